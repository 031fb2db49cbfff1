//! How a trial ended: kept, changed or stopped, and why; told to whoever follows it or the idea that it came of. It can be
//! put right afterwards, and what stood there stays in the history.

use crate::change::{self, Before, By};
use crate::found;
use crate::plan::days_after;
use crate::reminder::{self, TO_END};
use crate::trial::{Outcome, Trial};
use serde::{Deserialize, Serialize};
use store::{Day, Result, Tx, sql};
use ties::{Telling, Whom};
use words::Texts;

const ENDED: &str = "trials-news-ended";
const IDEA_ENDED: &str = "trials-news-idea-ended";
/// So many days after it ended early its people may still say what they thought of it.
const AFTER: i64 = 7;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    pub outcome: Outcome,
    pub happened: Texts,
    pub why: Texts,
    pub learned: Texts,
    pub stays: Texts,
}

/// Ends it, or puts right what was said, over the version that its writer has seen. False: somebody has changed it since.
pub async fn end(trial: &Trial, seen: i64, ending: &Ending, by: &By<'_>, today: &Day, tx: &mut Tx) -> Result<bool> {
    let ended = sql!(
        "UPDATE trial SET outcome = $1, happened = $2, why = $3, learned = $4, stays = $5, ended_by = $6, \
         ended_at = coalesce(ended_at, $7), version = version + 1, \
         judged_until = CASE WHEN judged_until > $8 AND ended_at IS NULL THEN $8 ELSE judged_until END \
         WHERE id = $9 AND version = $10"
    )
    .bind(ending.outcome)
    .bind(ending.happened.kept())
    .bind(ending.why.kept())
    .bind(ending.learned.kept())
    .bind(ending.stays.kept())
    .bind(by.person_id)
    .bind(by.now)
    .bind(days_after(today, AFTER))
    .bind(trial.id)
    .bind(seen)
    .execute(&mut *tx)
    .await?;
    if ended == 0 {
        return Ok(false);
    }
    match trial.ending() {
        Some(before) => change::keep(trial.id, seen + 1, Before::Ending(before), by, tx).await?,
        None => tell(trial, by, tx).await?,
    }
    notices::cease_for_all(TO_END, &trial.reference(), by.now, tx).await?;
    notices::cease_for_all(reminder::OVERDUE, &trial.reference(), by.now, tx).await?;
    found::put(trial.id, today, tx).await?;
    Ok(true)
}

/// Whoever follows the trial, and whoever follows what it came of.
async fn tell(trial: &Trial, by: &By<'_>, tx: &mut Tx) -> Result<()> {
    let telling = Telling {
        word: ENDED,
        subject: &trial.reference(),
        about: &trial.name.0,
        whom: Whom::Followers,
        except: Some(by.person_id),
        now: by.now,
    };
    telling.tell(tx).await?;
    for tied in ties::of(&trial.reference(), &mut *tx).await?.into_iter().filter(|tied| !tied.outward) {
        let telling = Telling { word: IDEA_ENDED, subject: &tied.reference, ..telling.clone() };
        telling.tell(tx).await?;
    }
    Ok(())
}
