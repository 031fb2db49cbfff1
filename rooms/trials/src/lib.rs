//! Trials: a unit tries a tool or a way of working for a fortnight. Beforehand it says what it tries, what would be better,
//! how it would notice and what must not get worse; afterwards whether it is kept, changed or stopped, and why. Everybody
//! reads them: a trial that was stopped spares others the same road.

pub mod address;
mod body;
mod change;
mod edit;
pub mod ending;
mod ending_edit;
pub mod figures;
mod found;
mod index;
pub mod judging;
mod judging_edit;
mod new;
mod permissions;
pub mod plan;
mod plan_form;
mod postponing;
mod remark;
mod reminder;
mod samples;
mod show;
mod stage;
pub mod starting;
pub mod trial;
mod unit;

use people::{Door, Findable, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When, lets_go};

words::lay_out!("trials");

pub fn room() -> Room {
    Room {
        name: "trials",
        routes: vec![
            get::<address::Trials, _, _>(index::index),
            post::<address::Trials, _, _>(new::create),
            get::<address::NewTrial, _, _>(new::new),
            get::<address::Trial, _, _>(show::show),
            get::<address::EditTrial, _, _>(edit::edit),
            post::<address::EditTrial, _, _>(edit::update),
            get::<address::Ending, _, _>(ending_edit::edit),
            post::<address::Ending, _, _>(ending_edit::update),
            get::<address::Judging, _, _>(judging_edit::edit),
            post::<address::Judging, _, _>(judging_edit::create),
            post::<address::Remarks, _, _>(remark::create),
            post::<address::Postponing, _, _>(postponing::create),
        ],
        menu: vec![Menu { href: "/trials", word: "menu-trials", shown: |_| true }],
        doors: vec![Door::of::<trial::Trial>(trial::KIND, |id| address::Trial { trial: id }.to_string())],
        jobs: vec![JobKind { kind: reminder::MORNING, run: reminder::morning }],
        timetable: vec![Recurring { kind: reminder::MORNING, word: "trials-timetable", when: When::Daily(7, 5) }],
        // A single answer has done its part once the time to answer is over; the figure stays.
        retention: vec![lets_go!(
            "coaching",
            "retention-trial-answers",
            "response",
            "id",
            "subject_kind = 'trial' AND subject_id IN (SELECT t.id FROM trial t WHERE t.judged_until < $1)",
            by day
        )],
        found: vec![Findable { kind: trial::KIND, word: "trials-found", next: found::next }],
        ..Room::default()
    }
}
