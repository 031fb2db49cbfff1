//! Writing and changing an interim task. A changed form is a new version: what was answered keeps its question.

use crate::address;
use crate::company::Company;
use crate::interim_task::Task;
use crate::programme::Programme;
use crate::session::{self, Session};
use crate::task_form::TaskForm;
use askama::Template;
use forms::{Body, KINDS, MoreQuestion, Version, Way};
use pages::require_languages;
use people::{May, Me};
use store::{Id, Tx};
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "task_edit.html")]
struct TaskPage {
    frame: Frame,
    form: TaskForm,
    errors: Errors,
    sessions: Vec<Session>,
    /// The session it follows.
    session: Option<Id>,
    to: String,
    back: String,
    is_new: bool,
    is_open: bool,
    /// The programme lets its agents read each other's submissions.
    programme_allows: bool,
}

impl TaskPage {
    fn ways(&self) -> &'static [Way] {
        Way::ALL
    }

    fn has(&self, way: &Way) -> bool {
        self.form.ways.contains(way)
    }

    fn companies(&self) -> &'static [Company] {
        Company::ALL
    }

    fn is_company(&self, company: &Company) -> bool {
        self.form.company == *company
    }

    fn kinds(&self) -> &'static [&'static str] {
        &KINDS
    }

    fn is_kind(&self, row: &MoreQuestion, kind: &str) -> bool {
        row.kind == kind
    }

    fn kind_key(&self, kind: &str) -> String {
        format!("forms-kind-{kind}")
    }

    /// The rows there are, and always one more.
    fn rows(&self) -> Vec<MoreQuestion> {
        let mut rows = self.form.more.clone();
        rows.push(MoreQuestion::default());
        rows
    }

    fn is_session(&self, id: &Id) -> bool {
        self.session == Some(*id)
    }
}

pub(crate) async fn new(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    Ok(Page(page_new(frame, &programme, TaskForm::empty(), Errors::default(), None, &app).await?))
}

pub(crate) async fn create(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, session) = (TaskForm::read(&sent), sent.text("session").parse().ok());
    let body = match whole(&form, &frame) {
        Ok(body) if sent.text("do") != "add" => body,
        Ok(_) => {
            return Ok(Page(page_new(frame, &programme, form, Errors::default(), session, &app).await?).into_response());
        }
        Err(errors) => return Ok(refused(page_new(frame, &programme, form, errors, session, &app).await?)),
    };
    let (id, now) = (app.clock.new_id(), app.now());
    let mut tx = app.store.begin().await?;
    let version = Version::keep(None, frame.lang(), &body, now, &mut tx).await?;
    Task::add(id, &programme, &form.plan(version), &mut tx).await?;
    tie(id, session, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Task { task: id }).saying("task-made").into_response())
}

pub(crate) async fn edit(task: May<Edit, Task>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let version = Version::find(task.form_version_id, app.store.read()).await?;
    let form = TaskForm::of(&task, &version.body.0, frame.words);
    let tied = ties::of(&task.reference(), app.store.read()).await?;
    let session = tied.into_iter().find(|end| end.reference.kind == session::KIND).map(|end| end.reference.id);
    Ok(Page(page_old(frame, &task, &task.who, form, Errors::default(), session, &app).await?))
}

pub(crate) async fn update(
    task: May<Edit, Task>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, session) = (TaskForm::read(&sent), sent.text("session").parse().ok());
    let body = match whole(&form, &frame) {
        Ok(body) if sent.text("do") != "add" => body,
        Ok(_) => {
            return Ok(
                Page(page_old(frame, &task, &task.who, form, Errors::default(), session, &app).await?).into_response()
            );
        }
        Err(errors) => return Ok(refused(page_old(frame, &task, &task.who, form, errors, session, &app).await?)),
    };
    let mut tx = app.store.begin().await?;
    let old = Version::find(task.form_version_id, &mut tx).await?;
    let version = Version::keep(Some(old.form_id), frame.lang(), &body, app.now(), &mut tx).await?;
    task.change(&form.plan(version), app.now(), &mut tx).await?;
    tie(task.id, session, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Task { task: task.id }).saying("changes-saved").into_response())
}

/// The session a task follows is a tie, seen from both ends.
async fn tie(task: Id, session: Option<Id>, app: &App, tx: &mut Tx) -> Result<()> {
    let task = Reference::new(crate::interim_task::KIND, task);
    ties::loose(&task, tx).await?;
    if let Some(id) = session {
        ties::tie(&task, &Reference::new(session::KIND, id), ties::How::Belongs, app.now(), tx).await?;
    }
    Ok(())
}

async fn page_new(
    frame: Frame,
    programme: &May<Edit, Programme>,
    form: TaskForm,
    errors: Errors,
    session: Option<Id>,
    app: &App,
) -> Result<TaskPage> {
    let sessions = Session::of_programme(programme.id, programme.who.id, app.store.read()).await?;
    let to = address::Tasks { programme: programme.id }.to_string();
    let back = address::Programme { programme: programme.id }.to_string();
    Ok(TaskPage {
        frame,
        form,
        errors,
        sessions,
        session,
        to,
        back,
        is_new: true,
        is_open: false,
        programme_allows: programme.peers_read,
    })
}

async fn page_old(
    frame: Frame,
    task: &Task,
    me: &Me,
    form: TaskForm,
    errors: Errors,
    session: Option<Id>,
    app: &App,
) -> Result<TaskPage> {
    let sessions = Session::of_programme(task.programme_id, me.id, app.store.read()).await?;
    let programme = Programme::find_seen(task.programme_id, me.id, app.store.read()).await?;
    let programme_allows = programme.is_some_and(|programme| programme.peers_read);
    let to = address::Task { task: task.id }.to_string();
    Ok(TaskPage {
        frame,
        form,
        errors,
        sessions,
        session,
        back: to.clone(),
        to,
        is_new: false,
        is_open: task.is_open(),
        programme_allows,
    })
}

/// The form to be answered, or what is still wrong, a missing language included.
fn whole(form: &TaskForm, frame: &Frame) -> Result<Body, Errors> {
    let (body, mut errors) = match form.body(frame.words) {
        Ok(body) => (Some(body), Errors::default()),
        Err(errors) => (None, errors),
    };
    for (name, texts) in [("name", &form.name), ("ask", &form.ask), ("guide", &form.guide)] {
        require_languages(frame, name, texts, &mut errors);
    }
    body.filter(|_| errors.is_empty()).ok_or(errors)
}

pages::sample!("coaching/task/edit", |frame| {
    let page = |form: TaskForm, errors| TaskPage {
        frame: frame.clone(),
        form,
        errors,
        sessions: vec![],
        session: None,
        to: "/coaching".into(),
        back: "/coaching".into(),
        is_new: true,
        is_open: false,
        programme_allows: true,
    };
    let row = MoreQuestion {
        key: "more1".into(),
        ask: "Montako oli paikalla?".into(),
        kind: "number".into(),
        ..MoreQuestion::default()
    };
    let (more, company) = (vec![row], Company::Group);
    let full = TaskForm { more, company, group_size: "40".into(), peers_read: true, ..TaskForm::empty() };
    let errors = full.body(frame.words).err().unwrap_or_default();
    vec![("empty", page(TaskForm::empty(), Errors::default())), ("error", page(full, errors))]
});
