//! When the map is made. While a round is open it is only for the order of its statements, and anew when ten more take
//! part; when it has closed, the result is made once and kept.

use super::ballots::Ballots;
use super::making::{self, Made};
use super::release::{Release, Row, put};
use super::standing;
use crate::hall;
use crate::round::Round;
use disclosure::{K, may_renew};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;
use store::{Id, Json, Moment, Result, Tx, sql};
use web::{App, Error};

/// The kind of the job.
pub(crate) const JOB: &str = "will-map";
/// Of many who join within such a time, one look is taken.
const SOON: Duration = Duration::from_secs(20);
/// A change is taken back after two seconds: whatever voted before the closing has by then voted, or not.
const AFTER: Duration = Duration::from_secs(3);

#[derive(Serialize, Deserialize)]
struct Task {
    round_id: Id,
}

/// What is kept in the meantime: nothing that anybody reads.
#[derive(Serialize, Deserialize)]
struct Meanwhile {
    priorities: HashMap<Id, f64>,
}

type Weights = Arc<HashMap<Id, f64>>;

/// Of each round the weights of its newest map, by the map's id.
static KNOWN: LazyLock<Mutex<HashMap<Id, (Id, Weights)>>> = LazyLock::new(Mutex::default);

/// How much each published statement of a round asks to be shown next, by its number; all alike until there is a map.
pub(crate) async fn priorities(round_id: Id, app: &App) -> Result<Vec<(Id, f64)>> {
    let rows: Vec<(Id, Option<Id>)> = sql!(
        "SELECT s.id, m.id FROM statement s LEFT JOIN round_result m ON m.round_id = s.round_id AND m.is_final = FALSE \
         WHERE s.round_id = $1 AND s.state = 'published' ORDER BY s.number"
    )
    .bind(round_id)
    .all(app.store.read())
    .await?;
    let weights = match rows.first() {
        Some((_, Some(map_id))) => weights(round_id, *map_id, app).await?,
        _ => Weights::default(),
    };
    let unseen = opinion_map::priority_without_votes(Default::default());
    Ok(rows.into_iter().map(|(id, _)| (id, weights.get(&id).copied().unwrap_or(unseen))).collect())
}

async fn weights(round_id: Id, map_id: Id, app: &App) -> Result<Weights> {
    let known = KNOWN.lock().ok().and_then(|known| known.get(&round_id).cloned());
    if let Some((_, weights)) = known.filter(|(id, _)| *id == map_id) {
        return Ok(weights);
    }
    let body: Option<(Json<Meanwhile>,)> = sql!("SELECT body FROM round_result WHERE id = $1 AND is_final = FALSE")
        .bind(map_id)
        .optional(app.store.read())
        .await?;
    let weights = Arc::new(body.map(|(Json(body),)| body.priorities).unwrap_or_default());
    if let Ok(mut known) = KNOWN.lock() {
        known.insert(round_id, (map_id, weights.clone()));
    }
    Ok(weights)
}

/// Somebody new takes part: it is looked soon whether ten more have come. Nothing is counted here, while they wait.
pub(crate) async fn joined(round_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    tx.later(JOB, &Task { round_id }, now + SOON, Some(&format!("{JOB} {round_id}"))).await
}

/// Voting has ended: the result is made.
pub(crate) async fn close(round_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    tx.later(JOB, &Task { round_id }, now + AFTER, Some(&format!("{JOB} {round_id} closed"))).await
}

pub(crate) fn job(app: App, payload: serde_json::Value) -> web::jobs::Work {
    Box::pin(async move {
        let Ok(task) = serde_json::from_value::<Task>(payload) else { return Ok(()) };
        refresh(task.round_id, &app).await
    })
}

/// Makes what it is time for: the map of an open round, or the result of a closed one. Twice does no harm.
pub async fn refresh(round_id: Id, app: &App) -> web::Result<()> {
    let Some(round) = Round::of_house(round_id, &app.clock.today(), app.store.read()).await? else { return Ok(()) };
    match round.closed_at {
        Some(_) => conclude(&round, app).await,
        None => renew(&round, app).await,
    }
}

/// The map of an open round, when at least ten have joined since the last one.
async fn renew(round: &Round, app: &App) -> web::Result<()> {
    let (before, now): (i64, i64) = sql!(
        "SELECT CAST(coalesce((SELECT m.people FROM round_result m WHERE m.round_id = $1), 0) AS bigint), \
         (SELECT count(*) FROM round_voter v WHERE v.round_id = $1)"
    )
    .bind(round.id)
    .one(app.store.read())
    .await?;
    if !may_renew(before.max(0) as usize, now.max(0) as usize) {
        return Ok(());
    }
    let ballots = Ballots::read(round.id, &app.store).await?;
    let people = ballots.voters.len();
    if people < K || !may_renew(before.max(0) as usize, people) {
        return Ok(());
    }
    let priorities = aside(move || making::priorities(&ballots)).await?.into_iter().collect();
    let body = serde_json::to_value(Meanwhile { priorities }).unwrap_or_default();
    let row =
        Row { round_id: round.id, people: people as i64, is_final: false, body, digest: String::new(), at: app.now() };
    let mut tx = app.store.begin().await?;
    put(&row, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// The result, once. Where everybody stood is kept first, so that whoever reads the result finds themselves in it.
async fn conclude(round: &Round, app: &App) -> web::Result<()> {
    if round.imported_at.is_some() || Release::of(round.id, app.store.read()).await?.is_some() {
        return Ok(());
    }
    let ballots = Ballots::read(round.id, &app.store).await?;
    let Made { release, standings } = aside(move || making::make(&ballots)).await?;
    standing::keep(&standings, &app.store).await?;
    let mut tx = app.store.begin().await?;
    release.keep(round.id, app.now(), &mut tx).await?;
    hall::turned(round.id, &mut tx);
    Ok(tx.commit().await?)
}

/// A calculation, off the threads that answer people.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> web::Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::Broken(error.to_string()))
}
