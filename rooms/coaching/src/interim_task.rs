//! An interim task: what is asked between two sessions, in which form, by when.

use crate::company::Company;
use crate::programme::Programme;
use crate::submission::Submission;
use forms::Slot;
use notices::Beginning;
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "interim_task";
/// What an agent's list says while the task awaits.
pub const AWAITS_ANSWER: &str = "notice-task";

store::record! {
    /// A task, with what the person asking is in its programme.
    #[derive(Debug, Clone)]
    pub struct Task {
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub number: i64,
        pub name: Json<Texts>,
        /// What is asked, in a sentence or two.
        pub ask: Json<Texts>,
        /// How to go about it.
        pub guide: Json<Texts>,
        /// About how long it takes.
        pub minutes: i64,
        pub due_at: Moment,
        pub form_version_id: Id,
        /// How it is done: alone, in pairs, in small groups of that size.
        pub company: Company,
        pub group_size: i64,
        /// The cohort's agents read what is submitted, where the programme allows it.
        pub peers_read: bool,
        /// An author may still keep theirs for the coaches alone.
        pub coach_only: bool,
        /// Both say so: what is submitted now may be read by the cohort's agents.
        pub to_peers: bool,
        /// When it was given to the agents; before that only coordinators see it.
        pub opened_at: Option<Moment>,
        pub as_agent: bool,
        pub as_coach: bool,
        /// Their answer is there, even if they have left the cohort since.
        pub has_submitted: bool,
    }
}

/// What is about to be kept.
#[derive(Debug, Clone)]
pub struct Plan {
    pub name: Texts,
    pub ask: Texts,
    pub guide: Texts,
    pub minutes: i64,
    pub due_at: Moment,
    pub form_version_id: Id,
    pub company: Company,
    pub group_size: i64,
    pub peers_read: bool,
    pub coach_only: bool,
}

impl Task {
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some()
    }

    pub fn is_late(&self, now: Moment) -> bool {
        self.due_at < now
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// The place where somebody's draft is kept, and from which it is sent.
    pub(crate) fn slot<'s>(&self, subject: &'s Reference, me: &Me) -> Slot<'s> {
        Slot { subject, person_id: me.id, employer_id: me.employer_id, form_version_id: self.form_version_id }
    }

    /// All tasks of a programme, by number; those not yet given to agents too.
    pub async fn of_programme(programme_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Task>> {
        sql!("SELECT t.id, t.employer_id, t.programme_id, t.number, t.name, t.ask, t.guide, t.minutes, t.due_at, \
              t.form_version_id, t.company, t.group_size, t.peers_read, t.coach_only, \
              EXISTS (SELECT 1 FROM programme p WHERE p.id = t.programme_id AND p.peers_read AND t.peers_read) AS to_peers, t.opened_at, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = t.programme_id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = t.programme_id AND e.person_id = $2 AND e.part = 'coach') AS as_coach, \
              EXISTS (SELECT 1 FROM submission_member s WHERE s.interim_task_id = t.id AND s.person_id = $2) AS has_submitted \
              FROM interim_task t WHERE t.programme_id = $1 ORDER BY t.number")
        .bind(programme_id)
        .bind(person_id)
        .all(from)
        .await
    }

    /// Those given to the agents, as nobody in particular sees them.
    pub async fn open_in(programme_id: Id, from: impl Source) -> Result<Vec<Task>> {
        let all = Task::of_programme(programme_id, Id::nil(), from).await?;
        Ok(all.into_iter().filter(Task::is_open).collect())
    }

    /// A new task, the programme's next by number.
    pub async fn add(id: Id, programme: &Programme, plan: &Plan, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO interim_task (id, employer_id, programme_id, number, name, ask, guide, minutes, due_at, form_version_id, \
              company, group_size, peers_read, coach_only) \
              SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 FROM interim_task WHERE programme_id = $3")
        .bind(id)
        .bind(programme.employer_id)
        .bind(programme.id)
        .bind(plan.name.kept())
        .bind(plan.ask.kept())
        .bind(plan.guide.kept())
        .bind(plan.minutes)
        .bind(plan.due_at)
        .bind(plan.form_version_id)
        .bind(plan.company)
        .bind(plan.group_size)
        .bind(plan.peers_read)
        .bind(plan.coach_only)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Changes it. Agents who still have it before them see the new name and date.
    pub async fn change(&self, plan: &Plan, now: Moment, tx: &mut Tx) -> Result<()> {
        // Where groups have begun to write together, nobody's text is left without a place.
        sql!(
            "UPDATE interim_task SET name = $1, ask = $2, guide = $3, minutes = $4, due_at = $5, form_version_id = $6, \
              company = CASE WHEN $8 = 'alone' AND EXISTS (SELECT 1 FROM task_group g WHERE g.interim_task_id = $7) \
              THEN company ELSE $8 END, group_size = $9, peers_read = $10, coach_only = $11 WHERE id = $7"
        )
        .bind(plan.name.kept())
        .bind(plan.ask.kept())
        .bind(plan.guide.kept())
        .bind(plan.minutes)
        .bind(plan.due_at)
        .bind(plan.form_version_id)
        .bind(self.id)
        .bind(plan.company)
        .bind(plan.group_size)
        .bind(plan.peers_read)
        .bind(plan.coach_only)
        .execute(&mut *tx)
        .await?;
        if self.is_open() {
            let changed = Task { name: plan.name.kept(), due_at: plan.due_at, ..self.clone() };
            changed.await_answers(now, tx).await?;
        }
        Ok(())
    }

    /// Gives the task to the agents, once; from now on it awaits each of them.
    pub async fn open(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        let opened = sql!("UPDATE interim_task SET opened_at = $1 WHERE id = $2 AND opened_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        if opened == 1 { self.await_answers(now, tx).await } else { Ok(()) }
    }

    async fn await_answers(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        for person_id in crate::enrolment::agents(self.programme_id, &mut *tx).await? {
            self.await_answer(person_id, now, tx).await?;
        }
        Ok(())
    }

    /// The task awaits this agent, unless it is answered already.
    pub(crate) async fn await_answer(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        self.await_answer_by(Some(self.due_at), person_id, now, tx).await
    }

    /// It awaits somebody who joins now. Whose date had passed before they came has no date for them: they are not late.
    pub(crate) async fn await_newcomer(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        self.await_answer_by(Some(self.due_at).filter(|due| *due >= now), person_id, now, tx).await
    }

    async fn await_answer_by(&self, due_at: Option<Moment>, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        if Submission::is_there(self.id, person_id, &mut *tx).await? {
            return Ok(());
        }
        let (subject, about) = (self.reference(), &self.name.0);
        let awaiting = Beginning {
            employer_id: self.employer_id,
            person_id,
            word: AWAITS_ANSWER,
            subject: &subject,
            about,
            due_at,
            urgent: false,
            now,
        };
        awaiting.begin(tx).await
    }

    pub(crate) async fn await_no_answer(&self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        notices::cease(AWAITS_ANSWER, &self.reference(), person_id, now, tx).await?;
        crate::reminder::cease(self, person_id, now, tx).await
    }

    /// One change of this task's submissions at a time: who counts what is left must not miss what comes.
    pub(crate) async fn hold(id: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE interim_task SET number = number WHERE id = $1").bind(id).execute(tx).await?;
        Ok(())
    }
}

impl ByReference for Task {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Task>> {
        Ok(sql!("SELECT t.id, t.employer_id, t.programme_id, t.number, t.name, t.ask, t.guide, t.minutes, t.due_at, \
              t.form_version_id, t.company, t.group_size, t.peers_read, t.coach_only, \
              EXISTS (SELECT 1 FROM programme p WHERE p.id = t.programme_id AND p.peers_read AND t.peers_read) AS to_peers, t.opened_at, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = t.programme_id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = t.programme_id AND e.person_id = $2 AND e.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution u WHERE u.programme_id = t.programme_id AND u.person_id = $2 \
              AND u.begins_on <= $3 AND u.ends_on >= $3) AS as_coach, \
              EXISTS (SELECT 1 FROM submission_member s WHERE s.interim_task_id = t.id AND s.person_id = $2) AS has_submitted \
              FROM interim_task t WHERE t.id = $1")
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for Task {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Task>> {
        Task::seen_by(path.id("task")?, me, app).await
    }
}
