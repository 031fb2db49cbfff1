//! What people add is looked at within a working day; a refusal tells its writer why.

use web::Route;

words::inventory::submit! {
    words::Shelf {
        room: "will-moderation",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
