//! Self-assessment: an agent looks at their own agency before the programme and after it, in our own few questions. It
//! is theirs: coaches read it only if they share it, and the group is shown only from ten answers on, frozen in steps.
//! It is no instrument of research, and says so.

pub mod address;
mod answering;
mod arranging;
mod figures;
mod permissions;
mod questions;
mod record;
mod share;
mod show;

pub use record::{Assessment, SelfAssessment, Stage};

use people::Door;
use web::Route;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "coaching-assessment",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Assessment, _, _>(show::show),
        post::<address::Answers, _, _>(answering::create),
        post::<address::Share, _, _>(share::update),
        post::<address::Stages, _, _>(arranging::update),
    ]
}

pub(crate) fn doors() -> Vec<Door> {
    vec![Door::of::<SelfAssessment>(record::KIND, |id| address::Assessment { assessment: id }.to_string())]
}
