//! An answer is said: the question goes into its state, clocks end and begin, and whoever waits hears of it. One change,
//! whoever says it: an answerer, a memo, a merger.

use crate::answer::{Answer, Saying};
use crate::found;
use crate::promise::last_minute;
use crate::question::Question;
use crate::state::State;
use notices::Beginning;
use store::{Day, Id, Moment, Result, Tx, sql};
use ties::{Telling, Whom};
use web::Reference;
use words::Texts;

/// It awaits the coordinators until somebody says that it has come.
pub const TO_ACKNOWLEDGE: &str = "voice-awaits-acknowledging";
/// It awaits its answerer.
pub const TO_ANSWER: &str = "voice-awaits-answer";
/// The answerer has promised to return.
pub const TO_RETURN: &str = "voice-awaits-return";
/// A supervisor, those who prepare or the representatives were tugged.
pub const TUGGED: &str = "voice-awaits-tugged";

/// An answer on its way.
pub struct Outcome<'o> {
    pub question: &'o Question,
    pub answer: &'o Answer,
    /// Whoever brought it tells the followers.
    pub is_told: bool,
    pub now: Moment,
}

impl Outcome<'_> {
    /// False: the answer has been said, or the question was merged meanwhile; the change must then be dropped.
    pub async fn settle(&self, tx: &mut Tx) -> Result<bool> {
        let (question, answer) = (self.question, self.answer);
        if !Answer::release(answer.id, self.now, tx).await? || !self.move_on(tx).await? {
            return Ok(false);
        }
        end_clocks(&question.reference(), self.now, tx).await?;
        let settled = Question::one(question.id, &mut *tx).await?.unwrap_or_else(|| question.clone());
        if answer.state.promises() {
            promise_to_return(&settled, self.now, tx).await?;
        }
        self.tell(&settled, tx).await?;
        let_go(&settled, tx).await?;
        found::put(settled.id, tx).await?;
        Ok(true)
    }

    async fn move_on(&self, tx: &mut Tx) -> Result<bool> {
        let (answer, closed) = (self.answer, self.answer.state.is_closed());
        let moved = sql!(
            "UPDATE question SET state = $1, return_on = $2, owner_id = $3, owner_job = $4, \
             acknowledged_at = coalesce(acknowledged_at, $5), answered_at = coalesce(answered_at, $5), \
             closed_at = CASE WHEN $6 THEN $5 ELSE NULL END, is_open = NOT $6 WHERE id = $7 AND state <> 'merged'"
        )
        .bind(answer.state)
        .bind(answer.return_on.clone().filter(|_| answer.state.promises()))
        .bind(answer.person_id)
        .bind(&answer.job)
        .bind(self.now)
        .bind(closed)
        .bind(self.question.id)
        .execute(tx)
        .await?;
        Ok(moved == 1)
    }

    async fn tell(&self, question: &Question, tx: &mut Tx) -> Result<()> {
        if self.is_told {
            return Ok(());
        }
        if question.hides_its_asker() && self.answer.state.is_closed() {
            return hand_over(question, self.answer, self.now, tx).await;
        }
        let telling = Telling {
            word: "voice-news-answer",
            subject: &question.reference(),
            about: &question.texts(),
            whom: Whom::Followers,
            except: Some(self.answer.person_id),
            now: self.now,
        };
        telling.tell(tx).await
    }
}

/// Nothing of it awaits anybody any more.
pub async fn end_clocks(question: &Reference, now: Moment, tx: &mut Tx) -> Result<()> {
    for word in [TO_ACKNOWLEDGE, TO_ANSWER, TO_RETURN, TUGGED, crate::reminder::LATE] {
        notices::cease_for_all(word, question, now, tx).await?;
    }
    Ok(())
}

/// The promise awaits its answerer, with its day.
pub async fn promise_to_return(question: &Question, now: Moment, tx: &mut Tx) -> Result<()> {
    let (Some(owner), Some(day)) = (question.owner_id, question.return_on.as_ref()) else { return Ok(()) };
    let beginning = Beginning {
        employer_id: question.employer_id,
        person_id: owner,
        word: TO_RETURN,
        subject: &question.reference(),
        about: &question.texts(),
        due_at: Some(last_minute(day)),
        urgent: false,
        now,
    };
    beginning.begin(tx).await
}

/// What was asked in confidence and not published: its asker gets the answer's own words, in news that hangs on the theme,
/// since the link between the two is about to be deleted.
async fn hand_over(question: &Question, answer: &Answer, now: Moment, tx: &mut Tx) -> Result<()> {
    let Some(asker) = question.person_id else { return Ok(()) };
    let theme = themes::Theme::find(question.theme_id, &mut *tx).await?;
    let (about, theme) = match &theme {
        Some(theme) => (theme.name.0.clone(), theme.reference()),
        None => (Texts::default(), Reference::new(themes::KIND, question.theme_id)),
    };
    let note = answer.whole().read(question.lang()).to_owned();
    let beginning = Beginning {
        employer_id: question.employer_id,
        person_id: asker,
        word: "voice-news-kept-answer",
        subject: &theme,
        about: &about,
        due_at: None,
        urgent: false,
        now,
    };
    beginning.tell_saying(&note, tx).await
}

/// Once the matter is closed, what was asked in confidence and not published no longer leads to its asker.
pub async fn let_go(question: &Question, tx: &mut Tx) -> Result<()> {
    match question.person_id.filter(|_| question.hides_its_asker() && !question.is_open()) {
        Some(asker) => forget_asker(question.id, asker, tx).await,
        None => Ok(()),
    }
}

/// It was closed before an editor decided not to publish it: its asker gets the last answer, and the link goes.
pub async fn keep_closed(question: &Question, now: Moment, tx: &mut Tx) -> Result<()> {
    if !question.hides_its_asker() || question.is_open() {
        return Ok(());
    }
    let answers = Answer::of(question.id, &mut *tx).await?;
    if let Some(last) = answers.iter().rfind(|answer| !answer.is_draft()) {
        hand_over(question, last, now, tx).await?;
    }
    let_go(question, tx).await
}

/// Nothing that the database keeps leads from the question to them, or from them to it.
pub async fn forget_asker(question_id: Id, asker: Id, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE question SET person_id = NULL, once_key = NULL WHERE id = $1")
        .bind(question_id)
        .execute(&mut *tx)
        .await?;
    sql!("DELETE FROM following WHERE subject_id = $1 AND person_id = $2")
        .bind(question_id)
        .bind(asker)
        .execute(&mut *tx)
        .await?;
    sql!("DELETE FROM nudge WHERE question_id = $1 AND person_id = $2")
        .bind(question_id)
        .bind(asker)
        .execute(&mut *tx)
        .await?;
    sql!("DELETE FROM notice WHERE subject_id = $1 AND person_id = $2")
        .bind(question_id)
        .bind(asker)
        .execute(tx)
        .await?;
    Ok(())
}

/// An answer kept and said in one change, as by a memo: what is said, by whom.
pub struct Said<'s> {
    pub saying: &'s Saying,
    pub state: State,
    pub person_id: Id,
    pub job: &'s str,
    pub is_told: bool,
    pub now: Moment,
}

impl Said<'_> {
    pub async fn say(&self, question: &Question, tx: &mut Tx) -> Result<bool> {
        let id = self.saying.keep(question, self.state, (self.person_id, self.job), self.now, tx).await?;
        let Some(answer) = Answer::one(id, &mut *tx).await? else { return Ok(false) };
        Outcome { question, answer: &answer, is_told: self.is_told, now: self.now }.settle(tx).await
    }
}

/// The day after which a promise is broken.
pub fn is_broken(return_on: &Option<Day>, today: &Day) -> bool {
    return_on.as_ref().is_some_and(|day| day < today)
}
