//! After a restore without its keys, or with another ring: how much stays closed.

use store::{Id, Source, sql};
use web::{App, Error, Result};

/// How many vaults open for nobody, because the key that wrapped theirs is not on the ring. Asked once, at the start: what is
/// wrapped begins with the name of the key that did it, so that one of each is tried.
pub async fn closed(app: &App) -> Result<i64> {
    let mut closed = 0;
    for (by, many) in wrapped_by(app.store.read()).await? {
        let one: Option<(Id, Id, String)> =
            sql!("SELECT vault_id, person_id, wrapped FROM vault_holder WHERE substr(wrapped, 1, 32) = $1 LIMIT 1")
                .bind(by)
                .optional(app.store.read())
                .await?;
        let Some((vault_id, person_id, wrapped)) = one else { continue };
        // One that is damaged says so where it is opened; no house stays shut for it.
        if let Err(Error::Sealed) = app.shelf.unwrap(&wrapped, vault_id, person_id).map_err(Error::from) {
            closed += many;
        }
    }
    Ok(closed)
}

/// How many vaults each key has wrapped.
async fn wrapped_by(from: impl Source) -> store::Result<Vec<(String, i64)>> {
    sql!("SELECT substr(wrapped, 1, 32), count(DISTINCT vault_id) FROM vault_holder GROUP BY substr(wrapped, 1, 32)")
        .all(from)
        .await
}
