//! The record: a question, an idea or a concern, from the moment it is asked until it is settled.

use crate::address;
use crate::promise::{Promise, last_minute};
use crate::state::{Kind, Origin, Publication, State};
use people::{ByReference, Me, Role, Step};
use store::clock::new_id_at;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Lang, Texts};

/// The reference of a question.
pub const KIND: &str = "question";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Question {
        pub id: Id,
        pub employer_id: Id,
        /// Spoken of as K7.
        pub number: i64,
        pub kind: Kind,
        pub theme_id: Id,
        /// Who asked; None: the link has been deleted.
        pub person_id: Option<Id>,
        /// Only the coordinator is shown who asked.
        pub confidential: bool,
        /// In which it was asked.
        pub language: String,
        pub name: String,
        pub body: String,
        pub state: State,
        pub publication: Publication,
        /// Who answers, once somebody has taken it; and their title at that time.
        pub owner_id: Option<Id>,
        pub owner_job: String,
        pub asked_at: Moment,
        pub acknowledge_by: Moment,
        pub answer_by: Moment,
        pub acknowledged_at: Option<Moment>,
        pub published_at: Option<Moment>,
        /// When it was first answered or given a date.
        pub answered_at: Option<Moment>,
        /// The day promised last.
        pub return_on: Option<Day>,
        pub merged_into_id: Option<Id>,
        pub closed_at: Option<Moment>,
        pub origin: Origin,
    }
}

macro_rules! columns {
    () => {
        "q.id, q.employer_id, q.number, q.kind, q.theme_id, q.person_id, q.confidential, q.language, q.name, q.body, \
         q.state, q.publication, q.owner_id, q.owner_job, q.asked_at, q.acknowledge_by, q.answer_by, q.acknowledged_at, \
         q.published_at, q.answered_at, q.return_on, q.merged_into_id, q.closed_at, q.origin"
    };
}
pub(crate) use columns;

/// How many wait for the answer to `q`: whoever asked it, said that they wait for the same or tugged a sleeve for it, and
/// does not answer it. Who follows it since they commented or answered hears of it, too, but is not counted.
macro_rules! waiting {
    () => {
        "(SELECT CAST(count(*) AS bigint) FROM following f WHERE f.subject_id = q.id AND f.why = 'chosen' \
         AND (f.person_id <> q.owner_id OR q.owner_id IS NULL))"
    };
}
pub(crate) use waiting;

/// What somebody asks.
#[derive(Debug, Clone)]
pub struct Asking<'a> {
    pub kind: Kind,
    pub theme_id: Id,
    pub confidential: bool,
    pub language: &'a str,
    pub name: &'a str,
    pub body: &'a str,
    pub person_id: Id,
    pub employer_id: Id,
    pub promise: Promise,
    pub origin: Origin,
    /// Made when the form was drawn: sent twice, it is asked once.
    pub once: Id,
    pub now: Moment,
}

impl Asking<'_> {
    /// Asks it under the next number. None: it has been asked, by an earlier press.
    pub async fn ask(&self, tx: &mut Tx) -> Result<Option<Question>> {
        let (id, number) = (new_id_at(self.now), store::counter::next(KIND, &mut *tx).await?);
        let asked = sql!(
            "INSERT INTO question (id, employer_id, number, kind, theme_id, person_id, confidential, language, name, body, \
             state, publication, owner_job, asked_at, acknowledge_by, answer_by, is_open, once_key, origin) \
             VALUES ($1, $2, $14, $3, $4, $5, $6, $7, $8, $9, 'received', 'waiting', '', $10, $11, $12, TRUE, $13, $15) \
             ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(self.kind)
        .bind(self.theme_id)
        .bind(self.person_id)
        .bind(self.confidential)
        .bind(self.language)
        .bind(self.name)
        .bind(self.body)
        .bind(self.now)
        .bind(self.promise.acknowledge_by(self.now))
        .bind(self.promise.answer_by(self.now))
        .bind(self.once)
        .bind(number)
        .bind(self.origin)
        .execute(&mut *tx)
        .await?;
        if asked == 1 { Question::one(id, tx).await } else { Ok(None) }
    }
}

impl Question {
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Question>> {
        sql!(concat!("SELECT ", columns!(), " FROM question q WHERE q.id = $1")).bind(id).optional(from).await
    }

    /// What an earlier press of the same form asked.
    pub async fn of_press(once: Id, from: impl Source) -> Result<Option<Question>> {
        sql!(concat!("SELECT ", columns!(), " FROM question q WHERE q.once_key = $1")).bind(once).optional(from).await
    }

    /// By its number, as people speak of it.
    pub async fn numbered(number: i64, from: impl Source) -> Result<Option<Question>> {
        sql!(concat!("SELECT ", columns!(), " FROM question q WHERE q.number = $1")).bind(number).optional(from).await
    }

    /// Whoever changes it waits for the one before: the first statement of a change that looks before it writes.
    pub async fn hold(id: Id, tx: &mut Tx) -> Result<Option<Question>> {
        sql!("UPDATE question SET number = number WHERE id = $1").bind(id).execute(&mut *tx).await?;
        Question::one(id, tx).await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Question { question: self.id }.to_string()
    }

    pub fn lang(&self) -> Lang {
        Lang::from_code(&self.language).unwrap_or(Lang::Fi)
    }

    /// The question in one sentence, as content in its own language.
    pub fn sentence(&self) -> Texts {
        Texts::one(self.lang(), &self.name)
    }

    /// What it is called in notices and letters: by its number alone until an editor has read it, since nobody knows yet
    /// what it says of whom.
    pub fn texts(&self) -> Texts {
        match self.is_published() {
            true => self.sentence(),
            false => Texts::one(self.lang(), format!("K{}", self.number)),
        }
    }

    pub fn is_published(&self) -> bool {
        self.publication == Publication::Published
    }

    /// In from minutes, with or without an answer.
    pub fn is_brought(&self) -> bool {
        matches!(self.origin, Origin::Minutes | Origin::Answered)
    }

    /// The message that says who asked: for themselves, or as the voice of a work unit.
    pub fn asked_by(&self) -> &'static str {
        match self.origin {
            Origin::Unit => "voice-asked-in-unit",
            Origin::Asked | Origin::Minutes | Origin::Answered => "voice-asked-by",
        }
    }

    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    pub fn is_asked_by(&self, me: &Me) -> bool {
        self.person_id == Some(me.id)
    }

    pub fn is_owned_by(&self, me: &Me) -> bool {
        self.owner_id == Some(me.id)
    }

    /// Asked in confidence, and an editor has not published it: when it closes, nothing leads to its asker any more.
    pub fn hides_its_asker(&self) -> bool {
        self.confidential && self.publication == Publication::Kept
    }

    /// By when something is promised: the day said last, else the service promise.
    pub fn due_at(&self) -> Moment {
        match (&self.return_on, self.answered_at) {
            (Some(day), _) => last_minute(day),
            (None, None) => self.answer_by,
            (None, Some(_)) => Moment(i64::MAX),
        }
    }

    /// The promised day has passed, and we have not returned.
    pub fn is_late(&self, now: Moment) -> bool {
        self.is_open() && self.due_at() < now
    }

    /// How many wait for the answer. A figure about people: shown from ten on.
    pub async fn waiting(&self, from: impl Source) -> Result<i64> {
        let (count,): (i64,) =
            sql!(concat!("SELECT ", waiting!(), " FROM question q WHERE q.id = $1")).bind(self.id).one(from).await?;
        Ok(count)
    }

    /// Whether this person prepares answers, publishes or coordinates: they see what is not published, without the name.
    pub fn prepares(me: &Me) -> bool {
        [Role::Coordinator, Role::Answerer, Role::Editor].into_iter().any(|role| me.is(role))
    }
}

impl ByReference for Question {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Question>> {
        Ok(Question::one(id, app.store.read()).await?)
    }

    fn step(&self, _: &Me) -> Option<Step> {
        Some(Step { word: "voice-step", name: self.name.clone(), on: self.asked_at.day(), is_done: true })
    }
}

impl Found<Me> for Question {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Question>> {
        Question::seen_by(path.id("question")?, me, app).await
    }
}
