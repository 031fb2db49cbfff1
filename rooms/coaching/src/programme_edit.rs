//! Making and changing a programme.

use crate::address;
use crate::contact;
use crate::programme::{Enrolment, Path, Programme, Programmes};
use crate::programme_form::ProgrammeForm;
use askama::Template;
use pages::require_languages;
use people::{May, Post};
use store::Id;
use web::acts::{Create, Edit};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "programme_edit.html")]
struct ProgrammePage {
    frame: Frame,
    form: ProgrammeForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
    /// Who may be named as the contact person.
    contacts: Vec<Post>,
}

pub(crate) async fn new(_: May<Create, Programmes>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(ProgrammePage::of(frame, None, ProgrammeForm::default(), Errors::default(), &app).await?))
}

pub(crate) async fn create(
    all: May<Create, Programmes>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut form, id) = (ProgrammeForm::read(&sent), app.clock.new_id());
    only_who_works_here(&mut form, None, &app).await?;
    let mut errors = form.errors(frame.words);
    for (name, texts) in [("name", &form.name), ("about", &form.about), ("for-whom", &form.for_whom)] {
        require_languages(&frame, name, texts, &mut errors);
    }
    if !errors.is_empty() {
        return Ok(refused(ProgrammePage::of(frame, None, form, errors, &app).await?));
    }
    let mut tx = app.store.begin().await?;
    Programme::keep(id, &form.plan(), &all.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: id }).saying("programme-made").into_response())
}

pub(crate) async fn edit(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let form = ProgrammeForm::of(&programme);
    Ok(Page(ProgrammePage::of(frame, Some(programme.id), form, Errors::default(), &app).await?))
}

pub(crate) async fn update(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut form = ProgrammeForm::read(&sent);
    only_who_works_here(&mut form, programme.contact_person_id, &app).await?;
    let mut errors = form.errors(frame.words);
    for (name, texts) in [("name", &form.name), ("about", &form.about), ("for-whom", &form.for_whom)] {
        require_languages(&frame, name, texts, &mut errors);
    }
    if !errors.is_empty() {
        return Ok(refused(ProgrammePage::of(frame, Some(programme.id), form, errors, &app).await?));
    }
    let mut tx = app.store.begin().await?;
    Programme::keep(programme.id, &form.plan(), &programme.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: programme.id }).saying("changes-saved").into_response())
}

/// The contact person is chosen from the list, or stays who they were.
async fn only_who_works_here(form: &mut ProgrammeForm, before: Option<Id>, app: &App) -> Result<()> {
    let there = contact::candidates(&app.clock.today(), &app.store).await?;
    form.contact = form.contact.filter(|id| Some(*id) == before || there.iter().any(|post| post.person_id == *id));
    Ok(())
}

impl ProgrammePage {
    async fn of(frame: Frame, id: Option<Id>, form: ProgrammeForm, errors: Errors, app: &App) -> Result<ProgrammePage> {
        let contacts = contact::candidates(&app.clock.today(), &app.store).await?;
        Ok(ProgrammePage::with(frame, id, form, errors, contacts))
    }

    fn with(frame: Frame, id: Option<Id>, form: ProgrammeForm, errors: Errors, contacts: Vec<Post>) -> ProgrammePage {
        let to = id.map_or(address::Programmes.to_string(), |id| address::Programme { programme: id }.to_string());
        let back = id.map_or(address::Coaching.to_string(), |id| address::Programme { programme: id }.to_string());
        ProgrammePage { frame, form, errors, to, back, is_new: id.is_none(), contacts }
    }

    fn enrolments(&self) -> [(Enrolment, &'static str, &'static str); 3] {
        [
            (Enrolment::Invited, "programme-enrolment-invited", "programme-enrolment-invited-hint"),
            (Enrolment::Open, "programme-enrolment-open", "programme-enrolment-open-hint"),
            (Enrolment::Closed, "programme-enrolment-closed", "programme-enrolment-closed-hint"),
        ]
    }

    fn paths(&self) -> [(Path, &'static str, &'static str); 2] {
        [
            (Path::Free, "programme-path-free", "programme-path-free-hint"),
            (Path::Guided, "programme-path-guided", "programme-path-guided-hint"),
        ]
    }

    fn is_contact(&self, id: &Id) -> bool {
        self.form.contact == Some(*id)
    }
}

pages::sample!("coaching/programme/edit", |frame| {
    let wrong = ProgrammeForm { is_public: true, ends_on: "huomenna".into(), ..ProgrammeForm::default() };
    let errors = wrong.errors(frame.words);
    let filled = ProgrammeForm::of(&crate::programme::sample_programme());
    let page = |form, errors| ProgrammePage::with(frame.clone(), None, form, errors, vec![]);
    vec![
        ("empty", page(ProgrammeForm::default(), Errors::default())),
        ("filled", page(filled, Errors::default())),
        ("error", page(wrong, errors)),
    ]
});
