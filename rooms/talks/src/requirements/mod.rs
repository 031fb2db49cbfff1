//! What is asked of a role, in one library by the four parts of work identity: it becomes the text of the recruitment notice,
//! things to do in onboarding, and questions of the discussion, so that what was asked is what is talked about later.

pub mod address;
mod index;
pub mod job_role;
mod notice;
pub mod part;
pub(crate) mod permissions;
mod recruitment;
pub mod requirement;
mod role_edit;
mod role_show;
pub(crate) mod samples;
mod section;
mod show;
mod used;

pub use section::{roles, section};

use people::{Door, Room};
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "talks-requirements",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::JobRoles, _, _>(index::index),
            post::<address::JobRoles, _, _>(role_edit::create),
            get::<address::NewJobRole, _, _>(role_edit::new),
            get::<address::JobRole, _, _>(role_show::show),
            get::<address::EditJobRole, _, _>(role_edit::edit),
            post::<address::EditJobRole, _, _>(role_edit::update),
            get::<address::Notice, _, _>(notice::show),
            post::<address::Notice, _, _>(notice::update),
            post::<address::Requirements, _, _>(role_show::create),
            post::<address::Picking, _, _>(role_show::pick),
            get::<address::Requirement, _, _>(show::show),
            post::<address::Requirement, _, _>(show::update),
            post::<address::Retirement, _, _>(show::retire),
        ],
        doors: vec![
            Door::of::<job_role::JobRole>(job_role::KIND, |id| address::JobRole { job_role: id }.to_string()),
            Door::of::<requirement::Requirement>(requirement::KIND, |id| {
                address::Requirement { requirement: id }.to_string()
            }),
        ],
        ..Room::default()
    }
}
