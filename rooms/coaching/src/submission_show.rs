//! A submission as the coach reads it, beside the inbox; its author is shown the task's page instead.

use crate::draft::Writing;
use crate::inbox::List;
use crate::permissions::TakeBack;
use crate::reply::{self, reply_body};
use crate::submission::Submission;
use crate::task_show::names;
use crate::{address, enrolment, peers};
use askama::Template;
use forms::{Answers, Fields, Response as Draft, Version};
use people::{May, Me, Role};
use store::{Id, Moment};
use threads::Heard;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, see};

#[derive(Template)]
#[template(path = "submission_show.html")]
pub(crate) struct SubmissionPage {
    frame: Frame,
    list: List,
    submission: Submission,
    /// The author's unit.
    unit: String,
    /// Those for whom it stands.
    authors: String,
    sees: String,
    /// "3 kommenttia", and where.
    comments: Option<(String, String)>,
    answer: String,
    replies: Vec<Heard>,
    fields: String,
    errors: Errors,
    /// Made when the form is drawn: sending it twice replies once.
    reply_id: Id,
    saved_at: Option<Moment>,
}

pub(crate) async fn show(submission: May<See, Submission>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = submission.who.clone();
    let submission = submission.into_record();
    if submission.as_member {
        return Ok(see(address::Task { task: submission.interim_task_id }).into_response());
    }
    if !(submission.as_coach && me.is(Role::Coach)) {
        // A peer reads it above its comments.
        let comments = peers::comments_line(&submission, &frame, &me, &app).await?;
        return Ok(see(comments.map_or(address::Coaching.to_string(), |(_, to)| to)).into_response());
    }
    audit::opened(me.id, &submission.reference(), submission.person_id, &app).await?;
    let draft = Draft::of(submission.id, me.id, app.store.read()).await?;
    let saved_at = draft.as_ref().map(|draft| draft.saved_at);
    let answers = draft.map_or_else(reply::written, |draft| draft.answers.0);
    let writing = Writing { answers, errors: Errors::default(), saved_at, together: None };
    let page = SubmissionPage::of(frame, submission, &me, writing, app.clock.new_id(), &app).await?;
    Ok(Page(page).into_response())
}

pub(crate) async fn take_back(
    submission: May<TakeBack, Submission>,
    State(app): State<App>,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let done = submission.take_back(app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if done { "submission-taken-back" } else { "submission-replied-already" };
    Ok(see(address::Task { task: submission.interim_task_id }).saying(word))
}

impl SubmissionPage {
    /// `reply_id` is made when the form is drawn: sending it twice replies once.
    pub(crate) async fn of(
        frame: Frame,
        submission: Submission,
        me: &Me,
        writing: Writing,
        reply_id: Id,
        app: &App,
    ) -> Result<SubmissionPage> {
        let Writing { answers, errors, saved_at, .. } = writing;
        let response = Draft::find(submission.response_id, app.store.read()).await?;
        let version = Version::find(response.form_version_id, app.store.read()).await?;
        let answer = forms::read_back(&version.body.0, &response.answers.0, frame.words, &app.store).await?.to_string();
        let (replies, coaches) = (
            threads::of(&submission.reference(), me, app).await?,
            names(&frame, &enrolment::coaches(submission.cohort_id, app.store.read()).await?),
        );
        let authors = names(&frame, &submission.signed(me, app).await?);
        let sees = match submission.to_peers {
            true => frame.words.t2("peers-sees-coach", "author", &authors, "coaches", coaches),
            false => frame.words.t2("submission-sees-who", "coaches", coaches, "author", &authors),
        };
        let comments = peers::comments_line(&submission, &frame, me, app).await?;
        let fields =
            Fields::of(&reply_body(&frame, &submission), &answers, &errors, frame.words, &app.store).await?.draw();
        let mut list = List::waiting(me, None, app).await?;
        list.open = Some(submission.id);
        let unit = enrolment::unit_of(submission.person_id, app.store.read()).await?;
        Ok(SubmissionPage {
            frame,
            list,
            submission,
            unit,
            authors,
            sees,
            comments,
            answer,
            replies,
            fields,
            errors,
            reply_id,
            saved_at,
        })
    }

    fn reply_to(&self) -> String {
        address::Replies { submission: self.submission.id }.to_string()
    }

    fn draft_to(&self) -> String {
        address::ReplyDraft { submission: self.submission.id }.to_string()
    }

    fn task(&self) -> String {
        address::Task { task: self.submission.interim_task_id }.to_string()
    }
}

pages::sample!("coaching/submission", |frame| {
    let list = crate::inbox::sample_list();
    let submission = list.lines[0].clone();
    let body = reply_body(&frame, &submission);
    let page = |answers: &Answers, errors: Errors, answer: &str| SubmissionPage {
        frame: frame.clone(),
        list: crate::inbox::sample_list(),
        submission: submission.clone(),
        unit: "Paloasema A, työvuorot 1–4".into(),
        authors: submission.author.clone(),
        sees: frame.words.t2("submission-sees-who", "coaches", "Vilma Valmentaja", "author", &submission.author),
        comments: None,
        answer: format!("<p class=\"prose\" data-lines>{answer}</p>"),
        replies: vec![],
        fields: Fields::with(&body, answers, &errors, frame.words, vec![]).draw(),
        errors,
        reply_id: Id::nil(),
        saved_at: None,
    };
    let empty = reply::written();
    let errors = empty.errors(&body, frame.words);
    vec![
        ("filled", page(&empty, Errors::default(), "Kysymys on ajasta eikä asenteesta.")),
        ("error", page(&empty, errors, "Kysymys on ajasta eikä asenteesta.")),
        ("long", page(&empty, Errors::default(), &"Kysymys on ajasta eikä asenteesta. ".repeat(100))),
    ]
});
