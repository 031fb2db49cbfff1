//! What everybody hears of a round alike: how many take part, in whole tens and nothing of a few, and whether the
//! result is there. Two thousand
//! who look at one moment are one question to the database.

use crate::show::over;
use crate::voter::Voter;
use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use store::{Id, Result, Tx, sql};
use tokio::sync::Mutex;
use web::App;

/// How old a node's memory of a count may be.
const FRESH: Duration = Duration::from_secs(1);
/// Of so many rounds at most; there are never more open at once.
const ROUNDS: usize = 64;

static LATELY: LazyLock<Mutex<HashMap<Id, (Instant, Heard)>>> = LazyLock::new(Mutex::default);

/// What everybody hears of a round alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Heard {
    /// More than so many tens take part. None: too few to say.
    pub over: Option<i64>,
    /// Its result is kept.
    pub has_result: bool,
}

/// As this node has known it for at most a second. Whoever asks while it is being asked waits for that one answer.
pub(crate) async fn heard(round_id: Id, app: &App) -> Result<Heard> {
    let mut lately = LATELY.lock().await;
    if let Some((_, heard)) = lately.get(&round_id).filter(|(at, _)| at.elapsed() < FRESH) {
        return Ok(*heard);
    }
    let (count, has_result): (i64, bool) = sql!(
        "SELECT (SELECT count(*) FROM round_voter v WHERE v.round_id = $1) AS count, \
         EXISTS (SELECT 1 FROM round_result m WHERE m.round_id = $1 AND m.is_final = TRUE) AS has_result"
    )
    .bind(round_id)
    .one(app.store.read())
    .await?;
    if lately.len() >= ROUNDS {
        lately.retain(|_, (at, _)| at.elapsed() < FRESH);
    }
    let heard = Heard { over: over(count), has_result };
    lately.insert(round_id, (Instant::now(), heard));
    Ok(heard)
}

/// What a screen listens to: not the round itself, or two thousand telephones would hear of each ten who join.
pub(super) fn counted(round_id: Id) -> Id {
    Id::from_u128(!round_id.as_u128())
}

/// In the change by which somebody new takes part: how many do now. The screen hears of it when there are ten more, and
/// only then: on PostgreSQL those who tell something at their commit wait for one another.
pub(crate) async fn joined(round_id: Id, tx: &mut Tx) -> Result<i64> {
    let count = Voter::count(round_id, &mut *tx).await?;
    if over(count) != over(count - 1) {
        tx.announce(counted(round_id));
    }
    Ok(count)
}

/// In the change that closes a round, or lays down its result.
pub(crate) fn turned(round_id: Id, tx: &mut Tx) {
    tx.announce(round_id);
    tx.announce(counted(round_id));
}
