//! The record: a link between two records, and how they belong together.

use store::{Id, Moment, Result, Source, Tx, sql};
use web::Reference;

store::words! {
    /// How the first belongs to the second.
    pub enum How {
        /// A part of it, or about it.
        Belongs = "belongs",
        /// Took it up, as a memo a question.
        Moved = "moved",
        /// Took it up, and it is settled.
        Closed = "closed",
        /// Took it up, and it is late.
        Delayed = "delayed",
        /// Led to it, as a memo to a decision.
        Became = "became",
    }
}

impl How {
    /// Which end came of which: what took something up came after it.
    pub fn first_came_of_second(self) -> Option<bool> {
        match self {
            How::Belongs => None,
            How::Moved | How::Closed | How::Delayed => Some(true),
            How::Became => Some(false),
        }
    }
}

store::record! {
    struct End {
        kind: String,
        id: Id,
        how: How,
        outward: bool,
    }
}

/// The other end of a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tied {
    pub reference: Reference,
    pub how: How,
    /// The record asked about is the first end.
    pub outward: bool,
}

/// So many ends of one record are read at most.
const MOST: i64 = 200;

/// Ties the two; done anew, it may say otherwise how.
pub async fn tie(from: &Reference, to: &Reference, how: How, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO tie (from_kind, from_id, to_kind, to_id, how, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (from_id, to_id) DO UPDATE SET how = excluded.how"
    )
    .bind(&from.kind)
    .bind(from.id)
    .bind(&to.kind)
    .bind(to.id)
    .bind(how)
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

/// What this record is tied to, in either direction, the oldest tie first.
pub async fn of(record: &Reference, from: impl Source) -> Result<Vec<Tied>> {
    let ends: Vec<End> = sql!(
        "SELECT kind, id, how, outward FROM ( \
         SELECT to_kind AS kind, to_id AS id, how, made_at, TRUE AS outward FROM tie WHERE from_kind = $1 AND from_id = $2 \
         UNION ALL SELECT from_kind AS kind, from_id AS id, how, made_at, FALSE AS outward FROM tie \
         WHERE to_kind = $1 AND to_id = $2) AS ends ORDER BY made_at, id LIMIT $3"
    )
    .bind(&record.kind)
    .bind(record.id)
    .bind(MOST)
    .all(from)
    .await?;
    let tied =
        |end: End| Tied { reference: Reference { kind: end.kind, id: end.id }, how: end.how, outward: end.outward };
    Ok(ends.into_iter().map(tied).collect())
}
