//! A round that was held elsewhere, as its file told it: statement by statement how large a share agreed and disagreed, where
//! at least ten had taken a stand. There is no map, since there are no votes here to make one of.

use super::address;
use super::imported::Total;
use crate::address::Outcome;
use crate::permissions::ReadResult;
use crate::result::said::{band, share};
use crate::round::Round;
use crate::statement::Statement;
use askama::Template;
use disclosure::Share;
use people::May;
use web::{App, Frame, IntoResponse, Page, Response, Result, State, see};

#[derive(Template)]
#[template(path = "exchange/elsewhere.html")]
struct ElsewherePage {
    frame: Frame,
    round: Round,
    lines: Vec<(Statement, Option<Total>)>,
}

pub(crate) async fn show(round: May<ReadResult, Round>, State(app): State<App>, frame: Frame) -> Result<Response> {
    if round.imported_at.is_none() {
        return Ok(see(Outcome { round: round.id }).into_response()); // held here: its result stands there
    }
    let totals = Total::of_round(round.id, app.store.read()).await?;
    let statements = Statement::published(round.id, app.store.read()).await?;
    let lines = statements.into_iter().map(|statement| {
        let total = totals.get(&statement.id).copied();
        (statement, total)
    });
    let lines = lines.collect();
    Ok(Page(ElsewherePage { frame, round: round.into_record(), lines }).into_response())
}

impl ElsewherePage {
    fn back(&self) -> String {
        self.round.to()
    }

    fn brought_on(&self) -> String {
        let at = self.round.imported_at.unwrap_or(self.round.made_at);
        self.frame.words.t1("will-exchange-brought-on", "day", self.frame.words.day_with_year(at))
    }

    /// "84 % samaa mieltä, 16 % eri mieltä · kannan otti 40–49"
    fn figures(&self, total: &Option<Total>) -> String {
        let words = self.frame.words;
        let Some((agree, disagree, people)) = total.and_then(|total| total.told()) else {
            return words.t("will-exchange-not-told").to_owned();
        };
        words.t3(
            "will-exchange-told",
            "agree",
            self.said(agree),
            "disagree",
            self.said(disagree),
            "people",
            band(people),
        )
    }

    fn said(&self, one: Share) -> String {
        share(one, self.frame.words)
    }
}

pub(super) fn to(round: &Round) -> String {
    address::Elsewhere { round: round.id }.to_string()
}

pages::sample!("will/elsewhere", |frame| {
    use crate::round_samples as samples;
    use store::Id;
    let statement = samples::statement;
    let total = |agrees, disagrees| Some(Total { statement_id: Id::nil(), agrees, disagrees });
    let round = || Round { imported_at: Some(samples::now()), ..samples::round(crate::round::Stage::Told) };
    let page = |lines| ElsewherePage { frame: frame.clone(), round: round(), lines };
    let long = "Väittämä, jossa on https://example.com/pitkä-osoite-jota-ei-voi-katkaista-mistään-kohdasta-ja-<b>merkintöjä</b>.";
    vec![
        (
            "filled",
            page(vec![
                (statement(1, "Keskeneräisestäkin asiasta pitää kertoa."), total(38, 7)),
                (statement(2, "Lähipalvelut säilyvät."), None),
            ]),
        ),
        ("long", page(vec![(statement(1, long), total(12, 0))])),
    ]
});
