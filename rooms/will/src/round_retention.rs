//! What rounds let go of: a month after the result has been told, every vote, pseudonym and reason, and who added which
//! statement; what was not published goes whole. The statements people voted on and the result stay. A draft that was never
//! given to people goes as drafts do.

use crate::round::KIND;
use store::{Id, Result, Tx, sql};
use web::retention::SOME;
use web::{Reference, Retention, lets_go};

/// Children before what they hang on.
pub(crate) fn all() -> Vec<Retention> {
    vec![
        lets_go!(
            "vote",
            "retention-will-votes",
            "vote",
            "voter_id, statement_id",
            "voter_id IN (SELECT v.id FROM round_voter v JOIN round r ON r.id = v.round_id \
             WHERE r.closed_at IS NOT NULL AND r.result_at < $1)"
        ),
        crate::result::retention(),
        lets_go!(
            "vote",
            "retention-will-voters",
            "round_voter",
            "id",
            "round_id IN (SELECT r.id FROM round r WHERE r.closed_at IS NOT NULL AND r.result_at < $1) \
             AND NOT EXISTS (SELECT 1 FROM vote v WHERE v.voter_id = round_voter.id) \
             AND NOT EXISTS (SELECT 1 FROM round_standing s WHERE s.voter_id = round_voter.id)"
        ),
        lets_go!(
            "vote",
            "retention-will-reasons",
            "vote_reason",
            "id",
            "statement_id IN (SELECT s.id FROM statement s JOIN round r ON r.id = s.round_id \
             WHERE r.closed_at IS NOT NULL AND r.result_at < $1)"
        ),
        lets_go!(
            "vote",
            "retention-will-unpublished",
            "statement",
            "id",
            "state <> 'published' AND round_id IN \
             (SELECT r.id FROM round r WHERE r.closed_at IS NOT NULL AND r.result_at < $1)",
            each unpublished
        ),
        WRITERS,
        lets_go!(
            "draft",
            "retention-will-drafts",
            "round",
            "id",
            "opened_at IS NULL AND imported_at IS NULL AND made_at < $1",
            each draft
        ),
    ]
}

/// Who added a statement that people voted on.
const WRITERS: Retention = Retention {
    period: "vote",
    word: "retention-will-writers",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT count(*) FROM statement WHERE person_id IS NOT NULL AND state = 'published' AND round_id IN \
             (SELECT r.id FROM round r WHERE r.closed_at IS NOT NULL AND r.result_at < $1)"
        )
        .bind(before)
    },
    some: |before, tx| {
        let some = sql!(
            "UPDATE statement SET person_id = NULL WHERE id IN (SELECT s.id FROM statement s JOIN round r ON r.id = s.round_id \
             WHERE s.person_id IS NOT NULL AND s.state = 'published' AND r.closed_at IS NOT NULL AND r.result_at < $1 LIMIT $2)"
        );
        Box::pin(some.bind(before).bind(SOME).execute(tx))
    },
};

async fn unpublished(id: Id, tx: &mut Tx) -> Result<()> {
    notices::forget(id, tx).await?;
    sql!("DELETE FROM statement WHERE id = $1").bind(id).execute(tx).await?;
    Ok(())
}

async fn draft(id: Id, tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM statement WHERE round_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM round_audience WHERE round_id = $1").bind(id).execute(&mut *tx).await?;
    search::forget(&Reference::new(KIND, id), tx).await?;
    sql!("DELETE FROM round WHERE id = $1").bind(id).execute(tx).await?;
    Ok(())
}
