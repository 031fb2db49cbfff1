//! Who is in which cohort, and what follows from it: sessions concern them, open tasks await them.

use crate::cohort::Cohort;
use crate::company::group;
use crate::interim_task::Task;
use crate::part::Part;
use crate::{submission, waiting_list};
use store::{Day, Id, Moment, Result, Source, Tx, sql};

store::record! {
    /// Somebody in a cohort, with the name and the unit a list needs.
    #[derive(Debug, Clone)]
    pub struct Enrolled {
        pub cohort_id: Id,
        pub person_id: Id,
        pub part: Part,
        pub name: String,
        pub unit: String,
        pub employer: String,
    }
}

/// Everybody in a programme, by name. A person whose posts have ended is shown by the last one.
pub async fn of_programme(programme_id: Id, from: impl Source) -> Result<Vec<Enrolled>> {
    let mut all: Vec<Enrolled> = sql!(
        "SELECT e.cohort_id, e.person_id, e.part, p.name, u.name AS unit, o.name AS employer \
         FROM enrolment e JOIN person p ON p.id = e.person_id JOIN post_held h ON h.person_id = p.id \
         JOIN unit u ON u.id = h.unit_id JOIN unit o ON o.id = p.employer_id WHERE e.programme_id = $1 \
         ORDER BY p.name_folded, p.id, e.cohort_id, CASE WHEN h.ends_on IS NULL THEN 0 ELSE 1 END, h.begins_on DESC"
    )
    .bind(programme_id)
    .all(from)
    .await?;
    all.dedup_by_key(|one| (one.person_id, one.cohort_id));
    Ok(all)
}

pub async fn everybody(programme_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> =
        sql!("SELECT DISTINCT person_id FROM enrolment WHERE programme_id = $1").bind(programme_id).all(from).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn agents(programme_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> = sql!("SELECT person_id FROM enrolment WHERE programme_id = $1 AND part = 'agent'")
        .bind(programme_id)
        .all(from)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The coaches of one cohort, by name.
pub async fn coaches(cohort_id: Id, from: impl Source) -> Result<Vec<(Id, String)>> {
    sql!(
        "SELECT p.id, p.name FROM enrolment e JOIN person p ON p.id = e.person_id \
          WHERE e.cohort_id = $1 AND e.part = 'coach' ORDER BY p.name_folded"
    )
    .bind(cohort_id)
    .all(from)
    .await
}

/// Who reads what the cohort's agents submit on that day, by name: its coaches who work here, and who stands in for them.
pub async fn readers(cohort_id: Id, today: &Day, from: impl Source) -> Result<Vec<(Id, String)>> {
    sql!(
        "SELECT p.id, p.name FROM person p WHERE p.id IN (SELECT person_id FROM enrolment WHERE cohort_id = $1 \
         AND part = 'coach' UNION SELECT person_id FROM substitution WHERE cohort_id = $1 \
         AND begins_on <= $2 AND ends_on >= $2) \
         AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY p.name_folded, p.id"
    )
    .bind(cohort_id)
    .bind(today)
    .all(from)
    .await
}

/// One of the cohort's coaches, or who stands in for one today or later, is this person's supervisor: agents were
/// promised that their own supervisor does not read what they say.
pub(crate) async fn is_coached_by_own_supervisor(
    cohort_id: Id,
    person_id: Id,
    today: &Day,
    from: impl Source,
) -> Result<bool> {
    let row: Option<(Id,)> = sql!(
        "SELECT h.id FROM post_held h WHERE h.person_id = $2 AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
         AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = $1 AND e.part = 'coach' AND e.person_id = h.supervisor_id) \
         OR EXISTS (SELECT 1 FROM substitution s WHERE s.cohort_id = $1 AND s.person_id = h.supervisor_id AND s.ends_on >= $3)) LIMIT 1"
    )
    .bind(cohort_id)
    .bind(person_id)
    .bind(today)
    .optional(from)
    .await?;
    Ok(row.is_some())
}

/// When somebody joined as an agent of this programme.
pub async fn joined_at(programme_id: Id, person_id: Id, from: impl Source) -> Result<Option<Moment>> {
    let row: Option<(Moment,)> =
        sql!("SELECT made_at FROM enrolment WHERE programme_id = $1 AND person_id = $2 AND part = 'agent'")
            .bind(programme_id)
            .bind(person_id)
            .optional(from)
            .await?;
    Ok(row.map(|(at,)| at))
}

/// Where somebody works, by their newest post.
pub async fn unit_of(person_id: Id, from: impl Source) -> Result<String> {
    let row: Option<(String,)> = sql!(
        "SELECT u.name FROM post_held h JOIN unit u ON u.id = h.unit_id \
         WHERE h.person_id = $1 ORDER BY CASE WHEN h.ends_on IS NULL THEN 0 ELSE 1 END, h.begins_on DESC LIMIT 1"
    )
    .bind(person_id)
    .optional(from)
    .await?;
    Ok(row.map_or(String::new(), |(name,)| name))
}

/// The cohort in which somebody is an agent of this programme.
pub async fn cohort_of_agent(programme_id: Id, person_id: Id, from: impl Source) -> Result<Option<Id>> {
    let row: Option<(Id,)> =
        sql!("SELECT cohort_id FROM enrolment WHERE programme_id = $1 AND person_id = $2 AND part = 'agent'")
            .bind(programme_id)
            .bind(person_id)
            .optional(from)
            .await?;
    Ok(row.map(|(id,)| id))
}

/// Enrols: sessions concern them from now on, and to an agent the open tasks begin to await. False: an agent is
/// already in another cohort of this programme.
pub async fn enrol(cohort: &Cohort, person_id: Id, part: Part, now: Moment, tx: &mut Tx) -> Result<bool> {
    let enrolled = sql!(
        "INSERT INTO enrolment (cohort_id, programme_id, person_id, part, made_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"
    )
    .bind(cohort.id)
    .bind(cohort.programme_id)
    .bind(person_id)
    .bind(part)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if enrolled == 0 {
        return Ok(false);
    }
    if part == Part::Agent {
        waiting_list::step_out(cohort.programme_id, person_id, tx).await?;
    }
    for (session_id,) in sessions(cohort.programme_id, &mut *tx).await? {
        gatherings::invite(session_id, person_id, tx).await?;
    }
    for task in Task::open_in(cohort.programme_id, &mut *tx).await? {
        match part {
            Part::Agent => task.await_newcomer(person_id, now, tx).await?,
            Part::Coach => submission::tell_coach(&task, person_id, now, tx).await?,
        }
    }
    Ok(true)
}

/// Takes out of the cohort; what was submitted stays.
pub async fn leave(cohort: &Cohort, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let was: Option<(Part,)> = sql!("DELETE FROM enrolment WHERE cohort_id = $1 AND person_id = $2 RETURNING part")
        .bind(cohort.id)
        .bind(person_id)
        .optional(&mut *tx)
        .await?;
    let left: Vec<(Part,)> = sql!("SELECT part FROM enrolment WHERE programme_id = $1 AND person_id = $2")
        .bind(cohort.programme_id)
        .bind(person_id)
        .all(&mut *tx)
        .await?;
    if left.is_empty() {
        for (session_id,) in sessions(cohort.programme_id, &mut *tx).await? {
            gatherings::disinvite(session_id, person_id, tx).await?;
        }
    }
    for task in Task::open_in(cohort.programme_id, &mut *tx).await? {
        if !left.iter().any(|(part,)| *part == Part::Agent) {
            task.await_no_answer(person_id, now, tx).await?;
            group::leave(&task, person_id, tx).await?;
        }
        if was == Some((Part::Coach,)) {
            submission::tell_coach(&task, person_id, now, tx).await?;
        }
    }
    Ok(())
}

async fn sessions(programme_id: Id, tx: &mut Tx) -> Result<Vec<(Id,)>> {
    sql!("SELECT id FROM coaching_session WHERE programme_id = $1").bind(programme_id).all(tx).await
}
