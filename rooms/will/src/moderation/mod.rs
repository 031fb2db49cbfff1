//! What people add is looked at within a working day; a refusal tells its writer why. Whoever decides is not told whose it is.

pub mod decision;
mod index;
mod show;
pub(crate) mod waiting;
pub(crate) mod whys;

use crate::address;
use web::Route;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "will-moderation",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Moderation, _, _>(index::index),
        get::<address::Decision, _, _>(show::show),
        post::<address::Decision, _, _>(show::create),
        get::<address::Whys, _, _>(whys::index),
        post::<address::Whys, _, _>(whys::update),
    ]
}
