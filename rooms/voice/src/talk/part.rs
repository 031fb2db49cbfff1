//! The conversation as it stands at the end of the question's page, fifty comments at a time, with the place to write.

use super::address;
use crate::address::Question as Place;
use crate::question::Question;
use askama::Template;
use askama::filters::Safe;
use people::{Me, Role, byline};
use store::Id;
use threads::{Links, Page, Remark, Remarks, Thread};
use web::{App, Errors, Frame, Result};

/// So many stand on a page; a conversation of no more is read from its beginning.
pub(super) const ON_A_PAGE: i64 = 50;

/// What is being written, and where one reads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Writing {
    /// Made when the form is drawn: sending it twice says it once.
    pub id: Id,
    pub body: String,
    /// Which comment it answers.
    pub answers: Option<Id>,
    pub errors: Errors,
    /// From which number on one reads.
    pub from: Option<i64>,
}

#[derive(Template)]
#[template(path = "talk/part.html")]
pub(crate) struct Talk<'f> {
    frame: &'f Frame,
    question: Id,
    /// The comments of this page; empty: nobody has said anything.
    remarks: Safe<String>,
    last: i64,
    before: Option<i64>,
    after: Option<i64>,
    /// How many come after this page.
    left: i64,
    unread: bool,
    writing: Writing,
    /// Whose comment is being answered.
    answered: Option<String>,
    takes_comments: bool,
    /// The reader's own, asked in confidence: a comment carries their name.
    is_in_confidence: bool,
}

impl<'f> Talk<'f> {
    /// Drawn; nothing where not everybody sees the question.
    pub(crate) async fn draw(
        question: &Question,
        writing: Writing,
        frame: &'f Frame,
        me: &Me,
        app: &App,
    ) -> Result<Safe<String>> {
        if !question.is_published() {
            return Ok(Safe(String::new()));
        }
        let thread = Thread::of(&question.reference(), me.id, app.store.read()).await?.into_iter().next();
        if thread.is_none() && !question.takes_comments() {
            return Ok(Safe(String::new()));
        }
        Ok(Talk::of(question, thread, writing, frame, me, app).await?.drawn())
    }

    async fn of(
        question: &Question,
        thread: Option<Thread>,
        writing: Writing,
        frame: &'f Frame,
        me: &Me,
        app: &App,
    ) -> Result<Talk<'f>> {
        let answered = answered(&writing, thread.as_ref(), me, app).await?;
        let mut talk = Talk {
            frame,
            question: question.id,
            remarks: Safe(String::new()),
            last: 0,
            before: None,
            after: None,
            left: 0,
            unread: false,
            takes_comments: question.takes_comments(),
            is_in_confidence: question.confidential && question.is_asked_by(me),
            answered,
            writing,
        };
        let Some(thread) = thread else { return Ok(talk) };
        let from = talk.writing.from.or((thread.remarks <= ON_A_PAGE).then_some(1));
        let page = Page::of(&thread, from, me, app).await?;
        talk.remarks = Remarks {
            words: frame.words,
            now: app.now(),
            remarks: &page.remarks,
            me: me.id,
            // New is what came since one took part; to a passer-by nothing is.
            read_to: if thread.read_to > 0 { thread.read_to } else { i64::MAX },
            thread: question.id,
            links: talk.takes_comments.then_some(LINKS),
            moderates: me.is(Role::Editor),
        }
        .draw();
        (talk.last, talk.before, talk.after) = (page.to, page.before, page.after);
        talk.left = thread.remarks - page.to;
        talk.unread = thread.read_to > 0 && page.to > thread.read_to && talk.takes_comments;
        Ok(talk)
    }

    fn drawn(&self) -> Safe<String> {
        Safe(self.render().unwrap_or_default())
    }

    fn from(&self, number: &i64) -> String {
        address::from(self.question, *number)
    }

    fn say(&self) -> String {
        address::Comments { question: self.question }.to_string()
    }

    fn reading(&self) -> String {
        address::Reading { question: self.question }.to_string()
    }

    /// Back to commenting on the question itself.
    fn here(&self) -> String {
        format!("{}#write", Place { question: self.question })
    }
}

/// A comment leads back to the question's page: that is the engine's `thread` here.
pub(super) const LINKS: Links = Links {
    answer: |question, comment| format!("{}?comment={comment}#write", Place { question }),
    edit: |comment| address::EditComment { comment }.to_string(),
    remove: |comment| address::Removal { comment }.to_string(),
    moderated: "talk-moderated",
};

/// Whose comment is being answered, when it stands under this question.
async fn answered(writing: &Writing, thread: Option<&Thread>, me: &Me, app: &App) -> Result<Option<String>> {
    let (Some(id), Some(thread)) = (writing.answers, thread) else { return Ok(None) };
    let remark: Option<(Id, Remark)> = Remark::in_thread(id, app.store.read()).await?;
    match remark.filter(|(of, _)| *of == thread.id) {
        Some((_, remark)) => Ok(Some(byline::of(remark.person_id, me.lang, app).await?)),
        None => Ok(None),
    }
}

/// For samples of the question's page.
pub(crate) fn sample(frame: &Frame, which: Sample) -> Safe<String> {
    let now = crate::samples::now();
    let body = "Meillä kysyttiin samaa kahvihuoneessa. Olisi hyvä tietää ennen vuodenvaihdetta.";
    let heard = |number: i64, said: String| threads::Heard {
        remark: Remark {
            id: Id::from_u128(number as u128),
            number,
            person_id: Id::from_u128(number as u128 % 2),
            name: "Liisa Lähihoitaja".into(),
            body: said,
            medium_id: None,
            made_at: now,
            edited_at: (number == 2).then_some(now),
            removed_at: (number == 3).then_some(now),
            removed_by: (number == 3).then_some(Id::from_u128(9)),
            removal_reason: "Kommentissa kerrottiin toisen terveydestä.".into(),
            answers_number: (number == 4).then_some(1),
            answers_person_id: None,
            answers_name: (number == 4).then(|| "Liisa Lähihoitaja".into()),
            answers_body: (number == 4).then(|| body.into()),
        },
        medium: None,
    };
    let remarks: Vec<threads::Heard> = match which {
        Sample::Empty => vec![],
        Sample::Filled | Sample::Error => (1..=4).map(|number| heard(number, body.into())).collect(),
        Sample::Long => vec![heard(1, body.repeat(25))],
    };
    let errors = if which == Sample::Error { threads::wrong::<Question>("", false, frame) } else { Errors::default() };
    let drawing = Remarks {
        words: frame.words,
        now,
        remarks: &remarks,
        me: Id::from_u128(1),
        read_to: 3,
        thread: Id::nil(),
        links: Some(LINKS),
        moderates: which == Sample::Filled,
    };
    Talk {
        frame,
        question: Id::nil(),
        remarks: drawing.draw(),
        last: remarks.len() as i64,
        before: (which == Sample::Long).then_some(1),
        after: (which == Sample::Long).then_some(51),
        left: 250,
        unread: which == Sample::Filled,
        writing: Writing { errors, ..Writing::default() },
        answered: (which == Sample::Error).then(|| "Liisa Lähihoitaja".to_owned()),
        takes_comments: true,
        is_in_confidence: which == Sample::Long,
    }
    .drawn()
}

/// Which conversation a sample shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    Empty,
    Filled,
    Error,
    Long,
}
