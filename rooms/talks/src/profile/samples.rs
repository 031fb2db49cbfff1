//! For the samples of several pages.

use super::item::{Item, Part, question};
use crate::talk::{State, Talk};
use askama::filters::Safe;
use forms::{Answer, Answers};
use store::{Id, Moment};
use web::Frame;
use words::Texts;

pub(super) fn answers(text: &str) -> Answers {
    let answer = Answer { way: "text".into(), text: text.into(), ..Answer::default() };
    Answers([("answer".to_owned(), answer)].into())
}

pub(super) fn drawn(text: &str, frame: &Frame) -> Safe<String> {
    forms::read_back_with(&question(Texts::default()), &answers(text), frame.words, vec![])
}

/// A discussion to prepare for.
pub(super) fn upcoming() -> Vec<Talk> {
    vec![crate::discussion::samples::talk(State::Preparing)]
}

pub(super) fn item(is_own: bool) -> Item {
    let at = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    Item {
        id: Id::nil(),
        person_id: Id::nil(),
        name: "Sanni Sairaanhoitaja".into(),
        part: Part::Strengths,
        vault_id: Id::nil(),
        body: "x".into(),
        version: 2,
        brought_at: None,
        made_at: at,
        changed_at: at,
        is_own,
        is_shown: !is_own,
    }
}
