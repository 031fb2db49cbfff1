//! All cards on one A4, to be cut out and laid on the table.

use super::card::Card;
use askama::Template;
use people::SignedIn;
use web::{Frame, IntoResponse, Page};

#[derive(Template)]
#[template(path = "questions/sheet.html")]
struct SheetPage {
    frame: Frame,
    cards: Vec<&'static Card>,
}

pub(crate) async fn show(_: SignedIn, frame: Frame) -> impl IntoResponse {
    Page(SheetPage { frame, cards: Card::of("") })
}

impl SheetPage {
    fn part(&self, card: &Card) -> &'static str {
        self.frame.t(Card::part_key(card.part))
    }
}

pages::sample!("talks/questions/sheet", |frame| vec![("filled", SheetPage { frame, cards: Card::of("") })]);
