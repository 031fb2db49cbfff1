//! What everybody hears of a round alike: how many take part, in whole tens and nothing under ten, and whether the
//! result is there. Two thousand
//! who look at one moment are one question to the database.

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
    /// How many take part, rounded down to tens. None: fewer than ten.
    pub tens: Option<i64>,
    /// Its result is kept.
    pub has_result: bool,
}

fn tens(count: i64) -> Option<i64> {
    (count >= 10).then_some(count / 10 * 10)
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
    let heard = Heard { tens: tens(count), has_result };
    lately.insert(round_id, (Instant::now(), heard));
    Ok(heard)
}

/// In the change by which somebody new takes part: whoever listens hears of it when another ten is full.
pub(crate) async fn joined(round_id: Id, tx: &mut Tx) -> Result<()> {
    let count = Voter::count(round_id, &mut *tx).await?;
    if count > 0 && count % 10 == 0 {
        tx.announce(round_id);
    }
    Ok(())
}

/// In the change that opens or closes a round, or lays down its result.
pub(crate) fn turned(round_id: Id, tx: &mut Tx) {
    tx.announce(round_id);
}

#[cfg(test)]
mod tests {
    use super::tens;

    #[test]
    fn fewer_than_ten_are_no_figure_and_the_rest_are_tens() {
        assert_eq!([0, 1, 9, 10, 19, 20, 99, 212].map(tens), [
            None,
            None,
            None,
            Some(10),
            Some(10),
            Some(20),
            Some(90),
            Some(210)
        ]);
    }
}
