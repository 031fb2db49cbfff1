//! What a memo or a decision takes up: a theme or a question that it moves, closes or delays, and what is said of it there.
//! A draft keeps it; on publication ties are made of it, and each record's room does its part, in the same change.

use people::{Doors, Me, Move};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use ties::How;
use web::{App, Reference};
use words::Texts;

/// A meeting takes up some ten things; more than this is no memo.
pub const MOST: i64 = 60;

store::record! {
    #[derive(Debug, Clone)]
    pub struct TakingUp {
        pub what_kind: String,
        pub what_id: Id,
        pub how: How,
        /// What is said of it there.
        pub words: Json<Texts>,
    }
}

/// A memo or a decision, on the way to its readers.
#[derive(Debug, Clone)]
pub struct Mover {
    pub reference: Reference,
    pub employer_id: Id,
}

impl TakingUp {
    pub async fn of(mover_id: Id, from: impl Source) -> Result<Vec<TakingUp>> {
        sql!(
            "SELECT what_kind, what_id, how, words FROM taking_up WHERE mover_id = $1 ORDER BY made_at, what_id LIMIT $2"
        )
        .bind(mover_id)
        .bind(MOST)
        .all(from)
        .await
    }

    pub fn what(&self) -> Reference {
        Reference { kind: self.what_kind.clone(), id: self.what_id }
    }

    /// Takes it up; done anew, it may say otherwise how and with which words.
    pub async fn keep(&self, mover: &Mover, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO taking_up (mover_kind, mover_id, what_kind, what_id, how, words, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (mover_id, what_id) DO UPDATE SET how = excluded.how, words = excluded.words"
        )
        .bind(&mover.reference.kind)
        .bind(mover.reference.id)
        .bind(&self.what_kind)
        .bind(self.what_id)
        .bind(self.how)
        .bind(&self.words)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }
}

impl Mover {
    /// It no longer takes that up.
    pub async fn leave(&self, what_id: Id, tx: &mut Tx) -> Result<()> {
        let left = sql!("DELETE FROM taking_up WHERE mover_id = $1 AND what_id = $2");
        left.bind(self.reference.id).bind(what_id).execute(tx).await?;
        Ok(())
    }

    /// It takes nothing up: the draft itself goes.
    pub async fn leave_all(&self, tx: &mut Tx) -> Result<()> {
        sql!("DELETE FROM taking_up WHERE mover_id = $1").bind(self.reference.id).execute(tx).await?;
        Ok(())
    }

    /// Ties it to everything it takes up.
    pub async fn tie(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        for taken in TakingUp::of(self.reference.id, &mut *tx).await? {
            ties::tie(&self.reference, &taken.what(), taken.how, now, tx).await?;
        }
        Ok(())
    }

    /// Each record's room does its part.
    pub async fn move_all(&self, me: &Me, app: &App, now: Moment, tx: &mut Tx) -> Result<()> {
        for taken in TakingUp::of(self.reference.id, &mut *tx).await? {
            let it = Move {
                what: taken.what_id,
                how: taken.how.word(),
                by: self.reference.clone(),
                person_id: me.id,
                employer_id: self.employer_id,
                words: taken.words.0.clone(),
                now,
            };
            Doors::of(app).moved(&taken.what_kind, &it, tx).await?;
        }
        Ok(())
    }
}
