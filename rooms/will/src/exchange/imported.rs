//! A round that was held elsewhere: its question, its statements, and how many stood where when its file was written. No
//! votes and no voters come with it, so it has no map; of a statement on which fewer than ten took a stand nothing is kept.

use super::brought::Brought;
use crate::round::KIND;
use crate::round_draft::By;
use crate::statement::Adding;
use disclosure::{Band, K, Share};
use std::collections::HashMap;
use store::clock::new_id_at;
use store::{Id, Result, Source, Tx, sql};
use words::{Lang, Texts};

store::record! {
    /// How many agreed and how many disagreed; how many passed the files don't tell.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) struct Total {
        pub statement_id: Id,
        pub agrees: i64,
        pub disagrees: i64,
    }
}

/// Of so many on, figures may be exact.
const EXACT: i64 = 30;

impl Total {
    pub async fn of_round(round_id: Id, from: impl Source) -> Result<HashMap<Id, Total>> {
        let all: Vec<Total> = sql!(
            "SELECT t.statement_id, t.agrees, t.disagrees FROM imported_total t JOIN statement s ON s.id = t.statement_id \
             WHERE s.round_id = $1"
        )
        .bind(round_id)
        .all(from)
        .await?;
        Ok(all.into_iter().map(|total| (total.statement_id, total)).collect())
    }

    fn people(&self) -> i64 {
        self.agrees + self.disagrees
    }

    pub fn exactly(&self) -> Option<(i64, i64)> {
        (self.people() >= EXACT).then_some((self.agrees, self.disagrees))
    }

    /// The share that agreed, the share that disagreed, and about how many took a stand.
    pub fn told(&self) -> Option<(Share, Share, Band)> {
        let [agrees, people] = [self.agrees, self.people()].map(|count| count.max(0) as usize);
        Some((Share::of(agrees, people)?, Share::of(people - agrees, people)?, Band::of(people)?))
    }
}

/// What is kept of it, once for each press.
pub(super) async fn keep(brought: &Brought, lang: Lang, once: Id, by: &By, tx: &mut Tx) -> Result<Option<Id>> {
    let (id, number) = (new_id_at(by.now), store::counter::next(KIND, &mut *tx).await?);
    let kept = sql!(
        "INSERT INTO round (id, employer_id, number, name, reason, adds, is_live, opens_at, closes_at, result_at, closed_at, \
         imported_at, version, person_id, once_key, made_at) \
         VALUES ($1, $2, $3, $4, $5, FALSE, FALSE, $6, $6, $6, $6, $6, 1, $7, $8, $6) ON CONFLICT (once_key) DO NOTHING"
    )
    .bind(id)
    .bind(by.employer_id)
    .bind(number)
    .bind(Texts::one(lang, &brought.topic).kept())
    .bind(Texts::one(lang, &brought.about).kept())
    .bind(by.now)
    .bind(by.person_id)
    .bind(once)
    .execute(&mut *tx)
    .await?;
    if kept == 0 {
        return Ok(None);
    }
    for (at, coming) in brought.coming.iter().enumerate() {
        let body = Texts::one(lang, &coming.text);
        let adding = Adding { round_id: id, employer_id: by.employer_id, body: &body, before_id: None, now: by.now };
        let statement_id = adding.publish(at as i64 + 1, &mut *tx).await?;
        if let Some((agrees, disagrees)) = coming.counted.filter(|(agrees, disagrees)| agrees + disagrees >= K as i64) {
            sql!("INSERT INTO imported_total (statement_id, agrees, disagrees) VALUES ($1, $2, $3)")
                .bind(statement_id)
                .bind(agrees)
                .bind(disagrees)
                .execute(&mut *tx)
                .await?;
        }
    }
    Ok(Some(id))
}
