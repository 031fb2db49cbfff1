//! Who was there. A meeting counts once, so a person was at one of its occurrences, or was not there, or it has not been
//! marked. Who may mark and who may read it is the room's own permission.

use store::{Id, Moment, Result, Source, Tx, sql};

store::record! {
    /// What was marked of one person.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Mark {
        pub subject_id: Id,
        pub person_id: Id,
        /// Where they were; None: they were not there.
        pub occurrence_id: Option<Id>,
    }
}

/// What has been marked of one meeting.
pub async fn of(subject_id: Id, from: impl Source) -> Result<Vec<Mark>> {
    sql!(
        "SELECT g.subject_id, a.person_id, a.occurrence_id FROM attendance a JOIN gathering g ON g.id = a.gathering_id \
         WHERE g.subject_id = $1"
    )
    .bind(subject_id)
    .all(from)
    .await
}

/// What has been marked of one person, over all meetings.
pub async fn of_person(person_id: Id, from: impl Source) -> Result<Vec<Mark>> {
    sql!(
        "SELECT g.subject_id, a.person_id, a.occurrence_id FROM attendance a JOIN gathering g ON g.id = a.gathering_id \
         WHERE a.person_id = $1"
    )
    .bind(person_id)
    .all(from)
    .await
}

/// Lets go of who was called to a meeting and who was there, when the meeting's time is over; how many marks went.
pub async fn forget_of(subject_id: Id, tx: &mut Tx) -> Result<u64> {
    let called = sql!("DELETE FROM invited WHERE gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)");
    let marked = sql!("DELETE FROM attendance WHERE gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)");
    Ok(called.bind(subject_id).execute(&mut *tx).await? + marked.bind(subject_id).execute(tx).await?)
}

/// Who marks what.
#[derive(Debug, Clone, Copy)]
pub struct Marking {
    pub subject_id: Id,
    pub by: Id,
    pub now: Moment,
}

impl Marking {
    /// That somebody was at an occurrence of this meeting; None: that they were not there. What was marked before is
    /// replaced.
    pub async fn mark(&self, person_id: Id, occurrence_id: Option<Id>, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO attendance (gathering_id, person_id, occurrence_id, marked_by, marked_at) \
             SELECT g.id, $2, $3, $4, $5 FROM gathering g WHERE g.subject_id = $1 AND ($6 OR EXISTS \
             (SELECT 1 FROM occurrence o WHERE o.id = $3 AND o.gathering_id = g.id AND o.cancelled_at IS NULL)) \
             ON CONFLICT (gathering_id, person_id) DO UPDATE SET occurrence_id = excluded.occurrence_id, \
             marked_by = excluded.marked_by, marked_at = excluded.marked_at"
        )
        .bind(self.subject_id)
        .bind(person_id)
        .bind(occurrence_id)
        .bind(self.by)
        .bind(self.now)
        .bind(occurrence_id.is_none())
        .execute(tx)
        .await?;
        Ok(())
    }

    /// That they were there, unless something has been marked of them already.
    pub async fn mark_present(&self, person_id: Id, occurrence_id: Id, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO attendance (gathering_id, person_id, occurrence_id, marked_by, marked_at) \
             SELECT g.id, $2, o.id, $4, $5 FROM gathering g JOIN occurrence o ON o.gathering_id = g.id \
             WHERE g.subject_id = $1 AND o.id = $3 AND o.cancelled_at IS NULL ON CONFLICT DO NOTHING"
        )
        .bind(self.subject_id)
        .bind(person_id)
        .bind(occurrence_id)
        .bind(self.by)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// As if nothing had been marked.
    pub async fn unmark(&self, person_id: Id, tx: &mut Tx) -> Result<()> {
        sql!(
            "DELETE FROM attendance WHERE person_id = $2 \
             AND gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)"
        )
        .bind(self.subject_id)
        .bind(person_id)
        .execute(tx)
        .await?;
        Ok(())
    }
}
