//! One person's answers to one thing: a draft while it is written, then sent, once.

use crate::Answers;
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;

store::words! {
    pub enum State {
        Draft = "draft",
        Sent = "sent",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Response {
        pub id: Id,
        pub person_id: Id,
        pub form_version_id: Id,
        pub answers: Json<Answers>,
        pub state: State,
        pub saved_at: Moment,
        /// How many times it has been saved, when several write it.
        pub revision: i64,
    }
}

/// Whose answers to what.
#[derive(Debug, Clone)]
pub struct Slot<'s> {
    pub subject: &'s Reference,
    pub person_id: Id,
    pub employer_id: Id,
    pub form_version_id: Id,
}

/// A writer of a text that several write: the page before them, and which revision of the text they have seen on it.
#[derive(Debug, Clone, Copy)]
pub struct Writer {
    pub page: Id,
    pub seen: i64,
}

/// What became of a text that several write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    Kept(Id),
    /// Somebody has saved since: nothing was overwritten.
    Newer,
    /// It has been sent.
    Sent,
}

impl Response {
    pub async fn of(subject_id: Id, person_id: Id, from: impl Source) -> Result<Option<Response>> {
        sql!(
            "SELECT id, person_id, form_version_id, answers, state, saved_at, revision FROM response \
              WHERE subject_id = $1 AND person_id = $2"
        )
        .bind(subject_id)
        .bind(person_id)
        .optional(from)
        .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Response> {
        sql!("SELECT id, person_id, form_version_id, answers, state, saved_at, revision FROM response WHERE id = $1")
            .bind(id)
            .one(from)
            .await
    }

    /// Keeps the draft. None: it has been sent already, and what was sent stands.
    pub async fn save(slot: &Slot<'_>, answers: &Answers, now: Moment, tx: &mut Tx) -> Result<Option<Id>> {
        write(slot, answers, State::Draft, now, tx).await
    }

    /// Sends it, once: of any number of tries at the same time one gets the id, the others None.
    pub async fn send(slot: &Slot<'_>, answers: &Answers, now: Moment, tx: &mut Tx) -> Result<Option<Id>> {
        write(slot, answers, State::Sent, now, tx).await
    }

    /// What several write about one thing.
    pub async fn shared(subject_id: Id, from: impl Source) -> Result<Option<Response>> {
        sql!(
            "SELECT id, person_id, form_version_id, answers, state, saved_at, revision FROM response \
             WHERE subject_id = $1 AND shared"
        )
        .bind(subject_id)
        .optional(from)
        .await
    }

    /// Keeps a shared draft, over the text its writer has seen and no other.
    pub async fn save_shared(
        slot: &Slot<'_>,
        writer: Writer,
        answers: &Answers,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<Shared> {
        write_shared(slot, writer, answers, State::Draft, now, tx).await
    }

    /// Sends it, once, if its writer has seen the newest text.
    pub async fn send_shared(
        slot: &Slot<'_>,
        writer: Writer,
        answers: &Answers,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<Shared> {
        write_shared(slot, writer, answers, State::Sent, now, tx).await
    }

    /// A shared draft becomes one person's own, about something else; if they have one there already, it stays.
    pub async fn make_own(subject_id: Id, to: &Reference, person_id: Id, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE response SET subject_kind = $1, subject_id = $2, person_id = $3, shared = false, page = NULL, revision = 0 \
             WHERE subject_id = $4 AND shared AND state = 'draft' \
             AND NOT EXISTS (SELECT 1 FROM response r WHERE r.subject_id = $2 AND r.person_id = $3)"
        )
        .bind(&to.kind)
        .bind(to.id)
        .bind(person_id)
        .bind(subject_id)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Lets a draft go, once its words have become something else.
    pub async fn discard(subject_id: Id, person_id: Id, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM response WHERE subject_id = $1 AND person_id = $2 AND state = 'draft'")
            .bind(subject_id)
            .bind(person_id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Lets go of everybody's answers to a thing, when the thing itself goes.
    pub async fn forget_of(subject_id: Id, tx: &mut Tx) -> Result<u64> {
        sql!("DELETE FROM response WHERE subject_id = $1").bind(subject_id).execute(tx).await
    }

    /// Lets one answer go with the record that it became.
    pub async fn forget(id: Id, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM response WHERE id = $1").bind(id).execute(tx).await?;
        Ok(())
    }

    /// Somebody else's from now on, who has written it too.
    pub async fn hand_over(id: Id, to: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE response SET person_id = $1 WHERE id = $2").bind(to).bind(id).execute(tx).await?;
        Ok(())
    }

    /// A draft again.
    pub async fn take_back(id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE response SET state = 'draft', sent_at = NULL, saved_at = $1 WHERE id = $2")
            .bind(now)
            .bind(id)
            .execute(tx)
            .await?;
        Ok(())
    }
}

/// One statement decides: a draft is overwritten, what was sent is not.
async fn write(slot: &Slot<'_>, answers: &Answers, state: State, now: Moment, tx: &mut Tx) -> Result<Option<Id>> {
    let written: Option<(Id,)> = sql!(
        "INSERT INTO response \
         (id, employer_id, subject_kind, subject_id, person_id, form_version_id, answers, state, saved_at, sent_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $8 = 'sent' THEN CAST($9 AS bigint) END) \
         ON CONFLICT (subject_id, person_id) DO UPDATE SET form_version_id = excluded.form_version_id, \
         answers = excluded.answers, state = excluded.state, saved_at = excluded.saved_at, sent_at = excluded.sent_at \
         WHERE response.state = 'draft' RETURNING id"
    )
    .bind(store::clock::new_id_at(now))
    .bind(slot.employer_id)
    .bind(&slot.subject.kind)
    .bind(slot.subject.id)
    .bind(slot.person_id)
    .bind(slot.form_version_id)
    .bind(Json(answers.clone()))
    .bind(state)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(written.map(|(id,)| id))
}

/// Only the text that this page has shown, or has itself saved last, is overwritten; of many first ones one is kept.
async fn write_shared(
    slot: &Slot<'_>,
    writer: Writer,
    answers: &Answers,
    state: State,
    now: Moment,
    tx: &mut Tx,
) -> Result<Shared> {
    let over: Option<(Id,)> = sql!(
        "UPDATE response SET person_id = $1, form_version_id = $2, answers = $3, state = $4, saved_at = $5, \
         sent_at = CASE WHEN $4 = 'sent' THEN CAST($5 AS bigint) END, page = $6, revision = revision + 1 \
         WHERE subject_id = $7 AND shared AND state = 'draft' AND (page = $6 OR revision = $8) RETURNING id"
    )
    .bind(slot.person_id)
    .bind(slot.form_version_id)
    .bind(Json(answers.clone()))
    .bind(state)
    .bind(now)
    .bind(writer.page)
    .bind(slot.subject.id)
    .bind(writer.seen)
    .optional(&mut *tx)
    .await?;
    let written = match over {
        Some(over) => Some(over),
        None => write_first(slot, writer, answers, state, now, tx).await?,
    };
    if let Some((id,)) = written {
        return Ok(Shared::Kept(id));
    }
    let there = Response::shared(slot.subject.id, tx).await?;
    Ok(if there.is_some_and(|there| there.state == State::Sent) { Shared::Sent } else { Shared::Newer })
}

async fn write_first(
    slot: &Slot<'_>,
    writer: Writer,
    answers: &Answers,
    state: State,
    now: Moment,
    tx: &mut Tx,
) -> Result<Option<(Id,)>> {
    sql!(
        "INSERT INTO response (id, employer_id, subject_kind, subject_id, person_id, form_version_id, answers, state, \
         saved_at, sent_at, shared, page, revision) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $8 = 'sent' THEN CAST($9 AS bigint) END, true, $10, 1) \
         ON CONFLICT DO NOTHING RETURNING id"
    )
    .bind(store::clock::new_id_at(now))
    .bind(slot.employer_id)
    .bind(&slot.subject.kind)
    .bind(slot.subject.id)
    .bind(slot.person_id)
    .bind(slot.form_version_id)
    .bind(Json(answers.clone()))
    .bind(state)
    .bind(now)
    .bind(writer.page)
    .optional(tx)
    .await
}
