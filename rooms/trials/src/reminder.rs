//! Each morning: the day before a trial ends its unit's people are asked what they thought of it, and who leads it how it
//! went; when the last day has passed, once a week again. Who leads people in the unit is asked when the leader has left.

use crate::plan::days_after;
use crate::trial::Trial;
use crate::unit::{self, Told};
use notices::Beginning;
use store::{Day, Id, Result, Tx, sql};
use web::App;
use web::jobs::Work;

pub const MORNING: &str = "trials-morning";
/// It awaits whoever leads the trial until they have said how it went.
pub const TO_END: &str = "trials-awaits-ending";
/// News once a week, when nobody has.
pub const OVERDUE: &str = "trials-news-overdue";
/// News to the unit's people, once.
pub const TO_JUDGE: &str = "trials-news-judge";
const WEEK: i64 = 7;

pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        let tomorrow = days_after(&today, 1);
        let mut after = 0;
        loop {
            let some = Trial::ending_by(&tomorrow, after, &today, app.store.read()).await?;
            let Some(last) = some.last() else { return Ok(()) };
            after = last.number;
            for trial in &some {
                let mut tx = app.store.begin().await?;
                ask(trial, &today, &app, &mut tx).await?;
                tx.commit().await?;
            }
        }
    })
}

/// Decided anew inside the change: it may have ended, or been put off, since it was read.
async fn ask(trial: &Trial, today: &Day, app: &App, tx: &mut Tx) -> Result<()> {
    let still = sql!("UPDATE trial SET number = number WHERE id = $1 AND outcome IS NULL AND ends_on = $2");
    if still.bind(trial.id).bind(&trial.ends_on).execute(&mut *tx).await? == 0 {
        return Ok(());
    }
    let asked = whom(trial, today, tx).await?;
    for told in &asked {
        beginning(trial, told, TO_END, app).begin(tx).await?;
    }
    if noted("asked", trial.id, today, tx).await? {
        for told in unit::people(trial.unit_id, today, &mut *tx).await? {
            beginning(trial, &told, TO_JUDGE, app).tell(tx).await?;
        }
    }
    if trial.ends_on < *today && noted("reminded", trial.id, today, tx).await? {
        for told in &asked {
            beginning(trial, told, OVERDUE, app).tell(tx).await?;
        }
    }
    Ok(())
}

/// Who leads it, or, when they have left, who leads people in the unit.
async fn whom(trial: &Trial, today: &Day, tx: &mut Tx) -> Result<Vec<Told>> {
    match trial.leader_is_here {
        true => Ok(vec![Told { person_id: trial.person_id, employer_id: trial.employer_id }]),
        false => unit::supervisors(trial.unit_id, today, tx).await,
    }
}

/// Notes that it is done today. False: it was; what is said again, within a week.
async fn noted(what: &str, id: Id, today: &Day, tx: &mut Tx) -> Result<bool> {
    let noting = match what {
        "asked" => sql!("UPDATE trial SET asked_on = $1 WHERE id = $2 AND asked_on IS NULL").bind(today).bind(id),
        _ => sql!("UPDATE trial SET reminded_on = $1 WHERE id = $2 AND (reminded_on IS NULL OR reminded_on <= $3)")
            .bind(today)
            .bind(id)
            .bind(days_after(today, -WEEK)),
    };
    Ok(noting.execute(tx).await? == 1)
}

fn beginning<'n>(trial: &'n Trial, told: &Told, word: &'n str, app: &App) -> Named<'n> {
    Named { trial, told: told.clone(), word, now: app.now() }
}

/// A notice about a trial, by its name.
struct Named<'n> {
    trial: &'n Trial,
    told: Told,
    word: &'n str,
    now: store::Moment,
}

impl Named<'_> {
    async fn begin(&self, tx: &mut Tx) -> Result<()> {
        self.whole(&self.trial.reference()).begin(tx).await
    }

    async fn tell(&self, tx: &mut Tx) -> Result<()> {
        self.whole(&self.trial.reference()).tell(tx).await
    }

    fn whole<'w>(&'w self, subject: &'w web::Reference) -> Beginning<'w> {
        Beginning {
            employer_id: self.told.employer_id,
            person_id: self.told.person_id,
            word: self.word,
            subject,
            about: &self.trial.name.0,
            due_at: None,
            urgent: false,
            now: self.now,
        }
    }
}
