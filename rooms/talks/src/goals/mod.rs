//! Goals together: the unit's from the shared will, and one's own.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-goals",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
