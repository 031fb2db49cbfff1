//! When an entry's time is over it goes, from the chain's beginning, and the chain itself says so.

use crate::Entry;
use crate::chain::cut_words;
use store::{Id, Moment, Result, Store, Tx, sql};
use web::Reference;

/// Removing what is older than its time; its entry says up to which number and hash.
pub const CUT: &str = "cut";

/// So many at a time, so that nobody waits.
const SLICE: i64 = 500;

/// Removes entries older than that moment from the beginning; returns how many went. The proof stays: the entry
/// that tells of the removal holds the number and the hash of the last one that went.
pub async fn cut(before: Moment, now: Moment, store: &Store) -> Result<u64> {
    let mut gone = 0;
    loop {
        let mut tx = store.begin().await?;
        let slice = cut_some(before, now, &mut tx).await?;
        tx.commit().await?;
        gone += slice;
        if slice < SLICE as u64 {
            return Ok(gone);
        }
    }
}

/// How many would go.
pub async fn cuttable(before: Moment, store: &Store) -> Result<u64> {
    let row: (i64,) = sql!("SELECT count(*) FROM audit_entry WHERE at < $1").bind(before).one(store.read()).await?;
    Ok(row.0 as u64)
}

/// Removes some of them within a change, the last thing that it does; 0: none are left.
pub async fn cut_some(before: Moment, now: Moment, tx: &mut Tx) -> Result<u64> {
    let last: Option<(i64, String)> = sql!(
        "SELECT number, hash FROM audit_entry WHERE number < coalesce((SELECT min(number) FROM audit_entry WHERE at >= $1), \
         (SELECT max(number) + 1 FROM audit_entry)) \
         AND number < (SELECT min(number) FROM audit_entry) + $2 ORDER BY number DESC LIMIT 1"
    )
    .bind(before)
    .bind(SLICE)
    .optional(&mut *tx)
    .await?;
    let Some((number, hash)) = last else { return Ok(0) };
    let gone = sql!("DELETE FROM audit_entry WHERE number <= $1").bind(number).execute(&mut *tx).await?;
    if gone == 0 {
        return Ok(0); // another node was quicker
    }
    let (subject, why) = (Reference::new("audit_entry", Id::nil()), cut_words(number, &hash));
    Entry { who: None, act: CUT, subject: &subject, of: None, why: &why }.note(now, tx).await?;
    Ok(gone)
}
