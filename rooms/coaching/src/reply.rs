//! A coach replies, in writing or speech; the agent is told on their page, and by the digest.

use crate::address;
use crate::draft::{Writing, describe, only_own_media};
use crate::permissions::Reply;
use crate::submission::Submission;
use crate::submission_create::refusals;
use crate::submission_show::SubmissionPage;
use axum::extract::Request;
use forms::{Answer, Answers, Body, Response as Draft, Section, Slot, Version, Way};
use media::Form;
use people::{May, Me};
use store::{Id, Tx};
use web::{App, Frame, IntoResponse, Response, Result, Sent, State, refused, see};
use words::Texts;

/// The form every reply is written in; its versions are kept like any form's.
const REPLY_FORM: Id = Id::from_u128(0x7461_6874_6f72_6570_6c79_0000_0000_0001);

/// Writing or speech.
pub(crate) fn reply_body(frame: &Frame, submission: &Submission) -> Body {
    let ask = Texts::one(frame.words.lang, frame.words.t1("reply-to", "name", &submission.author));
    let question = Body::one_way(ask, &[Way::Text, Way::Speech]);
    Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] }
}

/// A reply begins as writing.
pub(crate) fn written() -> Answers {
    let mut answers = Answers::default();
    answers.0.insert("answer".into(), Answer { way: Way::Text.word().into(), ..Answer::default() });
    answers
}

/// The script's way of keeping the draft.
pub(crate) async fn draft(
    submission: May<Reply, Submission>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let form = Form { sent, ..Form::default() };
    let answers =
        only_own_media(Answers::read(&reply_body(&frame, &submission), &form), None, &submission.who, &app).await?;
    let mut tx = app.store.begin().await?;
    keep(&submission, &answers, &submission.who, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(frame.words.t1("draft-saved", "when", frame.words.at_time(app.now())))
}

pub(crate) async fn create(
    submission: May<Reply, Submission>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = submission.who.clone();
    let submission = submission.into_record();
    let form = Form::read(request, &me, &app).await?;
    let body = reply_body(&frame, &submission);
    let answers = only_own_media(Answers::read(&body, &form), None, &me, &app).await?;
    let errors =
        [refusals(&form, &frame), answers.errors(&body, frame.words)].into_iter().find(|errors| !errors.is_empty());
    let id = form.sent.text("reply").parse().unwrap_or_else(|_| app.clock.new_id());

    if form.sent.text("do") == "send" && errors.is_none() {
        send(&submission, id, answers.0.get("answer").cloned().unwrap_or_default(), &me, &app).await?;
        return Ok(see(address::Inbox).saying("reply-done").into_response());
    }
    let mut tx = app.store.begin().await?;
    keep(&submission, &answers, &me, &app, &mut tx).await?;
    tx.commit().await?;
    if form.sent.text("do") != "send" && form.refused.is_empty() {
        return Ok(see(address::Submission { submission: submission.id }).saying("draft-kept").into_response());
    }
    let writing = Writing { answers, errors: errors.unwrap_or_default(), saved_at: Some(app.now()), together: None };
    let page = SubmissionPage::of(frame, submission, &me, writing, id, &app).await?;
    Ok(refused(page))
}

async fn keep(submission: &Submission, answers: &Answers, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
    let (subject, now) = (submission.reference(), app.now());
    let body = Body {
        sections: vec![Section {
            name: Texts::default(),
            questions: vec![Body::one_way(Texts::default(), &[Way::Text, Way::Speech])],
        }],
    };
    let form_version_id = Version::keep(Some(REPLY_FORM), "fi", &body, now, tx).await?;
    describe(answers, me, tx).await?;
    let slot = Slot { subject: &subject, person_id: me.id, employer_id: me.employer_id, form_version_id };
    Draft::save(&slot, answers, now, tx).await?;
    Ok(())
}

async fn send(submission: &Submission, id: Id, answer: Answer, me: &Me, app: &App) -> Result<()> {
    let now = app.now();
    let mut answers = Answers::default();
    let (body, medium_id) = match answer.way() {
        Some(Way::Speech) => ("", answer.medium),
        _ => (answer.text.as_str(), None),
    };
    answers.0.insert("answer".into(), answer.clone());
    let mut tx = app.store.begin().await?;
    describe(&answers, me, &mut tx).await?;
    submission.reply(id, body, medium_id, me, now, &mut tx).await?;
    Draft::discard(submission.id, me.id, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}
