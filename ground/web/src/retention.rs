//! How long things are kept: each room says what it lets go of and after which period, and the retention job asks them
//! in turn, some at a time, so that nobody waits.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::{Moment, Query, Tx};

/// So many go in one change.
pub const SOME: i64 = 200;
/// So many records with all that hangs on them go in one change.
pub const FEW: i64 = 20;

/// Letting some go within a change; how many went.
pub type Going<'t> = Pin<Box<dyn Future<Output = store::Result<u64>> + Send + 't>>;

/// One kind of thing whose time is over some day. What is over is decided in the statement that lets it go, so doing it
/// twice, or on two nodes at once, lets go of nothing else.
#[derive(Clone, Copy)]
pub struct Retention {
    /// The registry's word for the period (`store::registry::PERIODS`).
    pub period: &'static str,
    /// A message key: what goes, as the report calls it.
    pub word: &'static str,
    /// Its moments are told by the machine's own clock, as those of signing in.
    pub by_machine: bool,
    /// How many were over before that moment.
    pub count: fn(Moment) -> Query,
    /// Lets some of them go. 0: none are left.
    pub some: for<'t> fn(Moment, &'t mut Tx) -> Going<'t>,
}

/// What all rooms let go of; laid among the app's parts.
#[derive(Clone, Default)]
pub struct Retentions(pub Arc<[Retention]>);

/// Rows that go as they are: `lets_go!("notice", "retention-notices", "notice", "id", "ended_at < $1")` names the period,
/// the word, the table, its key, and when a row is over. What goes by a calendar day instead says `by day` at the end.
/// Records that take others with them name what they are found by and who forgets one of them: `…, each forget`.
#[macro_export]
macro_rules! lets_go {
    ($period:literal, $word:literal, $table:literal, $key:literal, $over:literal) => {
        $crate::lets_go!($period, $word, $table, $key, $over, |before| before)
    };
    ($period:literal, $word:literal, $table:literal, $key:literal, $over:literal, by day) => {
        $crate::lets_go!($period, $word, $table, $key, $over, |before| before.day())
    };
    ($period:literal, $word:literal, $from:literal, $key:literal, $over:literal, by day, each $forget:path) => {
        $crate::Retention {
            period: $period,
            word: $word,
            by_machine: false,
            count: |before: ::store::Moment| {
                ::store::sql!(concat!("SELECT count(*) FROM ", $from, " WHERE ", $over)).bind(before.day())
            },
            some: |before, tx| {
                Box::pin(async move {
                    let over = ::store::sql!(concat!("SELECT ", $key, " FROM ", $from, " WHERE ", $over, " LIMIT $2"));
                    let over: Vec<(::store::Id,)> =
                        over.bind(before.day()).bind($crate::retention::FEW).all(&mut *tx).await?;
                    for (id,) in &over {
                        $forget(*id, tx).await?;
                    }
                    Ok(over.len() as u64)
                })
            },
        }
    };
    ($period:literal, $word:literal, $from:literal, $key:literal, $over:literal, each $forget:path) => {
        $crate::Retention {
            period: $period,
            word: $word,
            by_machine: false,
            count: |before: ::store::Moment| {
                ::store::sql!(concat!("SELECT count(*) FROM ", $from, " WHERE ", $over)).bind(before)
            },
            some: |before, tx| {
                Box::pin(async move {
                    let over = ::store::sql!(concat!("SELECT ", $key, " FROM ", $from, " WHERE ", $over, " LIMIT $2"));
                    let over: Vec<(::store::Id,)> =
                        over.bind(before).bind($crate::retention::FEW).all(&mut *tx).await?;
                    for (id,) in &over {
                        $forget(*id, tx).await?;
                    }
                    Ok(over.len() as u64)
                })
            },
        }
    };
    ($period:literal, $word:literal, $table:literal, $key:literal, $over:literal, |$before:ident| $bound:expr) => {
        $crate::Retention {
            period: $period,
            word: $word,
            by_machine: false,
            count: |$before: ::store::Moment| {
                ::store::sql!(concat!("SELECT count(*) FROM ", $table, " WHERE ", $over)).bind($bound)
            },
            some: |$before, tx| {
                let some = ::store::sql!(concat!(
                    "DELETE FROM ",
                    $table,
                    " WHERE (",
                    $key,
                    ") IN (SELECT ",
                    $key,
                    " FROM ",
                    $table,
                    " WHERE ",
                    $over,
                    " LIMIT $2) AND ",
                    $over
                ));
                Box::pin(some.bind($bound).bind($crate::retention::SOME).execute(tx))
            },
        }
    };
}
