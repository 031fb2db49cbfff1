//! Making and changing a session.

use crate::address;
use crate::programme::Programme;
use crate::programme_edit::refused;
use crate::session::Session;
use crate::session_form::SessionForm;
use askama::Template;
use people::May;
use store::Id;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "session_edit.html")]
struct SessionPage {
    frame: Frame,
    form: SessionForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

pub(crate) async fn new(programme: May<Edit, Programme>, frame: Frame) -> impl IntoResponse {
    Page(SessionPage::new(frame, programme.id, SessionForm::empty(), Errors::default()))
}

pub(crate) async fn create(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = SessionForm::read(&sent);
    let errors = form.errors(frame.words);
    if !errors.is_empty() {
        return Ok(refused(SessionPage::new(frame, programme.id, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    Session::add(app.clock.new_id(), &programme, &form.plan(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: programme.id }).saying("session-made").into_response())
}

pub(crate) async fn edit(
    session: May<Edit, Session>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let times = gatherings::times(session.id, app.store.read()).await?;
    let form = SessionForm::of(&session, &times);
    Ok(Page(SessionPage::old(frame, &session, form, Errors::default())))
}

pub(crate) async fn update(
    session: May<Edit, Session>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = SessionForm::read(&sent);
    let errors = form.errors(frame.words);
    if !errors.is_empty() {
        return Ok(refused(SessionPage::old(frame, &session, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    session.change(&form.plan(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: session.programme_id }).saying("changes-saved").into_response())
}

/// A session has its place on its programme's page.
pub(crate) async fn show(session: May<See, Session>) -> impl IntoResponse {
    see(format!("{}#session-{}", address::Programme { programme: session.programme_id }, session.id))
}

impl SessionPage {
    fn new(frame: Frame, programme: Id, form: SessionForm, errors: Errors) -> SessionPage {
        let to = address::Sessions { programme }.to_string();
        SessionPage { frame, form, errors, to, back: address::Programme { programme }.to_string(), is_new: true }
    }

    fn old(frame: Frame, session: &Session, form: SessionForm, errors: Errors) -> SessionPage {
        let to = address::Session { session: session.id }.to_string();
        let back = address::Programme { programme: session.programme_id }.to_string();
        SessionPage { frame, form, errors, to, back, is_new: false }
    }
}

pages::sample!("coaching/session/edit", |frame| {
    let errors = SessionForm::empty().errors(frame.words);
    let page = |errors| SessionPage::new(frame.clone(), Id::nil(), SessionForm::empty(), errors);
    vec![("empty", page(Errors::default())), ("error", page(errors))]
});
