//! Adding an entry, and reading who has opened what is mine.

use crate::chain::{Head, Kept};
use std::time::Duration;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::{App, Reference};

/// One deed worth remembering.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'e> {
    /// Who did it; None: the house itself, or somebody at its command line.
    pub who: Option<Id>,
    pub act: &'static str,
    pub subject: &'e Reference,
    /// Whose data it is.
    pub of: Option<Id>,
    /// A word on the reason or the extent; never content, never a secret.
    pub why: &'e str,
}

impl Entry<'_> {
    /// Adds it to the chain within a change; the last thing that the change does.
    pub async fn note(self, at: Moment, tx: &mut Tx) -> Result<()> {
        let head: Head =
            sql!("UPDATE audit_head SET number = number + 1 WHERE id = 1 RETURNING number, hash").one(&mut *tx).await?;
        let mut kept = Kept {
            number: head.number,
            at,
            who: self.who,
            act: self.act.to_owned(),
            subject_kind: self.subject.kind.clone(),
            subject_id: self.subject.id,
            of_person: self.of,
            why: self.why.to_owned(),
            previous: head.hash,
            hash: String::new(),
        };
        kept.hash = kept.seal();
        kept.add(tx).await
    }
}

impl Kept {
    async fn add(&self, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO audit_entry (number, at, who, act, subject_kind, subject_id, of_person, why, previous, hash) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        )
        .bind(self.number)
        .bind(self.at)
        .bind(self.who)
        .bind(&self.act)
        .bind(&self.subject_kind)
        .bind(self.subject_id)
        .bind(self.of_person)
        .bind(&self.why)
        .bind(&self.previous)
        .bind(&self.hash)
        .execute(&mut *tx)
        .await?;
        sql!("UPDATE audit_head SET hash = $1 WHERE id = 1").bind(&self.hash).execute(tx).await?;
        Ok(())
    }
}

/// Somebody opens what another person wrote: on disk when this returns, so before it is shown. One's own is one's own.
pub async fn opened(who: Id, subject: &Reference, of: Id, app: &App) -> web::Result<()> {
    if who == of {
        return Ok(());
    }
    let mut tx = app.store.begin().await?;
    let entry = Entry { who: Some(who), act: crate::OPENED, subject, of: Some(of), why: "" };
    entry.note(app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The same for what comes in many pieces, as a recording does while it plays: once within that time.
pub async fn opened_within(time: Duration, who: Id, subject: &Reference, of: Id, app: &App) -> web::Result<()> {
    let noted: Option<(i64,)> =
        sql!("SELECT number FROM audit_entry WHERE subject_id = $1 AND who = $2 AND at > $3 LIMIT 1")
            .bind(subject.id)
            .bind(who)
            .bind(app.now() - time)
            .optional(app.store.read())
            .await?;
    if noted.is_some() {
        return Ok(());
    }
    opened(who, subject, of, app).await
}

store::record! {
    /// What somebody else did with one's own data.
    #[derive(Debug, Clone)]
    pub struct Seen {
        pub number: i64,
        pub at: Moment,
        pub who: Option<Id>,
        pub act: String,
        pub subject_kind: String,
        pub subject_id: Id,
    }
}

impl Seen {
    pub fn subject(&self) -> Reference {
        Reference::new(&self.subject_kind, self.subject_id)
    }
}

/// What others did with this person's data, the newest first.
pub async fn of_person(id: Id, at_most: i64, from: impl Source) -> Result<Vec<Seen>> {
    of_person_before(i64::MAX, id, at_most, from).await
}

/// The same, before the entry of that number: page by page.
pub async fn of_person_before(number: i64, id: Id, at_most: i64, from: impl Source) -> Result<Vec<Seen>> {
    sql!(
        "SELECT number, at, who, act, subject_kind, subject_id FROM audit_entry \
         WHERE of_person = $1 AND (who IS NULL OR who <> $1) AND number < $3 ORDER BY number DESC LIMIT $2"
    )
    .bind(id)
    .bind(at_most)
    .bind(number)
    .all(from)
    .await
}

/// How many such entries there are.
pub async fn count_of_person(id: Id, from: impl Source) -> Result<i64> {
    let count: (i64,) = sql!("SELECT count(*) FROM audit_entry WHERE of_person = $1 AND (who IS NULL OR who <> $1)")
        .bind(id)
        .one(from)
        .await?;
    Ok(count.0)
}
