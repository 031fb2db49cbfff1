//! Rounds in and out in the file form of Polis: statements and how many stood where, never votes.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-exchange",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
