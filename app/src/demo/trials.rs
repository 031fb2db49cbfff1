//! Five trials: one that was kept, one that was stopped, two that run and one to begin; each by the trials' own deeds, at
//! the times that the demonstration tells.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::trials::ending::{Ending, end};
use ::trials::judging::Judge;
use ::trials::plan::Plan;
use ::trials::starting::{By, Starting};
use ::trials::trial::{Outcome, Trial};
use forms::{Answer, Answers};
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Day, Id, sql};
use web::App;
use words::Texts;

const TRIALS: &str = include_str!("../../../demo/trials.json");

#[derive(Deserialize)]
struct Tried {
    employer: String,
    unit: String,
    by: Staff,
    at: String,
    begins: String,
    ends: String,
    name: Texts,
    tries: Texts,
    better: Texts,
    signs: Texts,
    not_worse: Texts,
    /// The one before it, by its place in the file.
    after: Option<usize>,
    /// So many of the unit's people have said what they thought of it.
    judges: i64,
    ending: Option<Ended>,
}

#[derive(Deserialize)]
struct Ended {
    outcome: String,
    by: Staff,
    at: String,
    happened: Texts,
    why: Texts,
    learned: Texts,
    stays: Texts,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let all: Vec<Tried> = serde_json::from_str(TRIALS)?;
    let mut made: Vec<Id> = vec![];
    for tried in &all {
        let after = match tried.after.and_then(|at| made.get(at)) {
            Some(after) => Some(find(*after, app).await?),
            None => None,
        };
        let id = tried.start(after.as_ref(), app).await?;
        tried.judge(id, app).await?;
        tried.end(id, app).await?;
        made.push(id);
    }
    Ok(())
}

async fn find(id: Id, app: &App) -> Result<Trial, Failure> {
    let trial = Trial::find(id, Id::nil(), &app.clock.today(), app.store.read()).await?;
    Ok(trial.ok_or("a trial is not there")?)
}

fn day(text: &str) -> Result<Day, Failure> {
    Ok(Day::parse(text).ok_or("no day")?)
}

/// What people answered: most were helped, some saw no difference; the words are the unit's own.
fn answers(at: usize, was_kept: bool) -> Answers {
    let (helped, next) = match (at % 7, was_kept) {
        (0..=4, true) => ("yes", "keep"),
        (5, true) => ("same", "keep"),
        (_, true) => ("same", "change"),
        (0..=1, false) => ("same", "change"),
        (_, false) => ("no", "stop"),
    };
    let worse = if at % 5 == 3 { "some" } else { "no" };
    let chosen = |word: &str| Answer { choices: vec![word.to_owned()], ..Answer::default() };
    Answers(
        [("helped", helped), ("worse", worse), ("next", next)].map(|(key, word)| (key.to_owned(), chosen(word))).into(),
    )
}

impl Tried {
    async fn unit(&self, app: &App) -> Result<Id, Failure> {
        let found: Option<(Id,)> = sql!(
            "SELECT u.id FROM unit u JOIN unit e ON e.id = u.employer_id WHERE u.name = $1 AND e.name = $2 LIMIT 1"
        )
        .bind(&self.unit)
        .bind(&self.employer)
        .optional(app.store.read())
        .await?;
        Ok(found.ok_or_else(|| format!("no unit {}", self.unit))?.0)
    }

    async fn start(&self, after: Option<&Trial>, app: &App) -> Result<Id, Failure> {
        let (leader, now, unit_id) = (me(&self.by, app).await?, content::moment(&self.at), self.unit(app).await?);
        let plan = Plan {
            name: self.name.clone(),
            tries: self.tries.clone(),
            better: self.better.clone(),
            signs: self.signs.clone(),
            not_worse: self.not_worse.clone(),
            begins_on: day(&self.begins)?,
            ends_on: day(&self.ends)?,
        };
        let starting = Starting {
            plan: &plan,
            unit_id,
            person_id: leader.id,
            employer_id: leader.employer_id,
            after,
            idea: None,
            once: new_id_at(now),
            now,
            today: now.day(),
        };
        let mut tx = app.store.begin().await?;
        let id = starting.start(&mut tx).await?.ok_or("started already")?;
        tx.commit().await?;
        Ok(id)
    }

    /// On the last day, or today while it runs.
    async fn judge(&self, id: Id, app: &App) -> Result<(), Failure> {
        let (trial, unit_id) = (find(id, app).await?, self.unit(app).await?);
        let last = content::moment(&format!("{}T11:00", self.ends)).min(content::moment("2021-10-04T11:00"));
        let people: Vec<(Id, Id)> = sql!(
            "SELECT p.id, p.employer_id FROM person p WHERE p.id IN (SELECT h.person_id FROM post_held h WHERE h.unit_id = $1) \
             ORDER BY p.staff_number LIMIT $2"
        )
        .bind(unit_id)
        .bind(self.judges)
        .all(app.store.read())
        .await?;
        let was_kept = self.ending.as_ref().is_none_or(|ended| ended.outcome == "kept");
        for (at, (person_id, employer_id)) in people.into_iter().enumerate() {
            let by = Judge { person_id, employer_id, now: last };
            let mut tx = app.store.begin().await?;
            trial.judge(&answers(at, was_kept), by, &last.day(), &mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn end(&self, id: Id, app: &App) -> Result<(), Failure> {
        let Some(ended) = &self.ending else { return Ok(()) };
        let (trial, by, now) = (find(id, app).await?, me(&ended.by, app).await?, content::moment(&ended.at));
        let ending = Ending {
            outcome: Outcome::from_word(&ended.outcome).ok_or("an unknown outcome")?,
            happened: ended.happened.clone(),
            why: ended.why.clone(),
            learned: ended.learned.clone(),
            stays: ended.stays.clone(),
        };
        let by = By { person_id: by.id, employer_id: by.employer_id, reason: "", now };
        let mut tx = app.store.begin().await?;
        end(&trial, trial.version, &ending, &by, &now.day(), &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}
