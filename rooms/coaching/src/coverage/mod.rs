//! Coverage: where a unit has no agent, an agent nobody to stand in for them, or no time in the roster; how the next agents
//! are asked. It shows where support is missing, and never compares people: no page of it counts what somebody does.

pub mod address;
pub mod agent_post;
mod agent_show;
mod bars;
pub mod figures;
pub mod invitation;
mod invitation_create;
mod invitation_show;
mod own_agents;
mod permissions;
pub mod reading;
mod retention;
pub mod roster;
pub mod roster_eve;
mod settlement;
mod show;
pub mod unit;
mod unit_show;

use people::Door;
use web::acts::{get, post};
use web::{JobKind, Recurring, Retention, Route, When};

pub use permissions::Coverage;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-coverage",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Coverage, _, _>(show::show),
        get::<address::CoveredUnit, _, _>(unit_show::show),
        post::<address::Settlement, _, _>(settlement::update),
        post::<address::Invitations, _, _>(invitation_create::create),
        get::<address::AgentInvitation, _, _>(invitation_show::show),
        post::<address::InvitationAnswer, _, _>(invitation_show::answer),
        post::<address::InvitationWithdrawal, _, _>(invitation_show::withdraw),
        get::<address::OwnAgents, _, _>(own_agents::index),
        get::<address::AgentPost, _, _>(agent_show::show),
        post::<address::AgentPost, _, _>(agent_show::update),
        post::<address::AgentTime, _, _>(own_agents::tick),
        post::<address::AgentEnd, _, _>(agent_show::end),
    ]
}

pub(crate) fn doors() -> Vec<Door> {
    vec![
        Door::of::<invitation::AgentInvitation>(invitation::KIND, |id| {
            address::AgentInvitation { agent_invitation: id }.to_string()
        }),
        Door::of::<own_agents::OwnAgents>(own_agents::KIND, |_| address::OwnAgents.to_string()),
        Door::of::<unit::CoveredUnit>(unit::KIND, |id| address::CoveredUnit { covered_unit: id }.to_string()),
    ]
}

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: roster_eve::EVE, run: roster_eve::work }]
}

pub(crate) fn timetable() -> Vec<Recurring> {
    vec![Recurring { kind: roster_eve::EVE, word: "coverage-timetable", when: When::Daily(5, 0) }]
}

pub(crate) fn retention() -> Vec<Retention> {
    retention::all()
}
