//! Who is told what: administrators that accessibility feedback awaits them until its last day, and when that day is
//! near; that there is something new about Tahto; the sender that there is an answer.

use crate::deadline::{self, REMIND_BEFORE};
use crate::feedback::{BOARD, Feedback, Sending, Topic};
use crate::receipt::Receipt;
use mail::Letter;
use notices::Beginning;
use people::{Person, Post, Role};
use serde_json::Value;
use store::{Id, Moment, Tx};
use web::jobs::Work;
use web::{App, Reference, Result};
use words::{Lang, Texts, Words};

/// Accessibility feedback awaits an answer.
pub const AWAITS: &str = "feedback-awaits";
/// Its last day is near, or has passed.
pub const NEAR: &str = "feedback-near";
/// There is new feedback on Tahto.
pub const NEW: &str = "feedback-new";
/// To the sender: there is an answer.
pub const ANSWERED: &str = "feedback-answered";
/// The work of every morning.
pub const MORNING: &str = "feedback-morning";

impl Sending<'_> {
    /// Keeps it, and it begins to await those who answer. None: it is kept already, as after a second press.
    pub async fn arrive(&self, receipt: &Receipt, now: Moment, app: &App, tx: &mut Tx) -> Result<Option<Feedback>> {
        let Some(feedback) = self.keep(receipt, now, tx).await? else { return Ok(None) };
        administrators(&feedback, now, app, tx).await?;
        Ok(Some(feedback))
    }
}

impl Feedback {
    /// Answers it, once: it awaits nobody any more, and its sender hears of the answer. False: somebody else has.
    pub async fn answered(&self, answer: &str, by: Id, now: Moment, app: &App, tx: &mut Tx) -> Result<bool> {
        let answers = self.answer(answer, by, now, tx).await?;
        if answers {
            over(self, answer, now, app, tx).await?;
        }
        Ok(answers)
    }
}

/// Tells every administrator of what has come in. What has a date awaits them; the rest is one piece of news, however
/// much of it there is.
async fn administrators(feedback: &Feedback, now: Moment, app: &App, tx: &mut Tx) -> Result<()> {
    for (admin, employer_id) in all(app, tx).await? {
        match feedback.topic {
            Topic::Accessibility => await_answer(feedback, admin, employer_id, now, tx).await?,
            Topic::Tahto => {
                let (subject, about) = (Reference::new(BOARD, Id::nil()), Texts::default());
                beginning(NEW, &subject, &about, admin, employer_id, now).tell(tx).await?;
            }
        }
    }
    Ok(())
}

/// Whoever is an administrator today, with their employer.
async fn all(app: &App, tx: &mut Tx) -> Result<Vec<(Id, Id)>> {
    let mut all = vec![];
    for post in Post::with_role(Role::Admin, &app.clock.today(), &mut *tx).await? {
        if let Some(person) = Person::find(post.person_id, &mut *tx).await? {
            all.push((person.id, person.employer_id));
        }
    }
    Ok(all)
}

async fn await_answer(feedback: &Feedback, admin: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let (subject, about) = (feedback.reference(), day_of(feedback));
    let awaits = beginning(AWAITS, &subject, &about, admin, employer_id, now);
    Ok(Beginning { due_at: feedback.due_at, ..awaits }.begin(tx).await?)
}

fn beginning<'n>(
    word: &'static str,
    subject: &'n Reference,
    about: &'n Texts,
    person_id: Id,
    employer_id: Id,
    now: Moment,
) -> Beginning<'n> {
    Beginning { employer_id, person_id, word, subject, about, due_at: None, urgent: false, now }
}

/// The day on which it was sent, as its name: its words stay on its page.
fn day_of(feedback: &Feedback) -> Texts {
    let mut texts = Texts::default();
    for lang in Lang::ALL {
        texts.set(lang, &Words::new(lang).day_with_year(feedback.sent_at));
    }
    texts
}

/// Every morning: whoever has become an administrator sees what awaits, and all are reminded of what is due in three days
/// or late. Done twice in a day it reminds once.
pub(crate) fn morning(app: App, _: Value) -> Work {
    Box::pin(async move {
        let waiting = Feedback::waiting(app.store.read()).await?;
        for feedback in waiting.iter().filter(|feedback| feedback.due_at.is_some()) {
            let mut tx = app.store.begin().await?;
            remind(feedback, &app, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    })
}

async fn remind(feedback: &Feedback, app: &App, tx: &mut Tx) -> Result<()> {
    let (now, due) = (app.now(), feedback.due_at.unwrap_or(app.now()));
    let is_near = deadline::days_left(due, now) <= REMIND_BEFORE;
    if !feedback.is_open(tx).await? {
        return Ok(()); // answered since the morning's list was read
    }
    let reminds = is_near && feedback.remind(&now.day(), tx).await?;
    for (admin, employer_id) in all(app, tx).await? {
        await_answer(feedback, admin, employer_id, now, tx).await?;
        if reminds {
            let (subject, about) = (feedback.reference(), day_of(feedback));
            let near = beginning(NEAR, &subject, &about, admin, employer_id, now);
            Beginning { due_at: feedback.due_at, urgent: due < now, ..near }.tell(tx).await?;
            notices::soon(admin, now, tx).await?;
        }
    }
    Ok(())
}

/// It has been answered: nobody waits for it any more, and its sender hears that there is an answer. Whoever has left
/// is not written to.
async fn over(feedback: &Feedback, answer: &str, now: Moment, app: &App, tx: &mut Tx) -> Result<()> {
    for word in [AWAITS, NEAR] {
        notices::cease_for_all(word, &feedback.reference(), now, tx).await?;
    }
    if answer.is_empty() {
        return Ok(());
    }
    match (feedback.person_id, &feedback.email) {
        (Some(sender), _) => tell_sender(feedback, sender, now, app, tx).await,
        (None, Some(email)) => write_to(feedback, email, answer, app, tx).await,
        (None, None) => Ok(()),
    }
}

async fn tell_sender(feedback: &Feedback, sender: Id, now: Moment, app: &App, tx: &mut Tx) -> Result<()> {
    if !Person::is_here(sender, &app.clock.today(), &mut *tx).await? {
        return Ok(());
    }
    let Some(person) = Person::find(sender, &mut *tx).await? else { return Ok(()) };
    let (subject, about) = (feedback.reference(), day_of(feedback));
    Ok(beginning(ANSWERED, &subject, &about, person.id, person.employer_id, now).tell(tx).await?)
}

/// Whoever can't sign in gets the answer itself: they asked for it at this address.
async fn write_to(feedback: &Feedback, email: &str, answer: &str, app: &App, tx: &mut Tx) -> Result<()> {
    let words = Words::new(Lang::from_code(&feedback.language).unwrap_or(Lang::Fi));
    let day = words.day_with_year(feedback.sent_at);
    let end = match feedback.topic {
        Topic::Accessibility => {
            words.t1("feedback-letter-supervision", "link", app.link(crate::address::Accessibility))
        }
        Topic::Tahto => String::new(),
    };
    let letter = Letter {
        person_id: None,
        address: email.to_owned(),
        subject: words.t1("feedback-letter-subject", "network", &app.settings.network),
        body: format!("{}\n\n{answer}\n\n{end}", words.t1("feedback-letter", "day", day)),
        once: Some(format!("feedback answer {}", feedback.id)),
    };
    Ok(letter.post(app.now(), tx).await?)
}
