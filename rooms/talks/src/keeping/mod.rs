//! What ends: whose time is over, whom a key is taken from, and what goes when a person does.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-keeping",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
