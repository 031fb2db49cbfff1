//! Privacy: what is kept of people and why, drawn from the registry of personal columns for everybody to read; and how
//! long things are kept. The retention job holds to that each night, and the administrator reads how many of what went.

pub mod address;
mod history;
mod notice;
pub mod period;
mod period_edit;
mod permissions;
pub mod registry;
pub mod retention;
mod retention_show;
pub mod run;

use people::{Area, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("privacy");

pub fn room() -> Room {
    Room {
        name: "privacy",
        routes: vec![
            get::<address::Privacy, _, _>(notice::show),
            get::<address::Retention, _, _>(retention_show::show),
            post::<address::Runs, _, _>(retention_show::create),
            get::<address::Period, _, _>(period_edit::edit),
            post::<address::Period, _, _>(period_edit::update),
        ],
        upkeep: vec![Area::Trust.line("/admin/retention", "retention-title")],
        jobs: vec![JobKind { kind: retention::JOB, run: retention::job }],
        timetable: vec![Recurring { kind: retention::JOB, word: "retention-timetable", when: When::Daily(3, 20) }],
        retention: vec![retention::RUNS],
        ..Room::default()
    }
}
