//! An agent submits an answer: once, whole, and only then do the coaches hear of it. What can't be sent yet is kept
//! as a draft, files included, so that nothing is lost.

use crate::company::{self, Kept, Sheet};
use crate::draft::{Writing, only_own_media};
use crate::interim_task::Task;
use crate::permissions::Answer;
use crate::submission::{Arrival, submit};
use crate::task_show::TaskPage;
use crate::{address, peers};
use axum::extract::Request;
use forms::{Answers, Version};
use media::{Form, Medium};
use people::May;
use web::{App, Errors, Frame, IntoResponse, Response, Result, State, refused, see};

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
    let sheet = Sheet::of(&task, &me, &form.sent, &app).await?;
    let has_company = sheet.is_some();
    let sheet = sheet.unwrap_or(Sheet::Own);
    let answers = peers::keep_choice(Answers::read(&body, &form), &form.sent);
    let answers = only_own_media(answers, sheet.media().as_ref(), &me, &app).await?;
    let back = see(address::Task { task: task.id });

    let unfit = refusals(&form, &frame);
    let wants_to_send = form.sent.text("do") == "send" && has_company;
    if wants_to_send && unfit.is_empty() && answers.errors(&body, frame.words).is_empty() {
        let to_peers = peers::promised(&answers, &form.sent);
        let arrival =
            Arrival { task: &task, body: &body, answers: &answers, sheet: &sheet, to_peers, me: &me, at: app.now() };
        if submit(&arrival, &app.store).await?.is_some() {
            return Ok(back.saying("submission-done").into_response());
        }
    }
    let mut tx = app.store.begin().await?;
    if let Some(id) =
        form.sent.some("remove").and_then(|key| form.sent.some(&format!("{key}-medium-{}", answers.way(&body).word())))
    {
        Medium::forget(id.parse().unwrap_or_default(), me.id, &mut tx).await?;
    }
    let kept = sheet.keep(&task, &answers, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    let errors = if unfit.is_empty() { answers.errors(&body, frame.words) } else { unfit };
    let said = match kept {
        Kept::Sent => "submission-was-done",
        Kept::Beside => "company-beside-both",
        Kept::Kept if !has_company => "company-first",
        Kept::Kept if !wants_to_send && form.refused.is_empty() => "draft-kept",
        Kept::Kept => {
            let begun = company::begun(&task, &me, &app).await?.unwrap_or_default();
            let writing = Writing { answers, errors, saved_at: Some(app.now()), ..begun };
            let page = TaskPage::answering(frame, task, &me, writing, &app).await?;
            return Ok(refused(page));
        }
    };
    Ok(back.saying(said).into_response())
}

/// Files that were not taken, beside their fields.
pub(crate) fn refusals(form: &Form, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    for refused in &form.refused {
        errors.add(refused.field.clone(), refused.sentence(frame.words));
    }
    errors
}
