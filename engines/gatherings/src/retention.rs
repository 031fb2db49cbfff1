//! At which occurrence somebody said that they would come is of no use once the meeting has long been held; nor is the
//! calendar link of somebody who has left.

use store::{Moment, Result, Tx, sql};
use web::{Retention, lets_go, retention};

pub(crate) fn all() -> Vec<Retention> {
    vec![
        CHOICES,
        lets_go!(
            "leaver",
            "retention-leavers",
            "calendar_link",
            "person_id",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = calendar_link.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        ),
    ]
}

const CHOICES: Retention = Retention {
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
