//! What the channel lets go of: what was not published some months after it closed, what was published some years after.
//! The conversation under a question, and what editors noted of it, go with it.

use crate::question::KIND;
use store::{Id, Result, Tx, sql};
use web::{Reference, Retention, lets_go};

pub(crate) fn all() -> Vec<Retention> {
    vec![
        lets_go!(
            "question",
            "retention-questions-kept",
            "question",
            "id",
            "closed_at < $1 AND publication <> 'published'",
            each forget
        ),
        lets_go!(
            "answer",
            "retention-questions",
            "question",
            "id",
            "closed_at < $1 AND publication = 'published' \
             AND NOT EXISTS (SELECT 1 FROM question m WHERE m.merged_into_id = question.id)",
            each forget
        ),
    ]
}

/// Everything that hangs on a question goes with it; those merged into it before have gone first.
async fn forget(id: Id, tx: &mut Tx) -> Result<()> {
    let reference = Reference::new(KIND, id);
    let answers: Vec<(Id,)> = sql!("SELECT id FROM answer WHERE question_id = $1").bind(id).all(&mut *tx).await?;
    for (answer,) in answers {
        threads::forget_of(answer, tx).await?;
    }
    for thread in threads::Thread::of(&reference, Id::nil(), &mut *tx).await? {
        threads::forget(thread.id, tx).await?;
    }
    sql!("DELETE FROM answer WHERE question_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM nudge WHERE question_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM moderation WHERE question_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM following WHERE subject_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM tie WHERE from_id = $1 OR to_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("UPDATE question SET merged_into_id = NULL WHERE merged_into_id = $1").bind(id).execute(&mut *tx).await?;
    notices::forget(id, tx).await?;
    search::forget(&reference, tx).await?;
    crate::queue::announce(tx);
    sql!("DELETE FROM question WHERE id = $1").bind(id).execute(tx).await?;
    Ok(())
}
