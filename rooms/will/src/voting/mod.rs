//! One statement at a time: by thumb, by keyboard, without script; and how one has voted oneself.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-voting",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
