//! What goes by itself: a draft that was never published and that nobody has written on for the period of drafts. What
//! has been published stays with all its versions, also when it is withdrawn: it is what the employer has told its staff.

use store::{Id, Moment, Result, Tx, sql};
use web::{Retention, retention};

pub(crate) const DRAFTS: Retention = Retention {
    period: "draft",
    word: "retention-posts",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT count(*) FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = p.newest \
             WHERE p.first_published_at IS NULL AND v.made_at < $1"
        )
        .bind(before)
    },
    some: |before, tx| Box::pin(let_go(before, tx)),
};

/// With its versions and the units it was for.
async fn let_go(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id, i64)> = sql!(
        "SELECT p.id, p.newest FROM post p JOIN post_version v ON v.post_id = p.id AND v.number = p.newest \
         WHERE p.first_published_at IS NULL AND v.made_at < $1 LIMIT $2"
    )
    .bind(before)
    .bind(retention::FEW)
    .all(&mut *tx)
    .await?;
    let mut gone = 0;
    for (id, newest) in &over {
        gone += u64::from(forget(*id, *newest, tx).await?);
    }
    Ok(gone)
}

/// False: somebody has written on it or published it meanwhile, and it stays.
async fn forget(id: Id, newest: i64, tx: &mut Tx) -> Result<bool> {
    let held = sql!("UPDATE post SET newest = newest WHERE id = $1 AND newest = $2 AND first_published_at IS NULL");
    if held.bind(id).bind(newest).execute(&mut *tx).await? == 0 {
        return Ok(false);
    }
    remove(id, tx).await?;
    Ok(true)
}

/// A page with all it has been.
pub(crate) async fn remove(id: Id, tx: &mut Tx) -> Result<()> {
    for part in [
        sql!("DELETE FROM post_audience WHERE post_id = $1"),
        sql!("DELETE FROM post_version WHERE post_id = $1"),
        sql!("DELETE FROM post WHERE id = $1"),
    ] {
        part.bind(id).execute(&mut *tx).await?;
    }
    Ok(())
}
