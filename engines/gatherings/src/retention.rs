//! At which occurrence somebody said that they would come is of no use once the meeting has long been held.

use store::{Moment, Result, Tx, sql};
use web::{Retention, retention};

pub(crate) const CHOICES: Retention = Retention {
    period: "registration",
    word: "retention-choices",
    by_machine: false,
    count: |before| {
        sql!("SELECT count(*) FROM invited WHERE occurrence_id IN (SELECT id FROM occurrence WHERE ends_at < $1)")
            .bind(before)
    },
    some: |before, tx| Box::pin(choices(before, tx)),
};

async fn choices(before: Moment, tx: &mut Tx) -> Result<u64> {
    sql!(
        "UPDATE invited SET occurrence_id = NULL WHERE (gathering_id, person_id) IN (SELECT gathering_id, person_id \
         FROM invited WHERE occurrence_id IN (SELECT id FROM occurrence WHERE ends_at < $1) LIMIT $2) \
         AND occurrence_id IN (SELECT id FROM occurrence WHERE ends_at < $1)"
    )
    .bind(before)
    .bind(retention::SOME)
    .execute(tx)
    .await
}
