//! What comes of a round: the map, the groups in words, what unites, where opinions divide, what is unsure.

mod keeping;

use crate::round::Round;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Result, Route};

words::inventory::submit! {
    words::Shelf {
        room: "will-result",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) use keeping::{close, joined, priorities};

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}

/// What the round's own page says of its result. None: there is nothing to say yet.
pub(crate) async fn card(_: &Round, _: &Frame, _: &Me, _: &App) -> Result<Option<Safe<String>>> {
    Ok(None)
}
