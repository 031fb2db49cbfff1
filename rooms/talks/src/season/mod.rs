//! The supervisor's season, what personnel services see of it, and the themes that people release.

mod begin;
mod index;

use crate::address;
use people::Room;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "talks-season",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![get::<address::Talks, _, _>(index::index), post::<address::Talks, _, _>(begin::create)],
        ..Room::default()
    }
}
