//! One statement at a time: by thumb, by keyboard, without script; and how one has voted oneself.

mod cast;
mod order;
mod own;
mod show;

use crate::address;
use web::Route;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "will-voting",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// Said after each vote.
const SAID: &str = "will-voting-kept";
/// The reason has too many letters.
const TOO_LONG: &str = "will-voting-reason-long";
/// What fits beside a vote, in letters.
const LONGEST_REASON: usize = 500;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Voting, _, _>(show::show),
        post::<address::Voting, _, _>(cast::create),
        get::<address::OwnVotes, _, _>(own::index),
    ]
}
