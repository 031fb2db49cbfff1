//! What is asked of a role, in one library: from the recruitment notice to the onboarding plan and the discussion.

use people::Room;

words::inventory::submit! {
    words::Shelf {
        room: "talks-requirements",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room::default()
}
