//! Rounds in and out in the file form of Polis: statements and how many stood where, never votes.

mod address;
mod bringing;
mod brought;
mod elsewhere;
mod imported;
mod polis_form;
mod taking;

use crate::permissions::Exchange;
use crate::round::Round;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::acts::{get, post};
use web::{Frame, Permit, Route};

words::inventory::submit! {
    words::Shelf {
        room: "will-exchange",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Bringing, _, _>(bringing::new),
        post::<address::Bringing, _, _>(bringing::create).up_to(bringing::LIMIT),
        get::<address::Taking, _, _>(taking::show),
        get::<address::Elsewhere, _, _>(elsewhere::show),
    ]
}

#[derive(Template)]
#[template(path = "exchange/card.html")]
struct Card<'r> {
    frame: &'r Frame,
    round: &'r Round,
    may_take: bool,
}

impl Card<'_> {
    fn elsewhere(&self) -> String {
        elsewhere::to(self.round)
    }

    fn take(&self) -> String {
        address::Taking { round: self.round.id }.to_string()
    }
}

/// What the round's own page says of its files. None: it was held here, and this person takes nothing along.
pub(crate) fn card(round: &Round, frame: &Frame, me: &Me) -> Option<Safe<String>> {
    let may_take = Permit::<Exchange, Me>::permits(round, me);
    let card = Card { frame, round, may_take };
    (may_take || round.imported_at.is_some()).then(|| Safe(card.render().unwrap_or_default()))
}

/// Where a round is brought from a file.
pub(crate) fn bring_to() -> String {
    address::Bringing.to_string()
}
