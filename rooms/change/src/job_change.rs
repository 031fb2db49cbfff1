//! What changes in one's work: how it was yesterday, how it is tomorrow, and how certain that is. A row concerns a unit
//! with those under it, or all; and an occupation, or all.

use crate::decision;
use people::{ByReference, Me, Step, fold};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use ties::How;
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "job_change";
/// News for those who follow its theme.
pub const CHANGED: &str = "change-job-changed";

store::words! {
    /// How certain it is.
    pub enum Certainty {
        Certain = "certain",
        Prepared = "prepared",
        Open = "open",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct JobChange {
        pub id: Id,
        pub employer_id: Id,
        pub theme_id: Id,
        pub theme_number: i64,
        pub theme_name: Json<Texts>,
        /// The decision of which it came.
        pub decision_id: Option<Id>,
        /// With the units under it; None: everywhere.
        pub unit_id: Option<Id>,
        pub unit: Option<String>,
        /// An occupation; empty: every one.
        pub job: String,
        pub job_folded: String,
        pub matter: Json<Texts>,
        pub yesterday: Json<Texts>,
        pub tomorrow: Json<Texts>,
        pub certainty: Certainty,
        /// What it said before its last change, when that was something else.
        pub was_tomorrow: Option<Json<Texts>>,
        pub was_certainty: Option<Certainty>,
        /// Grows at each change; the older form in another window is told by it.
        pub version: i64,
        pub made_at: Moment,
        pub changed_at: Option<Moment>,
    }
}

/// What a row says.
#[derive(Debug, Clone)]
pub struct Plan {
    pub theme_id: Id,
    pub decision_id: Option<Id>,
    pub unit_id: Option<Id>,
    pub job: String,
    pub matter: Texts,
    pub yesterday: Texts,
    pub tomorrow: Texts,
    pub certainty: Certainty,
}

macro_rules! row {
    () => {
        "SELECT c.id, c.employer_id, c.theme_id, t.number AS theme_number, t.name AS theme_name, c.decision_id, c.unit_id, \
         u.name AS unit, c.job, c.job_folded, c.matter, c.yesterday, c.tomorrow, c.certainty, c.was_tomorrow, \
         c.was_certainty, c.version, c.made_at, c.changed_at FROM job_change c JOIN theme t ON t.id = c.theme_id \
         LEFT JOIN unit u ON u.id = c.unit_id "
    };
}

impl Plan {
    pub async fn create(&self, id: Id, employer_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO job_change (id, employer_id, theme_id, decision_id, unit_id, job, job_folded, matter, yesterday, \
             tomorrow, certainty, version, person_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13)"
        )
        .bind(id)
        .bind(employer_id)
        .bind(self.theme_id)
        .bind(self.decision_id)
        .bind(self.unit_id)
        .bind(&self.job)
        .bind(fold(&self.job))
        .bind(self.matter.kept())
        .bind(self.yesterday.kept())
        .bind(self.tomorrow.kept())
        .bind(self.certainty)
        .bind(person_id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// It came of its decision, if there is one.
    pub async fn tie(&self, id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        let own = Reference::new(KIND, id);
        ties::loose(&own, &mut *tx).await?;
        match self.decision_id {
            Some(decision) => ties::tie(&own, &Reference::new(decision::KIND, decision), How::Moved, now, tx).await,
            None => Ok(()),
        }
    }

    /// Says it anew, and keeps what it said of tomorrow when that was something else. False: it has been changed since the
    /// form was drawn, and nothing is kept.
    pub async fn change(&self, row: &JobChange, seen: i64, by: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let other = row.tomorrow.0 != self.tomorrow || row.certainty != self.certainty;
        let changed = sql!(
            "UPDATE job_change SET theme_id = $1, decision_id = $2, unit_id = $3, job = $4, job_folded = $5, matter = $6, \
             yesterday = $7, was_tomorrow = CASE WHEN $8 THEN tomorrow ELSE was_tomorrow END, \
             was_certainty = CASE WHEN $8 THEN certainty ELSE was_certainty END, tomorrow = $9, certainty = $10, \
             changed_at = CASE WHEN $8 THEN $11 ELSE changed_at END, person_id = $12, version = version + 1 \
             WHERE id = $13 AND version = $14"
        )
        .bind(self.theme_id)
        .bind(self.decision_id)
        .bind(self.unit_id)
        .bind(&self.job)
        .bind(fold(&self.job))
        .bind(self.matter.kept())
        .bind(self.yesterday.kept())
        .bind(other)
        .bind(self.tomorrow.kept())
        .bind(self.certainty)
        .bind(now)
        .bind(by)
        .bind(row.id)
        .bind(seen)
        .execute(tx)
        .await?;
        Ok(changed == 1)
    }
}

impl JobChange {
    /// What concerns people of this unit, whatever their occupation; without a unit, what concerns every unit.
    pub async fn of_unit(unit_id: Option<Id>, from: impl Source) -> Result<Vec<JobChange>> {
        sql!(concat!(
            "WITH RECURSIVE above(id) AS (SELECT id FROM unit WHERE id = $1 UNION ALL \
             SELECT p.parent_id FROM unit p JOIN above a ON a.id = p.id WHERE p.parent_id IS NOT NULL) ",
            row!(),
            "WHERE c.unit_id IS NULL OR c.unit_id IN (SELECT id FROM above) ORDER BY t.number, c.made_at, c.id LIMIT 500"
        ))
        .bind(unit_id)
        .all(from)
        .await
    }

    /// Those of one theme.
    pub async fn of_theme(theme_id: Id, from: impl Source) -> Result<Vec<JobChange>> {
        sql!(concat!(row!(), "WHERE c.theme_id = $1 ORDER BY c.made_at, c.id LIMIT 200")).bind(theme_id).all(from).await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<JobChange>> {
        sql!(concat!(row!(), "WHERE c.id = $1")).bind(id).optional(from).await
    }

    /// False: it was gone already.
    pub async fn remove(&self, tx: &mut Tx) -> Result<bool> {
        Ok(sql!("DELETE FROM job_change WHERE id = $1").bind(self.id).execute(tx).await? == 1)
    }

    /// Each word of the occupation is among the words of somebody's job: a row for "lähihoitaja" concerns "vastavalittu
    /// lähihoitaja", and not "lähihoitajaopiskelija".
    pub fn is_for(&self, job: &str) -> bool {
        let job = fold(job);
        let theirs: Vec<&str> = in_words(&job).collect();
        in_words(&self.job_folded).all(|word| theirs.contains(&word))
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn plan(&self) -> Plan {
        Plan {
            theme_id: self.theme_id,
            decision_id: self.decision_id,
            unit_id: self.unit_id,
            job: self.job.clone(),
            matter: self.matter.0.clone(),
            yesterday: self.yesterday.0.clone(),
            tomorrow: self.tomorrow.0.clone(),
            certainty: self.certainty,
        }
    }
}

fn in_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty())
}

impl Certainty {
    pub fn key(self) -> &'static str {
        match self {
            Certainty::Certain => "change-certain",
            Certainty::Prepared => "change-prepared",
            Certainty::Open => "change-open",
        }
    }

    /// How the point beside its word is drawn.
    pub fn sign(self) -> &'static str {
        match self {
            Certainty::Certain => "done",
            Certainty::Prepared => "now",
            Certainty::Open => "open",
        }
    }
}

impl ByReference for JobChange {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<JobChange>> {
        Ok(JobChange::find(id, app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = self.matter.0.read(me.lang).to_owned();
        let on: Day = self.changed_at.unwrap_or(self.made_at).day();
        Some(Step { word: "change-step-job", name, on, is_done: true })
    }
}

impl Found<Me> for JobChange {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<JobChange>> {
        JobChange::seen_by(path.id("job_change")?, me, app).await
    }
}

/// A row for samples and tests.
pub(crate) fn sample(matter: &str, job: &str, certainty: Certainty, was: Option<&str>) -> JobChange {
    let fi = |text: &str| Texts::one(words::Lang::Fi, text).kept();
    let now = Moment(1_633_341_600_000_000);
    JobChange {
        id: Id::nil(),
        employer_id: Id::nil(),
        theme_id: Id::nil(),
        theme_number: 1,
        theme_name: fi("Palvelussuhde"),
        decision_id: None,
        unit_id: None,
        unit: None,
        job: job.into(),
        job_folded: fold(job),
        matter: fi(matter),
        yesterday: fi("kertyvät nykyisellä tavalla"),
        tomorrow: fi("siirtyminen tarkistetaan, vastaus 15.10."),
        certainty,
        was_tomorrow: was.map(fi),
        was_certainty: was.map(|_| Certainty::Open),
        version: 1,
        made_at: now,
        changed_at: was.map(|_| now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(job: &str) -> JobChange {
        sample("Lomat", job, Certainty::Certain, None)
    }

    #[test]
    fn an_occupation_is_known_by_its_words_and_not_by_their_parts() {
        for (of_row, job, concerned) in [
            ("", "pelastaja", true),
            ("lähihoitaja", "Vastavalittu lähihoitaja", true),
            ("lähihoitaja", "lähihoitajaopiskelija", false),
            ("hoitaja", "lähihoitaja", false),
            ("vastaava sairaanhoitaja", "Sairaanhoitaja, vastaava", true),
            ("vastaava sairaanhoitaja", "sairaanhoitaja", false),
            ("LÄHIHOITAJA", "lähihoitaja", true),
        ] {
            assert_eq!(row(of_row).is_for(job), concerned, "{of_row:?} and {job:?}");
        }
    }
}
