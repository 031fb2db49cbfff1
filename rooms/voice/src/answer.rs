//! The record: one step in answering a question, with the state that it brings. What has been said before stays.

use crate::question::{KIND as QUESTION, Question};
use crate::state::State;
use people::{ByReference, Me};
use store::clock::new_id_at;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

/// The reference of an answer.
pub const KIND: &str = "answer";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Answer {
        pub id: Id,
        pub question_id: Id,
        pub state: State,
        pub person_id: Id,
        /// Their title when they answered.
        pub job: String,
        pub words: Json<Texts>,
        pub known: Json<Texts>,
        pub not_known: Json<Texts>,
        pub who_decides: Json<Texts>,
        /// By when we return, it is answered, or it is handled.
        pub return_on: Option<Day>,
        pub passed_to: String,
        /// Who represents the personnel in the cooperation procedure.
        pub representatives: String,
        /// A memo or another record that brought it.
        pub by_kind: Option<String>,
        pub by_id: Option<Id>,
        pub made_at: Moment,
        /// None: a draft.
        pub released_at: Option<Moment>,
    }
}

macro_rules! columns {
    () => {
        "a.id, a.question_id, a.state, a.person_id, a.job, a.words, a.known, a.not_known, a.who_decides, a.return_on, \
         a.passed_to, a.representatives, a.by_kind, a.by_id, a.made_at, a.released_at"
    };
}
pub(crate) use columns;

/// What is about to be answered.
#[derive(Debug, Clone, Default)]
pub struct Saying {
    pub words: Texts,
    pub known: Texts,
    pub not_known: Texts,
    pub who_decides: Texts,
    pub return_on: Option<Day>,
    pub passed_to: String,
    pub representatives: String,
    pub by: Option<Reference>,
}

impl Saying {
    /// Keeps it as a draft; `Answer::release` makes it known.
    pub async fn keep(
        &self,
        question: &Question,
        state: State,
        (person_id, job): (Id, &str),
        now: Moment,
        tx: &mut Tx,
    ) -> Result<Id> {
        let id = new_id_at(now);
        sql!(
            "INSERT INTO answer (id, employer_id, question_id, state, person_id, job, words, known, not_known, who_decides, \
             return_on, passed_to, representatives, by_kind, by_id, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        )
        .bind(id)
        .bind(question.employer_id)
        .bind(question.id)
        .bind(state)
        .bind(person_id)
        .bind(job)
        .bind(self.words.kept())
        .bind(self.known.kept())
        .bind(self.not_known.kept())
        .bind(self.who_decides.kept())
        .bind(self.return_on.clone())
        .bind(&self.passed_to)
        .bind(&self.representatives)
        .bind(self.by.as_ref().map(|by| by.kind.clone()))
        .bind(self.by.as_ref().map(|by| by.id))
        .bind(now)
        .execute(tx)
        .await?;
        Ok(id)
    }
}

impl Answer {
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Answer>> {
        sql!(concat!("SELECT ", columns!(), " FROM answer a WHERE a.id = $1")).bind(id).optional(from).await
    }

    /// What has been answered, oldest first; drafts last.
    pub async fn of(question_id: Id, from: impl Source) -> Result<Vec<Answer>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM answer a WHERE a.question_id = $1 \
             ORDER BY CASE WHEN a.released_at IS NULL THEN 1 ELSE 0 END, a.released_at, a.id"
        ))
        .bind(question_id)
        .all(from)
        .await
    }

    /// Of those that were brought in from minutes and no editor has read yet, as far as their list goes.
    pub async fn of_brought_unread(from: impl Source) -> Result<Vec<Answer>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM answer a WHERE a.question_id IN (SELECT q.id FROM question q WHERE q.publication = 'waiting' \
             AND q.origin IN ('minutes', 'answered') ORDER BY q.asked_at, q.number LIMIT 100) AND a.released_at IS NOT NULL \
             ORDER BY a.released_at, a.id"
        ))
        .all(from)
        .await
    }

    /// It is said, once. False: it has been, or the draft is gone.
    pub async fn release(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let released = sql!("UPDATE answer SET released_at = $1 WHERE id = $2 AND released_at IS NULL");
        Ok(released.bind(now).bind(id).execute(tx).await? == 1)
    }

    /// A draft is thrown away, with what was remarked on it.
    pub async fn discard(id: Id, tx: &mut Tx) -> Result<bool> {
        let gone = sql!("DELETE FROM answer WHERE id = $1 AND released_at IS NULL").bind(id).execute(&mut *tx).await?;
        if gone == 1 {
            threads::forget_of(id, tx).await?;
        }
        Ok(gone == 1)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_draft(&self) -> bool {
        self.released_at.is_none()
    }

    /// Everything that it says, in one text a language: for the index and for exports.
    pub fn whole(&self) -> Texts {
        let mut whole = Texts::default();
        for part in [&self.words, &self.known, &self.not_known, &self.who_decides] {
            for (code, text) in &part.0.0 {
                let all = whole.0.entry(code.clone()).or_default();
                all.push_str(if all.is_empty() { "" } else { "\n" });
                all.push_str(text);
            }
        }
        whole
    }
}

/// An answer with the question it belongs to: the question's own rule decides who may see it.
#[derive(Debug, Clone)]
pub struct OfQuestion {
    pub answer: Answer,
    pub question: Question,
}

impl OfQuestion {
    pub async fn find(id: Id, from: &store::Store) -> Result<Option<OfQuestion>> {
        let Some(answer) = Answer::one(id, from.read()).await? else { return Ok(None) };
        let question = Question::one(answer.question_id, from.read()).await?;
        Ok(question.map(|question| OfQuestion { answer, question }))
    }

    pub fn subject(&self) -> Reference {
        Reference::new(QUESTION, self.question.id)
    }
}

impl ByReference for OfQuestion {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<OfQuestion>> {
        Ok(OfQuestion::find(id, &app.store).await?)
    }
}

impl Found<Me> for OfQuestion {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<OfQuestion>> {
        OfQuestion::seen_by(path.id("answer")?, me, app).await
    }
}
