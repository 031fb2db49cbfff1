//! Brings the tables up to date: each text of `migrations/` once, in order, whole or not at all.

use crate::{Database, Error, Moment, Query, Result, Store};
use std::sync::Arc;
use std::time::Duration;

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, done_at bigint NOT NULL)";
/// Two nodes starting at once must not both migrate; any number will do.
const LOCK: &str = "SELECT CAST(pg_advisory_xact_lock(4402021) AS text)";

/// An index over years of data takes its time, and nobody waits in line yet.
const AT_MOST: Duration = Duration::from_secs(3600);

pub(crate) async fn run(store: &Store) -> Result<()> {
    let mut tx = store.begin_for(AT_MOST).await?;
    if matches!(store.database, Database::PostgreSQL { .. }) {
        Query::new(LOCK).all::<()>(&mut tx).await?;
    }
    tx.execute_script(TABLE).await?;
    let done = Query::new("SELECT name FROM migration").all::<(String,)>(&mut tx).await?;
    let known: Vec<&str> = MIGRATIONS.iter().map(|(name, _)| *name).collect();
    if let Some((name,)) = done.iter().find(|(name,)| !known.contains(&name.as_str())) {
        let message = format!("the data knows migration {name:?}, this program does not: it is older than the data");
        return Err(Error::Database(Arc::new(sqlx::Error::Configuration(message.into()))));
    }
    for (name, text) in MIGRATIONS.iter().filter(|(name, _)| !done.iter().any(|(one,)| one == name)) {
        tx.execute_script(text).await?;
        let row = Query::new("INSERT INTO migration (name, done_at) VALUES ($1, $2)");
        row.bind(*name).bind(Moment::now()).execute(&mut tx).await?;
        tracing::info!(name, "migrated");
    }
    tx.commit().await
}
