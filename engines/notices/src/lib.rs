//! Notices: what awaits a person, urgent first, the nearest date first.
//!
//! **Contract.** A room says in its own change when something begins to await a person (`Beginning::begin`) and
//! when it ceases to (`cease`); nothing else ends a notice. A notice is a message key of the room (`word`, which
//! gets the place `$about`), a reference whose door gives the link, and a date if there is one. The same thing
//! said twice to the same person is one notice. Digest, quiet hours and reminders read from here.

use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use words::{Texts, Words};

store::record! {
    /// Something that awaits.
    #[derive(Debug, Clone)]
    pub struct Notice {
        pub id: Id,
        pub word: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub about: Json<Texts>,
        pub due_at: Option<Moment>,
        pub urgent: bool,
        pub begun_at: Moment,
    }
}

/// What begins to await somebody.
#[derive(Debug, Clone)]
pub struct Beginning<'n> {
    pub employer_id: Id,
    pub person_id: Id,
    /// A message key with the place `$about`.
    pub word: &'static str,
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
        self.keep(false, tx).await
    }

    /// News: it asks nothing of the person, and is over when they say that they have seen it.
    pub async fn tell(&self, tx: &mut Tx) -> Result<()> {
        self.keep(true, tx).await
    }

    async fn keep(&self, is_news: bool, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO notice (id, employer_id, person_id, word, subject_kind, subject_id, about, due_at, urgent, begun_at, is_news) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (person_id, subject_id, word) DO UPDATE SET \
              about = excluded.about, due_at = excluded.due_at, urgent = excluded.urgent, ended_at = NULL, \
              begun_at = CASE WHEN notice.ended_at IS NULL THEN notice.begun_at ELSE excluded.begun_at END")
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
        .execute(tx)
        .await?;
        Ok(())
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

/// What awaits this person: urgent first, then by date, then what has waited longest.
pub async fn awaiting(person_id: Id, from: impl Source) -> Result<Vec<Notice>> {
    sql!(
        "SELECT id, word, subject_kind, subject_id, about, due_at, urgent, begun_at FROM notice \
          WHERE person_id = $1 AND ended_at IS NULL \
          ORDER BY urgent DESC, CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, begun_at LIMIT 50"
    )
    .bind(person_id)
    .all(from)
    .await
}

impl Notice {
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
