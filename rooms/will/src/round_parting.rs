//! Somebody's things are erased: who they are is cut from what they voted. The votes stay, as a pseudonym's that nobody can
//! lead back; the statements they added stay, as nobody's.

use crate::round::{Round, seen};
use crate::voter::Mark;
use people::{Part, tombstone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::jobs::Work;
use web::{App, Error};

/// The job that cuts: only it has the keys that marks are made with.
pub const CUTTING: &str = "will-cutting";
const HOUR: Duration = Duration::from_secs(3600);

#[derive(Serialize, Deserialize)]
struct Payload {
    person: Id,
}

pub(crate) fn part(person_id: Id, _: Moment, tx: &mut Tx) -> Part<'_> {
    Box::pin(async move {
        sql!("UPDATE statement SET person_id = NULL WHERE person_id = $1").bind(person_id).execute(&mut *tx).await?;
        tx.later(CUTTING, &Payload { person: person_id }, Moment(0), None).await
    })
}

/// In each round that still has pseudonyms. Whoever works here on could vote twice in one that is open: there it is cut once
/// it has closed.
pub(crate) fn cutting(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(payload) = serde_json::from_value::<Payload>(payload) else { return Ok(()) };
        let today = app.clock.today();
        let stays = tombstone::is_employed(payload.person, &today, app.store.read()).await?;
        let rounds = with_voters(&today, app.store.read()).await?;
        let later = rounds.iter().filter(|round| stays && round.closed_at.is_none()).map(|round| round.closes_at).min();
        let mut tx = app.store.begin().await?;
        for round in rounds.iter().filter(|round| !stays || round.closed_at.is_some()) {
            match Mark::of_person(round, payload.person, &app) {
                Ok(Some(mark)) => mark.cut(round.id, &mut tx).await?,
                Ok(None) | Err(Error::Sealed) => {} // without its key nobody can lead a mark back
                Err(error) => return Err(error),
            }
        }
        if let Some(closes_at) = later {
            tx.later(CUTTING, &payload, closes_at.max(app.now()) + HOUR, None).await?;
        }
        Ok(tx.commit().await?)
    })
}

async fn with_voters(today: &Day, from: impl Source) -> Result<Vec<Round>> {
    seen!("WHERE r.key_name IS NOT NULL AND EXISTS (SELECT 1 FROM round_voter v WHERE v.round_id = r.id) ORDER BY r.number")
        .bind(Id::nil())
        .bind(today)
        .all(from)
        .await
}
