//! Search: one index over what people may see, in the database itself, so that every node finds the same, a restored copy
//! has it, and a change that is undone was never found.
//!
//! **Contract.** A room puts what can be found in the change that makes or changes the record (`Doc::put`, `forget`),
//! says who may find it, and gives all of it again when the index is made anew (`Room::found`). Whoever searches gets what
//! their tags let through, and every hit shown was also let in by its door. Words are found in every form (`analysis`); a
//! hit says by which words it was found.

mod address;
pub mod analysis;
mod anew;
mod beside;
mod doc;
mod excerpt;
mod find;
mod generation;
mod index;
mod likeness;
mod page;
mod question;
mod upkeep;
mod vocabulary;

pub use anew::{begin, look, tidy, wake};
pub use doc::{Doc, forget};
pub use find::{Found, Hit, PAGE, find, similar};
pub use generation::{Generation, open};
pub use people::Reader;
pub use vocabulary::Vocabulary;

use people::{Area, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("search");

pub fn room() -> Room {
    Room {
        name: "search",
        routes: vec![
            get::<address::Search, _, _>(page::index),
            get::<address::Index, _, _>(upkeep::show),
            post::<address::Index, _, _>(upkeep::create),
        ],
        upkeep: vec![Area::System.line("/admin/search", "search-upkeep")],
        jobs: vec![
            JobKind { kind: anew::KIND, run: anew::run },
            JobKind { kind: anew::LOOK, run: anew::run_look },
            JobKind { kind: anew::AGAIN, run: anew::run_again },
        ],
        timetable: vec![Recurring { kind: anew::LOOK, word: "search-timetable", when: When::Hourly }],
        ..Room::default()
    }
}
