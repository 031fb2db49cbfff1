//! The record: a tug at a sleeve. It begins at one's own supervisor, by name; of what was asked in confidence at those who
//! prepare the change, without name or unit. When a step's time is over it goes on to the next.

use crate::promise::Promise;
use crate::question::{Question, columns};
use people::{ByReference, Me, Person};
use std::time::Duration;
use store::clock::new_id_at;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};

/// The reference of a nudge.
pub const KIND: &str = "nudge";

store::words! {
    /// The steps of the ladder, in order.
    pub enum Step {
        Supervisor = "supervisor",
        /// The supervisor's supervisor.
        Second = "second",
        Preparers = "preparers",
        Representatives = "representatives",
    }
}

impl Step {
    pub fn next(self) -> Option<Step> {
        match self {
            Step::Supervisor => Some(Step::Second),
            Step::Second => Some(Step::Preparers),
            Step::Preparers => Some(Step::Representatives),
            Step::Representatives => None,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Step::Supervisor => "voice-ladder-supervisor",
            Step::Second => "voice-ladder-second",
            Step::Preparers => "voice-ladder-preparers",
            Step::Representatives => "voice-ladder-representatives",
        }
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Nudge {
        pub id: Id,
        pub employer_id: Id,
        pub question_id: Id,
        /// Who tugs.
        pub person_id: Id,
        pub step: Step,
        /// The supervisor who is tugged; None: those who prepare, or the staff representatives.
        pub to_id: Option<Id>,
        pub made_at: Moment,
        /// When the step's time is over.
        pub until: Moment,
        pub reply: String,
        pub replied_at: Option<Moment>,
        /// It has gone on to the next step.
        pub risen_at: Option<Moment>,
    }
}

macro_rules! nudges {
    () => {
        "n.id, n.employer_id, n.question_id, n.person_id, n.step, n.to_id, n.made_at, n.until, n.reply, n.replied_at, n.risen_at"
    };
}

/// One tug a question and a person in this time.
const ONCE_IN: Duration = Duration::from_secs(24 * 3600);

/// Where a tug goes on a day: the step, and the supervisor if it is one's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub step: Step,
    pub to_id: Option<Id>,
}

/// From this step on, the first where there is somebody, by the tree as of that day. Supervisors are only asked where the
/// question has its asker's name and everybody reads it.
pub async fn place(from: Step, question: &Question, person_id: Id, day: &Day, tx: &mut Tx) -> Result<Place> {
    let named = question.is_published() && !question.confidential;
    let mut step = if named { from } else { from.max_preparers() };
    loop {
        let to_id = match step {
            Step::Supervisor => supervisor_of(person_id, day, tx).await?,
            Step::Second => match supervisor_of(person_id, day, tx).await? {
                Some(supervisor) => supervisor_of(supervisor, day, tx).await?.filter(|second| *second != person_id),
                None => None,
            },
            Step::Preparers | Step::Representatives => return Ok(Place { step, to_id: None }),
        };
        match to_id {
            Some(_) => return Ok(Place { step, to_id }),
            None => step = step.next().unwrap_or(Step::Representatives),
        }
    }
}

impl Step {
    fn max_preparers(self) -> Step {
        match self {
            Step::Representatives => Step::Representatives,
            _ => Step::Preparers,
        }
    }
}

/// Who leads somebody on that day: whoever acts for their supervisor, else the supervisor, if they still work here.
pub async fn supervisor_of(person_id: Id, day: &Day, tx: &mut Tx) -> Result<Option<Id>> {
    let found: Option<(Id,)> = sql!(
        "SELECT coalesce((SELECT a.person_id FROM acting a WHERE a.supervisor_id = h.supervisor_id \
         AND a.begins_on <= $2 AND a.ends_on >= $2 AND a.person_id <> $1 ORDER BY a.begins_on DESC LIMIT 1), \
         h.supervisor_id) AS id FROM post_held h WHERE h.person_id = $1 AND h.supervisor_id IS NOT NULL \
         AND h.supervisor_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         ORDER BY h.begins_on, h.id LIMIT 1"
    )
    .bind(person_id)
    .bind(day)
    .optional(&mut *tx)
    .await?;
    match found {
        Some((id,)) if Person::is_here(id, day, &mut *tx).await? => Ok(Some(id)),
        _ => Ok(None),
    }
}

/// A tug that is about to be kept.
pub struct Tug<'t> {
    pub question: &'t Question,
    pub person_id: Id,
    pub employer_id: Id,
    pub place: Place,
    pub promise: Promise,
    /// By a press; otherwise it went on by itself.
    pub pressed: bool,
    pub now: Moment,
}

impl Tug<'_> {
    /// Keeps it, in a change that holds the question. None: this person has tugged at it within a day.
    pub async fn keep(&self, tx: &mut Tx) -> Result<Option<Id>> {
        let id = new_id_at(self.now);
        let kept = sql!(
            "INSERT INTO nudge (id, employer_id, question_id, person_id, step, to_id, pressed, made_at, until, reply) \
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, '' WHERE NOT $7 OR NOT EXISTS (SELECT 1 FROM nudge n \
             WHERE n.question_id = $3 AND n.person_id = $4 AND n.pressed AND n.made_at > $10)"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(self.question.id)
        .bind(self.person_id)
        .bind(self.place.step)
        .bind(self.place.to_id)
        .bind(self.pressed)
        .bind(self.now)
        .bind(self.promise.step_until(self.now))
        .bind(self.now - ONCE_IN)
        .execute(tx)
        .await?;
        Ok((kept == 1).then_some(id))
    }
}

impl Nudge {
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Nudge>> {
        sql!(concat!("SELECT ", nudges!(), " FROM nudge n WHERE n.id = $1")).bind(id).optional(from).await
    }

    /// One's own on a question, oldest first.
    pub async fn of(question_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Nudge>> {
        sql!(concat!(
            "SELECT ",
            nudges!(),
            " FROM nudge n WHERE n.question_id = $1 AND n.person_id = $2 ORDER BY n.made_at, n.id LIMIT 50"
        ))
        .bind(question_id)
        .bind(person_id)
        .all(from)
        .await
    }

    /// Those that wait for this person as somebody's supervisor.
    pub async fn waiting_for(question_id: Id, to_id: Id, from: impl Source) -> Result<Vec<Nudge>> {
        sql!(concat!(
            "SELECT ",
            nudges!(),
            " FROM nudge n WHERE n.question_id = $1 AND n.to_id = $2 AND n.replied_at IS NULL ORDER BY n.made_at, n.id LIMIT 50"
        ))
        .bind(question_id)
        .bind(to_id)
        .all(from)
        .await
    }

    /// Those on a step that has no one person, not replied to.
    pub async fn on_step(question_id: Id, step: Step, from: impl Source) -> Result<Vec<Nudge>> {
        sql!(concat!(
            "SELECT ",
            nudges!(),
            " FROM nudge n WHERE n.question_id = $1 AND n.step = $2 AND n.replied_at IS NULL ORDER BY n.made_at, n.id LIMIT 50"
        ))
        .bind(question_id)
        .bind(step)
        .all(from)
        .await
    }

    /// Whose time is over while the question is open and nobody has replied; some at a time.
    pub async fn to_rise(now: Moment, from: impl Source) -> Result<Vec<Nudge>> {
        sql!(concat!(
            "SELECT ",
            nudges!(),
            " FROM nudge n JOIN question q ON q.id = n.question_id WHERE n.until < $1 AND n.replied_at IS NULL \
             AND n.risen_at IS NULL AND q.is_open AND n.step <> 'representatives' ORDER BY n.until, n.id LIMIT 50"
        ))
        .bind(now)
        .all(from)
        .await
    }

    /// Goes on, once. False: it has, or somebody has replied.
    pub async fn rise(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let risen = sql!("UPDATE nudge SET risen_at = $1 WHERE id = $2 AND risen_at IS NULL AND replied_at IS NULL");
        Ok(risen.bind(now).bind(id).execute(tx).await? == 1)
    }

    /// Says what one does about it, once; it does not go on by itself any more.
    pub async fn reply(id: Id, reply: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
        let replied = sql!("UPDATE nudge SET reply = $1, replied_at = $2 WHERE id = $3 AND replied_at IS NULL");
        Ok(replied.bind(reply).bind(now).bind(id).execute(tx).await? == 1)
    }

    /// How many people have tugged. A figure about people: shown from ten on only.
    pub async fn people(question_id: Id, from: impl Source) -> Result<i64> {
        let (count,): (i64,) =
            sql!("SELECT CAST(count(DISTINCT person_id) AS bigint) FROM nudge WHERE question_id = $1")
                .bind(question_id)
                .one(from)
                .await?;
        Ok(count)
    }

    /// What a supervisor was tugged about and has not replied to.
    pub async fn questions_for(to_id: Id, from: impl Source) -> Result<Vec<Question>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM question q WHERE q.is_open AND q.id IN (SELECT n.question_id FROM nudge n WHERE n.to_id = $1 \
             AND n.replied_at IS NULL) ORDER BY q.number LIMIT 100"
        ))
        .bind(to_id)
        .all(from)
        .await
    }
}

impl ByReference for Nudge {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Nudge>> {
        Ok(Nudge::one(id, app.store.read()).await?)
    }
}

impl Found<Me> for Nudge {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Nudge>> {
        Nudge::seen_by(path.id("nudge")?, me, app).await
    }
}
