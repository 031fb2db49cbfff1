//! Making and changing a session.

use crate::address;
use crate::programme::Programme;
use crate::session::Session;
use crate::session_form::SessionForm;
use askama::Template;
use gatherings::{Kept, Outcome};
use pages::require_languages;
use people::May;
use store::Id;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

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
    let mut errors = form.errors(frame.words);
    for (name, texts) in [("name", &form.name), ("about", &form.about)] {
        require_languages(&frame, name, texts, &mut errors);
    }
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
    let (times, seen) = as_known(&session, &app).await?;
    let form = SessionForm::of(&session, &times, seen);
    Ok(Page(SessionPage::old(frame, &session, form, Errors::default())))
}

pub(crate) async fn update(
    session: May<Edit, Session>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = SessionForm::read(&sent);
    let mut errors = form.errors(frame.words);
    for (name, texts) in [("name", &form.name), ("about", &form.about)] {
        require_languages(&frame, name, texts, &mut errors);
    }
    if !errors.is_empty() {
        return Ok(refused(SessionPage::old(frame, &session, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    if session.revise(&form.revision(app.now()), &mut tx).await? == Outcome::Overtaken {
        drop(tx);
        return overtaken(frame, &session, form, &app).await;
    }
    tx.commit().await?;
    Ok(see(address::Session { session: session.id }).saying("changes-saved").into_response())
}

async fn as_known(session: &Session, app: &App) -> Result<(Vec<Kept>, i64)> {
    let seen = gatherings::version(session.id, app.store.read()).await?;
    Ok((Kept::of(session.id, app.store.read()).await?, seen))
}

/// Somebody has changed the times in another window: says how they are now, and keeps what was typed.
async fn overtaken(frame: Frame, session: &Session, mut form: SessionForm, app: &App) -> Result<Response> {
    let (times, seen) = as_known(session, app).await?;
    let times: Vec<_> = times.iter().map(Kept::occurrence).collect();
    let mut errors = Errors::default();
    let now = gatherings::spoken(&times, frame.words);
    errors.add("date-0", frame.words.t1("session-overtaken", "times", now));
    form.seen = seen;
    Ok(refused(SessionPage::old(frame, session, form, errors)))
}

impl SessionPage {
    fn new(frame: Frame, programme: Id, form: SessionForm, errors: Errors) -> SessionPage {
        let to = address::Sessions { programme }.to_string();
        SessionPage { frame, form, errors, to, back: address::Programme { programme }.to_string(), is_new: true }
    }

    fn old(frame: Frame, session: &Session, form: SessionForm, errors: Errors) -> SessionPage {
        let to = address::Session { session: session.id }.to_string();
        SessionPage { frame, form, errors, back: to.clone(), to, is_new: false }
    }
}

pages::sample!("coaching/session/edit", |frame| {
    let errors = SessionForm::empty().errors(frame.words);
    let page = |errors| SessionPage::new(frame.clone(), Id::nil(), SessionForm::empty(), errors);
    let mut known = SessionForm::empty();
    known.times[0].id = Id::nil().to_string();
    let old = SessionPage { is_new: false, ..SessionPage::new(frame.clone(), Id::nil(), known, Errors::default()) };
    vec![("empty", page(Errors::default())), ("error", page(errors)), ("filled", old)]
});
