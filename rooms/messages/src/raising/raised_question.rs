//! The record: a question that came up when a message was told. Its words are kept here only until whoever wrote them down
//! has sent them, or left them out; from then on the question in the channel says them.

use crate::telling::entry::Entry;
use crate::telling::messenger::Place;
use notices::Beginning;
use people::{Doors, Me, Outcome};
use store::clock::new_id_at;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

/// What awaits whoever wrote questions down, until they are sent or left out.
pub const TO_SEND: &str = "messages-awaits-questions";

store::words! {
    /// What became of it.
    pub enum State {
        Waiting = "waiting",
        Sent = "sent",
        /// Somebody had asked it already: the unit waits for the same answer.
        Same = "same",
        /// Left out.
        Left = "left",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Raised {
        pub id: Id,
        pub employer_id: Id,
        pub telling_id: Id,
        pub post_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub person_id: Id,
        pub words: String,
        pub state: State,
        pub question_kind: Option<String>,
        pub question_id: Option<Id>,
        pub made_at: Moment,
        pub settled_at: Option<Moment>,
        pub told_back_at: Option<Moment>,
    }
}

macro_rules! columns {
    () => {
        "SELECT r.id, r.employer_id, r.telling_id, t.post_id, t.unit_id, u.name AS unit, r.person_id, r.words, r.state, \
         r.question_kind, r.question_id, r.made_at, r.settled_at, r.told_back_at FROM raised_question r \
         JOIN message_telling t ON t.id = r.telling_id JOIN unit u ON u.id = t.unit_id "
    };
}

/// So many of one's own are shown at once.
const MOST: i64 = 10;

/// Keeps what was asked, in the change that tells; it awaits whoever wrote it down.
pub(crate) async fn write_down(entry: &Entry, lines: &[&str], title: &Texts, tx: &mut Tx) -> Result<()> {
    for (at, line) in lines.iter().enumerate() {
        sql!(
            "INSERT INTO raised_question (id, employer_id, telling_id, position, person_id, words, state, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7)"
        )
        .bind(new_id_at(entry.made_at))
        .bind(entry.employer_id)
        .bind(entry.id)
        .bind(at as i64)
        .bind(entry.person_id)
        .bind(*line)
        .bind(entry.made_at)
        .execute(&mut *tx)
        .await?;
    }
    if lines.is_empty() {
        return Ok(());
    }
    let beginning = Beginning {
        employer_id: entry.employer_id,
        person_id: entry.person_id,
        word: TO_SEND,
        subject: &entry.reference(),
        about: title,
        due_at: None,
        urgent: false,
        now: entry.made_at,
    };
    beginning.begin(tx).await
}

impl Raised {
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Raised>> {
        sql!(concat!(columns!(), "WHERE r.id = $1")).bind(id).optional(from).await
    }

    /// Those of a telling that have not been sent; for whoever wrote them down.
    pub async fn waiting_in(telling_id: Id, from: impl Source) -> Result<Vec<Raised>> {
        sql!(concat!(columns!(), "WHERE r.telling_id = $1 AND r.state = 'waiting' ORDER BY r.position"))
            .bind(telling_id)
            .all(from)
            .await
    }

    /// Those of a telling that are in the channel.
    pub async fn sent_of(telling_id: Id, from: impl Source) -> Result<Vec<Raised>> {
        sql!(concat!(columns!(), "WHERE r.telling_id = $1 AND r.question_id IS NOT NULL ORDER BY r.position"))
            .bind(telling_id)
            .all(from)
            .await
    }

    /// Those that somebody carried on, of one message or of all; first those whose answer has not been told in the unit yet,
    /// the newest first.
    pub async fn carried_by(person_id: Id, post_id: Option<Id>, from: impl Source) -> Result<Vec<Raised>> {
        sql!(concat!(
            columns!(),
            "WHERE r.person_id = $1 AND r.question_id IS NOT NULL AND (t.post_id = $2 OR $2 IS NULL) \
             ORDER BY CASE WHEN r.told_back_at IS NULL THEN 0 ELSE 1 END, r.settled_at DESC, r.position LIMIT $3"
        ))
        .bind(person_id)
        .bind(post_id)
        .bind(MOST)
        .all(from)
        .await
    }

    /// It is settled from now on, and its words go. False: it was settled already.
    pub async fn settle(&self, state: State, question: Option<&Reference>, now: Moment, tx: &mut Tx) -> Result<bool> {
        let settled = sql!(
            "UPDATE raised_question SET state = $1, words = '', settled_at = $2, question_kind = $3, question_id = $4 \
             WHERE id = $5 AND state = 'waiting'"
        );
        let kind = question.map(|question| question.kind.clone());
        let settled = settled.bind(state).bind(now).bind(kind).bind(question.map(|question| question.id)).bind(self.id);
        Ok(settled.execute(tx).await? == 1)
    }

    /// The question that it was sent as.
    pub async fn sent_as(&self, question: &Reference, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE raised_question SET question_kind = $1, question_id = $2 WHERE id = $3")
            .bind(&question.kind)
            .bind(question.id)
            .bind(self.id)
            .execute(tx)
            .await
            .map(drop)
    }

    /// What was answered at that moment has been told in the unit. False: it had been.
    pub async fn tell_back(id: Id, said_at: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let told = sql!(
            "UPDATE raised_question SET told_back_at = $1 \
             WHERE id = $2 AND question_id IS NOT NULL AND (told_back_at IS NULL OR told_back_at < $3)"
        );
        Ok(told.bind(now).bind(id).bind(said_at).execute(tx).await? == 1)
    }

    /// There is an answer, and it is newer than what has been told in the unit.
    pub fn is_to_return(&self, outcome: &Outcome) -> bool {
        outcome.is_answered() && self.told_back_at.is_none_or(|told| outcome.said_at.is_some_and(|said| said > told))
    }

    /// Where it is in the channel.
    pub fn question(&self) -> Option<Reference> {
        Some(Reference::new(self.question_kind.as_deref()?, self.question_id?))
    }
}

/// So many of a telling's questions have gone to the channel, and so many wait.
pub async fn counted(telling_id: Id, from: impl Source) -> Result<(i64, i64)> {
    sql!(
        "SELECT CAST(coalesce(sum(CASE WHEN question_id IS NULL THEN 0 ELSE 1 END), 0) AS bigint), \
         CAST(coalesce(sum(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS bigint) \
         FROM raised_question WHERE telling_id = $1"
    )
    .bind(telling_id)
    .one(from)
    .await
}

/// A question on its way back to the unit, with what the person asking is to it.
#[derive(Debug, Clone)]
pub struct Returning {
    pub(crate) raised: Raised,
    pub(crate) carries: bool,
    /// What came of it, as they may see it.
    pub(crate) outcome: Option<Outcome>,
}

impl Found<Me> for Returning {
    const KIND: &'static str = "raised_question";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Returning>> {
        let found = Raised::one(path.id("raised_question")?, app.store.read()).await?;
        let Some(raised) = found else { return Ok(None) };
        let places = Place::of(me, &app.clock.today(), app.store.read()).await?;
        let carries = raised.person_id == me.id || places.iter().any(|place| place.unit_id == raised.unit_id);
        let outcome = match raised.question() {
            Some(question) => Doors::of(app).outcome(app, me, &question).await?,
            None => None,
        };
        Ok(Some(Returning { raised, carries, outcome }))
    }
}
