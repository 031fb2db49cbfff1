//! What an agent submitted to a task, alone or with others. Seen by those for whom it stands, the coaches of the cohort
//! and, where that was said before it was written, the cohort's agents; by nobody else: not by supervisors, leadership, administrators; the coordinator sees that it is there.

use crate::company::{self, Sheet};
use crate::draft::describe;
use crate::interim_task::Task;
use crate::{enrolment, interim_task, peers, substitution};
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
        /// It was written for the cohort's agents to read too, and programme and task still say so.
        pub to_peers: bool,
        /// For how many it stands.
        pub members: i64,
        /// It stands for the person asking.
        pub as_member: bool,
        /// The person asking is an agent of the same cohort and has submitted their own.
        pub as_peer: bool,
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
    /// Where it was written.
    pub sheet: &'s Sheet,
    /// Its page said that the cohort's agents would read it, and its author left it so.
    pub to_peers: bool,
    pub me: &'s Me,
    pub at: Moment,
}

/// Submits it, once, whole. None: it had been submitted already and that one stands, or the person is no agent here, or
/// somebody with whom it is written has saved a newer text.
pub async fn submit(arrival: &Arrival<'_>, store: &Store) -> Result<Option<Reference>> {
    let Arrival { task, sheet, me, at, .. } = *arrival;
    let answers = &arrival.answers.as_sent();
    let mut tx = store.begin().await?;
    Task::hold(task.id, &mut tx).await?;
    let Some(cohort_id) = enrolment::cohort_of_agent(task.programme_id, me.id, &mut tx).await? else { return Ok(None) };
    describe(answers, me, &mut tx).await?;
    let Some(response_id) = sheet.send(task, answers, me, at, &mut tx).await? else { return Ok(None) };
    let Some(submission) = arrival.arrive(cohort_id, response_id, &mut tx).await? else { return Ok(None) };
    for id in answers.media() {
        Medium::attach(id, me.id, &submission, &mut tx).await?;
    }
    sheet.empty_into(&submission, answers, &mut tx).await?;
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
        "SELECT s.id FROM submission s WHERE s.interim_task_id = $2 AND s.replied_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $1) AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.part = 'coach' AND e.person_id = $1) \
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
    /// It awaits none of those for whom it stands; the cohort's coaches are told that their inbox holds something of
    /// this task.
    async fn arrive(&self, cohort_id: Id, response_id: Id, tx: &mut Tx) -> Result<Option<Reference>> {
        let (task, now) = (self.task, self.at);
        let submission = Reference::new(KIND, store::clock::new_id_at(now));
        let arrived: Option<(bool,)> = sql!(
            "INSERT INTO submission \
             (id, employer_id, interim_task_id, cohort_id, person_id, response_id, way, submitted_at, peers_read) \
             SELECT $1, t.employer_id, t.id, $3, $4, $5, \
             $6, $7, $8 AND t.peers_read AND g.peers_read \
             FROM interim_task t JOIN programme g ON g.id = t.programme_id WHERE t.id = $2 \
             ON CONFLICT DO NOTHING RETURNING peers_read"
        )
        .bind(submission.id)
        .bind(task.id)
        .bind(cohort_id)
        .bind(self.me.id)
        .bind(response_id)
        .bind(self.answers.way(self.body))
        .bind(now)
        .bind(self.to_peers)
        .optional(&mut *tx)
        .await?;
        let Some((to_peers,)) = arrived else { return Ok(None) };
        let members = self.sheet.stand_for(&submission, task, self.me, tx).await?;
        if !members.contains(&self.me.id) {
            return Ok(None); // another stands for them already
        }
        for person_id in &members {
            task.await_no_answer(*person_id, now, tx).await?;
        }
        company::tell_others(&members, task, &submission, self.me, now, tx).await?;
        if to_peers {
            peers::open_comments(&submission, task, &members, self.me, now, tx).await?;
        }
        for (person_id, _) in enrolment::coaches(cohort_id, &mut *tx).await? {
            tell_coach(task, person_id, now, tx).await?;
        }
        for person_id in substitution::on_duty(cohort_id, &now.day(), &mut *tx).await? {
            tell_coach(task, person_id, now, tx).await?;
        }
        Ok(Some(submission))
    }
}

impl Submission {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub async fn is_there(task_id: Id, person_id: Id, from: impl Source) -> Result<bool> {
        let row: Option<(Id,)> =
            sql!("SELECT submission_id FROM submission_member WHERE interim_task_id = $1 AND person_id = $2")
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
              s.peers_read AND t.peers_read AND g.peers_read AS to_peers, \
              (SELECT count(*) FROM submission_member m WHERE m.submission_id = s.id) AS members, \
              EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $2) AS as_member, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'agent') \
              AND EXISTS (SELECT 1 FROM submission_member m WHERE m.interim_task_id = s.interim_task_id AND m.person_id = $2) AS as_peer, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN programme g ON g.id = t.programme_id \
              JOIN person p ON p.id = s.person_id \
              WHERE s.interim_task_id = $1 \
              AND EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $2)")
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
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, \
              s.peers_read AND t.peers_read AND g.peers_read AS to_peers, \
              (SELECT count(*) FROM submission_member m WHERE m.submission_id = s.id) AS members, \
              EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $1) AS as_member, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $1 AND e.part = 'agent') \
              AND EXISTS (SELECT 1 FROM submission_member m WHERE m.interim_task_id = s.interim_task_id AND m.person_id = $1) AS as_peer, true AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN programme g ON g.id = t.programme_id \
              JOIN person p ON p.id = s.person_id \
              WHERE s.replied_at IS NULL AND NOT EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $1) \
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
              s.person_id, p.name AS author, s.response_id, s.way, s.submitted_at, s.replied_at, \
              s.peers_read AND t.peers_read AND g.peers_read AS to_peers, \
              (SELECT count(*) FROM submission_member m WHERE m.submission_id = s.id) AS members, \
              EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $1) AS as_member, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $1 AND e.part = 'agent') \
              AND EXISTS (SELECT 1 FROM submission_member m WHERE m.interim_task_id = s.interim_task_id AND m.person_id = $1) AS as_peer, true AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN programme g ON g.id = t.programme_id \
              JOIN person p ON p.id = s.person_id \
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

    /// One of those for whom it stands has read the reply.
    pub async fn acknowledge(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        notices::cease(REPLIED, &self.reference(), person_id, now, tx).await
    }

    /// Those for whom it stands, by name.
    pub async fn authors(&self, from: impl Source) -> Result<Vec<(Id, String)>> {
        sql!(
            "SELECT p.id, p.name FROM submission_member m JOIN person p ON p.id = m.person_id \
             WHERE m.submission_id = $1 ORDER BY p.name_folded, p.id"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    /// The same, as they are shown to this reader.
    pub(crate) async fn signed(&self, me: &Me, app: &App) -> web::Result<Vec<(Id, String)>> {
        let mut authors = self.authors(app.store.read()).await?;
        byline::sign(&mut authors, |(id, name)| (*id, name), me.lang, app).await?;
        Ok(authors)
    }

    /// An agent of the cohort may read it: it was written for them too, and they have submitted their own.
    pub fn is_read_by_peer(&self) -> bool {
        self.to_peers && self.as_peer
    }

    async fn answered(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        Task::hold(self.interim_task_id, tx).await?;
        sql!("UPDATE submission SET replied_at = $1 WHERE id = $2 AND replied_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        let (subject, about) = (self.reference(), &self.task_name.0);
        for (person_id, _) in self.authors(&mut *tx).await? {
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
        }
        self.leave_coaches_in_peace(now, tx).await
    }

    /// Those for whom it stands take it back, as long as nobody has replied or commented. False: somebody has.
    pub(crate) async fn take_back(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        Task::hold(self.interim_task_id, tx).await?;
        let authors = self.authors(&mut *tx).await?;
        let unanswered = sql!("SELECT id FROM submission WHERE id = $1 AND replied_at IS NULL").bind(self.id);
        let unanswered = unanswered.optional::<(Id,)>(&mut *tx).await?.is_some();
        if !unanswered || !threads::withdraw(&self.reference(), tx).await? {
            return Ok(false);
        }
        sql!("DELETE FROM submission_member WHERE submission_id = $1").bind(self.id).execute(&mut *tx).await?;
        sql!("DELETE FROM submission WHERE id = $1").bind(self.id).execute(&mut *tx).await?;
        Sheet::refill(self, tx).await?;
        Response::take_back(self.response_id, now, tx).await?;
        let task = Reference::new(interim_task::KIND, self.interim_task_id);
        for (person_id, _) in authors {
            notices::cease(company::SUBMITTED, &self.reference(), person_id, now, tx).await?;
            notices::resume(interim_task::AWAITS_ANSWER, &task, person_id, tx).await?;
        }
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
              s.peers_read AND t.peers_read AND g.peers_read AS to_peers, \
              (SELECT count(*) FROM submission_member m WHERE m.submission_id = s.id) AS members, \
              EXISTS (SELECT 1 FROM submission_member m WHERE m.submission_id = s.id AND m.person_id = $2) AS as_member, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'agent') \
              AND EXISTS (SELECT 1 FROM submission_member m WHERE m.interim_task_id = s.interim_task_id AND m.person_id = $2) AS as_peer, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
              FROM submission s JOIN interim_task t ON t.id = s.interim_task_id JOIN programme g ON g.id = t.programme_id \
              JOIN person p ON p.id = s.person_id WHERE s.id = $1")
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
