//! Change: where the reform stands, in plain words. Stages on a line; themes that say what is known, what is being prepared,
//! what is not known yet, who decides and when we return, also when the day has passed; what changes for one's own job;
//! working groups with their meetings and memos; decisions; pages of text; and ongoing development and training. Everybody
//! reads; coordinators and editors keep it, and whoever promised something tells of it anew. What a memo or a decision takes
//! up is tied to it when its readers are let in, and whoever follows any of it hears once.

pub mod address;
mod all;
mod catalogue;
pub mod catalogue_entry;
pub mod decision;
mod decision_edit;
mod decisions;
mod entry_edit;
pub mod found;
mod group_edit;
mod group_show;
mod groups;
mod index;
pub mod job_change;
mod job_change_edit;
pub mod left;
pub mod meeting;
mod meeting_edit;
pub mod memo;
mod memo_edit;
mod memo_show;
mod my_job;
pub mod naming;
mod pages_index;
mod permissions;
pub mod publishing;
pub mod reform;
mod reform_edit;
mod samples;
mod shown;
pub mod stage;
mod stage_edit;
mod stage_show;
pub mod summary;
pub mod taking_up;
mod takings;
pub mod theme;
mod theme_edit;
mod theme_show;
pub mod working_group;

pub use pages_index::{MEMOS, SHELF};

use people::{Door, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, Route, When};

words::lay_out!("change");

pub fn room() -> Room {
    Room {
        name: "change",
        routes: [standing(), jobs(), groups(), memos(), decisions(), catalogue()].into_iter().flatten().collect(),
        menu: vec![Menu { href: "/change", word: "menu-change", shown: |_| true }],
        doors: vec![
            Door::of::<reform::Reform>(reform::KIND, |id| address::Reform { reform: id }.to_string()),
            Door::of::<stage::Stage>(stage::KIND, |id| address::Stage { stage: id }.to_string()),
            Door::of::<theme::SharedTheme>(themes::KIND, |id| address::Theme { theme: id }.to_string())
                .moved_by(|it, tx| Box::pin(theme::moved(it, tx))),
            Door::of::<job_change::JobChange>(job_change::KIND, |id| address::JobChange { job_change: id }.to_string()),
            Door::of::<working_group::WorkingGroup>(working_group::KIND, |id| {
                address::Group { working_group: id }.to_string()
            }),
            Door::of::<meeting::Meeting>(meeting::KIND, |id| {
                address::Meeting { working_group_meeting: id }.to_string()
            }),
            Door::of::<memo::Memo>(memo::KIND, |id| address::Memo { memo: id }.to_string()),
            Door::of::<decision::Decision>(decision::KIND, |id| address::Decision { decision: id }.to_string()),
            Door::of::<catalogue_entry::Entry>(catalogue_entry::KIND, |id| {
                address::Entry { catalogue_entry: id }.to_string()
            }),
        ],
        found: found::all(),
        jobs: vec![JobKind { kind: left::MORNING, run: left::morning }],
        timetable: vec![Recurring { kind: left::MORNING, word: "change-timetable-morning", when: When::Daily(6, 20) }],
        ..Room::default()
    }
}

/// Where we stand: the reform, its stages, the themes, and the pages of text.
fn standing() -> Vec<Route> {
    vec![
        get::<address::Change, _, _>(index::index),
        get::<address::NewReform, _, _>(reform_edit::new),
        post::<address::Reforms, _, _>(reform_edit::create),
        get::<address::Reform, _, _>(reform_edit::show),
        get::<address::EditReform, _, _>(reform_edit::edit),
        post::<address::Reform, _, _>(reform_edit::update),
        get::<address::NewStage, _, _>(stage_edit::new),
        post::<address::Stages, _, _>(stage_edit::create),
        get::<address::Stage, _, _>(stage_show::show),
        get::<address::EditStage, _, _>(stage_edit::edit),
        post::<address::Stage, _, _>(stage_edit::update),
        get::<address::StageRemoval, _, _>(stage_edit::remove),
        post::<address::StageRemoval, _, _>(stage_edit::destroy),
        get::<address::NewTheme, _, _>(theme_edit::new),
        post::<address::Themes, _, _>(theme_edit::create),
        get::<address::Theme, _, _>(theme_show::show),
        get::<address::EditTheme, _, _>(theme_edit::edit),
        post::<address::Theme, _, _>(theme_edit::update),
        post::<address::ThemeClosure, _, _>(theme_edit::close),
        get::<address::Pages, _, _>(pages_index::index),
    ]
}

/// What changes for one's own job.
fn jobs() -> Vec<Route> {
    vec![
        get::<address::MyJob, _, _>(my_job::index),
        get::<address::NewJobChange, _, _>(job_change_edit::new),
        post::<address::JobChanges, _, _>(job_change_edit::create),
        get::<address::JobChange, _, _>(job_change_edit::show),
        get::<address::EditJobChange, _, _>(job_change_edit::edit),
        post::<address::JobChange, _, _>(job_change_edit::update),
        get::<address::JobChangeRemoval, _, _>(job_change_edit::remove),
        post::<address::JobChangeRemoval, _, _>(job_change_edit::destroy),
    ]
}

/// Working groups and their meetings.
fn groups() -> Vec<Route> {
    vec![
        get::<address::Groups, _, _>(groups::index),
        get::<address::NewGroup, _, _>(group_edit::new),
        post::<address::Groups, _, _>(group_edit::create),
        get::<address::Group, _, _>(group_show::show),
        get::<address::EditGroup, _, _>(group_edit::edit),
        post::<address::Group, _, _>(group_edit::update),
        get::<address::NewMeeting, _, _>(meeting_edit::new),
        post::<address::Meetings, _, _>(meeting_edit::create),
        get::<address::Meeting, _, _>(meeting_edit::show),
        get::<address::EditMeeting, _, _>(meeting_edit::edit),
        post::<address::Meeting, _, _>(meeting_edit::update),
    ]
}

/// Memos, from a draft to their readers.
fn memos() -> Vec<Route> {
    vec![
        get::<address::NewMemo, _, _>(memo_edit::new),
        post::<address::Memos, _, _>(memo_edit::create),
        get::<address::Memo, _, _>(memo_show::show),
        get::<address::EditMemo, _, _>(memo_edit::edit),
        post::<address::Memo, _, _>(memo_edit::update),
        get::<address::MemoTakings, _, _>(memo_show::takings),
        post::<address::MemoTakings, _, _>(memo_show::take),
        get::<address::MemoPublication, _, _>(memo_show::publication),
        post::<address::MemoPublication, _, _>(memo_show::publish),
        get::<address::MemoRemoval, _, _>(memo_edit::remove),
        post::<address::MemoRemoval, _, _>(memo_edit::destroy),
    ]
}

/// Decisions, from a draft to their readers.
fn decisions() -> Vec<Route> {
    vec![
        get::<address::Decisions, _, _>(decisions::index),
        get::<address::NewDecision, _, _>(decision_edit::new),
        post::<address::Decisions, _, _>(decision_edit::create),
        get::<address::Decision, _, _>(decisions::show),
        get::<address::EditDecision, _, _>(decision_edit::edit),
        post::<address::Decision, _, _>(decision_edit::update),
        get::<address::DecisionTakings, _, _>(decision_edit::takings),
        post::<address::DecisionTakings, _, _>(decision_edit::take),
        get::<address::DecisionPublication, _, _>(decision_edit::publication),
        post::<address::DecisionPublication, _, _>(decision_edit::publish),
        get::<address::DecisionRemoval, _, _>(decision_edit::remove),
        post::<address::DecisionRemoval, _, _>(decision_edit::destroy),
    ]
}

/// Ongoing development and training.
fn catalogue() -> Vec<Route> {
    vec![
        get::<address::Catalogue, _, _>(catalogue::index),
        get::<address::NewEntry, _, _>(entry_edit::new),
        post::<address::Catalogue, _, _>(entry_edit::create),
        get::<address::Entry, _, _>(entry_edit::show),
        get::<address::EditEntry, _, _>(entry_edit::edit),
        post::<address::Entry, _, _>(entry_edit::update),
    ]
}
