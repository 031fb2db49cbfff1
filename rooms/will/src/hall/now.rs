//! What whoever takes part is told without asking for a page: that voting goes on, that it has closed, that the result is
//! there. A whole hall fetches it within seconds of an announcement, so it asks for the round and a remembered count.

use super::address;
use super::heard::{Heard, heard};
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use people::May;
use store::Moment;
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// A few words, drawn on a page that listens and fetched anew when something has happened.
#[derive(Template)]
#[template(path = "hall/now.html")]
pub(crate) struct Now<'r> {
    frame: &'r Frame,
    round: &'r Round,
    stage: Stage,
    now: Moment,
    heard: Heard,
}

/// The same as a part of the page of a round that goes on: it listens, and says so when voting has closed. What stands
/// on the page between `data-while-open` goes away then.
#[derive(Template)]
#[template(path = "hall/listening.html")]
struct Listening<'r> {
    words: Safe<String>,
    round: &'r Round,
    stage: Stage,
}

pub(crate) async fn show(round: May<See, Round>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let now = Now::of(&round, &frame, &app).await?;
    Ok(Page(now).into_response())
}

/// For the pages where people vote and wait.
pub(crate) async fn listening(round: &Round, frame: &Frame, app: &App) -> Result<Safe<String>> {
    let now = Now::of(round, frame, app).await?;
    let (words, stage) = (Safe(now.render().unwrap_or_default()), now.stage);
    Ok(Safe(Listening { words, round, stage }.render().unwrap_or_default()))
}

/// In a hall the result's moment comes with the closing; it is told when it is there.
fn told(stage: Stage, heard: Heard) -> Stage {
    if stage == Stage::Told && !heard.has_result { Stage::Closed } else { stage }
}

impl Now<'_> {
    pub async fn of<'r>(round: &'r Round, frame: &'r Frame, app: &App) -> Result<Now<'r>> {
        let now = app.now();
        let heard = heard(round.id, app).await?;
        Ok(Now { frame, round, stage: told(round.stage(now), heard), now, heard })
    }

    fn result(&self) -> String {
        crate::address::Outcome { round: self.round.id }.to_string()
    }

    fn comes(&self) -> String {
        let words = self.frame.words;
        match self.round.result_at > self.now {
            true => words.t1("will-hall-result-at", "when", words.when(self.round.result_at, self.now)),
            false => words.t("will-hall-making").to_owned(),
        }
    }
}

impl Listening<'_> {
    fn live(&self) -> String {
        address::HallLive { round: self.round.id }.to_string()
    }

    fn now(&self) -> String {
        address::HallNow { round: self.round.id }.to_string()
    }
}
