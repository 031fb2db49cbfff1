//! A theme as this room shows it. The record is the engine `themes`', which other rooms read too; its page, its door and
//! who may do what stand here. Whoever promises to return is reminded of it until a new date or an answer is given.

use crate::left;
use notices::Beginning;
use people::{ByReference, Me, Step};
use std::ops::Deref;
use store::{Id, Moment, Result, Tx};
use themes::{Theme, Told};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Texts, Words};

/// It awaits whoever promised, by the day they promised.
pub const PROMISE: &str = "change-theme-promise";
/// News for its followers.
pub const CHANGED: &str = "change-theme-changed";

#[derive(Debug, Clone)]
pub struct SharedTheme(pub Theme);

impl Deref for SharedTheme {
    type Target = Theme;
    fn deref(&self) -> &Theme {
        &self.0
    }
}

/// "A3", as it is spoken of.
pub fn spoken(number: i64, words: Words) -> String {
    words.t1("change-theme-number", "number", number.to_string())
}

/// "A3 Organisaatio ja esihenkilöt"
pub fn title(number: i64, name: &Texts, words: Words) -> String {
    format!("{} {}", spoken(number, words), name.read(words.lang))
}

/// What was promised before and what is promised now: from the commit on the right person is reminded.
pub async fn promise(theme_id: Id, before: Option<&Told>, told: &Told, at: At, tx: &mut Tx) -> Result<()> {
    let same = |before: &Told| before.return_on == told.return_on && before.owner_id == told.owner_id;
    if before.is_some_and(same) {
        return Ok(());
    }
    let subject = Reference::new(themes::KIND, theme_id);
    notices::cease_for_all(PROMISE, &subject, at.now, tx).await?;
    if before.is_some_and(|before| before.owner_id != told.owner_id) {
        left::is_mended(theme_id, at.now, tx).await?;
    }
    let Some(day) = &told.return_on else { return Ok(()) };
    let beginning = Beginning {
        employer_id: at.employer_id,
        person_id: told.owner_id,
        word: PROMISE,
        subject: &subject,
        about: &told.name,
        due_at: Moment::in_helsinki(&format!("{day}T23:59")),
        urgent: false,
        now: at.now,
    };
    beginning.begin(tx).await
}

/// When, and in whose house.
#[derive(Debug, Clone, Copy)]
pub struct At {
    pub employer_id: Id,
    pub now: Moment,
}

/// A memo or a decision settles a theme: nothing new is asked on it, and nobody waits for a return.
pub(crate) async fn moved(it: &people::Move, tx: &mut Tx) -> Result<()> {
    if it.how != ties::How::Closed.word() || !Theme::close(it.what, it.now, tx).await? {
        return Ok(());
    }
    is_over(it.what, it.now, tx).await
}

/// It has closed: it awaits nobody any more.
pub(crate) async fn is_over(theme_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    notices::cease_for_all(PROMISE, &Reference::new(themes::KIND, theme_id), now, tx).await?;
    left::is_mended(theme_id, now, tx).await
}

impl ByReference for SharedTheme {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<SharedTheme>> {
        Ok(Theme::find(id, app.store.read()).await?.map(SharedTheme))
    }

    fn step(&self, me: &Me) -> Option<Step> {
        Some(Step {
            word: "change-step-theme",
            name: title(self.number, &self.name.0, Words::new(me.lang)),
            on: self.updated_at.day(),
            is_done: true,
        })
    }
}

impl Found<Me> for SharedTheme {
    const KIND: &'static str = themes::KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<SharedTheme>> {
        SharedTheme::seen_by(path.id("theme")?, me, app).await
    }
}
