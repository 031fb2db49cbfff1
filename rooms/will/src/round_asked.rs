//! Whom a round asks hears of it, some at a time: that it is open, and, at the moment that everybody was promised, that its
//! result is there. Both are news to everybody alike: nothing here knows or writes who has voted.

use crate::round::Round;
use notices::Beginning;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Reference};

/// The job that asks.
pub const ASKING: &str = "will-asking";
/// The job that tells of the result.
pub const TELLING: &str = "will-telling";
/// It is open.
pub const OPEN: &str = "will-news-open";
/// The result is there.
const RESULT: &str = "will-news-result";
/// After so long it is no news: the house was away, or an old copy came back.
const NEWS: Duration = Duration::from_secs(7 * 24 * 3600);
/// So many hear in one change.
const FEW: i64 = 100;

#[derive(Serialize, Deserialize)]
pub(crate) struct Telling {
    round: Id,
    /// Told so far, up to this person.
    after: Id,
}

store::record! {
    struct Asked {
        person_id: Id,
        employer_id: Id,
    }
}

pub(crate) fn asking(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(telling) = serde_json::from_value::<Telling>(payload) else { return Ok(()) };
        let today = app.clock.today();
        let Some(round) = Round::of_house(telling.round, &today, app.store.read()).await? else { return Ok(()) };
        let some = telling.some(&today, app.store.read()).await?;
        let about = About::of(&round, &app);
        let mut tx = app.store.begin().await?;
        if !round.hold_open(app.now(), &mut tx).await? {
            return Ok(()); // it has closed meanwhile, or its first moment was moved
        }
        for asked in &some {
            asked.beginning(&about, OPEN).tell(&mut tx).await?;
        }
        telling.on(ASKING, &some, &mut tx).await?;
        Ok(tx.commit().await?)
    })
}

pub(crate) fn telling(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(telling) = serde_json::from_value::<Telling>(payload) else { return Ok(()) };
        let today = app.clock.today();
        let Some(round) = Round::of_house(telling.round, &today, app.store.read()).await? else { return Ok(()) };
        if app.now() > round.result_at + NEWS {
            return Ok(());
        }
        let some = telling.some(&today, app.store.read()).await?;
        let about = About::of(&round, &app);
        let mut tx = app.store.begin().await?;
        for asked in &some {
            asked.beginning(&about, RESULT).tell(&mut tx).await?;
        }
        telling.on(TELLING, &some, &mut tx).await?;
        Ok(tx.commit().await?)
    })
}

impl Telling {
    pub(crate) fn of(round: Id) -> Telling {
        Telling { round, after: Id::nil() }
    }

    /// Those who work today where the round asks, in the order of their ids.
    async fn some(&self, today: &Day, from: impl Source) -> Result<Vec<Asked>> {
        sql!(
            "WITH RECURSIVE reach (id) AS (SELECT u.id FROM unit u WHERE EXISTS (SELECT 1 FROM round_audience a \
             WHERE a.round_id = $1 AND a.unit_id = u.id) OR (u.parent_id IS NULL AND NOT EXISTS \
             (SELECT 1 FROM round_audience a WHERE a.round_id = $1)) \
             UNION SELECT u.id FROM unit u JOIN reach r ON u.parent_id = r.id) \
             SELECT DISTINCT p.id AS person_id, p.employer_id FROM post_held h JOIN reach r ON r.id = h.unit_id \
             JOIN person p ON p.id = h.person_id WHERE p.id > $2 AND h.begins_on <= $3 \
             AND (h.ends_on IS NULL OR h.ends_on >= $3) ORDER BY p.id LIMIT $4"
        )
        .bind(self.round)
        .bind(self.after)
        .bind(today)
        .bind(FEW)
        .all(from)
        .await
    }

    /// Leaves the rest to another job.
    async fn on(self, kind: &str, some: &[Asked], tx: &mut Tx) -> Result<()> {
        match some.last().filter(|_| some.len() as i64 == FEW) {
            Some(last) => tx.later(kind, &Telling { after: last.person_id, ..self }, Moment(0), None).await,
            None => Ok(()),
        }
    }
}

impl Asked {
    fn beginning<'b>(&self, about: &'b About<'b>, word: &'b str) -> Beginning<'b> {
        Beginning {
            employer_id: self.employer_id,
            person_id: self.person_id,
            word,
            subject: &about.subject,
            about: &about.round.name.0,
            due_at: None,
            urgent: false,
            now: about.now,
        }
    }
}

/// What is told of.
struct About<'a> {
    round: &'a Round,
    subject: Reference,
    now: Moment,
}

impl About<'_> {
    fn of<'a>(round: &'a Round, app: &App) -> About<'a> {
        About { round, subject: round.reference(), now: app.now() }
    }
}

impl Round {
    /// With its row held until the change is kept, so that whoever closes it waits. False: it is not open.
    async fn hold_open(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let held = sql!(
            "UPDATE round SET version = version WHERE id = $1 AND opened_at IS NOT NULL AND closed_at IS NULL \
             AND opens_at <= $2 AND closes_at > $2"
        )
        .bind(self.id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(held == 1)
    }
}
