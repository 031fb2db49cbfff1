//! A piece of feedback, from the moment it is sent until it is answered.

use crate::deadline;
use crate::receipt::Receipt;
use people::{ByReference, Me};
use store::clock::new_id_at;
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};

pub const KIND: &str = "feedback";

store::words! {
    /// What it is about.
    pub enum Topic {
        /// Somebody can't see, hear, use or understand something: the act's clock runs.
        Accessibility = "accessibility",
        /// Anything else about Tahto itself.
        Tahto = "tahto",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Feedback {
        pub id: Id,
        pub topic: Topic,
        /// The route's pattern of the page it was sent from; empty: not known.
        pub page: String,
        pub words: String,
        /// In which the sender read the form.
        pub language: String,
        /// Who was signed in.
        pub person_id: Option<Id>,
        /// Whoever was not may have left an address for the answer.
        pub email: Option<String>,
        pub sent_at: Moment,
        /// By when it is answered.
        pub due_at: Option<Moment>,
        /// Empty once it is answered: read, and no answer was needed.
        pub answer: String,
        pub answered_by: Option<Id>,
        pub answered_at: Option<Moment>,
    }
}

/// What somebody sends.
#[derive(Debug, Clone)]
pub struct Sending<'s> {
    pub topic: Topic,
    pub page: &'s str,
    pub words: &'s str,
    pub language: &'static str,
    pub sender: Option<&'s Me>,
    pub email: Option<&'s str>,
}

impl Sending<'_> {
    /// Keeps it under its receipt. None: it is kept already, as after a second press.
    pub(crate) async fn keep(&self, receipt: &Receipt, now: Moment, tx: &mut Tx) -> Result<Option<Feedback>> {
        let due_at = (self.topic == Topic::Accessibility).then(|| deadline::of(now));
        let id = new_id_at(now);
        let kept = sql!(
            "INSERT INTO feedback (id, employer_id, topic, page, words, language, person_id, email, receipt_hash, sent_at, due_at, answer) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '') ON CONFLICT (receipt_hash) DO NOTHING"
        )
        .bind(id)
        .bind(self.sender.map(|me| me.employer_id))
        .bind(self.topic)
        .bind(self.page)
        .bind(self.words)
        .bind(self.language)
        .bind(self.sender.map(|me| me.id))
        .bind(self.email)
        .bind(receipt.hash())
        .bind(now)
        .bind(due_at)
        .execute(&mut *tx)
        .await?;
        if kept == 1 { Feedback::one(id, tx).await } else { Ok(None) }
    }
}

impl Feedback {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_late(&self, now: Moment) -> bool {
        self.answered_at.is_none() && self.due_at.is_some_and(|due| due < now)
    }

    pub async fn one(id: Id, from: impl Source) -> Result<Option<Feedback>> {
        sql!(
            "SELECT id, topic, page, words, language, person_id, email, sent_at, due_at, answer, answered_by, answered_at \
             FROM feedback WHERE id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }

    /// Whatever was sent with this receipt.
    pub async fn with_receipt(receipt: &Receipt, from: impl Source) -> Result<Option<Feedback>> {
        sql!(
            "SELECT id, topic, page, words, language, person_id, email, sent_at, due_at, answer, answered_by, answered_at \
             FROM feedback WHERE receipt_hash = $1"
        )
        .bind(receipt.hash())
        .optional(from)
        .await
    }

    /// What waits for an answer: the nearest date first, then what has no date, the oldest first.
    pub async fn waiting(from: impl Source) -> Result<Vec<Feedback>> {
        sql!(
            "SELECT id, topic, page, words, language, person_id, email, sent_at, due_at, answer, answered_by, answered_at \
             FROM feedback WHERE answered_at IS NULL \
             ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, sent_at, id LIMIT 200"
        )
        .all(from)
        .await
    }

    /// What was answered before that moment, the newest answer first; one more than a page shows.
    pub async fn answered_before(moment: Moment, from: impl Source) -> Result<Vec<Feedback>> {
        sql!(
            "SELECT id, topic, page, words, language, person_id, email, sent_at, due_at, answer, answered_by, answered_at \
             FROM feedback WHERE answered_at < $1 ORDER BY answered_at DESC, id DESC LIMIT 51"
        )
        .bind(moment)
        .all(from)
        .await
    }

    /// Answers it, once; with an empty answer it has been read. The address has then served. False: somebody else has.
    pub(crate) async fn answer(&self, answer: &str, by: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let answered = sql!(
            "UPDATE feedback SET answer = $1, answered_by = $2, answered_at = $3, email = NULL WHERE id = $4 AND answered_at IS NULL"
        );
        Ok(answered.bind(answer).bind(by).bind(now).bind(self.id).execute(tx).await? == 1)
    }

    /// Whether it still waits, within a change: on PostgreSQL nobody answers it until the change is over.
    pub async fn is_open(&self, tx: &mut Tx) -> Result<bool> {
        let open = sql!("UPDATE feedback SET topic = topic WHERE id = $1 AND answered_at IS NULL");
        Ok(open.bind(self.id).execute(tx).await? == 1)
    }

    /// Notes that those who answer are reminded of it today. False: they were, or it has been answered.
    pub async fn remind(&self, today: &Day, tx: &mut Tx) -> Result<bool> {
        let reminded = sql!(
            "UPDATE feedback SET reminded_on = $1 WHERE id = $2 AND answered_at IS NULL AND (reminded_on IS NULL OR reminded_on < $1)"
        );
        Ok(reminded.bind(today).bind(self.id).execute(tx).await? == 1)
    }
}

impl ByReference for Feedback {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<Feedback>> {
        Ok(Feedback::one(id, app.store.read()).await?)
    }
}

impl Found<Me> for Feedback {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Feedback>> {
        Feedback::seen_by(path.id("feedback")?, me, app).await
    }
}

/// All feedback together: the board of what waits.
#[derive(Debug)]
pub struct Board;

/// The kind by which news leads to the board.
pub const BOARD: &str = "feedback_board";

impl Found<Me> for Board {
    const KIND: &'static str = BOARD;
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Board>> {
        Ok(Some(Board))
    }
}

impl ByReference for Board {
    async fn seen_by(_: Id, _: &Me, _: &App) -> web::Result<Option<Board>> {
        Ok(Some(Board))
    }
}

/// For samples: sent on the first Monday of October.
pub(crate) fn sample(topic: Topic, answer: Option<&str>) -> Feedback {
    let sent_at = Moment(1_633_341_600_000_000);
    Feedback {
        id: Id::nil(),
        topic,
        page: "/coaching/tasks/{task}".into(),
        words: "En löydä näppäimistöllä kohtaa, josta vastauksen saa lähetettyä.\nKäytän ruudunlukuohjelmaa.".into(),
        language: "fi".into(),
        person_id: None,
        email: None,
        sent_at,
        due_at: (topic == Topic::Accessibility).then(|| deadline::of(sent_at)),
        answer: answer.unwrap_or_default().into(),
        answered_by: None,
        answered_at: answer.map(|_| Moment(sent_at.0 + 86_400_000_000)),
    }
}
