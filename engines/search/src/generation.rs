//! An index as a whole: one is asked, another may be made anew beside it.

use crate::analysis::Analyser;
use store::{Moment, Result, Source, Tx, sql};

store::words! {
    pub enum State {
        /// Questions are asked of it.
        Asked = "asked",
        /// It is being made beside the one that is asked.
        Building = "building",
        /// Another is asked in its place; it goes, some records at a time.
        Over = "over",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Generation {
        pub number: i64,
        pub state: State,
        /// By which analysis its tokens were made.
        pub analyser: String,
        /// So many records are in it.
        pub done: i64,
        pub began_at: Moment,
        pub ended_at: Option<Moment>,
    }
}

/// Those that are written: the one that is asked, first, and the one that is being made.
pub async fn open(from: impl Source) -> Result<Vec<Generation>> {
    sql!(
        "SELECT number, state, analyser, done, began_at, ended_at FROM search_generation \
         WHERE state IN ('asked', 'building') ORDER BY state"
    )
    .all(from)
    .await
}

pub async fn find(number: i64, from: impl Source) -> Result<Option<Generation>> {
    sql!("SELECT number, state, analyser, done, began_at, ended_at FROM search_generation WHERE number = $1")
        .bind(number)
        .optional(from)
        .await
}

/// A new one begins beside the one that is asked; None: one is being made already, or the last one still goes.
pub async fn begin(analyser: &Analyser, tx: &mut Tx) -> Result<Option<i64>> {
    let begun: Option<(i64,)> = sql!(
        "INSERT INTO search_generation (number, state, analyser, done, began_at) \
         SELECT max(number) + 1, 'building', $1, 0, $2 FROM search_generation \
         WHERE NOT EXISTS (SELECT 1 FROM search_generation o WHERE o.state = 'over') HAVING max(number) IS NOT NULL \
         ON CONFLICT DO NOTHING RETURNING number"
    )
    .bind(analyser.name())
    .bind(Moment::now())
    .optional(tx)
    .await?;
    Ok(begun.map(|(number,)| number))
}

pub async fn count(number: i64, more: i64, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE search_generation SET done = done + $2 WHERE number = $1").bind(number).bind(more).execute(tx).await?;
    Ok(())
}

/// From the commit on the new one is asked.
pub async fn turn_to(number: i64, tx: &mut Tx) -> Result<bool> {
    let is_there = sql!("UPDATE search_generation SET done = done WHERE number = $1 AND state = 'building'");
    if is_there.bind(number).execute(&mut *tx).await? == 0 {
        return Ok(false);
    }
    sql!("UPDATE search_generation SET state = 'over' WHERE state = 'asked'").execute(&mut *tx).await?;
    sql!("UPDATE search_generation SET state = 'asked', ended_at = $2 WHERE number = $1")
        .bind(number)
        .bind(Moment::now())
        .execute(tx)
        .await?;
    Ok(true)
}

pub async fn over(from: impl Source) -> Result<Vec<(i64,)>> {
    sql!("SELECT number FROM search_generation WHERE state = 'over'").all(from).await
}

pub async fn remove(number: i64, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM search_generation WHERE number = $1").bind(number).execute(tx).await?;
    Ok(())
}
