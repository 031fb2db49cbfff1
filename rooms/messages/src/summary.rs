//! What is new for a reader's unit, for the first page: one short question.

use crate::address;
use crate::message::SHELF;
use people::Me;
use posts::{Line, Post};
use std::borrow::Borrow;
use std::time::Duration;
use store::Moment;
use web::App;
use words::Lang;

/// A message is new for two weeks: everybody has been on a shift by then.
const NEW: Duration = Duration::from_secs(14 * 86_400);
const MOST: i64 = 3;

/// A message that concerns the reader.
#[derive(Debug, Clone)]
pub struct New(Line);

/// The newest first; none: there is nothing new for their unit.
pub async fn new_for(me: &Me, app: &App) -> web::Result<Vec<New>> {
    let now = app.now();
    let since = Moment(now.0 - NEW.as_micros() as i64);
    Ok(Post::newest_for(me, &SHELF, since, MOST, app).await?.into_iter().map(New).collect())
}

impl New {
    pub fn title(&self, lang: impl Borrow<Lang>) -> &str {
        self.0.title(lang)
    }

    pub fn to(&self) -> String {
        address::Message { post: self.0.id }.to_string()
    }

    pub fn published_at(&self) -> Moment {
        self.0.published_at.unwrap_or(Moment(0))
    }

    /// For samples of the first page.
    pub fn sample(title: &str) -> New {
        New(Line {
            id: store::Id::nil(),
            title: words::Texts::one(Lang::Fi, title).kept(),
            original: "fi".into(),
            newest: 1,
            published: Some(1),
            published_at: Some(Moment(1_633_341_600_000_000)),
            review_on: None,
            visible_from: None,
            visible_until: None,
            parts: store::Json(posts::Parts::default()),
        })
    }
}
