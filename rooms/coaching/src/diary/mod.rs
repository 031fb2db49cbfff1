//! The field diary: an agent notes in two presses that the unit has been told, that something was heard back, or that help
//! is needed, also where there is no network; in words, if they like, in any way. Coaches and the coordinator read it and
//! answer within the promised time. Nobody of the agent's line ever reads it. Leadership sees what stands in the way of at
//! least ten agents, and what was done about it.

pub mod address;
pub mod create;
mod edit;
mod entries;
pub mod entry;
pub mod figure;
pub mod help;
mod index;
pub mod line;
pub mod obstacle;
mod obstacles;
mod offline;
mod permissions;
pub mod promise;
mod retention;
mod show;

use people::Door;
use web::acts::{get, post};
use web::{JobKind, Recurring, Retention, Route, When};

pub use permissions::{Diary, Obstacles};

words::inventory::submit! {
    words::Shelf {
        room: "coaching-diary",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Diary, _, _>(index::index),
        get::<address::Offline, _, _>(offline::show),
        get::<address::Entries, _, _>(entries::index),
        post::<address::Entries, _, _>(create::create).up_to(media::LIMIT),
        get::<address::HelpAsked, _, _>(entries::awaiting),
        get::<address::DiaryEntry, _, _>(show::show),
        get::<address::EditEntry, _, _>(edit::edit),
        post::<address::EditEntry, _, _>(edit::update).up_to(media::LIMIT),
        get::<address::EntryRemoval, _, _>(edit::removing),
        post::<address::EntryRemoval, _, _>(edit::remove),
        post::<address::EntryReplies, _, _>(show::reply).up_to(media::LIMIT),
        post::<address::SeeingTo, _, _>(show::see_to),
        get::<address::Obstacles, _, _>(obstacles::index),
        post::<address::Obstacles, _, _>(obstacles::create),
    ]
}

pub(crate) fn doors() -> Vec<Door> {
    vec![Door::of::<entry::DiaryEntry>(entry::KIND, |id| address::DiaryEntry { diary_entry: id }.to_string()).noted()]
}

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![
        JobKind { kind: help::MORNING, run: |app, slot| Box::pin(help::morning(app, slot)) },
        JobKind { kind: figure::RENEW, run: |app, slot| Box::pin(figure::work(app, slot)) },
    ]
}

pub(crate) fn timetable() -> Vec<Recurring> {
    vec![
        Recurring { kind: help::MORNING, word: "diary-timetable-overdue", when: When::Daily(7, 20) },
        Recurring { kind: figure::RENEW, word: "diary-timetable-figures", when: When::Weekly(5, 0) },
    ]
}

pub(crate) fn kept_for() -> Vec<Retention> {
    retention::all()
}
