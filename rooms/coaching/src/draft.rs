//! A draft is kept while it is written: by a script now and then, or by the button.

use crate::company::{Kept, Sheet, Together};
use crate::interim_task::Task;
use crate::peers;
use crate::permissions::Answer;
use forms::{Answers, Response as Draft, Version};
use media::{Form, Medium};
use people::{May, Me};
use store::{Id, Moment, Tx};
use web::{App, Errors, Frame, IntoResponse, Reference, Result, Sent, State};

/// What is being written, as a page shows it.
#[derive(Default)]
pub(crate) struct Writing {
    pub answers: Answers,
    pub errors: Errors,
    /// When the draft was last kept.
    pub saved_at: Option<Moment>,
    /// Several write it.
    pub together: Option<Together>,
}

/// The script's way: the sentence that says when it was kept.
pub(crate) async fn update(
    task: May<Answer, Task>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let version = Version::find(task.form_version_id, app.store.read()).await?;
    let form = Form { sent, ..Form::default() };
    let sheet = Sheet::of(&task, &task.who, &form.sent, &app).await?.unwrap_or(Sheet::Own);
    let answers = peers::keep_choice(Answers::read(&version.body.0, &form), &form.sent);
    let answers = only_own_media(answers, sheet.media().as_ref(), &task.who, &app).await?;
    let mut tx = app.store.begin().await?;
    let kept = sheet.keep(&task, &answers, &task.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(match kept {
        Kept::Kept => frame.words.t1("draft-saved", "when", frame.words.at_time(app.now())),
        Kept::Beside => frame.t("company-beside").to_owned(),
        Kept::Sent => frame.t("draft-too-late").to_owned(),
    })
}

/// Keeps it; false when the answer has been sent meanwhile, from another window.
pub async fn keep(task: &Task, answers: &Answers, me: &Me, now: Moment, tx: &mut Tx) -> store::Result<bool> {
    let subject = task.reference();
    describe(answers, me, tx).await?;
    Ok(Draft::save(&task.slot(&subject, me), answers, now, tx).await?.is_some())
}

/// What a picture shows and what is said goes with the medium, wherever it is shown.
pub(crate) async fn describe(answers: &Answers, me: &Me, tx: &mut Tx) -> store::Result<()> {
    for answer in answers.0.values() {
        if let Some(id) = answer.medium {
            let picture = answer.way == "picture";
            let (alt, transcript) =
                if picture { (answer.described.as_str(), "") } else { ("", answer.described.as_str()) };
            Medium::describe(id, me.id, alt, transcript, tx).await?;
        }
    }
    Ok(())
}

/// A form may name media; only one's own that belong to nothing yet are taken, and those of a draft that one shares.
pub(crate) async fn only_own_media(
    mut answers: Answers,
    shared: Option<&Reference>,
    me: &Me,
    app: &App,
) -> Result<Answers> {
    for answer in answers.0.values_mut() {
        if let Some(id) = answer.medium
            && !Medium::is_free(id, me.id, app.store.read()).await?
            && !is_of(shared, id, app).await?
        {
            answer.medium = None;
        }
    }
    Ok(answers)
}

async fn is_of(record: Option<&Reference>, medium: Id, app: &App) -> Result<bool> {
    let Some(record) = record else { return Ok(false) };
    let medium = Medium::find(medium, app.store.read()).await?;
    Ok(medium.and_then(|medium| medium.subject()).as_ref() == Some(record))
}
