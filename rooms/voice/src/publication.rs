//! An editor reads what was asked before everybody does: publishes it, masks what does not belong there, or does not
//! publish it. Each deed stands in the log with its reason, never with what was masked.

use crate::answer::Answer;
use crate::question::{Question, columns};
use crate::state::Publication;
use people::{ByReference, Me};
use store::clock::new_id_at;
use store::{Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};

store::words! {
    pub enum Deed {
        Published = "published",
        Masked = "masked",
        Kept = "kept",
        /// Published once, and taken away since.
        Withdrawn = "withdrawn",
        /// Somebody's comment under it was taken away.
        CommentRemoved = "comment_removed",
    }
}

impl Deed {
    pub fn key(self) -> &'static str {
        match self {
            Deed::Published => "voice-log-published",
            Deed::Masked => "voice-log-masked",
            Deed::Kept => "voice-log-kept",
            Deed::Withdrawn => "voice-log-withdrawn",
            Deed::CommentRemoved => "voice-log-comment-removed",
        }
    }
}

store::words! {
    /// Why something is masked or not published.
    pub enum Reason {
        None = "none",
        /// A patient or a client could be recognised.
        Patient = "patient",
        /// It tells of somebody's person or health.
        Personal = "personal",
        /// It judges somebody who can be recognised.
        Recognisable = "recognisable",
        /// It belongs to another channel: misconduct, patient safety, harassment.
        Elsewhere = "elsewhere",
        /// It insults.
        Insulting = "insulting",
        Other = "other",
    }
}

impl Reason {
    pub fn key(self) -> &'static str {
        match self {
            Reason::None => "voice-reason-none",
            Reason::Patient => "voice-reason-patient",
            Reason::Personal => "voice-reason-personal",
            Reason::Recognisable => "voice-reason-recognisable",
            Reason::Elsewhere => "voice-reason-elsewhere",
            Reason::Insulting => "voice-reason-insulting",
            Reason::Other => "voice-reason-other",
        }
    }

    pub const GIVEN: [Reason; 6] =
        [Reason::Patient, Reason::Personal, Reason::Recognisable, Reason::Elsewhere, Reason::Insulting, Reason::Other];
}

store::record! {
    /// What an editor did.
    #[derive(Debug, Clone)]
    pub struct Moderated {
        pub id: Id,
        pub question_id: Id,
        pub number: i64,
        pub person_id: Id,
        pub author: String,
        pub deed: Deed,
        pub reason: Reason,
        /// In the editor's own words.
        pub words: String,
        /// How many passages were masked.
        pub masked: i64,
        pub made_at: Moment,
    }
}

/// What waits for the editors, as one thing.
#[derive(Debug)]
pub struct Moderations;

/// The reference of it.
pub const WAITING: &str = "moderations";

impl Moderations {
    pub fn reference() -> Reference {
        Reference::new(WAITING, Id::nil())
    }
}

impl ByReference for Moderations {
    async fn seen_by(_: Id, _: &Me, _: &App) -> web::Result<Option<Moderations>> {
        Ok(Some(Moderations))
    }
}

impl Found<Me> for Moderations {
    const KIND: &'static str = WAITING;
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Moderations>> {
        Ok(Some(Moderations))
    }
}

/// The moderation log, as one thing.
#[derive(Debug)]
pub struct Log;

impl Found<Me> for Log {
    const KIND: &'static str = "moderation_log";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Log>> {
        Ok(Some(Log))
    }
}

/// What an editor does, and why.
#[derive(Debug, Clone)]
pub struct Moderating<'m> {
    pub person_id: Id,
    pub employer_id: Id,
    pub reason: Reason,
    pub words: &'m str,
    pub now: Moment,
}

impl Moderating<'_> {
    /// Somebody's comment has been taken away; why, stands in `words`.
    pub async fn comment_removed(&self, question_id: Id, tx: &mut Tx) -> Result<()> {
        self.note(question_id, Deed::CommentRemoved, 0, tx).await
    }

    async fn note(&self, question_id: Id, deed: Deed, masked: i64, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO moderation (id, employer_id, question_id, person_id, deed, reason, words, masked, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        )
        .bind(new_id_at(self.now))
        .bind(self.employer_id)
        .bind(question_id)
        .bind(self.person_id)
        .bind(deed)
        .bind(self.reason)
        .bind(self.words)
        .bind(masked)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Everybody reads it from now on. False: they do already.
    pub async fn publish(&self, question: &Question, tx: &mut Tx) -> Result<bool> {
        let published = sql!(
            "UPDATE question SET publication = 'published', published_at = $1 WHERE id = $2 AND publication <> 'published'"
        );
        if published.bind(self.now).bind(question.id).execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        let plain = Moderating { reason: Reason::None, words: "", ..self.clone() };
        plain.note(question.id, Deed::Published, 0, tx).await?;
        Ok(true)
    }

    /// Only its asker hears the answer. False: it is so already.
    pub async fn keep(&self, question: &Question, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "UPDATE question SET publication = 'kept', published_at = NULL WHERE id = $1 AND publication <> 'kept'"
        );
        if kept.bind(question.id).execute(&mut *tx).await? == 0 {
            return Ok(false);
        }
        let deed = if question.publication == Publication::Published { Deed::Withdrawn } else { Deed::Kept };
        self.note(question.id, deed, 0, tx).await?;
        Ok(true)
    }

    /// Puts a mark where each of the passages stood, for good. None: none of them stands there.
    pub async fn mask(&self, question: &Question, passages: &[&str], tx: &mut Tx) -> Result<Option<i64>> {
        let (name, in_name) = masked(&question.name, passages);
        let (body, in_body) = masked(&question.body, passages);
        let in_answers = if question.is_brought() { mask_answers(question, passages, tx).await? } else { 0 };
        let count = in_name + in_body + in_answers;
        if count == 0 {
            return Ok(None);
        }
        sql!("UPDATE question SET name = $1, body = $2 WHERE id = $3")
            .bind(name)
            .bind(body)
            .bind(question.id)
            .execute(&mut *tx)
            .await?;
        if let Some(masked) = Question::one(question.id, &mut *tx).await? {
            notices::rename(&masked.reference(), &masked.texts(), tx).await?;
        }
        self.note(question.id, Deed::Masked, count, tx).await?;
        Ok(Some(count))
    }
}

/// What stands where something was masked; the same in every language.
pub const MARK: &str = "[…]";

fn masked(text: &str, passages: &[&str]) -> (String, i64) {
    passages.iter().filter(|passage| !passage.is_empty()).fold((text.to_owned(), 0), |(text, count), passage| {
        let found = text.matches(passage).count() as i64;
        (text.replace(passage, MARK), count + found)
    })
}

/// What was answered in minutes is nobody's own words here: an editor masks it, too.
async fn mask_answers(question: &Question, passages: &[&str], tx: &mut Tx) -> Result<i64> {
    let mut count = 0;
    for answer in Answer::of(question.id, &mut *tx).await? {
        let mut words = answer.words.0.clone();
        for text in words.0.values_mut() {
            let (masked, found) = masked(text, passages);
            *text = masked;
            count += found;
        }
        sql!("UPDATE answer SET words = $1 WHERE id = $2").bind(words.kept()).bind(answer.id).execute(&mut *tx).await?;
    }
    Ok(count)
}

impl Moderated {
    /// What editors have done, the newest first, before that entry. By id, which is of time: a set that was published at one
    /// moment has many entries of it.
    pub async fn log(before: Option<Id>, from: impl Source) -> Result<Vec<Moderated>> {
        sql!(
            "SELECT m.id, m.question_id, q.number, m.person_id, '' AS author, m.deed, m.reason, m.words, m.masked, m.made_at \
             FROM moderation m JOIN question q ON q.id = m.question_id WHERE m.id < $1 OR $1 IS NULL \
             ORDER BY m.id DESC LIMIT 51"
        )
        .bind(before)
        .all(from)
        .await
    }

    /// What was done with one question, oldest first.
    pub async fn of(question_id: Id, from: impl Source) -> Result<Vec<Moderated>> {
        sql!(
            "SELECT m.id, m.question_id, q.number, m.person_id, '' AS author, m.deed, m.reason, m.words, m.masked, m.made_at \
             FROM moderation m JOIN question q ON q.id = m.question_id WHERE m.question_id = $1 ORDER BY m.made_at, m.id"
        )
        .bind(question_id)
        .all(from)
        .await
    }
}

impl Question {
    /// What no editor has read yet of what was asked here, or of what was brought in from minutes; the oldest first.
    pub async fn unread(brought: bool, from: impl Source) -> Result<Vec<Question>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM question q WHERE q.publication = 'waiting' AND (q.origin IN ('minutes', 'answered')) = $1 \
             ORDER BY q.asked_at, q.number LIMIT 100"
        ))
        .bind(brought)
        .all(from)
        .await
    }

    /// How many were brought in from minutes and no editor has read yet.
    pub async fn brought_unread(from: impl Source) -> Result<i64> {
        let (count,): (i64,) =
            sql!("SELECT CAST(count(*) AS bigint) FROM question WHERE publication = 'waiting' AND origin IN ('minutes', 'answered')")
                .one(from)
                .await?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn what_is_masked_is_gone_everywhere_and_counted() {
        let text = "Huoneen 4 Aino Virtanen odotti. Aino Virtanen soitti.";
        assert_eq!(
            masked(text, &["Aino Virtanen", "Huoneen 4", "", "muuta"]),
            ("[…] […] odotti. […] soitti.".into(), 3)
        );
        assert_eq!(masked(text, &[""]), (text.into(), 0));
    }
}
