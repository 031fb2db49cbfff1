//! What somebody said, on a record or in a thread.

use crate::thread;
use media::Medium;
use people::{Me, byline};
use store::{Id, Moment, Result, Source, Tx, sql};
use web::{App, Reference};

store::record! {
    #[derive(Debug, Clone)]
    pub struct Remark {
        pub id: Id,
        /// Its place in its thread, from 1; 0 when it hangs on a record without a thread.
        pub number: i64,
        pub person_id: Id,
        pub name: String,
        pub body: String,
        pub medium_id: Option<Id>,
        pub made_at: Moment,
        pub edited_at: Option<Moment>,
        pub removed_at: Option<Moment>,
        /// The author, or who moderated.
        pub removed_by: Option<Id>,
        pub removal_reason: String,
        /// What it answers: whose, which, and how that begins.
        pub answers_number: Option<i64>,
        pub answers_person_id: Option<Id>,
        pub answers_name: Option<String>,
        pub answers_body: Option<String>,
    }
}

/// A remark with its recording or picture, as a page shows it.
#[derive(Debug, Clone)]
pub struct Heard {
    pub remark: Remark,
    pub medium: Option<Medium>,
}

/// What is about to be said. With words, a medium, or both.
#[derive(Debug, Clone)]
pub struct Saying<'s> {
    pub id: Id,
    pub employer_id: Id,
    pub person_id: Id,
    pub subject: &'s Reference,
    pub body: &'s str,
    pub medium_id: Option<Id>,
    pub at: Moment,
}

impl Saying<'_> {
    /// Says it; the medium belongs to the same record from now on. An id said twice is said once.
    pub async fn say(&self, tx: &mut Tx) -> Result<bool> {
        self.put(0, None, tx).await
    }

    /// Says it in a thread, whose reference is the subject; its number there. An answer to an answer answers the same
    /// remark, so that there is one level at most. None: it had been said; the change must then be dropped.
    pub async fn say_in(&self, thread_id: Id, answers: Option<Id>, tx: &mut Tx) -> Result<Option<i64>> {
        let Some(number) = thread::next_number(thread_id, self.id, self.at, tx).await? else { return Ok(None) };
        if !self.put(number, answers, tx).await? {
            return Ok(None);
        }
        tx.announce(thread_id);
        Ok(Some(number))
    }

    async fn put(&self, number: i64, answers: Option<Id>, tx: &mut Tx) -> Result<bool> {
        if let Some(medium) = self.medium_id {
            Medium::attach(medium, self.person_id, self.subject, tx).await?;
        }
        let said = sql!(
            "INSERT INTO remark \
             (id, employer_id, subject_kind, subject_id, person_id, body, medium_id, made_at, number, answers_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
             (SELECT coalesce(a.answers_id, a.id) FROM remark a WHERE a.id = $10 AND a.subject_id = $4)) \
             ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.person_id)
        .bind(self.body)
        .bind(self.medium_id)
        .bind(self.at)
        .bind(number)
        .bind(answers)
        .execute(tx)
        .await?;
        Ok(said == 1)
    }
}

/// The author changes the words; the remark says that it was changed. False: it is not theirs, or gone.
pub async fn edit(id: Id, author: Id, body: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
    let of: Option<(Id,)> = sql!(
        "UPDATE remark SET body = $1, edited_at = $2 WHERE id = $3 AND person_id = $4 AND removed_at IS NULL \
         RETURNING subject_id"
    )
    .bind(body)
    .bind(now)
    .bind(id)
    .bind(author)
    .optional(&mut *tx)
    .await?;
    Ok(of.map(|(subject,)| tx.announce(subject)).is_some())
}

/// Takes the words and the medium away for good; a mark stays, with who did it and, of a moderator, why. The medium is
/// its owner's alone again. False: it was gone already.
pub async fn remove(remark: &Remark, by: Id, reason: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
    let of: Option<(Id,)> = sql!(
        "UPDATE remark SET body = '', medium_id = NULL, removed_at = $1, removed_by = $2, removal_reason = $3 \
         WHERE id = $4 AND removed_at IS NULL RETURNING subject_id"
    )
    .bind(now)
    .bind(by)
    .bind(reason)
    .bind(remark.id)
    .optional(&mut *tx)
    .await?;
    let Some((subject,)) = of else { return Ok(false) };
    if let Some(medium) = remark.medium_id {
        Medium::let_go(medium, subject, tx).await?;
    }
    tx.announce(subject);
    Ok(true)
}

/// The conversation on a record, oldest first, its authors as they are shown to this reader today: as few questions,
/// however long it is.
pub async fn of(subject: &Reference, reader: &Me, app: &App) -> web::Result<Vec<Heard>> {
    between(subject, (0, i64::MAX), Moment(0), reader, app).await
}

/// Those with numbers from one to another; of a later moment, those that were changed or taken away since.
pub(crate) async fn between(
    subject: &Reference,
    (from, to): (i64, i64),
    changed_since: Moment,
    reader: &Me,
    app: &App,
) -> web::Result<Vec<Heard>> {
    let mut remarks: Vec<Remark> = sql!(
        "SELECT r.id, r.number, r.person_id, p.name, r.body, r.medium_id, r.made_at, r.edited_at, r.removed_at, \
         r.removed_by, r.removal_reason, a.number AS answers_number, a.person_id AS answers_person_id, \
         ap.name AS answers_name, substr(a.body, 1, 90) AS answers_body FROM remark r \
         JOIN person p ON p.id = r.person_id \
         LEFT JOIN remark a ON a.id = r.answers_id LEFT JOIN person ap ON ap.id = a.person_id \
         WHERE r.subject_kind = $1 AND r.subject_id = $2 AND r.number >= $3 AND r.number <= $4 \
         AND (coalesce(r.edited_at, 0) >= $5 OR coalesce(r.removed_at, 0) >= $5) ORDER BY r.number, r.id"
    )
    .bind(&subject.kind)
    .bind(subject.id)
    .bind(from)
    .bind(to)
    .bind(changed_since)
    .all(app.store.read())
    .await?;
    sign(&mut remarks, reader, app).await?;
    Ok(with_media(remarks, subject, from, to, &app.store).await?)
}

/// Each author, also of what is answered, by name while they are here and by role and employer when they have left.
async fn sign(remarks: &mut [Remark], reader: &Me, app: &App) -> web::Result<()> {
    let both = |remark: &Remark| [Some(remark.person_id), remark.answers_person_id];
    let authors: Vec<Id> = remarks.iter().flat_map(both).flatten().collect();
    let shown = byline::of_many(authors, reader.lang, app).await?;
    for remark in remarks {
        if let Some(name) = shown.get(&remark.person_id) {
            remark.name.clone_from(name);
        }
        remark.answers_name = remark.answers_person_id.and_then(|id| shown.get(&id).cloned());
    }
    Ok(())
}

/// The media of a page at once, not one question a remark.
async fn with_media(
    remarks: Vec<Remark>,
    subject: &Reference,
    from: i64,
    to: i64,
    store: &store::Store,
) -> Result<Vec<Heard>> {
    let media: Vec<Medium> = match remarks.iter().any(|remark| remark.medium_id.is_some()) {
        false => vec![],
        true => sql!(
            "SELECT m.id, m.employer_id, m.person_id, m.kind, m.mime, m.name, m.bytes, m.width, m.height, m.millis, \
                 m.thumb_id, m.alt, m.transcript, m.subject_kind, m.subject_id, m.made_at, m.vault_id, \
                 m.vault_id IS NOT NULL AS is_sealed FROM remark r \
                 JOIN medium m ON m.id = r.medium_id WHERE r.subject_id = $1 AND r.number >= $2 AND r.number <= $3"
        )
        .bind(subject.id)
        .bind(from)
        .bind(to)
        .all(store.read())
        .await?,
    };
    let its = |remark: &Remark| media.iter().find(|medium| Some(medium.id) == remark.medium_id).cloned();
    Ok(remarks.into_iter().map(|remark| Heard { medium: its(&remark), remark }).collect())
}

impl Remark {
    /// One remark of a thread, and which thread it stands in.
    pub async fn in_thread(id: Id, from: impl Source) -> Result<Option<(Id, Remark)>> {
        let remark: Option<Placed> = sql!(
            "SELECT r.subject_id, r.id, r.number, r.person_id, p.name, r.body, r.medium_id, r.made_at, r.edited_at, \
             r.removed_at, r.removed_by, r.removal_reason FROM remark r JOIN person p ON p.id = r.person_id \
             WHERE r.id = $1 AND r.subject_kind = 'thread'"
        )
        .bind(id)
        .optional(from)
        .await?;
        Ok(remark.map(|placed| (placed.subject_id, placed.remark())))
    }

    /// By a moderator, not by its author.
    pub fn was_moderated(&self) -> bool {
        self.removed_by.is_some_and(|by| by != self.person_id)
    }
}

/// Lets go of everything said on a record, with its pictures and recordings, when the record itself goes.
pub async fn forget_of(subject_id: Id, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM remark WHERE subject_id = $1").bind(subject_id).execute(&mut *tx).await?;
    Medium::forget_of(subject_id, tx).await?;
    Ok(())
}

store::record! {
    struct Placed {
        subject_id: Id,
        id: Id,
        number: i64,
        person_id: Id,
        name: String,
        body: String,
        medium_id: Option<Id>,
        made_at: Moment,
        edited_at: Option<Moment>,
        removed_at: Option<Moment>,
        removed_by: Option<Id>,
        removal_reason: String,
    }
}

impl Placed {
    fn remark(self) -> Remark {
        Remark {
            id: self.id,
            number: self.number,
            person_id: self.person_id,
            name: self.name,
            body: self.body,
            medium_id: self.medium_id,
            made_at: self.made_at,
            edited_at: self.edited_at,
            removed_at: self.removed_at,
            removed_by: self.removed_by,
            removal_reason: self.removal_reason,
            answers_number: None,
            answers_person_id: None,
            answers_name: None,
            answers_body: None,
        }
    }
}
