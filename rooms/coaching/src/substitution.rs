//! Somebody stands in for a cohort's coaches from one day to another. On those days they read its submissions and
//! reply as a coach; before and after they do not, by the same clock that people's work is told by.

use crate::cohort::Cohort;
use crate::interim_task::Task;
use crate::submission;
use people::{Me, Role};
use serde::{Deserialize, Serialize};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::App;

/// On the first day and after the last one the inbox is looked through again.
pub const JOB: &str = "coaching-substitution";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Substitution {
        pub id: Id,
        pub cohort_id: Id,
        pub person_id: Id,
        pub name: String,
        pub begins_on: Day,
        pub ends_on: Day,
    }
}

/// Whose inbox is looked through.
#[derive(Debug, Serialize, Deserialize)]
struct Turn {
    programme_id: Id,
    person_id: Id,
}

/// All of a cohort that have not ended, the next first.
pub async fn of_cohort(cohort_id: Id, today: &Day, from: impl Source) -> Result<Vec<Substitution>> {
    sql!(
        "SELECT s.id, s.cohort_id, s.person_id, p.name, s.begins_on, s.ends_on FROM substitution s \
         JOIN person p ON p.id = s.person_id WHERE s.cohort_id = $1 AND s.ends_on >= $2 ORDER BY s.begins_on, s.id"
    )
    .bind(cohort_id)
    .bind(today)
    .all(from)
    .await
}

/// Who stands in on that day.
pub(crate) async fn on_duty(cohort_id: Id, today: &Day, from: impl Source) -> Result<Vec<Id>> {
    let rows: Vec<(Id,)> =
        sql!("SELECT DISTINCT person_id FROM substitution WHERE cohort_id = $1 AND begins_on <= $2 AND ends_on >= $2")
            .bind(cohort_id)
            .bind(today)
            .all(from)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The cohorts in which this person stands in today. Who has not the role of a coach stands in nowhere.
pub async fn cohorts(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Id>> {
    if !me.is(Role::Coach) {
        return Ok(vec![]);
    }
    let rows: Vec<(Id,)> =
        sql!("SELECT DISTINCT cohort_id FROM substitution WHERE person_id = $1 AND begins_on <= $2 AND ends_on >= $2")
            .bind(me.id)
            .bind(today)
            .all(from)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

impl Substitution {
    /// From the first day to the last this person is as a coach of the cohort. Their list follows on both days.
    pub async fn begin(&self, cohort: &Cohort, by: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO substitution (id, cohort_id, programme_id, person_id, begins_on, ends_on, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(self.id)
        .bind(cohort.id)
        .bind(cohort.programme_id)
        .bind(self.person_id)
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(by.id)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        let turn = Turn { programme_id: cohort.programme_id, person_id: self.person_id };
        for day in [Some(self.begins_on.clone()), after(&self.ends_on)].into_iter().flatten() {
            let at = Moment::in_helsinki(&format!("{day}T00:00")).filter(|at| *at > now).unwrap_or(now);
            tx.later(JOB, &turn, at, None).await?;
        }
        look_through(cohort.programme_id, self.person_id, now, tx).await
    }
}

/// It ends at once.
pub async fn end(id: Id, cohort: &Cohort, now: Moment, tx: &mut Tx) -> Result<()> {
    let gone: Option<(Id,)> = sql!("DELETE FROM substitution WHERE id = $1 AND cohort_id = $2 RETURNING person_id")
        .bind(id)
        .bind(cohort.id)
        .optional(&mut *tx)
        .await?;
    match gone {
        Some((person_id,)) => look_through(cohort.programme_id, person_id, now, tx).await,
        None => Ok(()),
    }
}

/// What awaits this person in the programme's inbox is what they may reply to today.
async fn look_through(programme_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    for task in Task::open_in(programme_id, &mut *tx).await? {
        submission::tell_coach(&task, person_id, now, tx).await?;
    }
    Ok(())
}

/// The work of the first day and of the day after the last.
pub(crate) async fn turn(app: App, payload: serde_json::Value) -> web::Result<()> {
    let turn: Turn = serde_json::from_value(payload).map_err(|error| web::Error::Broken(error.to_string()))?;
    let mut tx = app.store.begin().await?;
    look_through(turn.programme_id, turn.person_id, app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}

fn after(day: &Day) -> Option<Day> {
    Day::parse(&day.date().tomorrow().ok()?.to_string())
}
