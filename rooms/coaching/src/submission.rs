//! What an agent submitted to a task. Seen by its author and the coaches of the cohort, by nobody else: not by
//! supervisors, leadership, administrators; the coordinator sees that it is there.

use crate::draft::describe;
use crate::interim_task::Task;
use crate::{enrolment, interim_task, substitution};
use forms::{Answers, Body, Response, Way};
use media::Medium;
use notices::Beginning;
use people::{ByReference, Me, Role, byline};
use store::{Day, Id, Json, Moment, Result, Source, Store, Tx, sql};
use threads::Saying;
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "submission";
/// The kind of a reference to a task's part of the coaches' inbox.
pub const TASK_INBOX: &str = "task_inbox";
/// What a coach's list says while submissions of a task wait.
pub const AWAITS_REPLY: &str = "notice-inbox";
/// What the author's list says when a coach has replied.
pub const REPLIED: &str = "notice-reply";

/// A task's part of the coaches' inbox.
fn task_inbox(task_id: Id) -> Reference {
    Reference::new(TASK_INBOX, task_id)
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Submission {
        pub id: Id,
        pub employer_id: Id,
        pub interim_task_id: Id,
        pub task_number: i64,
        pub task_name: Json<Texts>,
        pub cohort_id: Id,
        pub person_id: Id,
        pub author: String,
        pub response_id: Id,
        pub way: Way,
        pub submitted_at: Moment,
        pub replied_at: Option<Moment>,
        /// The person asking coaches the cohort.
        pub as_coach: bool,
    }
}

/// An answer on its way to the coaches.
#[derive(Clone, Copy)]
pub struct Arrival<'s> {
    pub task: &'s Task,
    pub body: &'s Body,
    pub answers: &'s Answers,
    pub me: &'s Me,
    pub at: Moment,
}

/// Submits it, once, whole. None: it had been submitted already and that one stands, or the person is no agent here.
pub async fn submit(arrival: &Arrival<'_>, store: &Store) -> Result<Option<Reference>> {
    let Arrival { task, me, at, .. } = *arrival;
    let answers = &arrival.answers.as_sent();
    let subject = task.reference();
    let mut tx = store.begin().await?;
    Task::hold(task.id, &mut tx).await?;
    let Some(cohort_id) = enrolment::cohort_of_agent(task.programme_id, me.id, &mut tx).await? else { return Ok(None) };
    describe(answers, me, &mut tx).await?;
    let Some(response_id) = Response::send(&task.slot(&subject, me), answers, at, &mut tx).await? else {
        return Ok(None);
    };
    let Some(submission) = arrival.arrive(cohort_id, response_id, &mut tx).await? else { return Ok(None) };
    for id in answers.media() {
        Medium::attach(id, me.id, &submission, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(Some(submission))
}

/// A task's part of the inbox awaits this coach exactly while something in it waits for their reply.
pub(crate) async fn tell_coach(task: &Task, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    Task::hold(task.id, tx).await?;
    let subject = task_inbox(task.id);
    if !waits_for(task.id, person_id, &now.day(), tx).await? {
        return notices::cease(AWAITS_REPLY, &subject, person_id, now, tx).await;
    }
    let (employer_id, about) = (task.employer_id, &task.name.0);
    let word = AWAITS_REPLY;
    Beginning { employer_id, person_id, word, subject: &subject, about, due_at: None, urgent: false, now }
        .begin(tx)
        .await
}

/// Something of this task waits for this person's reply: as a coach of its cohort, or standing in for one that day.
async fn waits_for(task_id: Id, person_id: Id, today: &Day, tx: &mut Tx) -> Result<bool> {
    let waits: Option<(Id,)> = sql!(
        "SELECT s.id FROM submission s WHERE s.interim_task_id = $2 AND s.replied_at IS NULL AND s.person_id <> $1 \
         AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.part = 'coach' AND e.person_id = $1) \
         OR EXISTS (SELECT 1 FROM substitution u WHERE u.cohort_id = s.cohort_id AND u.person_id = $1 \
         AND u.begins_on <= $3 AND u.ends_on >= $3)) LIMIT 1"
    )
    .bind(person_id)
    .bind(task_id)
    .bind(today)
    .optional(tx)
    .await?;
    Ok(waits.is_some())
}

impl Arrival<'_> {
    /// It no longer awaits the agent; the cohort's coaches are told that their inbox holds something of this task.
    async fn arrive(&self, cohort_id: Id, response_id: Id, tx: &mut Tx) -> Result<Option<Reference>> {
        let (task, now) = (self.task, self.at);
        let id = store::clock::new_id_at(now);
        let arrived = sql!(
            "INSERT INTO submission \
             (id, employer_id, interim_task_id, cohort_id, person_id, response_id, way, submitted_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(task.employer_id)
        .bind(task.id)
        .bind(cohort_id)
        .bind(self.me.id)
        .bind(response_id)
        .bind(self.answers.way(self.body))
        .bind(now)
        .execute(&mut *tx)
        .await?;
        if arrived == 0 {
            return Ok(None);
        }
        task.await_no_answer(self.me.id, now, tx).await?;
        for (person_id, _) in enrolment::coaches(cohort_id, &mut *tx).await? {
            tell_coach(task, person_id, now, tx).await?;
        }
        for person_id in substitution::on_duty(cohort_id, &now.day(), &mut *tx).await? {
            tell_coach(task, person_id, now, tx).await?;
        }
        Ok(Some(Reference::new(KIND, id)))
    }
}

impl Submission {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub async fn is_there(task_id: Id, person_id: Id, from: impl Source) -> Result<bool> {
        let row: Option<(Id,)> = sql!("SELECT id FROM submission WHERE interim_task_id = $1 AND person_id = $2")
            .bind(task_id)
            .bind(person_id)
            .optional(from)
            .await?;
        Ok(row.is_some())
    }

    /// One's own, to a task.
    pub async fn own(task_id: Id, person_id: Id, from: impl Source) -> Result<Option<Submission>> {
        sql!("SELECT s.id, s.employer_id, s.interim_task_id, t.number AS task_number, t.name AS task_name, s.cohort_id, \
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN person p ON p.id = s.person_id \
              WHERE s.interim_task_id = $1 AND s.person_id = $2")
        .bind(task_id)
        .bind(person_id)
        .optional(from)
        .await
    }

    /// Waiting for this coach's reply, oldest first.
    pub async fn awaiting_reply(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Submission>> {
        if !me.is(Role::Coach) {
            return Ok(vec![]);
        }
        sql!("SELECT s.id, s.employer_id, s.interim_task_id, t.number AS task_number, t.name AS task_name, s.cohort_id, \
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, true AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN person p ON p.id = s.person_id \
              WHERE s.replied_at IS NULL AND s.person_id <> $1 \
              AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $1 AND e.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution u WHERE u.cohort_id = s.cohort_id AND u.person_id = $1 \
              AND u.begins_on <= $2 AND u.ends_on >= $2)) ORDER BY s.submitted_at, s.id")
        .bind(me.id)
        .bind(today)
        .all(from)
        .await
    }

    /// Everything sent to this coach's cohorts, the newest first.
    pub async fn sent_to(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Submission>> {
        if !me.is(Role::Coach) {
            return Ok(vec![]);
        }
        sql!("SELECT s.id, s.employer_id, s.interim_task_id, t.number AS task_number, t.name AS task_name, s.cohort_id, \
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, true AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN person p ON p.id = s.person_id \
              WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $1 AND e.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution u WHERE u.cohort_id = s.cohort_id AND u.person_id = $1 \
              AND u.begins_on <= $2 AND u.ends_on >= $2) ORDER BY s.submitted_at DESC, s.id DESC LIMIT 300")
        .bind(me.id)
        .bind(today)
        .all(from)
        .await
    }

    /// A coach replies, with words or a recording: the author is told; coaches with nothing left of this task are
    /// left in peace. False: the same reply was there already, or the author has taken the submission back.
    pub async fn reply(
        &self,
        id: Id,
        body: &str,
        medium_id: Option<Id>,
        coach: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<bool> {
        Task::hold(self.interim_task_id, tx).await?;
        let there = sql!("SELECT id FROM submission WHERE id = $1").bind(self.id);
        if there.optional::<(Id,)>(&mut *tx).await?.is_none() {
            return Ok(false); // taken back meanwhile
        }
        let subject = self.reference();
        let saying = Saying {
            id,
            employer_id: self.employer_id,
            person_id: coach.id,
            subject: &subject,
            body,
            medium_id,
            at: now,
        };
        if !saying.say(tx).await? {
            return Ok(false);
        }
        self.answered(now, tx).await?;
        Ok(true)
    }

    /// The author has read the reply.
    pub async fn acknowledge(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        notices::cease(REPLIED, &self.reference(), self.person_id, now, tx).await
    }

    async fn answered(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        Task::hold(self.interim_task_id, tx).await?;
        sql!("UPDATE submission SET replied_at = $1 WHERE id = $2 AND replied_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        let (subject, about) = (self.reference(), &self.task_name.0);
        let person_id = self.person_id;
        let told = Beginning {
            employer_id: self.employer_id,
            person_id,
            word: REPLIED,
            subject: &subject,
            about,
            due_at: None,
            urgent: false,
            now,
        };
        told.tell(tx).await?;
        self.leave_coaches_in_peace(now, tx).await
    }

    /// The author takes it back, as long as nobody has replied. False: somebody has.
    pub(crate) async fn take_back(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        Task::hold(self.interim_task_id, tx).await?;
        let gone =
            sql!("DELETE FROM submission WHERE id = $1 AND replied_at IS NULL").bind(self.id).execute(&mut *tx).await?;
        if gone == 0 {
            return Ok(false);
        }
        Medium::detach(&self.reference(), tx).await?;
        Response::take_back(self.response_id, now, tx).await?;
        let task = Reference::new(interim_task::KIND, self.interim_task_id);
        notices::resume(interim_task::AWAITS_ANSWER, &task, self.person_id, tx).await?;
        self.leave_coaches_in_peace(now, tx).await?;
        Ok(true)
    }

    async fn leave_coaches_in_peace(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        let mut readers: Vec<Id> =
            enrolment::coaches(self.cohort_id, &mut *tx).await?.into_iter().map(|(id, _)| id).collect();
        readers.extend(substitution::on_duty(self.cohort_id, &now.day(), &mut *tx).await?);
        let subject = task_inbox(self.interim_task_id);
        for person_id in readers {
            if !waits_for(self.interim_task_id, person_id, &now.day(), tx).await? {
                notices::cease(AWAITS_REPLY, &subject, person_id, now, tx).await?;
            }
        }
        Ok(())
    }
}

impl Submission {
    pub async fn find_seen(id: Id, person_id: Id, from: impl Source) -> Result<Option<Submission>> {
        sql!("SELECT s.id, s.employer_id, s.interim_task_id, t.number AS task_number, t.name AS task_name, s.cohort_id, \
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN person p ON p.id = s.person_id WHERE s.id = $1")
        .bind(id)
        .bind(person_id)
        .optional(from)
        .await
    }
}

impl ByReference for Submission {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Submission>> {
        let Some(mut submission) = Submission::find_seen(id, me.id, app.store.read()).await? else { return Ok(None) };
        if !submission.as_coach {
            let cohorts = substitution::cohorts(me, &app.clock.today(), app.store.read()).await?;
            submission.as_coach = cohorts.contains(&submission.cohort_id);
        }
        submission.author = byline::of(submission.person_id, me.lang, app).await?;
        Ok(Some(submission))
    }
}

impl Found<Me> for Submission {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Submission>> {
        Submission::seen_by(path.id("submission")?, me, app).await
    }
}
