//! What ends: whose time is over, whom a key is taken from, and what goes when a person does.

mod forgetting;
mod former;
mod parting;
mod retention;

use people::Room;
use web::{JobKind, Recurring, When};

words::inventory::submit! {
    words::Shelf {
        room: "talks-keeping",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// The nightly job that takes keys from whoever no longer leads a member.
pub const FORMER: &str = former::KIND;

pub(crate) fn room() -> Room {
    Room {
        name: "talks-keeping",
        jobs: vec![JobKind { kind: former::KIND, run: former::run }],
        timetable: vec![Recurring { kind: former::KIND, word: "keeping-timetable-former", when: When::Daily(0, 20) }],
        retention: retention::all(),
        parting: Some(parting::part),
        ..Room::default()
    }
}
