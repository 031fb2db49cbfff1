//! Question cards: something to ask each other before a discussion and in it.

pub mod address;
pub mod card;
mod deck;
mod of_talk;
pub mod picked;
mod sheet;

pub(crate) use of_talk::of_talk;

use people::Room;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "talks-questions",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::Cards, _, _>(deck::index),
            get::<address::Sheet, _, _>(sheet::show),
            get::<address::Picking, _, _>(deck::of_talk),
            post::<address::Picking, _, _>(deck::pick),
        ],
        ..Room::default()
    }
}
