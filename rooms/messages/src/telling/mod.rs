//! Telling: a message is carried to a unit's shift by its agent or supervisor, who says so in one entry. The unit has been
//! told then; nobody who was there acknowledges anything, and nobody is counted as a reader.

pub mod address;
mod awaiting;
mod card;
pub mod carrying;
mod edit;
pub mod entry;
pub mod keeping;
pub mod messenger;
mod new;
pub mod permissions;
mod removal;
pub mod shift;
pub(crate) mod show;
pub(crate) mod telling_form;

use entry::Telling;
use people::Door;
use web::Route;
use web::acts::{get, post};

pub(crate) use card::card;

words::inventory::submit! {
    words::Shelf {
        room: "messages-telling",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::NewTelling, _, _>(new::new),
        post::<address::Tellings, _, _>(new::create),
        get::<address::Telling, _, _>(show::show),
        get::<address::EditTelling, _, _>(edit::edit),
        post::<address::EditTelling, _, _>(edit::update),
        get::<address::TellingRemoval, _, _>(removal::new),
        post::<address::TellingRemoval, _, _>(removal::create),
    ]
}

pub(crate) fn doors() -> Vec<Door> {
    vec![Door::of::<Telling>(entry::KIND, |id| address::Telling { telling: id }.to_string())]
}
