//! Somebody comments on a question. The conversation begins with the first comment.

use super::address;
use super::part::Writing;
use super::permissions::CommentOn;
use crate::question::Question;
use crate::show::ShowPage;
use people::{May, Me};
use store::clock::new_id_at;
use store::{Id, Moment, Result as Kept, Tx};
use threads::{Opening, Saying, Thread};
use ties::{Telling, Whom};
use web::{App, Frame, IntoResponse, Reference, Response, Result, Sent, State, refused, see};

/// What those are told who follow the question.
pub(super) const NEWS: &str = "talk-news";

pub(crate) async fn create(
    question: May<CommentOn, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let (body, answers) = (sent.text("body"), sent.text("answers").parse().ok());
    let id = sent.text("comment").parse().unwrap_or_else(|_| app.clock.new_id());
    let errors = threads::wrong::<Question>(body, false, &frame);
    if !errors.is_empty() {
        let writing = Writing { id, body: body.to_owned(), answers, errors, from: None };
        return Ok(refused(ShowPage::of(frame, question, writing, &me, &app).await?));
    }
    let mut tx = app.store.begin().await?;
    let commenting = Commenting { id, question: question.id, me: &me, body, answers, now: app.now() };
    let Some(number) = commenting.arrive(&mut tx).await? else {
        return Ok(see(question.to()).into_response()); // from another window, or nobody may any more
    };
    tx.commit().await?;
    Ok(see(address::at(question.id, number)).saying("talk-said").into_response())
}

/// A comment on its way.
#[derive(Clone, Copy)]
pub struct Commenting<'a> {
    /// Made when the form was drawn: sent twice, it is said once.
    pub id: Id,
    pub question: Id,
    pub me: &'a Me,
    pub body: &'a str,
    /// Which comment it answers.
    pub answers: Option<Id>,
    pub now: Moment,
}

impl Commenting<'_> {
    /// Says it; the writer has read this far and follows the question, whoever followed it before is told. None: it had been
    /// said, or the question is not open to comments any more; the change must then be dropped.
    pub async fn arrive(&self, tx: &mut Tx) -> Kept<Option<i64>> {
        // Held, so that two first comments begin one conversation, and none gets under a question that is being withdrawn.
        let held = Question::hold(self.question, tx).await?;
        let Some(question) = held.filter(Question::takes_comments) else { return Ok(None) };
        let (me, subject) = (self.me, question.reference());
        let thread = self.thread(&question, tx).await?;
        let saying = Saying {
            id: self.id,
            employer_id: me.employer_id,
            person_id: me.id,
            subject: &Reference::new(threads::KIND, thread),
            body: self.body,
            medium_id: None,
            at: self.now,
        };
        let Some(number) = saying.say_in(thread, self.answers, tx).await? else { return Ok(None) };
        threads::read_to(thread, me.id, number, tx).await?;
        ties::follow(&subject, me.id, me.employer_id, self.now, tx).await?;
        let telling = Telling {
            word: NEWS,
            subject: &subject,
            about: &question.texts(),
            whom: Whom::Followers,
            except: Some(me.id),
            now: self.now,
        };
        telling.tell(tx).await?;
        Ok(Some(number))
    }

    async fn thread(&self, question: &Question, tx: &mut Tx) -> Kept<Id> {
        let subject = question.reference();
        if let Some(thread) = Thread::of(&subject, self.me.id, &mut *tx).await?.first() {
            return Ok(thread.id);
        }
        let opening = Opening {
            id: new_id_at(self.now),
            employer_id: question.employer_id,
            person_id: self.me.id,
            subject: &subject,
            theme: "",
            name: &question.name,
            at: self.now,
        };
        opening.open(tx).await?;
        Ok(opening.id)
    }
}
