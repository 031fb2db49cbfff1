//! Who comes in by themselves, and who waits for a seat. Everybody who comes or goes first takes hold of the cohort's
//! row, so that two never count the same seat; whoever leaves makes room for the first in line in the same change.

use crate::cohort::Cohort;
use crate::enrolment;
use crate::part::Part;
use crate::programme;
use notices::Beginning;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use words::Texts;

/// What somebody's list says when a seat became free for them.
pub const PROMOTED: &str = "enrolment-notice-promoted";
/// What it says when the coordinator has taken them in.
pub const TAKEN_IN: &str = "enrolment-notice-taken-in";

/// What became of somebody who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    Enrolled,
    InLine,
    /// They were in the programme, or in this line, before.
    Already,
    /// The cohort is coached by their own supervisor, who was promised not to read what they say.
    OwnSupervisor,
    /// Enrolment has ended meanwhile.
    Closed,
}

store::record! {
    /// Somebody in line.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub person_id: Id,
        pub name: String,
        pub unit: String,
    }
}

/// Who is in line, the first first.
pub async fn of(cohort_id: Id, from: impl Source) -> Result<Vec<Waiting>> {
    sql!(
        "SELECT w.person_id, p.name, u.name AS unit FROM waiting_list w JOIN person p ON p.id = w.person_id \
         JOIN unit u ON u.id = p.employer_id WHERE w.cohort_id = $1 ORDER BY w.number"
    )
    .bind(cohort_id)
    .all(from)
    .await
}

/// Somebody enrols: on a free seat, or at the end of the line.
pub async fn come(cohort: &Cohort, person_id: Id, now: Moment, tx: &mut Tx) -> Result<Coming> {
    let held: Option<(Option<i64>, i64)> = sql!(
        "UPDATE cohort SET last_number = last_number + 1 WHERE id = $1 AND EXISTS (SELECT 1 FROM programme p \
         WHERE p.id = cohort.programme_id AND p.enrolment = 'open' AND (p.ends_on IS NULL OR p.ends_on >= $2)) \
         RETURNING seats, last_number"
    )
    .bind(cohort.id)
    .bind(now.day())
    .optional(&mut *tx)
    .await?;
    let Some((seats, number)) = held else { return Ok(Coming::Closed) };
    if is_there(cohort, person_id, tx).await? {
        return Ok(Coming::Already);
    }
    if enrolment::is_coached_by_own_supervisor(cohort.id, person_id, &now.day(), &mut *tx).await? {
        return Ok(Coming::OwnSupervisor);
    }
    let (agents, line) = counts(cohort.id, tx).await?;
    if line == 0 && seats.is_none_or(|seats| agents < seats) {
        let came = enrolment::enrol(cohort, person_id, Part::Agent, now, tx).await?;
        return Ok(if came { Coming::Enrolled } else { Coming::Already });
    }
    step_out(cohort.programme_id, person_id, tx).await?; // one waits in one cohort of a programme
    let waits = sql!(
        "INSERT INTO waiting_list (cohort_id, programme_id, person_id, number, made_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT DO NOTHING"
    )
    .bind(cohort.id)
    .bind(cohort.programme_id)
    .bind(person_id)
    .bind(number)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(if waits == 1 { Coming::InLine } else { Coming::Already })
}

/// Somebody whom the coordinator has invited takes a free seat; false: there is none, they have one, or their own
/// supervisor coaches there.
pub async fn seat(cohort: &Cohort, person_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    let seats = hold(cohort.id, tx).await?;
    let (agents, _) = counts(cohort.id, tx).await?;
    if seats.is_some_and(|seats| agents >= seats)
        || enrolment::is_coached_by_own_supervisor(cohort.id, person_id, &now.day(), &mut *tx).await?
    {
        return Ok(false);
    }
    enrolment::enrol(cohort, person_id, Part::Agent, now, tx).await
}

/// An agent leaves the cohort or its line; whoever is first in line comes in.
pub async fn go(cohort: &Cohort, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    hold(cohort.id, tx).await?;
    sql!("DELETE FROM waiting_list WHERE cohort_id = $1 AND person_id = $2")
        .bind(cohort.id)
        .bind(person_id)
        .execute(&mut *tx)
        .await?;
    let agent = sql!("SELECT person_id FROM enrolment WHERE cohort_id = $1 AND person_id = $2 AND part = 'agent'");
    if agent.bind(cohort.id).bind(person_id).optional::<(Id,)>(&mut *tx).await?.is_some() {
        enrolment::leave(cohort, person_id, now, tx).await?;
    }
    promote(cohort, now, tx).await
}

/// As long as there are seats, the first in line comes in and is told. Who has left the house meanwhile is passed by.
pub async fn promote(cohort: &Cohort, now: Moment, tx: &mut Tx) -> Result<()> {
    let seats = hold(cohort.id, tx).await?;
    loop {
        let (agents, _) = counts(cohort.id, tx).await?;
        if seats.is_some_and(|seats| agents >= seats) {
            return Ok(());
        }
        let Some((person_id, is_here)) = first(cohort.id, &now.day(), tx).await? else { return Ok(()) };
        step_out(cohort.programme_id, person_id, tx).await?;
        if is_here && enrolment::enrol(cohort, person_id, Part::Agent, now, tx).await? {
            tell(PROMOTED, cohort, person_id, now, tx).await?;
        }
    }
}

/// Tells somebody that they are in.
pub(crate) async fn tell(word: &'static str, cohort: &Cohort, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let (name,): (Json<Texts>,) =
        sql!("SELECT name FROM programme WHERE id = $1").bind(cohort.programme_id).one(&mut *tx).await?;
    let (subject, about) = (Reference::new(programme::KIND, cohort.programme_id), &name.0);
    let employer_id = cohort.employer_id;
    Beginning { employer_id, person_id, word, subject: &subject, about, due_at: None, urgent: false, now }
        .tell(tx)
        .await
}

/// Who is enrolled waits no longer, in whichever cohort of the programme.
pub(crate) async fn step_out(programme_id: Id, person_id: Id, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM waiting_list WHERE programme_id = $1 AND person_id = $2")
        .bind(programme_id)
        .bind(person_id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Nobody else comes or goes before this change is over.
async fn hold(cohort_id: Id, tx: &mut Tx) -> Result<Option<i64>> {
    let (seats,): (Option<i64>,) = sql!("UPDATE cohort SET last_number = last_number WHERE id = $1 RETURNING seats")
        .bind(cohort_id)
        .one(tx)
        .await?;
    Ok(seats)
}

async fn is_there(cohort: &Cohort, person_id: Id, tx: &mut Tx) -> Result<bool> {
    let there: Option<(Id,)> = sql!(
        "SELECT person_id FROM enrolment WHERE (programme_id = $1 AND part = 'agent' OR cohort_id = $2) AND person_id = $3 \
         UNION SELECT person_id FROM waiting_list WHERE cohort_id = $2 AND person_id = $3"
    )
    .bind(cohort.programme_id)
    .bind(cohort.id)
    .bind(person_id)
    .optional(tx)
    .await?;
    Ok(there.is_some())
}

/// Agents in the cohort, and people in its line.
async fn counts(cohort_id: Id, tx: &mut Tx) -> Result<(i64, i64)> {
    sql!(
        "SELECT (SELECT count(*) FROM enrolment WHERE cohort_id = $1 AND part = 'agent') AS agents, \
         (SELECT count(*) FROM waiting_list WHERE cohort_id = $1) AS line"
    )
    .bind(cohort_id)
    .one(tx)
    .await
}

/// The first in line who may come in, and whether they still work here.
async fn first(cohort_id: Id, today: &Day, tx: &mut Tx) -> Result<Option<(Id, bool)>> {
    sql!(
        "SELECT w.person_id, EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = w.person_id AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS is_here FROM waiting_list w WHERE w.cohort_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM post_held h JOIN enrolment e ON e.person_id = h.supervisor_id \
         WHERE h.person_id = w.person_id AND e.cohort_id = $1 AND e.part = 'coach' AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
         AND NOT EXISTS (SELECT 1 FROM post_held h JOIN substitution s ON s.person_id = h.supervisor_id \
         WHERE h.person_id = w.person_id AND s.cohort_id = $1 AND s.ends_on >= $2 AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY w.number LIMIT 1"
    )
    .bind(cohort_id)
    .bind(today)
    .optional(tx)
    .await
}
