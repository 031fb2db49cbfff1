//! Where an answer is written: on one's own sheet, or on one that a pair or group shares. On a shared one nobody saves
//! over a text they have not seen: it goes on their own sheet instead, and both are shown until they are one.

use super::group;
use crate::draft::{self, Writing};
use crate::interim_task::Task;
use crate::submission::Submission;
use askama::filters::Safe;
use forms::{Answers, Response as Draft, Shared, Slot, State, Version, Writer};
use media::Medium;
use people::{Me, byline};
use store::{Id, Moment, Result, Tx, sql};
use web::{App, Errors, Frame, Reference, Sent};

#[derive(Debug, Clone, Copy)]
pub enum Sheet {
    Own,
    Shared { group: Id, writer: Writer },
}

/// What became of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Kept,
    /// Another of the group has saved meanwhile: this text is kept beside theirs.
    Beside,
    /// The answer has been sent already.
    Sent,
}

/// A shared draft as one of its writers finds it.
#[derive(Debug, Clone)]
pub(crate) struct Together {
    /// Which revision is on the page.
    pub seen: i64,
    /// Who saved last, if it was another.
    pub saved_by: Option<String>,
    /// What the group has, while what stands in the fields is one's own and not yet in it.
    pub theirs: Option<Answers>,
}

impl Sheet {
    /// The one on which this person writes. None: the task is done together, and they have nobody yet.
    pub async fn of(task: &Task, me: &Me, sent: &Sent, app: &App) -> Result<Option<Sheet>> {
        if !task.company.is_shared() {
            return Ok(Some(Sheet::Own));
        }
        let group = group::of(task.id, me.id, app.store.read()).await?;
        let page = sent.text("page").parse().unwrap_or_else(|_| app.clock.new_id());
        let writer = Writer { page, seen: sent.number("seen").unwrap_or(0) };
        Ok(group.map(|group| Sheet::Shared { group, writer }))
    }

    /// The record whose media may stand in the answer beside one's own.
    pub(crate) fn media(&self) -> Option<Reference> {
        match self {
            Sheet::Own => None,
            Sheet::Shared { group, .. } => Some(group::reference(*group)),
        }
    }

    pub async fn keep(&self, task: &Task, answers: &Answers, me: &Me, now: Moment, tx: &mut Tx) -> Result<Kept> {
        let Sheet::Shared { group, writer } = self else {
            return Ok(if draft::keep(task, answers, me, now, tx).await? { Kept::Kept } else { Kept::Sent });
        };
        let subject = group::reference(*group);
        match Draft::save_shared(&slot(task, &subject, me), *writer, answers, now, tx).await? {
            Shared::Kept(_) => {
                draft::describe(answers, me, tx).await?;
                for id in answers.media() {
                    Medium::attach(id, me.id, &subject, tx).await?; // the others see it from now on
                }
                Draft::discard(task.id, me.id, tx).await?;
                Ok(Kept::Kept)
            }
            Shared::Newer => {
                draft::keep(task, answers, me, now, tx).await?;
                Ok(Kept::Beside)
            }
            Shared::Sent => {
                draft::keep(task, answers, me, now, tx).await?;
                Ok(Kept::Sent)
            }
        }
    }

    /// It becomes what is sent, once. None: it was sent already, or this is not the newest text.
    pub(crate) async fn send(
        &self,
        task: &Task,
        answers: &Answers,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<Option<Id>> {
        let Sheet::Shared { group, writer } = self else {
            return Draft::send(&task.slot(&task.reference(), me), answers, now, tx).await;
        };
        let subject = group::reference(*group);
        match Draft::send_shared(&slot(task, &subject, me), *writer, answers, now, tx).await? {
            Shared::Kept(id) => Ok(Some(id)),
            Shared::Newer | Shared::Sent => Ok(None),
        }
    }

    /// The submission stands for whoever writes on this sheet and is still in the cohort. Called while the task is held.
    pub(crate) async fn stand_for(&self, submission: &Reference, task: &Task, me: &Me, tx: &mut Tx) -> Result<Vec<Id>> {
        let group = match self {
            Sheet::Own => None,
            Sheet::Shared { group, .. } => Some(*group),
        };
        let stands: Vec<(Id,)> = sql!(
            "INSERT INTO submission_member (submission_id, interim_task_id, person_id) \
             SELECT $1, e.interim_task_id, e.person_id FROM \
             (SELECT t.id AS interim_task_id, n.person_id FROM interim_task t \
             JOIN enrolment n ON n.programme_id = t.programme_id AND n.part = 'agent' WHERE t.id = $2) e \
             WHERE (e.person_id = $3 AND $4) OR EXISTS \
             (SELECT 1 FROM task_group_member m WHERE m.group_id = $5 AND m.person_id = e.person_id) \
             ON CONFLICT DO NOTHING RETURNING person_id"
        )
        .bind(submission.id)
        .bind(task.id)
        .bind(me.id)
        .bind(group.is_none())
        .bind(group)
        .all(&mut *tx)
        .await?;
        Ok(stands.into_iter().map(|(id,)| id).collect())
    }

    /// Its media go along with what was sent; what was left out is its owner's alone again.
    pub(crate) async fn empty_into(&self, submission: &Reference, answers: &Answers, tx: &mut Tx) -> Result<()> {
        let Some(subject) = self.media() else { return Ok(()) };
        for id in answers.media() {
            Medium::move_on(id, &subject, submission, tx).await?;
        }
        Medium::detach(&subject, tx).await
    }

    /// What was submitted is taken back: its media are the group's again, or their owner's.
    pub(crate) async fn refill(submission: &Submission, tx: &mut Tx) -> Result<()> {
        let from = submission.reference();
        if let Some(group) = group::of(submission.interim_task_id, submission.person_id, &mut *tx).await? {
            let response = Draft::find(submission.response_id, &mut *tx).await?;
            for id in response.answers.0.media() {
                Medium::move_on(id, &from, &group::reference(group), tx).await?;
            }
        }
        Medium::detach(&from, tx).await
    }
}

fn slot<'s>(task: &Task, subject: &'s Reference, me: &Me) -> Slot<'s> {
    Slot { subject, person_id: me.id, employer_id: me.employer_id, form_version_id: task.form_version_id }
}

/// What somebody has begun to write, alone or with others. None: they have nobody yet to do it with.
pub(crate) async fn begun(task: &Task, me: &Me, app: &App) -> web::Result<Option<Writing>> {
    let own = Draft::of(task.id, me.id, app.store.read()).await?.filter(|draft| draft.state == State::Draft);
    if !task.company.is_shared() {
        return Ok(Some(writing(own, None)));
    }
    let Some(group) = group::of(task.id, me.id, app.store.read()).await? else { return Ok(None) };
    let shared = Draft::shared(group, app.store.read()).await?.filter(|draft| draft.state == State::Draft);
    let saved_by = match &shared {
        Some(shared) if shared.person_id != me.id => Some(byline::of(shared.person_id, me.lang, app).await?),
        _ => None,
    };
    let seen = shared.as_ref().map_or(0, |shared| shared.revision);
    Ok(Some(match own {
        Some(own) => {
            let theirs = shared.map(|shared| shared.answers.0);
            writing(Some(own), Some(Together { seen, saved_by, theirs }))
        }
        None => writing(shared, Some(Together { seen, saved_by, theirs: None })),
    }))
}

fn writing(draft: Option<Draft>, together: Option<Together>) -> Writing {
    let saved_at = draft.as_ref().map(|draft| draft.saved_at);
    let answers = draft.map_or(Answers::default(), |draft| draft.answers.0);
    Writing { answers, errors: Errors::default(), saved_at, together }
}

/// What one had written when another of the group sent: it is not lost, and can be read.
pub(crate) async fn text_beside(task: &Task, me: &Me, frame: &Frame, app: &App) -> web::Result<Option<Safe<String>>> {
    let own = Draft::of(task.id, me.id, app.store.read()).await?;
    let Some(own) = own.filter(|own| own.state == State::Draft && task.company.is_shared()) else { return Ok(None) };
    let version = Version::find(own.form_version_id, app.store.read()).await?;
    Ok(Some(forms::read_back(&version.body.0, &own.answers.0, frame.words, &app.store).await?))
}
