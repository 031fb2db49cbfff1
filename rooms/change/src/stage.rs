//! A stage of a reform: a sentence, days, and what has happened in it.

use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "stage";

store::record! {
    /// A stage as it stands on a day.
    #[derive(Debug, Clone)]
    pub struct Stage {
        pub id: Id,
        pub employer_id: Id,
        pub reform_id: Id,
        pub name: Json<Texts>,
        /// The stage in one sentence.
        pub sentence: Json<Texts>,
        pub happened: Json<Texts>,
        pub begins_on: Day,
        /// None: for the time being.
        pub ends_on: Option<Day>,
        /// When it was told of last; the older form in another window is told by it.
        pub updated_at: Moment,
        pub has_begun: bool,
        pub has_ended: bool,
    }
}

/// Where a stage stands on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Done,
    Now,
    Next,
}

/// What is said of a stage.
#[derive(Debug, Clone)]
pub struct Plan {
    pub name: Texts,
    pub sentence: Texts,
    pub happened: Texts,
    pub begins_on: Day,
    pub ends_on: Option<Day>,
}

impl Plan {
    pub async fn create(&self, id: Id, reform_id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO stage (id, employer_id, reform_id, name, sentence, happened, begins_on, ends_on, made_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)"
        )
        .bind(id)
        .bind(employer_id)
        .bind(reform_id)
        .bind(self.name.kept())
        .bind(self.sentence.kept())
        .bind(self.happened.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// False: it has been changed since the form was drawn, and nothing is kept.
    pub async fn change(&self, id: Id, seen: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE stage SET name = $1, sentence = $2, happened = $3, begins_on = $4, ends_on = $5, updated_at = $6 \
             WHERE id = $7 AND updated_at = $8"
        )
        .bind(self.name.kept())
        .bind(self.sentence.kept())
        .bind(self.happened.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(changed == 1)
    }
}

impl Stage {
    /// Every stage of every reform, as it stands today, in the order of their days.
    pub async fn all(today: &Day, from: impl Source) -> Result<Vec<Stage>> {
        sql!(
            "SELECT id, employer_id, reform_id, name, sentence, happened, begins_on, ends_on, updated_at, begins_on <= $1 AS has_begun, \
             (ends_on IS NOT NULL AND ends_on < $1) AS has_ended FROM stage ORDER BY begins_on, id LIMIT 200"
        )
        .bind(today)
        .all(from)
        .await
    }

    pub async fn find(id: Id, today: &Day, from: impl Source) -> Result<Option<Stage>> {
        sql!(
            "SELECT id, employer_id, reform_id, name, sentence, happened, begins_on, ends_on, updated_at, begins_on <= $1 AS has_begun, \
             (ends_on IS NOT NULL AND ends_on < $1) AS has_ended FROM stage WHERE id = $2"
        )
        .bind(today)
        .bind(id)
        .optional(from)
        .await
    }

    /// Takes it away, unless a decision leads to it. False: one does, and it stays.
    pub async fn remove(&self, tx: &mut Tx) -> Result<bool> {
        let removed = sql!(
            "DELETE FROM stage WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.stage_id = stage.id)"
        );
        Ok(removed.bind(self.id).execute(tx).await? == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn standing(&self) -> Standing {
        match (self.has_begun, self.has_ended) {
            (_, true) => Standing::Done,
            (true, false) => Standing::Now,
            (false, false) => Standing::Next,
        }
    }

    pub fn is_now(&self) -> bool {
        self.standing() == Standing::Now
    }

    pub fn plan(&self) -> Plan {
        Plan {
            name: self.name.0.clone(),
            sentence: self.sentence.0.clone(),
            happened: self.happened.0.clone(),
            begins_on: self.begins_on.clone(),
            ends_on: self.ends_on.clone(),
        }
    }
}

impl Standing {
    /// How the line draws it.
    pub fn sign(self) -> &'static str {
        match self {
            Standing::Done => "done",
            Standing::Now => "now",
            Standing::Next => "open",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Standing::Done => "change-stage-done",
            Standing::Now => "change-stage-now",
            Standing::Next => "change-stage-next",
        }
    }
}

impl ByReference for Stage {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Stage>> {
        Ok(Stage::find(id, &app.clock.today(), app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        Some(Step {
            word: "change-step-stage",
            name: self.name.0.read(me.lang).to_owned(),
            on: self.begins_on.clone(),
            is_done: self.has_begun,
        })
    }
}

impl Found<Me> for Stage {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Stage>> {
        Stage::seen_by(path.id("stage")?, me, app).await
    }
}
