//! Ties: links between any two records, walked both ways, so that one can follow a thing to what came of it.
//!
//! **Contract.** A room ties two references in the change that makes them belong together (`tie`), and asks for
//! the other ends by either one (`of`). A tie says nothing about who may see the other end: the reader asks its
//! door. Following (being told when something is tied to a record) comes with the rooms that need it.

use store::{Moment, Result, Source, Tx, sql};
use web::Reference;

store::record! {
    struct End {
        kind: String,
        id: store::Id,
    }
}

/// Ties the two; doing it twice does no harm.
pub async fn tie(from: &Reference, to: &Reference, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!("INSERT INTO tie (from_kind, from_id, to_kind, to_id, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING")
        .bind(&from.kind)
        .bind(from.id)
        .bind(&to.kind)
        .bind(to.id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Looses every tie from this record, as before tying it anew.
pub async fn loose(from: &Reference, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM tie WHERE from_kind = $1 AND from_id = $2").bind(&from.kind).bind(from.id).execute(tx).await?;
    Ok(())
}

/// What this record is tied to, in either direction, oldest first.
pub async fn of(record: &Reference, from: impl Source) -> Result<Vec<Reference>> {
    let ends: Vec<End> = sql!(
        "SELECT to_kind AS kind, to_id AS id FROM tie WHERE from_kind = $1 AND from_id = $2 \
         UNION SELECT from_kind AS kind, from_id AS id FROM tie WHERE to_kind = $1 AND to_id = $2 ORDER BY id"
    )
    .bind(&record.kind)
    .bind(record.id)
    .all(from)
    .await?;
    Ok(ends.into_iter().map(|end| Reference { kind: end.kind, id: end.id }).collect())
}
