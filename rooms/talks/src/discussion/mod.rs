//! A discussion from its preparation to its follow-up: each prepares alone and shares, they meet side by side, agree,
//! acknowledge, and look back in between. Written for whoever takes part, so that a group's discussion is the same.

mod acknowledgement;
pub mod action;
mod action_show;
mod closed;
mod holding;
mod meeting;
pub mod morning;
mod notes;
mod opening;
pub mod party;
mod passing;
pub mod preparation;
mod preparation_edit;
mod review;
pub(crate) mod samples;
mod sharing;
mod show;
mod step;
mod summary_edit;
mod summary_form;
pub mod told;
mod version;

use crate::address;
use people::{Door, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, Route, When};

words::inventory::submit! {
    words::Shelf {
        room: "talks-discussion",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: routes(),
        doors: vec![
            Door::of::<action::Action>(action::KIND, |id| address::Action { action: id }.to_string()).noted(),
            Door::of::<preparation::Seen>(preparation::KIND, |_| address::Talks.to_string()).noted(),
        ],
        jobs: vec![JobKind { kind: morning::MORNING, run: morning::run }],
        timetable: vec![Recurring { kind: morning::MORNING, word: "discussion-timetable", when: When::Daily(6, 50) }],
        ..Room::default()
    }
}

fn routes() -> Vec<Route> {
    vec![
        get::<address::Talk, _, _>(show::show),
        get::<address::Preparation, _, _>(preparation_edit::edit),
        post::<address::Preparation, _, _>(preparation_edit::update).up_to(media::LIMIT),
        post::<address::PreparationDraft, _, _>(preparation_edit::draft),
        get::<address::Sharing, _, _>(sharing::new),
        post::<address::Sharing, _, _>(sharing::create),
        get::<address::Meeting, _, _>(meeting::edit),
        post::<address::Meeting, _, _>(meeting::update),
        post::<address::Holding, _, _>(holding::create),
        get::<address::Summary, _, _>(summary_edit::edit),
        post::<address::Summary, _, _>(summary_edit::update),
        post::<address::Acknowledgement, _, _>(acknowledgement::create),
        get::<address::Actions, _, _>(action_show::index),
        get::<address::Action, _, _>(action_show::show),
        post::<address::Action, _, _>(action_show::settle),
        post::<address::Review, _, _>(review::create),
        get::<address::Passing, _, _>(passing::edit),
        post::<address::Passing, _, _>(passing::update),
    ]
}
