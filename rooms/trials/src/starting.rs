//! A trial starts: the unit's supervisors are told, whoever waits for the idea hears, and the way from the idea or the
//! trial before it stays.

pub use crate::change::By;
use crate::change::{self, Before};
use crate::found;
use crate::plan::{Plan, judged_until};
use crate::trial::{KIND, Trial};
use crate::unit;
use notices::Beginning;
use store::clock::new_id_at;
use store::{Day, Id, Moment, Result, Tx, sql};
use ties::{How, Telling, Whom};
use web::Reference;
use words::Texts;

/// Who leads people in the unit hears of it; nobody is asked for leave.
const STARTS: &str = "trials-news-starts";

#[derive(Debug, Clone)]
pub struct Starting<'s> {
    pub plan: &'s Plan,
    pub unit_id: Id,
    pub person_id: Id,
    pub employer_id: Id,
    /// The trial that it follows.
    pub after: Option<&'s Trial>,
    /// The idea that it came of, and what that is called.
    pub idea: Option<(&'s Reference, &'s Texts)>,
    /// Made when the form was drawn: sent twice, it starts one.
    pub once: Id,
    pub now: Moment,
    pub today: Day,
}

impl Starting<'_> {
    /// None: an earlier press has started it.
    pub async fn start(&self, tx: &mut Tx) -> Result<Option<Id>> {
        let (id, number) = (new_id_at(self.now), store::counter::next(KIND, &mut *tx).await?);
        if !self.keep(id, number, tx).await? {
            return Ok(None);
        }
        let trial = Reference::new(KIND, id);
        ties::follow(&trial, self.person_id, self.employer_id, self.now, tx).await?;
        for told in unit::supervisors(self.unit_id, &self.today, &mut *tx).await? {
            if told.person_id != self.person_id {
                ties::follow(&trial, told.person_id, told.employer_id, self.now, tx).await?;
                self.news(&trial, &told).tell(tx).await?;
            }
        }
        if let Some(after) = self.after {
            self.came_of(&after.reference(), &after.name.0, "trials-news-follows", &trial, tx).await?;
        }
        if let Some((idea, name)) = self.idea {
            self.came_of(idea, name, "trials-news-became", &trial, tx).await?;
        }
        found::put(id, &self.today, tx).await?;
        Ok(Some(id))
    }

    async fn keep(&self, id: Id, number: i64, tx: &mut Tx) -> Result<bool> {
        let (plan, nothing) = (self.plan, Texts::default());
        let kept = sql!(
            "INSERT INTO trial (id, employer_id, number, unit_id, person_id, name, tries, better, signs, not_worse, \
             begins_on, ends_on, judged_until, version, happened, why, learned, stays, after_id, once_key, made_at, shown_of) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $14, $14, $14, $15, $16, $17, 0) \
             ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(number)
        .bind(self.unit_id)
        .bind(self.person_id)
        .bind(plan.name.kept())
        .bind(plan.tries.kept())
        .bind(plan.better.kept())
        .bind(plan.signs.kept())
        .bind(plan.not_worse.kept())
        .bind(&plan.begins_on)
        .bind(&plan.ends_on)
        .bind(judged_until(&plan.ends_on))
        .bind(nothing.kept())
        .bind(self.after.map(|after| after.id))
        .bind(self.once)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }

    fn news<'n>(&'n self, trial: &'n Reference, told: &unit::Told) -> Beginning<'n> {
        Beginning {
            employer_id: told.employer_id,
            person_id: told.person_id,
            word: STARTS,
            subject: trial,
            about: &self.plan.name,
            due_at: None,
            urgent: false,
            now: self.now,
        }
    }

    /// The trace leads from what it came of to this trial, and whoever follows that hears.
    async fn came_of(
        &self,
        of: &Reference,
        name: &Texts,
        word: &'static str,
        trial: &Reference,
        tx: &mut Tx,
    ) -> Result<()> {
        ties::tie(of, trial, How::Became, self.now, tx).await?;
        ties::follow(of, self.person_id, self.employer_id, self.now, tx).await?;
        let telling = Telling {
            word,
            subject: of,
            about: name,
            whom: Whom::Followers,
            except: Some(self.person_id),
            now: self.now,
        };
        telling.tell(tx).await
    }
}

/// Changes the plan, over the version that its writer has seen. False: somebody has changed it since, or it has ended.
pub async fn change_plan(trial: &Trial, seen: i64, plan: &Plan, by: &By<'_>, today: &Day, tx: &mut Tx) -> Result<bool> {
    let changed = sql!(
        "UPDATE trial SET name = $1, tries = $2, better = $3, signs = $4, not_worse = $5, begins_on = $6, ends_on = $7, \
         judged_until = $8, version = version + 1 WHERE id = $9 AND version = $10 AND outcome IS NULL"
    )
    .bind(plan.name.kept())
    .bind(plan.tries.kept())
    .bind(plan.better.kept())
    .bind(plan.signs.kept())
    .bind(plan.not_worse.kept())
    .bind(&plan.begins_on)
    .bind(&plan.ends_on)
    .bind(judged_until(&plan.ends_on))
    .bind(trial.id)
    .bind(seen)
    .execute(&mut *tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    change::keep(trial.id, seen + 1, Before::Plan(trial.plan()), by, tx).await?;
    notices::rename(&trial.reference(), &plan.name, tx).await?;
    found::put(trial.id, today, tx).await?;
    Ok(true)
}
