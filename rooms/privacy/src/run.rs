//! The record of a run of the retention job: how many of each kind went, never what they held.

use store::{Id, Moment, Result, Source, Tx, clock, sql};

/// What stands in `under_way` while a run is: there is one at a time.
const UNDER_WAY: &str = "retention";

store::record! {
    /// A run.
    #[derive(Debug, Clone)]
    pub struct Run {
        pub id: Id,
        /// Who asked for it; None: the night.
        pub by: Option<String>,
        pub begun_at: Moment,
        pub ended_at: Option<Moment>,
        /// How many kinds it is through with.
        pub done: i64,
    }
}

store::record! {
    /// How many of one kind went.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Count {
        pub run_id: Id,
        /// The message key that names the kind.
        pub kind: String,
        pub gone: i64,
        /// Something of it could not go.
        pub failed: bool,
    }
}

impl Run {
    /// Begins one, unless one is under way. True: this began it.
    pub async fn begin(by: Option<Id>, now: Moment, tx: &mut Tx) -> Result<bool> {
        let begun = sql!(
            "INSERT INTO retention_run (id, by_id, begun_at, under_way, done) VALUES ($1, $2, $3, $4, 0) \
             ON CONFLICT (under_way) DO NOTHING"
        )
        .bind(clock::new_id_at(now))
        .bind(by)
        .bind(now)
        .bind(UNDER_WAY)
        .execute(tx)
        .await?;
        Ok(begun == 1)
    }

    pub async fn under_way(from: impl Source) -> Result<Option<Run>> {
        sql!(
            "SELECT r.id, p.name AS by, r.begun_at, r.ended_at, r.done FROM retention_run r \
             LEFT JOIN person p ON p.id = r.by_id WHERE r.under_way IS NOT NULL"
        )
        .optional(from)
        .await
    }

    /// Whether one has begun since then, and ended.
    pub async fn has_ended_since(moment: Moment, from: impl Source) -> Result<bool> {
        let ended: Option<(Id,)> =
            sql!("SELECT id FROM retention_run WHERE begun_at >= $1 AND ended_at IS NOT NULL LIMIT 1")
                .bind(moment)
                .optional(from)
                .await?;
        Ok(ended.is_some())
    }

    /// The last month's, the newest first.
    pub async fn newest(from: impl Source) -> Result<Vec<Run>> {
        sql!(
            "SELECT r.id, p.name AS by, r.begun_at, r.ended_at, r.done FROM retention_run r \
             LEFT JOIN person p ON p.id = r.by_id ORDER BY r.id DESC LIMIT 31"
        )
        .all(from)
        .await
    }

    /// So many went, told in the change in which they did: a run that is cut off and begun again counts nothing twice.
    pub async fn went(&self, kind: &str, gone: u64, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO retention_count (run_id, kind, gone, failed) VALUES ($1, $2, $3, FALSE) \
             ON CONFLICT (run_id, kind) DO UPDATE SET gone = retention_count.gone + excluded.gone"
        )
        .bind(self.id)
        .bind(kind)
        .bind(gone as i64)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Something of this kind could not go.
    pub async fn failed(&self, kind: &str, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO retention_count (run_id, kind, gone, failed) VALUES ($1, $2, 0, TRUE) \
             ON CONFLICT (run_id, kind) DO UPDATE SET failed = TRUE"
        )
        .bind(self.id)
        .bind(kind)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// It is through with so many kinds; never fewer than before.
    pub async fn through(&self, done: i64, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE retention_run SET done = $1 WHERE id = $2 AND done < $1")
            .bind(done)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    pub async fn end(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE retention_run SET ended_at = $1, under_way = NULL WHERE id = $2 AND ended_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }
}

impl Count {
    /// Of the last month's runs.
    pub async fn newest(from: impl Source) -> Result<Vec<Count>> {
        sql!(
            "SELECT run_id, kind, gone, failed FROM retention_count \
             WHERE run_id IN (SELECT id FROM retention_run ORDER BY id DESC LIMIT 31) ORDER BY kind"
        )
        .all(from)
        .await
    }
}

/// Runs too are let go of, with what they counted.
pub(crate) async fn let_go(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id,)> = sql!("SELECT id FROM retention_run WHERE ended_at < $1 LIMIT $2")
        .bind(before)
        .bind(web::retention::SOME)
        .all(&mut *tx)
        .await?;
    for (id,) in &over {
        sql!("DELETE FROM retention_count WHERE run_id = $1").bind(*id).execute(&mut *tx).await?;
        sql!("DELETE FROM retention_run WHERE id = $1").bind(*id).execute(&mut *tx).await?;
    }
    Ok(over.len() as u64)
}
