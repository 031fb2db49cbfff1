//! A page that is part of another room's record goes with it.

use crate::retention::remove;
use store::{Id, Result, Tx, sql};
use web::Reference;

/// The record goes, and what was written on it: every version of its text.
pub async fn forget_part(of: &Reference, tx: &mut Tx) -> Result<()> {
    let parts: Vec<(Id,)> = sql!("SELECT id FROM post WHERE subject_id = $1 AND subject_kind = $2")
        .bind(of.id)
        .bind(&of.kind)
        .all(&mut *tx)
        .await?;
    for (id,) in parts {
        remove(id, tx).await?;
    }
    Ok(())
}
