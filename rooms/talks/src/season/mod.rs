//! The supervisor's season, what personnel services see of it, and the themes that people release.

pub mod address;
mod asking;
mod begin;
mod held;
mod held_reading;
mod index;
mod own;
mod permissions;
pub mod release;
mod release_edit;
mod released;
mod show;
mod standing;
pub mod theme;
pub mod theme_figure;

use people::{Door, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When, lets_go};

words::inventory::submit! {
    words::Shelf {
        room: "talks-season",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<crate::address::Talks, _, _>(index::index),
            post::<crate::address::Talks, _, _>(begin::create),
            get::<address::Season, _, _>(show::show),
            post::<address::Season, _, _>(begin::all),
            get::<address::Held, _, _>(held::show),
            get::<address::HeldSheet, _, _>(held::sheet),
            get::<address::Released, _, _>(released::index),
            get::<address::Release, _, _>(release_edit::edit),
            post::<address::Release, _, _>(release_edit::update),
        ],
        // To one's own work: a supervisor goes on to the season there, and whoever opened it to what they arrange.
        doors: vec![Door::of::<crate::cycle::Cycle>(crate::cycle::KIND, index::of_cycle)],
        jobs: vec![JobKind { kind: theme_figure::MORNING, run: theme_figure::morning }],
        timetable: vec![Recurring {
            kind: theme_figure::MORNING,
            word: "season-timetable-themes",
            when: When::Daily(4, 20),
        }],
        retention: vec![lets_go!("talk", "retention-talk-releases", "talk_release", "id", "released_at < $1")],
        ..Room::default()
    }
}
