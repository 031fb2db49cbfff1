//! What comes of a round: the map, the groups in words, what unites, where opinions divide, what is unsure.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-result",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
