//! The record: what a trial's plan or ending was before it changed, by whom and why. Everybody who reads the trial reads
//! it, so that nobody need guess whether the plan was made to fit how it went.

use crate::ending::Ending;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};
use store::clock::new_id_at;
use store::{Id, Json, Moment, Result, Source, Tx, sql};

/// What stood there: the plan, or how it ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Before {
    Plan(Plan),
    Ending(Ending),
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Change {
        pub number: i64,
        pub before: Json<Before>,
        pub reason: String,
        pub person_id: Id,
        pub made_at: Moment,
    }
}

/// Who changes a trial, and why.
#[derive(Debug, Clone, Copy)]
pub struct By<'b> {
    pub person_id: Id,
    pub employer_id: Id,
    pub reason: &'b str,
    pub now: Moment,
}

/// Within a change that has made the trial's version this one.
pub(crate) async fn keep(trial_id: Id, version: i64, before: Before, by: &By<'_>, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO trial_change (id, employer_id, trial_id, number, before, reason, person_id, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(new_id_at(by.now))
    .bind(by.employer_id)
    .bind(trial_id)
    .bind(version)
    .bind(Json(before))
    .bind(by.reason)
    .bind(by.person_id)
    .bind(by.now)
    .execute(tx)
    .await?;
    Ok(())
}

/// The newest first.
pub(crate) async fn of(trial_id: Id, from: impl Source) -> Result<Vec<Change>> {
    sql!(
        "SELECT number, before, reason, person_id, made_at FROM trial_change WHERE trial_id = $1 \
         ORDER BY number DESC LIMIT 100"
    )
    .bind(trial_id)
    .all(from)
    .await
}
