//! A round is given to people, its end is put off, it is closed: each once, decided in its statement, with the work that
//! follows left in the same change.

use crate::round::{Round, seen};
use crate::round_asked::{ASKING, TELLING, Telling};
use crate::{hall, result, round_found};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::App;
use web::jobs::Work;

/// The job that closes a round at its last moment.
pub const CLOSING: &str = "will-closing";
/// The job that lays the reasons of a closed round in an order made by chance.
pub const SHUFFLING: &str = "will-shuffling";
/// So many reasons are laid anew in one change.
const FEW: i64 = 100;

#[derive(Serialize, Deserialize)]
struct Payload {
    round: Id,
    #[serde(default)]
    after: Id,
}

impl Round {
    /// Given to people: from its first moment on they vote, and marks are made by that key. False: it was given already, its
    /// last moment has passed, or it has nothing to vote on.
    pub async fn open(&self, key_name: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
        let opened = sql!(
            "UPDATE round SET opened_at = $1, key_name = $2, version = version + 1 WHERE id = $3 AND opened_at IS NULL \
             AND imported_at IS NULL AND closes_at > $1 AND EXISTS \
             (SELECT 1 FROM statement s WHERE s.round_id = round.id AND s.state = 'published')"
        )
        .bind(now)
        .bind(key_name)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        if opened == 0 {
            return Ok(false);
        }
        let begins_at = self.opens_at.max(now);
        tx.later(ASKING, &Telling::of(self.id), begins_at, Some(&format!("{ASKING} {}", self.id))).await?;
        self.closes_later(self.closes_at, tx).await?;
        round_found::put(self.id, &now.day(), tx).await?;
        Ok(true)
    }

    async fn closes_later(&self, at: Moment, tx: &mut Tx) -> Result<()> {
        let once = format!("{CLOSING} {} {}", self.id, at.0);
        tx.later(CLOSING, &Payload { round: self.id, after: Id::nil() }, at, Some(&once)).await
    }

    /// Voting goes on longer, while it has not ended. False: it has, or somebody has changed it since.
    pub async fn put_off(
        &self,
        seen: i64,
        closes_at: Moment,
        result_at: Moment,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<bool> {
        let put_off = sql!(
            "UPDATE round SET closes_at = $1, result_at = $2, version = version + 1 WHERE id = $3 AND version = $4 \
             AND opened_at IS NOT NULL AND closed_at IS NULL AND closes_at > $5 AND closes_at <= $1"
        )
        .bind(closes_at)
        .bind(result_at)
        .bind(self.id)
        .bind(seen)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        if put_off == 0 {
            return Ok(false);
        }
        self.closes_later(closes_at, tx).await?;
        let begins_at = self.opens_at.max(now);
        tx.later(ASKING, &Telling::of(self.id), begins_at, Some(&format!("{ASKING} {}", self.id))).await?;
        Ok(true)
    }

    /// The voting ends. In a hall the result is there at once; otherwise at the moment that people were told. False: it had
    /// ended.
    pub async fn close(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let closed = sql!(
            "UPDATE round SET closed_at = $1, closes_at = CASE WHEN closes_at > $1 THEN CAST($1 AS bigint) ELSE closes_at END, \
             result_at = CASE WHEN is_live THEN CAST($1 AS bigint) ELSE result_at END, version = version + 1 \
             WHERE id = $2 AND opened_at IS NOT NULL AND closed_at IS NULL"
        )
        .bind(now)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        if closed == 0 {
            return Ok(false);
        }
        hall::turned(self.id, tx);
        notices::forget(self.id, tx).await?; // that it is open is no news any more
        let result_at = if self.is_live { now } else { self.result_at };
        tx.later(TELLING, &Telling::of(self.id), result_at, Some(&format!("{TELLING} {}", self.id))).await?;
        tx.later(SHUFFLING, &Payload { round: self.id, after: Id::nil() }, Moment(0), None).await?;
        result::close(self.id, now, tx).await?;
        round_found::put(self.id, &now.day(), tx).await?;
        Ok(true)
    }

    /// Closes what has come to its last moment. A round whose end was put off is left for its later job.
    pub(crate) async fn close_what_is_over(app: &App) -> web::Result<()> {
        for round in Round::unclosed(app.now(), app.store.read()).await? {
            let mut tx = app.store.begin().await?;
            let closed = round.close(app.now(), &mut tx).await?;
            tx.commit().await?;
            if closed {
                tracing::info!(round = round.number, "a round has closed");
            }
        }
        Ok(())
    }

    /// Those whose last moment has passed and that nobody has closed, by number: for the job after a restart or a restore.
    async fn unclosed(now: Moment, from: impl Source) -> Result<Vec<Round>> {
        seen!("WHERE r.opened_at IS NOT NULL AND r.closed_at IS NULL AND r.closes_at <= $3 ORDER BY r.number LIMIT 20")
            .bind(Id::nil())
            .bind(now.day())
            .bind(now)
            .all(from)
            .await
    }
}

pub(crate) fn closing(app: App, _: Value) -> Work {
    Box::pin(async move { Round::close_what_is_over(&app).await })
}

store::record! {
    struct Why {
        id: Id,
        statement_id: Id,
        stand: i64,
        body: String,
        state: String,
        decided_by: Option<Id>,
    }
}

/// A table remembers in which order its rows came, and with votes beside it that order would tell whose a reason is. So they
/// are taken out and laid back by their ids, which are made by chance.
pub(crate) fn shuffling(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(mut payload) = serde_json::from_value::<Payload>(payload) else { return Ok(()) };
        let mut tx = app.store.begin().await?;
        let some: Vec<Why> = sql!(
            "SELECT w.id, w.statement_id, w.stand, w.body, w.state, w.decided_by FROM vote_reason w \
             JOIN statement s ON s.id = w.statement_id WHERE s.round_id = $1 AND w.id > $2 ORDER BY w.id LIMIT $3"
        )
        .bind(payload.round)
        .bind(payload.after)
        .bind(FEW)
        .all(&mut tx)
        .await?;
        for why in &some {
            lay_back(why, &mut tx).await?;
        }
        if let Some(last) = some.last().filter(|_| some.len() as i64 == FEW) {
            payload.after = last.id;
            tx.later(SHUFFLING, &payload, Moment(0), None).await?;
        }
        Ok(tx.commit().await?)
    })
}

/// Nothing, when it has gone meanwhile.
async fn lay_back(why: &Why, tx: &mut Tx) -> Result<()> {
    if sql!("DELETE FROM vote_reason WHERE id = $1").bind(why.id).execute(&mut *tx).await? == 0 {
        return Ok(());
    }
    sql!("INSERT INTO vote_reason (id, statement_id, stand, body, state, decided_by) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(why.id)
        .bind(why.statement_id)
        .bind(why.stand)
        .bind(&why.body)
        .bind(&why.state)
        .bind(why.decided_by)
        .execute(tx)
        .await?;
    Ok(())
}
