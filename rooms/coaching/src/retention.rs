//! What coaching lets go of. A cohort's own talk goes first after its programme has ended; what agents answered, and who
//! took part, some years later. The programme itself, its tasks and its materials stay: they tell of nobody. A programme
//! without a last day has not ended.

use crate::company::group;
use forms::Response;
use media::Medium;
use store::{Id, Moment, Result, Tx, sql};
use web::retention::FEW;
use web::{Retention, lets_go};

/// Children before what they hang on; who was in a cohort last, since the others are found through it.
pub(crate) fn all() -> Vec<Retention> {
    vec![
        lets_go!(
            "conversation",
            "retention-threads",
            "thread t JOIN cohort c ON c.id = t.subject_id JOIN programme p ON p.id = c.programme_id",
            "t.id",
            "t.subject_kind = 'space' AND p.ends_on < $1",
            by day,
            each thread
        ),
        lets_go!(
            "conversation",
            "retention-entries",
            "space_entry",
            "cohort_id, person_id",
            "cohort_id IN (SELECT c.id FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE p.ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-submissions",
            "submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN programme p ON p.id = t.programme_id",
            "s.id",
            "p.ends_on < $1",
            by day,
            each submission
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "task_group g JOIN interim_task t ON t.id = g.interim_task_id JOIN programme p ON p.id = t.programme_id",
            "g.id",
            "p.ends_on < $1",
            by day,
            each group
        ),
        ASSESSMENTS,
        lets_go!(
            "coaching",
            "retention-assessments",
            "assessment_share",
            "programme_id, person_id",
            "programme_id IN (SELECT id FROM programme WHERE ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-greetings",
            "greeting g JOIN cohort c ON c.id = g.cohort_id JOIN programme p ON p.id = c.programme_id",
            "g.cohort_id",
            "p.ends_on < $1",
            by day,
            each greeting
        ),
        MEETINGS,
        lets_go!(
            "coaching",
            "retention-parts",
            "caught_up",
            "coaching_session_id, person_id",
            "coaching_session_id IN (SELECT s.id FROM coaching_session s JOIN programme p ON p.id = s.programme_id \
             WHERE p.ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "reminded",
            "interim_task_id, person_id",
            "interim_task_id IN (SELECT t.id FROM interim_task t JOIN programme p ON p.id = t.programme_id \
             WHERE p.ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "reminder",
            "id",
            "interim_task_id IN (SELECT t.id FROM interim_task t JOIN programme p ON p.id = t.programme_id \
             WHERE p.ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "waiting_list",
            "programme_id, person_id",
            "programme_id IN (SELECT id FROM programme WHERE ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "substitution",
            "id",
            "programme_id IN (SELECT id FROM programme WHERE ends_on < $1)",
            by day
        ),
        lets_go!(
            "coaching",
            "retention-parts",
            "enrolment",
            "cohort_id, person_id",
            "programme_id IN (SELECT id FROM programme WHERE ends_on < $1)",
            by day
        ),
    ]
}

async fn thread(id: Id, tx: &mut Tx) -> Result<()> {
    threads::forget(id, tx).await?;
    notices::forget(id, tx).await
}

/// With the replies, the pictures and recordings, and what anybody was told of them.
async fn submission(id: Id, tx: &mut Tx) -> Result<()> {
    let found: Option<(Id, Id)> =
        sql!("SELECT response_id, interim_task_id FROM submission WHERE id = $1").bind(id).optional(&mut *tx).await?;
    let Some((response_id, task_id)) = found else { return Ok(()) }; // another node was first
    threads::forget_of(id, tx).await?;
    let comments: Vec<(Id,)> = sql!("SELECT id FROM thread WHERE subject_kind = 'submission' AND subject_id = $1")
        .bind(id)
        .all(&mut *tx)
        .await?;
    for (comment,) in comments {
        thread(comment, tx).await?;
    }
    notices::forget(id, tx).await?;
    notices::forget(task_id, tx).await?;
    Response::forget_of(id, tx).await?; // a coach's draft of a reply
    sql!("DELETE FROM submission_member WHERE submission_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM submission WHERE id = $1").bind(id).execute(&mut *tx).await?;
    Response::forget(response_id, tx).await.map(drop)
}

/// Who did a task with whom, and the draft they never sent; its files are their owners' alone again, and go as such.
async fn group(id: Id, tx: &mut Tx) -> Result<()> {
    Medium::detach(&group::reference(id), &mut *tx).await?;
    Response::forget_of(id, tx).await?;
    sql!("DELETE FROM task_group_member WHERE group_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM task_group WHERE id = $1").bind(id).execute(&mut *tx).await.map(drop)
}

const ASSESSMENTS: Retention = Retention {
    period: "coaching",
    word: "retention-assessments",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT count(*) FROM response r JOIN assessment a ON a.id = r.subject_id \
             JOIN programme p ON p.id = a.programme_id WHERE p.ends_on < $1"
        )
        .bind(before.day())
    },
    some: |before, tx| Box::pin(assessments(before, tx)),
};

/// What each agent answered; what the group was shown, never of fewer than ten, stays with the programme.
async fn assessments(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id,)> = sql!(
        "SELECT a.id FROM assessment a JOIN programme p ON p.id = a.programme_id WHERE p.ends_on < $1 \
         AND EXISTS (SELECT 1 FROM response r WHERE r.subject_id = a.id) LIMIT $2"
    )
    .bind(before.day())
    .bind(FEW)
    .all(&mut *tx)
    .await?;
    let mut gone = 0;
    for (id,) in over {
        gone += Response::forget_of(id, tx).await?;
    }
    Ok(gone)
}

/// With what was answered to it. Its remarks hang on the cohort's id, as those of nothing else do.
async fn greeting(cohort_id: Id, tx: &mut Tx) -> Result<()> {
    threads::forget_of(cohort_id, tx).await?;
    notices::forget(cohort_id, tx).await?;
    sql!("DELETE FROM greeting WHERE cohort_id = $1").bind(cohort_id).execute(&mut *tx).await.map(drop)
}

const MEETINGS: Retention = Retention {
    period: "coaching",
    word: "retention-parts",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT CAST((SELECT count(*) FROM invited i JOIN gathering g ON g.id = i.gathering_id \
             JOIN coaching_session s ON s.id = g.subject_id JOIN programme p ON p.id = s.programme_id WHERE p.ends_on < $1) \
             + (SELECT count(*) FROM attendance a JOIN gathering g ON g.id = a.gathering_id \
             JOIN coaching_session s ON s.id = g.subject_id JOIN programme p ON p.id = s.programme_id WHERE p.ends_on < $1) \
             AS bigint)"
        )
        .bind(before.day())
    },
    some: |before, tx| Box::pin(meetings(before, tx)),
};

async fn meetings(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id,)> = sql!(
        "SELECT s.id FROM coaching_session s JOIN programme p ON p.id = s.programme_id \
         JOIN gathering g ON g.subject_id = s.id WHERE p.ends_on < $1 \
         AND (EXISTS (SELECT 1 FROM invited i WHERE i.gathering_id = g.id) \
         OR EXISTS (SELECT 1 FROM attendance a WHERE a.gathering_id = g.id)) LIMIT $2"
    )
    .bind(before.day())
    .bind(FEW)
    .all(&mut *tx)
    .await?;
    let mut gone = 0;
    for (session_id,) in over {
        gone += gatherings::attendance::forget_of(session_id, tx).await?;
    }
    Ok(gone)
}
