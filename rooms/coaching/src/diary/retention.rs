//! How long the diary is kept: as long as what agents answer in coaching, from the day it was written.

use forms::Response;
use store::{Id, Result, Tx, sql};
use web::{Retention, lets_go};

pub(super) fn all() -> Vec<Retention> {
    vec![
        lets_go!("coaching", "diary-retention", "diary_entry", "id", "made_at < $1", each entry),
        lets_go!("coaching", "diary-retention-notes", "obstacle_note", "id", "made_at < $1"),
    ]
}

/// An entry goes with its words, what was said of it and everybody's notices.
async fn entry(id: Id, tx: &mut Tx) -> Result<()> {
    threads::forget_of(id, tx).await?;
    notices::forget(id, tx).await?;
    sql!("DELETE FROM diary_entry WHERE id = $1").bind(id).execute(&mut *tx).await?;
    Response::forget_of(id, tx).await.map(drop)
}
