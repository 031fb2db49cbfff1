//! Somebody's things are about to be erased: what others would be left waiting for is closed first, as if they had done
//! it themselves.

use crate::cohort::Cohort;
use crate::submission::Submission;
use crate::{diary, enrolment, waiting_list};
use forms::Response;
use people::{Part, tombstone};
use store::{Id, Moment, Result, Tx, sql};

pub(crate) fn part(person_id: Id, now: Moment, tx: &mut Tx) -> Part<'_> {
    Box::pin(async move {
        take_back(person_id, now, tx).await?;
        diary::help::withdraw(person_id, tx).await?;
        leave_shared_drafts(person_id, tx).await?;
        leave_cohorts(person_id, now, tx).await?;
        match tombstone::is_employed(person_id, &now.day(), &mut *tx).await? {
            true => Ok(()), // whom to ask about a programme is work, not a choice of their own
            false => nobody_to_ask(person_id, tx).await,
        }
    })
}

/// What nobody has replied to leaves the coaches' inbox; what was done together with others stays theirs.
async fn take_back(person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let waiting: Vec<(Id,)> = sql!(
        "SELECT s.id FROM submission s WHERE s.person_id = $1 AND s.replied_at IS NULL AND NOT EXISTS \
         (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id <> $1)"
    )
    .bind(person_id)
    .all(&mut *tx)
    .await?;
    for (id,) in waiting {
        if let Some(submission) = Submission::find_seen(id, person_id, &mut *tx).await? {
            submission.take_back(now, tx).await?;
        }
    }
    Ok(())
}

/// A draft that a group writes stays with the others, whoever saved it last.
async fn leave_shared_drafts(person_id: Id, tx: &mut Tx) -> Result<()> {
    let shared: Vec<(Id, Option<Id>)> = sql!(
        "SELECT r.id, (SELECT m.person_id FROM task_group_member m WHERE m.group_id = r.subject_id AND m.person_id <> $1 \
         ORDER BY m.joined_at, m.person_id LIMIT 1) AS other FROM response r WHERE r.person_id = $1 AND r.shared AND r.state = 'draft'"
    )
    .bind(person_id)
    .all(&mut *tx)
    .await?;
    for (id, other) in shared {
        if let Some(other) = other {
            Response::hand_over(id, other, tx).await?;
        }
    }
    Ok(())
}

/// An agent's seat goes to whoever is first in line.
async fn leave_cohorts(person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let cohorts: Vec<(Id,)> = sql!(
        "SELECT cohort_id FROM enrolment WHERE person_id = $1 UNION SELECT cohort_id FROM waiting_list WHERE person_id = $1"
    )
    .bind(person_id)
    .all(&mut *tx)
    .await?;
    for (id,) in cohorts {
        let Some(cohort) = Cohort::find_on(id, person_id, &now.day(), &mut *tx).await? else { continue };
        waiting_list::go(&cohort, person_id, now, tx).await?;
        enrolment::leave(&cohort, person_id, now, tx).await?;
    }
    Ok(())
}

async fn nobody_to_ask(person_id: Id, tx: &mut Tx) -> Result<()> {
    sql!(
        "UPDATE programme SET contact_person_id = NULL, contact_email = '', contact_phone = '' WHERE contact_person_id = $1"
    )
    .bind(person_id)
    .execute(tx)
    .await?;
    Ok(())
}
