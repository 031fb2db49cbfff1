//! Numbers that people say aloud, K7 or A3: counted without gaps, each given once.

use crate::{Result, Tx, sql};

/// The next number of that name. Whoever wants one at the same time waits for this change; undone, it is given again.
pub async fn next(name: &'static str, tx: &mut Tx) -> Result<i64> {
    let (number,): (i64,) = sql!(
        "INSERT INTO counter (name, number) VALUES ($1, 1) \
         ON CONFLICT (name) DO UPDATE SET number = counter.number + 1 RETURNING number"
    )
    .bind(name)
    .one(tx)
    .await?;
    Ok(number)
}
