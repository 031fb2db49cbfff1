//! Something is said in a thread: in words, with a picture, a recording or a file, calling somebody by name.

use super::address;
use super::conversation::{Arriving, Conversation, describe};
use super::members::Member;
use super::permissions::Say;
use super::thread_create::LONGEST_BODY;
use super::thread_show::{ThreadPage, Writing};
use crate::submission_create::refusals;
use axum::extract::Request;
use media::Form;
use people::May;
use store::Id;
use web::{App, Frame, IntoResponse, Response, Result, State, refused, see};

pub(crate) async fn create(
    thread: May<Say, Conversation>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = thread.who.clone();
    let conversation = thread.into_record();
    let form = Form::read(request, &me, &app).await?;
    let (members, authors) = (conversation.members(&app).await?, conversation.authors(&app).await?);
    let body: String = form.sent.text("body").chars().take(LONGEST_BODY).collect();
    let id = form.sent.text("remark").parse().unwrap_or_else(|_| app.clock.new_id());
    let calls = form.sent.text("calls").parse().ok();
    let answers: Option<Id> = form.sent.text("answers").parse().ok();

    let mut errors = refusals(&form, &frame);
    let is_nothing = body.is_empty() && form.media.is_empty() && errors.is_empty();
    errors.when(is_nothing, "body", frame.t("space-body-missing"));
    if !errors.is_empty() {
        let answers = answered(answers, &conversation, &app).await?;
        let writing = Writing { id, body, calls, answers, errors };
        let from = Some(conversation.remarks.max(1));
        let page = ThreadPage::of(frame, conversation, &me, from, writing, &app).await?;
        return Ok(refused(page));
    }
    let body = calling(body, calls, &members);
    let medium = form.medium("medium");
    let arriving = Arriving {
        id,
        employer_id: conversation.employer_id,
        thread_id: conversation.id,
        about: &conversation.about(),
        authors: &authors,
        me: &me,
        members: &members,
        body: &body,
        medium_id: medium.map(|medium| medium.id),
        answers,
        now: app.now(),
    };
    let mut tx = app.store.begin().await?;
    if let Some(medium) = medium {
        describe(medium, form.sent.text("described"), &me, &mut tx).await?;
    }
    let Some(number) = arriving.arrive(&mut tx).await? else {
        return Ok(see(address::unread(conversation.id)).into_response()); // from another window
    };
    tx.commit().await?;
    Ok(see(address::at(conversation.id, number)).into_response())
}

/// Who was chosen from the list stands in the words, as if typed.
fn calling(body: String, calls: Option<Id>, members: &[Member]) -> String {
    let Some(member) = calls.and_then(|id| members.iter().find(|member| member.id == id)) else { return body };
    let there = threads::mentioned(&body, &super::members::named(members)).contains(&member.id);
    if there { body } else { format!("@{} {body}", member.name).trim_end().to_owned() }
}

async fn answered(id: Option<Id>, conversation: &Conversation, app: &App) -> Result<Option<(Id, String)>> {
    let Some(id) = id else { return Ok(None) };
    let remark = threads::Remark::in_thread(id, app.store.read()).await?;
    Ok(remark.filter(|(thread, _)| *thread == conversation.id).map(|(_, remark)| (remark.id, remark.name)))
}
