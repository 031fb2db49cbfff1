//! A discussion that stays closed: its key is not on this machine, as after a restore without keys; or it has been destroyed
//! for good. What can be said without opening anything is said.

use crate::talk::{State as Stage, Talk};
use askama::Template;
use web::{Frame, IntoResponse, Page, Response};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// The house's key is missing: with it everything opens again.
    Locked,
    /// Nobody holds the discussion's key any more.
    Gone,
}

#[derive(Template)]
#[template(path = "discussion/closed.html")]
struct ClosedPage {
    frame: Frame,
    talk: Talk,
    closed: Closed,
}

impl ClosedPage {
    fn is_locked(&self) -> bool {
        self.closed == Closed::Locked
    }
}

pub(crate) fn page(frame: Frame, talk: Talk, closed: Closed) -> Response {
    Page(ClosedPage { frame, talk, closed }).into_response()
}

pages::sample!("talks/closed", |frame| {
    let page = |closed| ClosedPage { frame: frame.clone(), talk: super::samples::talk(Stage::Held), closed };
    vec![("locked", page(Closed::Locked)), ("gone", page(Closed::Gone))]
});
