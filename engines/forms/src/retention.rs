//! Drafts that were never sent, and files that were sent on their way and never came to belong to anything. A draft names
//! its files, so no file of a person goes while a draft of theirs is kept.

use media::Medium;
use store::{Id, Moment, Result, Tx, sql};
use web::{Retention, lets_go, retention};

/// In this order: what a draft held goes after the draft.
pub fn all() -> Vec<Retention> {
    vec![lets_go!("draft", "retention-drafts", "response", "id", "state = 'draft' AND saved_at < $1"), UPLOADS]
}

const UPLOADS: Retention = Retention {
    period: "upload",
    word: "retention-uploads",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT count(*) FROM medium m WHERE m.subject_id IS NULL AND m.made_at < $1 \
             AND NOT EXISTS (SELECT 1 FROM response r WHERE r.person_id = m.person_id AND r.state = 'draft')"
        )
        .bind(before)
    },
    some: |before, tx| Box::pin(uploads(before, tx)),
};

async fn uploads(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id, Id)> = sql!(
        "SELECT m.id, m.person_id FROM medium m WHERE m.subject_id IS NULL AND m.made_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM response r WHERE r.person_id = m.person_id AND r.state = 'draft') LIMIT $2"
    )
    .bind(before)
    .bind(retention::SOME / 4) // a job each, for the contents
    .all(&mut *tx)
    .await?;
    for (id, person_id) in &over {
        Medium::forget(*id, *person_id, tx).await?;
    }
    Ok(over.len() as u64)
}
