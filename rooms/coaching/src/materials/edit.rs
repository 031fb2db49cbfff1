//! Adding a material, changing its words, and its place in the list.

use crate::address;
use crate::materials::form::MaterialForm;
use crate::materials::shelf::{Shelf, page};
use crate::materials::{Material, Plan};
use askama::Template;
use axum::extract::Request;
use media::{Form, Medium};
use people::May;
use store::Id;
use web::acts::{Create, Edit, See};
use web::{App, Error, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "materials/edit.html")]
struct MaterialPage {
    frame: Frame,
    form: MaterialForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

pub(crate) async fn new(shelf: May<Create, Shelf>, frame: Frame) -> impl IntoResponse {
    Page(MaterialPage::new(frame, &shelf, MaterialForm::default(), Errors::default()))
}

pub(crate) async fn create(
    shelf: May<Create, Shelf>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let (me, shelf) = (shelf.who.clone(), shelf.into_record());
    let sent = Form::read(request, &me, &app).await?;
    let mut form = MaterialForm::read(&sent);
    if let Some(id) = form.medium {
        let own = Medium::is_free(id, me.id, app.store.read()).await?;
        form.medium = form.medium.filter(|_| own);
    }
    let mut errors = form.errors(frame.words);
    for file in &sent.refused {
        errors = Errors::default();
        errors.add("file", file.sentence(frame.words));
    }
    if !errors.is_empty() {
        return Ok(refused(MaterialPage::new(frame, &shelf, form, errors)));
    }
    let plan = Plan {
        employer_id: shelf.employer_id,
        programme_id: shelf.programme_id,
        subject: shelf.subject(),
        name: form.name.clone(),
        about: form.about.clone(),
        link: form.link().map(str::to_owned),
        medium_id: form.medium,
    };
    let medium = medium(form.medium, &app).await?;
    let mut tx = app.store.begin().await?;
    if let Some(medium) = &medium {
        let (alt, transcript) = form.words_beside(medium);
        Medium::describe(medium.id, me.id, alt, transcript, &mut tx).await?;
    }
    if !plan.add(app.clock.new_id(), me.id, app.now(), &mut tx).await? {
        return Err(Error::Refused("fault-form")); // sent twice: the first one has the file
    }
    tx.commit().await?;
    Ok(see(shelf.page()).saying("material-added").into_response())
}

async fn medium(id: Option<Id>, app: &App) -> Result<Option<Medium>> {
    match id {
        Some(id) => Ok(Medium::find(id, app.store.read()).await?),
        None => Ok(None),
    }
}

/// A material is read where it belongs.
pub(crate) async fn show(material: May<See, Material>) -> impl IntoResponse {
    see(format!("{}#material-{}", material.page(), material.id))
}

pub(crate) async fn edit(
    material: May<Edit, Material>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let form = MaterialForm::of(&material, material.medium(&app.store).await?.as_ref());
    Ok(Page(MaterialPage::old(frame, &material, form, Errors::default())))
}

pub(crate) async fn update(
    material: May<Edit, Material>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let medium = material.medium(&app.store).await?;
    let file_name = medium.as_ref().map_or(String::new(), |medium| medium.name.clone());
    let form = MaterialForm { medium: material.medium_id, file_name, ..MaterialForm::texts(&sent) };
    let errors = form.errors(frame.words);
    if !errors.is_empty() {
        return Ok(refused(MaterialPage::old(frame, &material, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    material.change(&form.name, &form.about, form.link(), &mut tx).await?;
    if let Some(medium) = &medium {
        let (alt, transcript) = form.words_beside(medium);
        Medium::describe(medium.id, medium.person_id, alt, transcript, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(material.page()).saying("changes-saved").into_response())
}

/// One step up or down in the list.
pub(crate) async fn place(
    material: May<Edit, Material>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    material.change_places(sent.text("to") == "up", &mut tx).await?;
    tx.commit().await?;
    Ok(see(format!("{}#material-{}", material.page(), material.id)))
}

impl Material {
    pub(crate) fn page(&self) -> String {
        page(&Reference::new(&self.subject_kind, self.subject_id))
    }
}

impl MaterialPage {
    fn new(frame: Frame, shelf: &Shelf, form: MaterialForm, errors: Errors) -> MaterialPage {
        MaterialPage { frame, form, errors, to: shelf.to(), back: shelf.page(), is_new: true }
    }

    fn old(frame: Frame, material: &Material, form: MaterialForm, errors: Errors) -> MaterialPage {
        let to = address::Material { material: material.id }.to_string();
        MaterialPage { frame, form, errors, to, back: material.page(), is_new: false }
    }
}

pages::sample!("coaching/material/edit", |frame| {
    let page = |form: MaterialForm, errors, is_new| MaterialPage {
        frame: frame.clone(),
        form,
        errors,
        to: "/coaching".into(),
        back: "/coaching".into(),
        is_new,
    };
    let errors = MaterialForm::default().errors(frame.words);
    let filed = MaterialForm { medium: Some(Id::nil()), file_name: "kolme-merkkiä.docx".into(), ..Default::default() };
    vec![
        ("empty", page(MaterialForm::default(), Errors::default(), true)),
        ("error", page(filed.clone(), errors, true)),
        ("filled", page(filed, Errors::default(), false)),
    ]
});
