//! Somebody comments on a paragraph by their own name. The conversation begins with the first comment.

use super::comment;
use super::paragraph::{self, Paragraph};
use super::paragraph_show::{ParagraphPage, Said};
use super::permissions::CommentOnText;
use people::{May, Me};
use store::clock::new_id_at;
use store::{Id, Moment, Result as Kept, Tx};
use threads::{Opening, Saying, Thread};
use ties::{Telling, Whom};
use web::{App, Frame, IntoResponse, Reference, Response, Result, Sent, State, refused, see};

/// What those are told who follow the text.
pub(super) const NEWS: &str = "will-text-news-comment";

pub(crate) async fn create(
    paragraph: May<CommentOnText, Paragraph>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = paragraph.who.clone();
    let paragraph = paragraph.into_record();
    let (body, answers) = (sent.text("body"), sent.text("answers").parse().ok());
    let id = sent.text("comment").parse().unwrap_or_else(|_| app.clock.new_id());
    let errors = threads::wrong::<Paragraph>(body, false, &frame);
    if !errors.is_empty() {
        let said = Said { id, body: body.to_owned(), answers, errors, from: None };
        return Ok(refused(ParagraphPage::of(frame, paragraph, said, &me, &app).await?));
    }
    let commenting = Commenting { id, paragraph: &paragraph, me: &me, body, answers, now: app.now() };
    let mut tx = app.store.begin().await?;
    let Some(number) = commenting.arrive(&mut tx).await? else {
        return Ok(see(paragraph.to()).into_response()); // from another window, or the paragraph has gone
    };
    tx.commit().await?;
    Ok(see(comment::at(paragraph.kept.id, number)).saying("will-text-comment-said").into_response())
}

/// A comment on its way.
#[derive(Debug, Clone, Copy)]
pub struct Commenting<'a> {
    /// Made when the form was drawn: sent twice, it is said once.
    pub id: Id,
    pub paragraph: &'a Paragraph,
    pub me: &'a Me,
    pub body: &'a str,
    /// Which comment it answers.
    pub answers: Option<Id>,
    pub now: Moment,
}

impl Commenting<'_> {
    /// Says it; its writer follows the text from now on, and whoever followed it before is told. None: it had been said,
    /// or the paragraph has gone meanwhile; the change must then be dropped.
    pub async fn arrive(&self, tx: &mut Tx) -> Kept<Option<i64>> {
        // Held, so that two first comments begin one conversation.
        if !paragraph::hold(self.paragraph.kept.id, &mut *tx).await? {
            return Ok(None);
        }
        let thread = self.thread(&mut *tx).await?;
        let saying = Saying {
            id: self.id,
            employer_id: self.me.employer_id,
            person_id: self.me.id,
            subject: &Reference::new(threads::KIND, thread),
            body: self.body,
            medium_id: None,
            at: self.now,
        };
        let Some(number) = saying.say_in(thread, self.answers, &mut *tx).await? else { return Ok(None) };
        threads::read_to(thread, self.me.id, number, &mut *tx).await?;
        let subject = self.paragraph.text.reference();
        ties::follow(&subject, self.me.id, self.me.employer_id, self.now, &mut *tx).await?;
        let (whom, except) = (Whom::Followers, Some(self.me.id));
        let about = &self.paragraph.text.title.0;
        let telling = Telling { word: NEWS, subject: &subject, about, whom, except, now: self.now };
        telling.tell(tx).await?;
        Ok(Some(number))
    }

    async fn thread(&self, tx: &mut Tx) -> Kept<Id> {
        let subject = self.paragraph.kept.reference();
        if let Some(thread) = Thread::of(&subject, self.me.id, &mut *tx).await?.first() {
            return Ok(thread.id);
        }
        let opening = Opening {
            id: new_id_at(self.now),
            employer_id: self.paragraph.kept.employer_id,
            person_id: self.me.id,
            subject: &subject,
            theme: "",
            name: "",
            at: self.now,
        };
        opening.open(tx).await?;
        Ok(opening.id)
    }
}
