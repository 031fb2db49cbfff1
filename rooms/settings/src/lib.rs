//! Settings: what the network calls roles and levels, which languages it speaks, its colour and word, where staff turn
//! with what does not belong here, and whom they ask about what is kept of them. The administrator chooses; every change
//! stands in a history and can be taken back. What each choice has of its own is an `impl Choice`. The page of help is
//! for everybody.

mod address;
mod choice;
mod contact;
mod data_protection;
mod help;
mod help_links;
mod history;
mod index;
mod languages;
mod look;
mod names;
mod permissions;
mod style;

use people::network::{Contact, DataProtection, HelpLinks, Languages, Look, Names};
use people::{Area, Room};
use web::acts::{get, post};

words::lay_out!("settings");

pub fn room() -> Room {
    Room {
        name: "settings",
        routes: [
            vec![get::<address::Settings, _, _>(index::index)],
            choice::routes::<Names>(),
            choice::routes::<Languages>(),
            choice::routes::<Look>(),
            choice::routes::<Contact>(),
            choice::routes::<HelpLinks>(),
            choice::routes::<DataProtection>(),
            vec![
                post::<address::Restoration, _, _>(history::restore),
                get::<address::Help, _, _>(help::show),
                get::<people::address::Style, _, _>(style::show),
            ],
        ]
        .into_iter()
        .flatten()
        .collect(),
        upkeep: vec![Area::System.line("/admin/settings", "settings-title")],
        ..Room::default()
    }
}
