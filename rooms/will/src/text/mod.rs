//! The text of the will: its sentences say which statements they rest on and where a minority differed.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-text",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
