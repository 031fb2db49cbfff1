//! Work that can wait: a row written in the same change as the data that caused it, claimed by one worker,
//! retried with patience, visible to the administrator. Running a job twice does no harm: it looks first.

use crate::{Id, Json, Moment, Result, Store, Tx, clock, sql};
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;

/// A worker that has not answered for this long is taken for dead, and its job is given to another.
const LOCK: Duration = Duration::from_secs(120);
/// After this many tries a job waits for a person, also when each of them took its worker down.
pub const TRIES: i64 = 12;

crate::record! {
    /// A claimed job.
    #[derive(Debug, Clone)]
    pub struct Job {
        pub id: Id,
        pub kind: String,
        pub payload: Json<Value>,
        /// How many times it has been begun, this time included.
        pub attempts: i64,
    }
}

crate::record! {
    /// A job as the administrator sees it: what and when, never its content.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub id: Id,
        pub kind: String,
        pub run_at: Moment,
        pub attempts: i64,
        pub last_error: Option<String>,
    }
}

impl Tx {
    /// Leaves work for later. `once`: while a job with the same words waits, no second one is made;
    /// one already begun does not count, since it may have looked too early to see this change.
    pub async fn later(
        &mut self,
        kind: &str,
        payload: &impl Serialize,
        run_at: Moment,
        once: Option<&str>,
    ) -> Result<()> {
        let payload = serde_json::to_value(payload).unwrap_or_default();
        let kept = sql!(
            "INSERT INTO job (id, kind, payload, run_at, attempts, once_key) VALUES ($1, $2, $3, $4, 0, $5) \
              ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(clock::new_id_at(Moment::now()))
        .bind(kind)
        .bind(Json(payload))
        .bind(run_at)
        .bind(once)
        .execute(self)
        .await?;
        if kept == 1 {
            self.ring(); // on PostgreSQL those who ring wait for one another
        }
        Ok(())
    }
}

/// The next job that is due, claimed for this worker; None when there is nothing to do.
pub async fn claim(store: &Store, now: Moment) -> Result<Option<Job>> {
    let due = sql!(
        "SELECT id FROM job WHERE run_at <= $1 AND (locked_until IS NULL OR locked_until < $2) AND attempts < $3 LIMIT 1"
    );
    if due.bind(now).bind(Moment::now()).bind(TRIES).optional::<(Id,)>(store.read()).await?.is_none() {
        return Ok(None); // looking is cheaper than taking a turn to write
    }
    let mut tx = store.begin().await?;
    let text = match store.kind() {
        "SQLite" => sql!(
            "UPDATE job SET locked_until = $1, attempts = attempts + 1, once_key = NULL WHERE id = (SELECT id FROM job \
             WHERE run_at <= $2 AND (locked_until IS NULL OR locked_until < $3) AND attempts < $4 ORDER BY run_at LIMIT 1) \
             RETURNING id, kind, payload, attempts"
        ),
        _ => crate::Query::new(
            "UPDATE job SET locked_until = $1, attempts = attempts + 1, once_key = NULL WHERE id = (SELECT id FROM job \
             WHERE run_at <= $2 AND (locked_until IS NULL OR locked_until < $3) AND attempts < $4 ORDER BY run_at LIMIT 1 \
             FOR UPDATE SKIP LOCKED) RETURNING id, kind, payload, attempts",
        ),
    };
    let claiming = text.bind(Moment::now() + LOCK).bind(now).bind(Moment::now()).bind(TRIES);
    let job = claiming.optional::<Job>(&mut tx).await?;
    tx.commit().await?;
    Ok(job)
}

pub async fn finish(store: &Store, job: &Job) -> Result<()> {
    let mut tx = store.begin().await?;
    sql!("DELETE FROM job WHERE id = $1").bind(job.id).execute(&mut tx).await?;
    tx.commit().await
}

/// Sets it aside until a later time, longer each time; after the last try, until a person looks.
/// Nothing happens when it was taken from this worker meanwhile.
pub async fn put_off(store: &Store, job: &Job, error: &str, now: Moment) -> Result<()> {
    let wait = match job.attempts {
        tries if tries >= TRIES => Duration::from_secs(100 * 365 * 86_400),
        tries => Duration::from_secs(5 * (1 << tries.min(12))),
    };
    let mut tx = store.begin().await?;
    sql!("UPDATE job SET locked_until = NULL, run_at = $1, last_error = $2 WHERE id = $3 AND attempts = $4")
        .bind(now + wait)
        .bind(error)
        .bind(job.id)
        .bind(job.attempts)
        .execute(&mut tx)
        .await?;
    tx.commit().await
}

/// A person has looked: it begins anew.
pub async fn retry(store: &Store, id: Id, now: Moment) -> Result<()> {
    let mut tx = store.begin().await?;
    sql!("UPDATE job SET locked_until = NULL, run_at = $1, attempts = 0 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(&mut tx)
        .await?;
    tx.ring();
    tx.commit().await
}

/// What waits, the longest waiting first.
pub async fn waiting(store: &Store) -> Result<Vec<Waiting>> {
    sql!("SELECT id, kind, run_at, attempts, last_error FROM job ORDER BY run_at LIMIT 200").all(store.read()).await
}
