//! The record: a text of the shared will, as seen by who asks. It is a page on a shelf of its own; besides, it rests on
//! one or several rounds, and one of its versions may have become the shared will.

use super::{address, checking, citation::Named, paragraph};
use crate::round::{self, Round};
use people::{Me, Part as Work};
use posts::{Parts, Placing, Post, Publishing, Shelf, Version, Writing, Written};
use std::ops::Deref;
use store::{Id, Moment, Result, Source, Tx, sql};
use ties::{How, Telling, Whom};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

/// The part of a version by which it is the shared will. No form holds it: whoever changes the text writes a draft again.
const STAGE: &str = "stage";
const CONFIRMED: &str = "confirmed";

/// What followers of a round hear when a text is put out for comments.
const DRAFTED: &str = "will-text-news-draft";

/// Whoever prepares rounds writes it; whoever follows rounds by office reads it, whomever it concerns.
pub const SHELF: Shelf = Shelf {
    reads: Round::follows,
    history_is_open: true,
    asks_why: true,
    beside: "change",
    sign: |parts| Some(sign(is_confirmed(parts))),
    helps: Some(checking::help),
    checks: Some(checking::check),
    body: "will-text-body",
    body_hint: "will-text-body-hint",
    new: "will-text-new",
    page: Some(|id| address::Text { post: id }.to_string()),
    published: Some(published),
    ..Shelf::of("will", "will-texts", "/will/texts", Round::prepares)
};

/// A text with the rounds that it rests on, in their order.
#[derive(Debug, Clone)]
pub struct Text {
    pub post: Post,
    pub rounds: Vec<Id>,
}

impl Deref for Text {
    type Target = Post;
    fn deref(&self) -> &Post {
        &self.post
    }
}

fn is_confirmed(parts: &Parts) -> bool {
    parts.word(STAGE) == CONFIRMED
}

/// The message that says how far a text is, and its colour.
pub(super) fn sign(is_confirmed: bool) -> (&'static str, &'static str) {
    if is_confirmed { ("will-text-confirmed", "success") } else { ("will-text-open", "lakka") }
}

impl Text {
    pub async fn find(id: Id, me: &Me, app: &App) -> web::Result<Option<Text>> {
        let post = Post::find(id, me, app).await?.filter(|post| post.shelf == SHELF.name && post.subject().is_none());
        let Some(post) = post else { return Ok(None) };
        Ok(Some(Text { rounds: rounds_of(id, app.store.read()).await?, post }))
    }

    /// What readers see has become the shared will.
    pub fn is_confirmed(&self) -> bool {
        self.published.is_some() && is_confirmed(&self.parts.0)
    }

    /// It is out for comments.
    pub fn is_open(&self) -> bool {
        self.published.is_some() && !self.is_confirmed()
    }

    /// What its readers see becomes the shared will: a version of its own, with who said so and where. False: somebody
    /// has written on it meanwhile, or it is already.
    pub async fn confirm(&self, reason: &str, by: &Me, now: Moment, app: &App) -> web::Result<bool> {
        let seen = Version::newest(self.id, app.store.read()).await?;
        if !self.is_open() || self.published != Some(seen.number) {
            return Ok(false);
        }
        let mut written = Written { reason: reason.to_owned(), ..Written::of(&seen) };
        written.parts.set_word(STAGE, CONFIRMED);
        // what is older than its original is so still
        written.confirmed = vec![];
        let writing = writing(self.id, &written, by, now);
        let mut tx = app.store.begin().await?;
        let posts::Keeping::Kept(number) = writing.keep(&mut tx).await? else { return Ok(false) };
        let kept = posts::publish(Some(&SHELF), publishing(&writing, number), &mut tx).await?;
        if kept {
            tell("will-text-news-confirmed", self.id, &written.title, by.id, now, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(kept)
    }

    /// Rests on these rounds from now on, the first of them named by plain numbers.
    pub async fn rest_on(&self, rounds: &[Id], now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM will_text WHERE post_id = $1").bind(self.id).execute(&mut *tx).await?;
        rest_on(self.id, rounds, &mut *tx).await?;
        tie(self.id, rounds, now, tx).await
    }
}

/// The rounds that a text rests on, in their order.
pub(super) async fn rounds_of(post_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rounds: Vec<(Id,)> = sql!("SELECT round_id FROM will_text WHERE post_id = $1 ORDER BY place, round_id")
        .bind(post_id)
        .all(from)
        .await?;
    Ok(rounds.into_iter().map(|(id,)| id).collect())
}

/// The texts that rest on a round, the newest first.
pub(super) async fn resting_on(round_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let texts: Vec<(Id,)> = sql!("SELECT post_id FROM will_text WHERE round_id = $1 ORDER BY post_id DESC LIMIT 20")
        .bind(round_id)
        .all(from)
        .await?;
    Ok(texts.into_iter().map(|(id,)| id).collect())
}

async fn rest_on(post_id: Id, rounds: &[Id], tx: &mut Tx) -> Result<()> {
    for (place, round_id) in rounds.iter().enumerate() {
        sql!("INSERT INTO will_text (post_id, round_id, place) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(post_id)
            .bind(round_id)
            .bind(place as i64)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// It came of its rounds: the trace of each leads to the other.
async fn tie(post_id: Id, rounds: &[Id], now: Moment, tx: &mut Tx) -> Result<()> {
    let own = Reference::new(posts::KIND, post_id);
    ties::loose(&own, &mut *tx).await?;
    for round_id in rounds {
        ties::tie(&own, &Reference::new(round::KIND, *round_id), How::Moved, now, &mut *tx).await?;
    }
    Ok(())
}

/// A text that is begun: whom it concerns is whom its rounds ask.
#[derive(Debug, Clone)]
pub struct Beginning<'b> {
    pub id: Id,
    pub rounds: &'b [Id],
    pub written: &'b Written,
    pub placing: Placing,
    pub by: &'b Me,
    pub now: Moment,
}

impl Beginning<'_> {
    /// Keeps it as a draft. False: it is there already.
    pub async fn begin(&self, tx: &mut Tx) -> Result<bool> {
        let made = writing(self.id, self.written, self.by, self.now).create(&self.placing, &mut *tx).await?;
        if made {
            rest_on(self.id, self.rounds, &mut *tx).await?;
        }
        Ok(made)
    }

    /// Puts it out for comments, as its writer does by a press.
    pub async fn publish(&self, tx: &mut Tx) -> Result<bool> {
        let writing = writing(self.id, self.written, self.by, self.now);
        posts::publish(Some(&SHELF), publishing(&writing, 1), tx).await
    }
}

fn writing<'w>(id: Id, written: &'w Written, by: &Me, now: Moment) -> Writing<'w> {
    Writing { id, shelf: SHELF.name, subject: None, written, person_id: by.id, employer_id: by.employer_id, now }
}

fn publishing(writing: &Writing, number: i64) -> Publishing {
    Publishing {
        post: writing.id,
        number,
        first: false,
        title: writing.written.title.clone(),
        person_id: writing.person_id,
        employer_id: writing.employer_id,
        now: writing.now,
    }
}

/// Its paragraphs keep what has been said of them. The first time, whoever follows its rounds hears of it, and its
/// publisher follows it: what people say of it comes to them.
fn published<'t>(publishing: &'t Publishing, tx: &'t mut Tx) -> Work<'t> {
    Box::pin(async move {
        paragraph::bring_up_to_date(publishing, &mut *tx).await?;
        let rounds = rounds_of(publishing.post, &mut *tx).await?;
        tie(publishing.post, &rounds, publishing.now, &mut *tx).await?;
        if publishing.first {
            let (id, by, now) = (publishing.post, publishing.person_id, publishing.now);
            let own = Reference::new(posts::KIND, id);
            ties::follow(&own, by, publishing.employer_id, now, &mut *tx).await?;
            tell(DRAFTED, id, &publishing.title, by, now, tx).await?;
        }
        Ok(())
    })
}

async fn tell(word: &str, id: Id, about: &Texts, by: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = &Reference::new(posts::KIND, id);
    Telling { word, subject, about, whom: Whom::WithTied, except: Some(by), now }.tell(tx).await
}

impl Found<Me> for Text {
    const KIND: &'static str = "will_text";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Text>> {
        Text::find(path.id("post")?, me, app).await
    }
}

/// A number as it is shown: with its round where the text rests on several.
pub(super) fn shown(named: Named, rounds: usize) -> String {
    match named.round.filter(|_| rounds > 1) {
        Some(round) => format!("{round}:{}", named.number),
        None => named.number.to_string(),
    }
}
