//! Making and changing a programme.

use crate::address;
use crate::programme::{Programme, Programmes};
use crate::programme_form::ProgrammeForm;
use askama::Template;
use people::May;
use store::Id;
use web::acts::{Create, Edit};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode, see};

#[derive(Template)]
#[template(path = "programme_edit.html")]
struct ProgrammePage {
    frame: Frame,
    form: ProgrammeForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

pub(crate) async fn new(_: May<Create, Programmes>, frame: Frame) -> impl IntoResponse {
    Page(ProgrammePage::of(frame, None, ProgrammeForm::default(), Errors::default()))
}

pub(crate) async fn create(
    all: May<Create, Programmes>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, id) = (ProgrammeForm::read(&sent), app.clock.new_id());
    let errors = form.errors(frame.words);
    if !errors.is_empty() {
        return Ok(refused(ProgrammePage::of(frame, None, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    Programme::keep(id, &form.name, &form.about, &all.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: id }).saying("programme-made").into_response())
}

pub(crate) async fn edit(programme: May<Edit, Programme>, frame: Frame) -> impl IntoResponse {
    let form = ProgrammeForm { name: programme.name.0.clone(), about: programme.about.0.clone() };
    Page(ProgrammePage::of(frame, Some(programme.id), form, Errors::default()))
}

pub(crate) async fn update(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = ProgrammeForm::read(&sent);
    let errors = form.errors(frame.words);
    if !errors.is_empty() {
        return Ok(refused(ProgrammePage::of(frame, Some(programme.id), form, errors)));
    }
    let mut tx = app.store.begin().await?;
    Programme::keep(programme.id, &form.name, &form.about, &programme.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: programme.id }).saying("changes-saved").into_response())
}

/// A rejected form, redrawn with what was typed.
pub(crate) fn refused(page: impl Template) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}

impl ProgrammePage {
    fn of(frame: Frame, id: Option<Id>, form: ProgrammeForm, errors: Errors) -> ProgrammePage {
        let to = id.map_or(address::Programmes.to_string(), |id| address::Programme { programme: id }.to_string());
        let back = id.map_or(address::Coaching.to_string(), |id| address::Programme { programme: id }.to_string());
        ProgrammePage { frame, form, errors, to, back, is_new: id.is_none() }
    }
}

pages::sample!("coaching/programme/edit", |frame| {
    let errors = ProgrammeForm::default().errors(frame.words);
    let page = |errors| ProgrammePage::of(frame.clone(), None, ProgrammeForm::default(), errors);
    vec![("empty", page(Errors::default())), ("error", page(errors))]
});
