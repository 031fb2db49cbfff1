//! Onboarding: somebody new, back, or in a new place is guided by a named colleague; both tick what is done. A supervisor makes
//! a plan in three choices, for a person or for a whole unit at once, from templates that are there or their own. The team
//! greets in any medium, and everything fits on one A4.

pub mod address;
mod card;
mod held;
mod index;
pub mod item;
mod item_edit;
pub mod kinds;
mod new;
mod paper_show;
mod permissions;
pub mod plan;
mod plan_edit;
mod ready;
pub mod reminder;
pub(crate) mod samples;
mod show;
pub mod template;
mod template_edit;
mod template_index;
mod template_show;
mod ticks;
pub mod unit;
mod unit_show;
pub mod welcome;
mod welcome_show;

pub(crate) use card::card;
pub use permissions::Onboardings;

use people::{Door, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, Retention, Route, When, lets_go};

words::inventory::submit! {
    words::Shelf {
        room: "talks-onboarding",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: routes(),
        doors: vec![
            Door::of::<plan::Plan>(plan::KIND, |id| address::Plan { onboarding_plan: id }.to_string()),
            Door::of::<template::Template>(template::KIND, |id| {
                address::Template { onboarding_template: id }.to_string()
            }),
            Door::of::<unit::UnitOnboarding>(unit::KIND, |id| address::Unit { unit_onboarding: id }.to_string()),
            Door::of::<welcome::Welcoming>(welcome::WELCOMING, |id| {
                address::Welcomes { onboarding_plan: id }.to_string()
            }),
            Door::of::<welcome::Welcome>(welcome::KIND, |_| address::Onboardings.to_string()).noted(),
        ],
        jobs: vec![JobKind { kind: reminder::MORNING, run: reminder::morning }],
        timetable: vec![Recurring { kind: reminder::MORNING, word: "onboarding-timetable", when: When::Daily(7, 20) }],
        retention: retention(),
        ..Room::default()
    }
}

fn routes() -> Vec<Route> {
    vec![
        get::<address::Onboardings, _, _>(index::index),
        post::<address::Onboardings, _, _>(new::create),
        get::<address::NewPlan, _, _>(new::new),
        get::<address::Held, _, _>(held::show),
        get::<address::BlankPaper, _, _>(paper_show::blank),
        get::<address::Plan, _, _>(show::show),
        get::<address::EditPlan, _, _>(plan_edit::edit),
        post::<address::EditPlan, _, _>(plan_edit::update),
        get::<address::PlanPaper, _, _>(paper_show::show),
        post::<address::Items, _, _>(show::add),
        get::<address::Welcomes, _, _>(welcome_show::show),
        post::<address::Welcomes, _, _>(welcome_show::begin),
        post::<address::OwnWelcome, _, _>(welcome_show::update).up_to(media::LIMIT),
        get::<address::Item, _, _>(item_edit::edit),
        post::<address::Item, _, _>(item_edit::update),
        post::<address::Ticks, _, _>(ticks::create),
        get::<address::Unit, _, _>(unit_show::show),
        post::<address::UnitTicks, _, _>(ticks::several),
        get::<address::Templates, _, _>(template_index::index),
        post::<address::Templates, _, _>(template_edit::create),
        get::<address::NewTemplate, _, _>(template_edit::new),
        get::<address::Template, _, _>(template_show::show),
        get::<address::EditTemplate, _, _>(template_edit::edit),
        post::<address::EditTemplate, _, _>(template_edit::update),
    ]
}

/// A plan goes two years after its first day, with its ticks and greetings; a unit's onboarding with the last of its plans.
fn retention() -> Vec<Retention> {
    vec![
        lets_go!(
            "onboarding",
            "retention-onboarding",
            "onboarding_plan",
            "id",
            "begins_on < $1",
            by day,
            each plan::forget
        ),
        lets_go!(
            "onboarding",
            "retention-unit-onboarding",
            "unit_onboarding",
            "id",
            "begins_on < $1 AND NOT EXISTS (SELECT 1 FROM onboarding_plan p WHERE p.unit_onboarding_id = unit_onboarding.id)",
            by day,
            each unit::forget
        ),
    ]
}
