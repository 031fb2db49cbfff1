//! Onboarding: plans from templates, for a person or a whole unit, with who guides and what both have ticked.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-onboarding",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
