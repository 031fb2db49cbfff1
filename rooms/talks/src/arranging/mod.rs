//! What discussions are called here, what is asked in them, and from when until when a season lasts.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-arranging",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
