//! A decision: what was decided, by which body, when. It stands between what led to it and the stage to which it led.

use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "decision";
/// News for whoever follows it, its stage, its memo, or what it takes up.
pub const PUBLISHED: &str = "change-decision-published";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Decision {
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        /// What was decided.
        pub body: Json<Texts>,
        /// The body that decided.
        pub decided_by: Json<Texts>,
        pub decided_on: Day,
        /// The minutes; empty: they are nowhere to be read yet.
        pub link: String,
        /// The stage to which it led.
        pub stage_id: Option<Id>,
        /// The memo that led to it.
        pub memo_id: Option<Id>,
        /// When it was written last; the older form in another window is told by it.
        pub updated_at: Moment,
        pub published_at: Option<Moment>,
    }
}

/// What is said of a decision.
#[derive(Debug, Clone)]
pub struct Plan {
    pub name: Texts,
    pub body: Texts,
    pub decided_by: Texts,
    pub decided_on: Day,
    pub link: String,
    pub stage_id: Option<Id>,
    pub memo_id: Option<Id>,
}

macro_rules! decision {
    () => {
        "SELECT id, employer_id, name, body, decided_by, decided_on, link, stage_id, memo_id, updated_at, published_at FROM decision "
    };
}

impl Plan {
    /// A draft. False: it is there already, as when a form is sent twice.
    pub async fn create(&self, id: Id, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let made = sql!(
            "INSERT INTO decision (id, employer_id, name, body, decided_by, decided_on, link, stage_id, memo_id, person_id, made_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(self.name.kept())
        .bind(self.body.kept())
        .bind(self.decided_by.kept())
        .bind(&self.decided_on)
        .bind(&self.link)
        .bind(self.stage_id)
        .bind(self.memo_id)
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(made == 1)
    }

    /// False: it has been changed since the form was drawn, and nothing is kept.
    pub async fn change(&self, id: Id, seen: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE decision SET name = $1, body = $2, decided_by = $3, decided_on = $4, link = $5, stage_id = $6, \
             memo_id = $7, updated_at = $8 WHERE id = $9 AND updated_at = $10"
        )
        .bind(self.name.kept())
        .bind(self.body.kept())
        .bind(self.decided_by.kept())
        .bind(&self.decided_on)
        .bind(&self.link)
        .bind(self.stage_id)
        .bind(self.memo_id)
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(changed == 1)
    }
}

impl Decision {
    /// Exactly those that `Permit<See>` permits: drafts first, then the newest.
    pub async fn visible_to(keeps: bool, most: i64, from: impl Source) -> Result<Vec<Decision>> {
        sql!(concat!(
            decision!(),
            "WHERE $1 OR published_at IS NOT NULL ORDER BY CASE WHEN published_at IS NULL THEN 0 ELSE 1 END, \
             decided_on DESC, id DESC LIMIT $2"
        ))
        .bind(keeps)
        .bind(most)
        .all(from)
        .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Decision>> {
        sql!(concat!(decision!(), "WHERE id = $1")).bind(id).optional(from).await
    }

    /// Lets readers in, once. False: they had been let in already.
    pub async fn publish(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let published = sql!("UPDATE decision SET published_at = $1 WHERE id = $2 AND published_at IS NULL");
        Ok(published.bind(now).bind(self.id).execute(tx).await? == 1)
    }

    /// Takes a draft away. False: readers have been let in, and it stays.
    pub async fn remove(&self, tx: &mut Tx) -> Result<bool> {
        let removed = sql!("DELETE FROM decision WHERE id = $1 AND published_at IS NULL");
        Ok(removed.bind(self.id).execute(tx).await? == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }
}

impl ByReference for Decision {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Decision>> {
        Ok(Decision::find(id, app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = self.name.0.read(me.lang).to_owned();
        Some(Step { word: "change-step-decision", name, on: self.decided_on.clone(), is_done: self.is_published() })
    }
}

impl Found<Me> for Decision {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Decision>> {
        Decision::seen_by(path.id("decision")?, me, app).await
    }
}
