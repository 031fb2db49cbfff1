//! What recurs: each kind of work has slots, and for the newest slot that has come one job is left, once, by whichever
//! node is first. Slots that passed while the program slept are not made up for: the newest stands for all of them.

use crate::{Json, Moment, Result, Store, clock, sql};
use serde_json::json;

crate::record! {
    /// When a kind of work was last left for the worker.
    #[derive(Debug, Clone)]
    pub struct Left {
        pub kind: String,
        pub slot_at: Moment,
    }
}

/// Leaves the job of this slot, whose payload is `{"slot": microseconds}`; false when the slot was left already, or is
/// the first that is ever seen: whoever starts a new house does not begin with what should have been done last night.
/// A job of an earlier slot that still waits, or waits for a person, becomes this slot's: nothing piles up.
pub async fn leave(store: &Store, kind: &str, slot: Moment) -> Result<bool> {
    let mut tx = store.begin().await?;
    let seen = sql!("INSERT INTO timetable (kind, slot_at) VALUES ($1, $2) ON CONFLICT (kind) DO NOTHING")
        .bind(kind)
        .bind(slot)
        .execute(&mut tx)
        .await?;
    let next = sql!("UPDATE timetable SET slot_at = $2 WHERE kind = $1 AND slot_at < $2")
        .bind(kind)
        .bind(slot)
        .execute(&mut tx)
        .await?;
    if seen == 0 && next == 1 {
        let payload = Json(json!({ "slot": slot.0 }));
        let waits = sql!(
            "UPDATE job SET payload = $1, run_at = $2, attempts = 0, locked_until = NULL \
             WHERE kind = $3 AND (locked_until IS NULL OR locked_until < $4)"
        );
        let taken_over = waits.bind(payload.clone()).bind(slot).bind(kind).bind(Moment::now()).execute(&mut tx).await?;
        if taken_over == 0 {
            sql!("INSERT INTO job (id, kind, payload, run_at, attempts) VALUES ($1, $2, $3, $4, 0)")
                .bind(clock::new_id_at(Moment::now()))
                .bind(kind)
                .bind(payload)
                .bind(slot)
                .execute(&mut tx)
                .await?;
        }
        tx.ring();
    }
    tx.commit().await?;
    Ok(seen == 0 && next == 1)
}

/// When each kind was last left.
pub async fn left(store: &Store) -> Result<Vec<Left>> {
    sql!("SELECT kind, slot_at FROM timetable ORDER BY kind").all(store.read()).await
}
