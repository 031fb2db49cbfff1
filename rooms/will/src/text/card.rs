//! What a round's own page says of the texts that rest on it, and how one is begun.

use super::address;
use super::will_text::{Text, resting_on};
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use store::Id;
use web::acts::See;
use web::{App, Frame, Permit, Result};

#[derive(Template)]
#[template(path = "text/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    texts: Vec<Text>,
    /// Where one is begun, and its id: a second press makes no second one.
    begins: Option<(String, Id)>,
}

/// Nothing where there is none, and none may be begun yet.
pub(crate) async fn card(round: &Round, frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let mut texts = vec![];
    for id in resting_on(round.id, app.store.read()).await? {
        let text = Text::find(id, me, app).await?.filter(|text| Permit::<See, Me>::permits(text, me));
        texts.extend(text);
    }
    let may_begin = Round::prepares(me) && round.stage(app.now()) == Stage::Told;
    let begins = may_begin.then(|| (address::TextsOf { round: round.id }.to_string(), app.clock.new_id()));
    if texts.is_empty() && begins.is_none() {
        return Ok(None);
    }
    Ok(Some(Safe(Card { frame, texts, begins }.render().unwrap_or_default())))
}

impl Card<'_> {
    fn to(&self, text: &Text) -> String {
        address::Text { post: text.id }.to_string()
    }

    fn sign(&self, text: &Text) -> (&'static str, &'static str) {
        if text.published.is_none() {
            ("posts-tag-draft", "neutral")
        } else {
            super::will_text::sign(text.is_confirmed())
        }
    }

    /// The first one is what is to be done next; a further one is seldom wanted.
    fn variant(&self) -> &'static str {
        if self.texts.is_empty() { "primary" } else { "tertiary" }
    }
}
