//! One's own profile of work identity, kept over the years and shown item by item.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-profile",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
