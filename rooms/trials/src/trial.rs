//! The record: a trial, as seen by who asks. Everybody who is signed in reads it.

use crate::address;
use crate::ending::Ending;
use crate::figures::Figures;
use crate::plan::Plan;
pub use crate::stage::{Outcome, Stage};
use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

/// The reference of a trial.
pub const KIND: &str = "trial";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Trial {
        pub id: Id,
        pub employer_id: Id,
        /// Spoken of as trial 3.
        pub number: i64,
        pub unit_id: Id,
        pub unit: String,
        /// Who leads it.
        pub person_id: Id,
        pub name: Json<Texts>,
        pub tries: Json<Texts>,
        pub better: Json<Texts>,
        pub signs: Json<Texts>,
        pub not_worse: Json<Texts>,
        pub begins_on: Day,
        pub ends_on: Day,
        pub judged_until: Day,
        pub version: i64,
        pub outcome: Option<Outcome>,
        pub happened: Json<Texts>,
        pub why: Json<Texts>,
        pub learned: Json<Texts>,
        pub stays: Json<Texts>,
        pub ended_by: Option<Id>,
        pub ended_at: Option<Moment>,
        /// The trial that it follows.
        pub after_id: Option<Id>,
        pub made_at: Moment,
        /// What was shown last of what its people thought, and of how many.
        pub shown: Option<Json<Figures>>,
        pub shown_of: i64,
        /// The person asking leads people in its unit.
        pub as_supervisor: bool,
        /// Who leads the trial still works here.
        pub leader_is_here: bool,
    }
}

/// A trial as `$1` sees it on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT t.id, t.employer_id, t.number, t.unit_id, u.name || ', ' || e.name AS unit, t.person_id, t.name, t.tries, t.better, \
             t.signs, t.not_worse, t.begins_on, t.ends_on, t.judged_until, t.version, t.outcome, t.happened, t.why, \
             t.learned, t.stays, t.ended_by, t.ended_at, t.after_id, t.made_at, t.shown, t.shown_of, \
             EXISTS (SELECT 1 FROM post_held h WHERE h.unit_id = t.unit_id AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2) AND (h.supervisor_id = $1 OR h.supervisor_id IN \
             (SELECT a.supervisor_id FROM acting a WHERE a.person_id = $1 AND a.begins_on <= $2 AND a.ends_on >= $2))) \
             AS as_supervisor, \
             EXISTS (SELECT 1 FROM post_held p WHERE p.person_id = t.person_id AND p.begins_on <= $2 \
             AND (p.ends_on IS NULL OR p.ends_on >= $2)) AS leader_is_here \
             FROM trial t JOIN unit u ON u.id = t.unit_id JOIN unit e ON e.id = u.employer_id ",
            $rest
        ))
    };
}

impl Trial {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Trial { trial: self.id }.to_string()
    }

    pub async fn find(id: Id, person_id: Id, today: &Day, from: impl Source) -> Result<Option<Trial>> {
        seen!("WHERE t.id = $3").bind(person_id).bind(today).bind(id).optional(from).await
    }

    /// Those whose last day has come or comes tomorrow and that have not ended; some at a time, by number.
    pub(crate) async fn ending_by(tomorrow: &Day, after: i64, today: &Day, from: impl Source) -> Result<Vec<Trial>> {
        seen!("WHERE t.outcome IS NULL AND t.ends_on <= $3 AND t.number > $4 ORDER BY t.number LIMIT 100")
            .bind(Id::nil())
            .bind(today)
            .bind(tomorrow)
            .bind(after)
            .all(from)
            .await
    }

    /// For an index made anew: some at a time, by their ids.
    pub(crate) async fn after_id(after: Id, today: &Day, from: impl Source) -> Result<Vec<Trial>> {
        seen!("WHERE t.id > $3 ORDER BY t.id LIMIT 100").bind(Id::nil()).bind(today).bind(after).all(from).await
    }

    /// Whichever press made it.
    pub(crate) async fn of_press(once: Id, from: impl Source) -> Result<Option<Id>> {
        let found: Option<(Id,)> = sql!("SELECT id FROM trial WHERE once_key = $1").bind(once).optional(from).await?;
        Ok(found.map(|(id,)| id))
    }

    pub fn plan(&self) -> Plan {
        Plan {
            name: self.name.0.clone(),
            tries: self.tries.0.clone(),
            better: self.better.0.clone(),
            signs: self.signs.0.clone(),
            not_worse: self.not_worse.0.clone(),
            begins_on: self.begins_on.clone(),
            ends_on: self.ends_on.clone(),
        }
    }

    /// How it ended; None: it has not.
    pub fn ending(&self) -> Option<Ending> {
        Some(Ending {
            outcome: self.outcome?,
            happened: self.happened.0.clone(),
            why: self.why.0.clone(),
            learned: self.learned.0.clone(),
            stays: self.stays.0.clone(),
        })
    }

    /// Whether its people may say today what they thought of it.
    pub fn is_judged_on(&self, today: &Day) -> bool {
        self.begins_on <= *today && *today <= self.judged_until
    }
}

impl ByReference for Trial {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Trial>> {
        Ok(Trial::find(id, me.id, &app.clock.today(), app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = format!("{} {}", self.number, self.name.0.read(me.lang));
        Some(Step { word: "trials-step", name, on: self.made_at.day(), is_done: true })
    }
}

impl Found<Me> for Trial {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Trial>> {
        Trial::seen_by(path.id("trial")?, me, app).await
    }
}
