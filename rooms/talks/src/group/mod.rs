//! A discussion of a group of four to ten with its supervisor, and its minutes.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-group",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
