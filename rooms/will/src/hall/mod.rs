//! A round in a hall or a webinar: a code, a big screen, the result when the voting has closed.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-hall",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
