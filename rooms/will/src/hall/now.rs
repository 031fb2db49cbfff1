//! What whoever takes part is told without asking for a page: that voting has closed, that the result is there. A whole
//! hall fetches it within seconds of an announcement, so it asks for the round and for what is remembered of it.

use super::address;
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use store::Moment;
use web::Frame;

/// A few words; none while voting goes on.
#[derive(Template)]
#[template(path = "hall/now.html")]
pub(super) struct Now<'r> {
    pub frame: &'r Frame,
    pub round: &'r Round,
    pub stage: Stage,
    pub now: Moment,
}

/// The place for them on a page, which listens.
#[derive(Template)]
#[template(path = "hall/listening.html")]
struct Listening<'r> {
    round: &'r Round,
    stage: Stage,
}

/// For the pages where people in a hall vote and wait. What stands there under `data-while-open` goes away when voting closes.
pub(crate) fn listening(round: &Round, stage: Stage) -> Safe<String> {
    let goes_on = round.is_live && matches!(stage, Stage::Open | Stage::Closed);
    Safe(if goes_on { Listening { round, stage }.render().unwrap_or_default() } else { String::new() })
}

impl Now<'_> {
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
