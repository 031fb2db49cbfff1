//! The record: what awaits a person or is new to them, from the moment a room says so.

use crate::digest;
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use words::{Texts, Words};

/// More than this is not read on one page.
const MOST: usize = 50;

store::record! {
    /// Something that awaits, or news.
    #[derive(Debug, Clone)]
    pub struct Notice {
        pub id: Id,
        pub person_id: Id,
        pub word: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub about: Json<Texts>,
        pub due_at: Option<Moment>,
        pub urgent: bool,
        /// When it began to await, or when the news was last told.
        pub begun_at: Moment,
        pub ended_at: Option<Moment>,
        pub is_news: bool,
        /// A person's own words with the news; read on the page only.
        pub note: String,
    }
}

/// What begins to await somebody.
#[derive(Debug, Clone)]
pub struct Beginning<'n> {
    pub employer_id: Id,
    pub person_id: Id,
    /// A message key with the place `$about`.
    pub word: &'n str,
    pub subject: &'n Reference,
    pub about: &'n Texts,
    pub due_at: Option<Moment>,
    pub urgent: bool,
    pub now: Moment,
}

impl Beginning<'_> {
    /// From the commit on it awaits, until the room says that it no longer does. If it already does, its date and name
    /// are brought up to date.
    pub async fn begin(&self, tx: &mut Tx) -> Result<()> {
        self.keep(false, "", tx).await
    }

    /// News: it asks nothing of the person, and is over when they say that they have seen it.
    pub async fn tell(&self, tx: &mut Tx) -> Result<()> {
        self.keep(true, "", tx).await
    }

    /// News with a person's own words, which are read on the page only, never in a letter.
    pub async fn tell_saying(&self, note: &str, tx: &mut Tx) -> Result<()> {
        self.keep(true, note, tx).await
    }

    async fn keep(&self, is_news: bool, note: &str, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO notice (id, employer_id, person_id, word, subject_kind, subject_id, about, due_at, urgent, begun_at, is_news, note) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (person_id, subject_id, word) DO UPDATE SET \
              about = excluded.about, due_at = excluded.due_at, urgent = excluded.urgent, ended_at = NULL, is_news = excluded.is_news, note = excluded.note, \
              begun_at = CASE WHEN notice.ended_at IS NULL AND NOT excluded.is_news THEN notice.begun_at ELSE excluded.begun_at END")
        .bind(store::clock::new_id_at(self.now))
        .bind(self.employer_id)
        .bind(self.person_id)
        .bind(self.word)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.about.kept())
        .bind(self.due_at)
        .bind(self.urgent)
        .bind(self.now)
        .bind(is_news)
        .bind(note)
        .execute(&mut *tx)
        .await?;
        match digest::wants_at_once(self.person_id, tx).await? {
            true => digest::soon(self.person_id, self.now, tx).await,
            false => Ok(()),
        }
    }
}

/// It no longer awaits this person. Said when it did not, it does no harm.
pub async fn cease(word: &str, subject: &Reference, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!(
        "UPDATE notice SET ended_at = $1 WHERE subject_id = $2 AND subject_kind = $3 AND word = $4 AND person_id = $5 \
          AND ended_at IS NULL"
    )
    .bind(now)
    .bind(subject.id)
    .bind(&subject.kind)
    .bind(word)
    .bind(person_id)
    .execute(tx)
    .await?;
    Ok(())
}

/// It no longer awaits anybody, nor is it news to anybody: for what several were told and one has done.
pub async fn cease_for_all(word: &str, subject: &Reference, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!(
        "UPDATE notice SET ended_at = $1 WHERE subject_id = $2 AND subject_kind = $3 AND word = $4 AND ended_at IS NULL"
    )
    .bind(now)
    .bind(subject.id)
    .bind(&subject.kind)
    .bind(word)
    .execute(tx)
    .await?;
    Ok(())
}

/// It awaits this person again, as when they take back what ended it.
pub async fn resume(word: &str, subject: &Reference, person_id: Id, tx: &mut Tx) -> Result<()> {
    sql!(
        "UPDATE notice SET ended_at = NULL WHERE subject_id = $1 AND subject_kind = $2 AND word = $3 AND person_id = $4"
    )
    .bind(subject.id)
    .bind(&subject.kind)
    .bind(word)
    .bind(person_id)
    .execute(tx)
    .await?;
    Ok(())
}

/// What it is about is called otherwise from now on, in what has been told already too.
pub async fn rename(subject: &Reference, about: &Texts, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE notice SET about = $1 WHERE subject_id = $2 AND subject_kind = $3")
        .bind(about.kept())
        .bind(subject.id)
        .bind(&subject.kind)
        .execute(tx)
        .await?;
    Ok(())
}

/// Nothing awaits anybody about this record any more, and nobody was ever told of it: the record itself goes.
pub async fn forget(subject_id: Id, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM notice WHERE subject_id = $1").bind(subject_id).execute(tx).await?;
    Ok(())
}

/// What awaits this person: urgent first, then by date, then what has waited longest.
pub async fn awaiting(person_id: Id, from: impl Source) -> Result<Vec<Notice>> {
    Ok(open(person_id, from).await?.0)
}

/// What awaits this person, as `awaiting` gives it, and what is new to them, the newest first: one question, since the
/// front page asks it.
pub async fn open(person_id: Id, from: impl Source) -> Result<(Vec<Notice>, Vec<Notice>)> {
    let all: Vec<Notice> = sql!(
        "SELECT id, person_id, word, subject_kind, subject_id, about, due_at, urgent, begun_at, ended_at, is_news, note FROM notice \
          WHERE person_id = $1 AND ended_at IS NULL \
          ORDER BY urgent DESC, CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, begun_at LIMIT 100"
    )
    .bind(person_id)
    .all(from)
    .await?;
    let (mut news, mut awaiting): (Vec<Notice>, Vec<Notice>) = all.into_iter().partition(|notice| notice.is_news);
    news.sort_by_key(|notice| std::cmp::Reverse((notice.urgent, notice.begun_at)));
    awaiting.truncate(MOST);
    news.truncate(MOST);
    Ok((awaiting, news))
}

/// Whether this awaits the person, or is new to them.
pub async fn is_open(word: &str, subject: &Reference, person_id: Id, from: impl Source) -> Result<bool> {
    let found: Option<(Id,)> =
        sql!("SELECT id FROM notice WHERE subject_id = $1 AND word = $2 AND person_id = $3 AND ended_at IS NULL")
            .bind(subject.id)
            .bind(word)
            .bind(person_id)
            .optional(from)
            .await?;
    Ok(found.is_some())
}

/// Seen: news is over. False: it was over already, or is no news but awaits something.
pub(crate) async fn acknowledge(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let over = sql!("UPDATE notice SET ended_at = $1 WHERE id = $2 AND is_news AND ended_at IS NULL");
    Ok(over.bind(now).bind(id).execute(tx).await? == 1)
}

/// Seen, all that was told up to that moment; what was told since stays.
pub(crate) async fn acknowledge_until(person_id: Id, until: Moment, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE notice SET ended_at = $1 WHERE person_id = $2 AND is_news AND ended_at IS NULL AND begun_at <= $3")
        .bind(now)
        .bind(person_id)
        .bind(until)
        .execute(tx)
        .await?;
    Ok(())
}

impl Notice {
    /// One notice, as whose it is sees it.
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Notice>> {
        sql!("SELECT id, person_id, word, subject_kind, subject_id, about, due_at, urgent, begun_at, ended_at, is_news, note FROM notice WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }

    pub fn subject(&self) -> Reference {
        Reference { kind: self.subject_kind.clone(), id: self.subject_id }
    }

    /// The room's sentence with the thing's name in it.
    pub fn sentence(&self, words: Words) -> String {
        words.t1(&self.word, "about", self.about.0.read(words.lang))
    }

    pub fn is_late(&self, now: Moment) -> bool {
        self.due_at.is_some_and(|due| due < now)
    }
}
