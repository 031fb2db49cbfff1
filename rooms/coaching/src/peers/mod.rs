//! Agents of a cohort read each other's submissions, where programme and task said so before they were written, and
//! comment on them in a thread. A submission keeps the promise under which it was written: a later change opens nothing.
//!
//! Others' answers open when one's own is sent. Whoever reads first writes what the others wrote; whoever has thought
//! first learns from the difference. It is told on the task's page, so that nobody looks for what is not there yet.

mod read;

pub(crate) use read::{Read, comments_line};

use crate::company::group;
use crate::interim_task::Task;
use crate::part::Part;
use crate::space::members::{Member, Space};
use crate::submission::Submission;
use forms::{Answer, Answers};
use people::{Me, byline};
use store::{Id, Moment, Result, Tx, sql};
use threads::{Following, Opening};
use web::{App, Reference, Sent};
use words::Lang;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-peers",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// What those are told whose submission has been commented on.
pub const COMMENTED: &str = "notice-comment";
/// Beside the answers, so that a draft keeps it: the author wants the coaches alone to read this one.
const READERS: &str = "readers";

store::record! {
    /// A fellow agent's submission, in a list.
    #[derive(Debug, Clone)]
    pub struct Peer {
        pub id: Id,
        pub person_id: Id,
        pub author: String,
        pub members: i64,
        pub submitted_at: Moment,
        pub comments: i64,
    }
}

/// The author's choice, as it came with the form.
pub(crate) fn keep_choice(mut answers: Answers, sent: &Sent) -> Answers {
    if sent.has("coach_only") {
        let choices = vec!["coaches".to_owned()];
        answers.0.insert(READERS.into(), Answer { choices, ..Answer::default() });
    }
    answers
}

pub(crate) fn is_for_coaches_alone(answers: &Answers) -> bool {
    answers.0.contains_key(READERS)
}

/// The page said that the cohort's agents would read it, and the author left it so.
pub(crate) fn promised(answers: &Answers, sent: &Sent) -> bool {
    sent.text("promised") == "peers" && !is_for_coaches_alone(answers)
}

/// What others of one's cohort submitted to a task for their peers to read, the newest first.
pub(crate) async fn of_task(task: &Task, me: &Me, app: &App) -> web::Result<Vec<Peer>> {
    if !task.to_peers || !task.has_submitted {
        return Ok(vec![]);
    }
    let mut peers: Vec<Peer> = sql!(
        "SELECT s.id, s.person_id, p.name AS author, s.submitted_at, \
         (SELECT count(*) FROM submission_member m WHERE m.submission_id = s.id) AS members, \
         (SELECT count(*) FROM remark r JOIN thread t ON t.id = r.subject_id \
         WHERE t.subject_id = s.id AND t.subject_kind = 'submission' AND r.removed_at IS NULL) AS comments \
         FROM submission s JOIN person p ON p.id = s.person_id \
         JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'agent' \
         WHERE s.interim_task_id = $1 AND s.peers_read \
         AND NOT EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $2) \
         ORDER BY s.submitted_at DESC, s.id DESC"
    )
    .bind(task.id)
    .bind(me.id)
    .all(app.store.read())
    .await?;
    byline::sign(&mut peers, |peer| (peer.person_id, &mut peer.author), me.lang, app).await?;
    Ok(peers)
}

/// A thread for the comments comes with the submission; those for whom it stands follow it.
pub(crate) async fn open_comments(
    submission: &Reference,
    task: &Task,
    authors: &[Id],
    me: &Me,
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    let id = store::clock::new_id_at(now);
    let opening = Opening {
        id,
        employer_id: task.employer_id,
        person_id: me.id,
        subject: submission,
        theme: "",
        name: task.name.0.read(Lang::Fi),
        at: now,
    };
    opening.open(tx).await?;
    for author in authors {
        threads::follow(id, *author, Following::Following, true, tx).await?;
    }
    Ok(())
}

/// Who reads a submission that is for peers, and can be called by name: the coaches, and agents who have submitted.
pub(crate) async fn readers(submission: &Submission, app: &App) -> Result<Vec<Member>> {
    let mut members = Space::members(submission.cohort_id, &app.clock.today(), app.store.read()).await?;
    let have_submitted = group::answered(submission.interim_task_id, app.store.read()).await?;
    members.retain(|member| member.part == Part::Coach || have_submitted.contains(&member.id));
    Ok(members)
}
