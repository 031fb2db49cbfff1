//! A pair or small group of one cohort that does a task together. Every change of it holds the task, so that nobody joins
//! while the others submit.

use crate::interim_task::Task;
use forms::Response;
use media::Medium;
use people::{ByReference, Me};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::acts::See;
use web::{App, Permit, Reference};

pub const KIND: &str = "task_group";

store::record! {
    /// A group, as seen by who asks for the media of its draft.
    #[derive(Debug, Clone)]
    pub struct Group {
        pub id: Id,
        pub as_member: bool,
    }
}

store::record! {
    /// Somebody's place in a group.
    #[derive(Debug, Clone)]
    pub struct Seat {
        pub group_id: Id,
        pub number: i64,
        pub cohort_id: Id,
        pub person_id: Id,
        pub name: String,
        /// The group has submitted.
        pub is_done: bool,
    }
}

/// A change that a coach makes: from which group of the cohort to which, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    pub person_id: Id,
    pub from: Option<i64>,
    pub to: Option<i64>,
}

pub fn reference(id: Id) -> Reference {
    Reference::new(KIND, id)
}

/// Everybody who has a place, group by group.
pub async fn seats(task_id: Id, from: impl Source) -> Result<Vec<Seat>> {
    sql!(
        "SELECT g.id AS group_id, g.number, g.cohort_id, m.person_id, p.name, \
         EXISTS (SELECT 1 FROM submission_member s WHERE s.interim_task_id = $1 AND s.person_id = m.person_id) AS is_done \
         FROM task_group g JOIN task_group_member m ON m.group_id = g.id JOIN person p ON p.id = m.person_id \
         WHERE g.interim_task_id = $1 ORDER BY g.cohort_id, g.number, p.name_folded, p.id"
    )
    .bind(task_id)
    .all(from)
    .await
}

/// The group in which somebody does a task.
pub async fn of(task_id: Id, person_id: Id, from: impl Source) -> Result<Option<Id>> {
    let row: Option<(Id,)> =
        sql!("SELECT group_id FROM task_group_member WHERE interim_task_id = $1 AND person_id = $2")
            .bind(task_id)
            .bind(person_id)
            .optional(from)
            .await?;
    Ok(row.map(|(id,)| id))
}

/// Agents of a cohort who work here that day and have neither a group nor an answer of their own, by name.
pub async fn without(task_id: Id, cohort_id: Id, today: &Day, from: impl Source) -> Result<Vec<(Id, String)>> {
    sql!(
        "SELECT p.id, p.name FROM enrolment e JOIN person p ON p.id = e.person_id \
         WHERE e.cohort_id = $2 AND e.part = 'agent' AND EXISTS (SELECT 1 FROM post_held h \
         WHERE h.person_id = p.id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3)) \
         AND NOT EXISTS (SELECT 1 FROM task_group_member m WHERE m.interim_task_id = $1 AND m.person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM submission_member s WHERE s.interim_task_id = $1 AND s.person_id = p.id) \
         ORDER BY p.name_folded, p.id"
    )
    .bind(task_id)
    .bind(cohort_id)
    .bind(today)
    .all(from)
    .await
}

/// Who has answered a task already, alone or with others.
pub async fn answered(task_id: Id, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> =
        sql!("SELECT person_id FROM submission_member WHERE interim_task_id = $1").bind(task_id).all(from).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Begins a group with one member; others may join. None: they are in one already.
pub async fn begin(task: &Task, cohort_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Result<Option<Id>> {
    Task::hold(task.id, tx).await?;
    let id = add(task, cohort_id, None, now, tx).await?;
    match sit(id, person_id, i64::MAX, now, tx).await? {
        true => Ok(Some(id)),
        false => {
            sql!("DELETE FROM task_group WHERE id = $1").bind(id).execute(tx).await?;
            Ok(None)
        }
    }
}

/// Joins a group that has room. False: it was full, or has submitted, or they are in one already.
pub async fn join(task: &Task, group_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
    Task::hold(task.id, tx).await?;
    let there = sql!("SELECT id FROM task_group WHERE id = $1 AND interim_task_id = $2").bind(group_id).bind(task.id);
    if there.optional::<(Id,)>(&mut *tx).await?.is_none() {
        return Ok(false);
    }
    sit(group_id, person_id, task.group_size, now, tx).await
}

/// Leaves it, as long as it has not submitted. The draft stays with those who go on; whoever is last keeps it.
pub async fn leave(task: &Task, person_id: Id, tx: &mut Tx) -> Result<bool> {
    Task::hold(task.id, tx).await?;
    let left: Option<(Id,)> = sql!(
        "DELETE FROM task_group_member WHERE interim_task_id = $1 AND person_id = $2 AND NOT EXISTS \
         (SELECT 1 FROM submission_member s WHERE s.interim_task_id = $1 AND s.person_id = $2) RETURNING group_id"
    )
    .bind(task.id)
    .bind(person_id)
    .optional(&mut *tx)
    .await?;
    let Some((group_id,)) = left else { return Ok(false) };
    let others = sql!("SELECT person_id FROM task_group_member WHERE group_id = $1 LIMIT 1").bind(group_id);
    if others.optional::<(Id,)>(&mut *tx).await?.is_some() {
        return Ok(true);
    }
    Response::make_own(group_id, &task.reference(), person_id, tx).await?;
    if Response::shared(group_id, &mut *tx).await?.is_none() {
        Medium::detach(&reference(group_id), &mut *tx).await?;
        sql!("DELETE FROM task_group WHERE id = $1").bind(group_id).execute(tx).await?;
    }
    Ok(true)
}

/// A coach places people. Where somebody has moved since the coach looked, they stay where they are. Who was placed.
pub async fn arrange(task: &Task, cohort_id: Id, moves: &[Move], now: Moment, tx: &mut Tx) -> Result<Vec<Id>> {
    Task::hold(task.id, tx).await?;
    let before = seats(task.id, &mut *tx).await?;
    let at = |seats: &[Seat], person: Id| seats.iter().find(|seat| seat.person_id == person).map(|seat| seat.number);
    let moves: Vec<&Move> = moves.iter().filter(|one| one.from == at(&before, one.person_id)).collect();
    for one in moves.iter().filter(|one| one.from.is_some()) {
        leave(task, one.person_id, tx).await?;
    }
    let there = seats(task.id, &mut *tx).await?;
    let there = there.iter().filter(|seat| seat.cohort_id == cohort_id);
    let mut groups: Vec<(i64, Id)> = there.map(|seat| (seat.number, seat.group_id)).collect();
    let mut placed = vec![];
    for one in moves {
        let Some(number) = one.to else { continue };
        let known = groups.iter().find(|(known, _)| *known == number).map(|(_, id)| *id);
        let group_id = match known {
            Some(id) => id,
            None => add(task, cohort_id, Some(number), now, tx).await?,
        };
        groups.push((number, group_id));
        if sit(group_id, one.person_id, i64::MAX, now, tx).await? {
            placed.push(one.person_id);
        }
    }
    Ok(placed)
}

/// With the number that is wished if it is free, or the next.
async fn add(task: &Task, cohort_id: Id, number: Option<i64>, now: Moment, tx: &mut Tx) -> Result<Id> {
    let rows: Vec<(i64,)> = sql!("SELECT number FROM task_group WHERE interim_task_id = $1 AND cohort_id = $2")
        .bind(task.id)
        .bind(cohort_id)
        .all(&mut *tx)
        .await?;
    let next = rows.iter().map(|(taken,)| taken + 1).max().unwrap_or(1);
    let number = number.filter(|number| rows.iter().all(|(taken,)| taken != number)).unwrap_or(next);
    let id = store::clock::new_id_at(now);
    sql!(
        "INSERT INTO task_group (id, employer_id, interim_task_id, cohort_id, number, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(task.employer_id)
    .bind(task.id)
    .bind(cohort_id)
    .bind(number)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(id)
}

/// Takes a place: an agent of the group's cohort who has neither a place nor an answer, in a group that goes on.
async fn sit(group_id: Id, person_id: Id, most: i64, now: Moment, tx: &mut Tx) -> Result<bool> {
    let sat = sql!(
        "INSERT INTO task_group_member (group_id, interim_task_id, person_id, joined_at) \
         SELECT g.id, g.interim_task_id, e.person_id, CAST($3 AS bigint) FROM task_group g \
         JOIN enrolment e ON e.cohort_id = g.cohort_id AND e.part = 'agent' WHERE g.id = $1 AND e.person_id = $2 \
         AND (SELECT count(*) FROM task_group_member m WHERE m.group_id = g.id) < $4 \
         AND NOT EXISTS (SELECT 1 FROM submission_member s WHERE s.interim_task_id = g.interim_task_id \
         AND (s.person_id = $2 OR s.person_id IN (SELECT m.person_id FROM task_group_member m WHERE m.group_id = g.id))) \
         ON CONFLICT DO NOTHING"
    )
    .bind(group_id)
    .bind(person_id)
    .bind(now)
    .bind(most)
    .execute(tx)
    .await?;
    Ok(sat == 1)
}

/// Those who write together, and nobody else: a coach reads what is submitted.
impl Permit<See, Me> for Group {
    fn permits(&self, _: &Me) -> bool {
        self.as_member
    }
}

impl ByReference for Group {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Group>> {
        Ok(sql!(
            "SELECT g.id, EXISTS (SELECT 1 FROM task_group_member m JOIN enrolment e ON e.cohort_id = g.cohort_id \
             AND e.person_id = m.person_id WHERE m.group_id = g.id AND m.person_id = $2) AS as_member \
             FROM task_group g WHERE g.id = $1"
        )
        .bind(id)
        .bind(me.id)
        .optional(app.store.read())
        .await?)
    }
}
