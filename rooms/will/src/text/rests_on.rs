//! On which rounds a text rests. The first one is named by plain numbers.

use super::address;
use super::will_text::Text;
use crate::round::{Round, Stage};
use askama::Template;
use people::May;
use store::Id;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "text/rests_on.html")]
struct RoundsPage {
    frame: Frame,
    post: Id,
    title: String,
    rounds: Vec<Round>,
    chosen: Vec<Id>,
    errors: Errors,
}

pub(crate) async fn edit(text: May<Edit, Text>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let chosen = text.rounds.clone();
    Ok(Page(RoundsPage::of(frame, &text, chosen, Errors::default(), &app).await?))
}

pub(crate) async fn update(
    text: May<Edit, Text>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let there = rounds(&text, &app).await?;
    let sent: Vec<Id> = sent.all("round").filter_map(|id| id.parse().ok()).collect();
    let sent: Vec<Id> = sent.into_iter().filter(|id| there.iter().any(|round| round.id == *id)).collect();
    if sent.is_empty() {
        let mut errors = Errors::default();
        errors.add("round", frame.t("will-text-rounds-missing"));
        return Ok(refused(RoundsPage::of(frame, &text, sent, errors, &app).await?));
    }
    // Those that were there keep their places, so that plain numbers mean what they meant.
    let mut rounds: Vec<Id> = text.rounds.iter().copied().filter(|id| sent.contains(id)).collect();
    let mut new: Vec<&Round> =
        there.iter().filter(|round| sent.contains(&round.id) && !rounds.contains(&round.id)).collect();
    new.sort_by_key(|round| round.number);
    rounds.extend(new.into_iter().map(|round| round.id));
    let mut tx = app.store.begin().await?;
    text.rest_on(&rounds, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Text { post: text.id }).saying("will-text-rounds-kept").into_response())
}

/// Those whose result can be read, and those that the text rests on already.
async fn rounds(text: &May<Edit, Text>, app: &App) -> Result<Vec<Round>> {
    let now = app.now();
    let all = Round::all(&text.who, app).await?.into_iter();
    Ok(all.filter(|round| round.stage(now) == Stage::Told || text.rounds.contains(&round.id)).collect())
}

impl RoundsPage {
    async fn of(
        frame: Frame,
        text: &May<Edit, Text>,
        chosen: Vec<Id>,
        errors: Errors,
        app: &App,
    ) -> Result<RoundsPage> {
        let (post, title) = (text.id, text.title(frame.words.lang).to_owned());
        Ok(RoundsPage { frame, post, title, rounds: rounds(text, app).await?, chosen, errors })
    }

    fn back(&self) -> String {
        address::Text { post: self.post }.to_string()
    }

    fn to(&self) -> String {
        address::TextRounds { post: self.post }.to_string()
    }

    fn is_chosen(&self, round: &Round) -> bool {
        self.chosen.contains(&round.id)
    }

    fn label(&self, round: &Round) -> String {
        let number = self.frame.words.t1("will-text-round", "number", round.number);
        format!("{number}: {}", round.name.0.read(self.frame.words.lang))
    }

    /// The first carries the field's own name, so that the summary of errors leads there.
    fn id(&self, at: &usize) -> String {
        if *at == 0 { "round".to_owned() } else { format!("round-{at}") }
    }
}

pages::sample!("will/text/rounds", |frame| {
    let page = |rounds: Vec<Round>, chosen: Vec<Id>, missing: bool| {
        let mut errors = Errors::default();
        errors.when(missing, "round", frame.t("will-text-rounds-missing"));
        let title = "Yhteinen tahtotilamme".to_owned();
        RoundsPage { frame: frame.clone(), post: Id::nil(), title, rounds, chosen, errors }
    };
    let round = super::samples::round;
    let long = "Millaisen työpaikan haluamme rakentaa yhdessä? ".repeat(6);
    vec![
        ("empty", page(vec![], vec![], false)),
        (
            "filled",
            page(
                vec![round(2, "Miten kuljemme sinne yhdessä?"), round(1, "Millaisen työpaikan haluamme?")],
                vec![Id::from_u128(1)],
                false,
            ),
        ),
        ("error", page(vec![round(1, "Millaisen työpaikan haluamme?")], vec![], true)),
        ("long", page(vec![round(1, &long)], vec![], false)),
    ]
});
