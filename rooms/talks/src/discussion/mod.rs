//! A discussion from its preparation to its follow-up: each prepares alone and shares, they meet side by side, agree,
//! acknowledge, and look back in between.

pub mod preparation;

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-discussion",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
