//! An agent submits an answer: once, whole, and only then do the coaches hear of it. What can't be sent yet is kept
//! as a draft, files included, so that nothing is lost.

use crate::address;
use crate::draft::{Writing, keep, only_own_media};
use crate::interim_task::Task;
use crate::permissions::Answer;
use crate::submission::{Arrival, submit};
use crate::task_show::TaskPage;
use axum::extract::Request;
use forms::{Answers, Version};
use media::{Form, Medium};
use people::May;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, StatusCode, see};

pub(crate) async fn create(
    task: May<Answer, Task>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = task.who.clone();
    let task = task.into_record();
    let form = Form::read(request, &me, &app).await?;
    let body = Version::find(task.form_version_id, app.store.read()).await?.body.0;
    let answers = only_own_media(Answers::read(&body, &form), &me, &app).await?;
    let back = see(address::Task { task: task.id });

    let refused = refusals(&form, &frame);
    let wants_to_send = form.sent.text("do") == "send";
    if wants_to_send && refused.is_empty() && answers.errors(&body, frame.words).is_empty() {
        let arrival = Arrival { task: &task, body: &body, answers: &answers, me: &me, at: app.now() };
        let sent = submit(&arrival, &app.store).await?.is_some();
        return Ok(back.saying(if sent { "submission-done" } else { "submission-was-done" }).into_response());
    }
    let mut tx = app.store.begin().await?;
    if let Some(id) =
        form.sent.some("remove").and_then(|key| form.sent.some(&format!("{key}-medium-{}", answers.way(&body).word())))
    {
        Medium::forget(id.parse().unwrap_or_default(), me.id, &mut tx).await?;
    }
    let kept = keep(&task, &answers, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    if !wants_to_send && refused.is_empty() || !kept {
        return Ok(back.saying(if kept { "draft-kept" } else { "submission-was-done" }).into_response());
    }
    let errors = if refused.is_empty() { answers.errors(&body, frame.words) } else { refused };
    let writing = Writing { answers, errors, saved_at: Some(app.now()) };
    let page = TaskPage::answering(frame, task, &me, writing, &app).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response())
}

/// Files that were not taken, beside their fields.
pub(crate) fn refusals(form: &Form, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    for refused in &form.refused {
        errors.add(refused.field.clone(), refused.sentence(frame.words));
    }
    errors
}
