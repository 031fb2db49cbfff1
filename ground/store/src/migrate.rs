//! Brings the tables up to date: each text of `migrations/` once, in order, whole or not at all.

use crate::{Database, Error, Moment, Query, Result, Store, Tx};
use std::sync::Arc;
use std::time::Duration;

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// A search index, which each database makes in its own way: the only tables that are made in code. They hold nothing that
/// can't be made anew from other tables, and are made once, after the migrations.
pub struct OwnIndex {
    /// For ever, as a migration's name.
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}
inventory::collect!(OwnIndex);

/// What an index is noted as among the migrations that were done.
const OWN: &str = "index ";

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
    let is_unknown = |name: &str| !known.contains(&name) && !name.starts_with(OWN);
    if let Some((name,)) = done.iter().find(|(name,)| is_unknown(name)) {
        let message = format!("the data knows migration {name:?}, this program does not: it is older than the data");
        return Err(Error::Database(Arc::new(sqlx::Error::Configuration(message.into()))));
    }
    for (name, text) in MIGRATIONS.iter().filter(|(name, _)| !done.iter().any(|(one,)| one == name)) {
        tx.execute_script(text).await?;
        note(name, &mut tx).await?;
    }
    for index in inventory::iter::<OwnIndex> {
        let name = format!("{OWN}{}", index.name);
        if !done.iter().any(|(one,)| *one == name) {
            let on_sqlite = matches!(store.database, Database::SQLite { .. });
            tx.execute_script(if on_sqlite { index.sqlite } else { index.postgres }).await?;
            note(&name, &mut tx).await?;
        }
    }
    tx.commit().await
}

async fn note(name: &str, tx: &mut Tx) -> Result<()> {
    let row = Query::new("INSERT INTO migration (name, done_at) VALUES ($1, $2)");
    row.bind(name).bind(Moment::now()).execute(tx).await?;
    tracing::info!(name, "migrated");
    Ok(())
}
