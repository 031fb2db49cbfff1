//! Question cards: something to ask each other before a discussion and in it.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-questions",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
