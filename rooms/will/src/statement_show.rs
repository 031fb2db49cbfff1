//! A statement that somebody added, for themselves: where it is now, and if it was not published, why.

use crate::address;
use crate::statement::{Offered, State as At, Statement};
use askama::Template;
use people::May;
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "statement_show.html")]
struct ShowPage {
    frame: Frame,
    it: Offered,
    /// The one that says the same.
    into: Option<Statement>,
    may_vote: bool,
}

pub(crate) async fn show(it: May<See, Offered>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let into = match it.merged_into {
        Some(into) => Statement::find(into, app.store.read()).await?,
        None => None,
    };
    let may_vote = it.round.asks_me && it.round.is_open(app.now());
    Ok(Page(ShowPage { frame, it: it.into_record(), into, may_vote }))
}

impl ShowPage {
    /// The one that can be voted on: this, or what says the same.
    fn voting(&self) -> Option<String> {
        let it = match self.it.state {
            At::Published => Some(self.it.id),
            At::Merged => self.into.as_ref().map(|into| into.id),
            _ => None,
        };
        let it = it.filter(|_| self.may_vote)?;
        Some(format!("{}?statement={it}", address::Voting { round: self.it.round_id }))
    }
}

pages::sample!("will/statement", |frame| {
    use crate::round::Stage;
    use crate::round_samples as samples;
    let page = |state, body: &str| ShowPage {
        frame: frame.clone(),
        it: Offered { statement: samples::added(13, body, state), round: samples::round(Stage::Open), is_mine: true },
        into: (state == At::Merged).then(|| samples::statement(4, "Keskeneräisestäkin asiasta pitää kertoa.")),
        may_vote: true,
    };
    vec![
        ("offered", page(At::Offered, "Yövuorolaisille pitää olla oma tapa osallistua.")),
        ("published", page(At::Published, "Yövuorolaisille pitää olla oma tapa osallistua.")),
        ("refused", page(At::Refused, "Osastonhoitajan pitää vaihtua.")),
        ("merged", page(At::Merged, &"Kesken olevasta pitää kertoa. ".repeat(6))),
    ]
});
