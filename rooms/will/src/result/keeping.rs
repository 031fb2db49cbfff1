//! When the map is made: while a round is open only for the order of its statements, after ten more have joined; and once
//! for all when it has closed.

use store::{Id, Moment, Result, Tx, sql};
use web::App;

/// What a statement weighs on which nobody has voted.
const UNSEEN: f64 = 5.0625;

/// How much each published statement of a round asks to be shown next; all alike until there is a map.
pub(crate) async fn priorities(round_id: Id, app: &App) -> Result<Vec<(Id, f64)>> {
    let ids: Vec<(Id,)> = sql!("SELECT id FROM statement WHERE round_id = $1 AND state = 'published' ORDER BY number")
        .bind(round_id)
        .all(app.store.read())
        .await?;
    Ok(ids.into_iter().map(|(id,)| (id, UNSEEN)).collect())
}

/// Somebody new takes part: it is looked soon whether ten more have come.
pub(crate) async fn joined(_round_id: Id, _now: Moment, _tx: &mut Tx) -> Result<()> {
    Ok(())
}

/// Voting has ended: the result is made.
pub(crate) async fn close(_round_id: Id, _now: Moment, _tx: &mut Tx) -> Result<()> {
    Ok(())
}
