//! The library: small tools – a card, a checklist, a ten-minute demonstration – that agents build and share. Whoever reads
//! one uses it with others and tells how it went; any agent mends it, and its history shows who changed what and why.

pub mod address;
mod checklist;
mod index;
mod permissions;
mod show;
pub mod tool;
pub mod tool_use;
mod using;

pub use tool::SHELF;

use people::{Menu, Room};
use web::acts::{get, post};

words::lay_out!("library");

pub fn room() -> Room {
    Room {
        name: "library",
        routes: vec![
            get::<address::Library, _, _>(index::index),
            get::<address::Tool, _, _>(show::show),
            get::<address::Use, _, _>(using::new),
            post::<address::Use, _, _>(using::create),
            post::<address::Draft, _, _>(using::draft),
        ],
        menu: vec![Menu { href: "/library", word: "menu-library", shown: |_| true }],
        ..Room::default()
    }
}
