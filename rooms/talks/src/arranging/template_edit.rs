//! A template is taken into use or begun from nothing; what it is called and when one looks back are changed.

use super::address;
use super::ready::{Ready, WAYS};
use super::template_form::{HALF_A_YEAR, TemplateForm};
use super::template_index::{kind_key, sample};
use crate::permissions::{Arrange, Talks};
use crate::talk::Kind;
use crate::template::Template as Kept;
use askama::Template;
use forms::{Body, Section, Version};
use pages::require_languages;
use people::{May, Me};
use store::Id;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "arranging/template_edit.html")]
struct EditPage {
    frame: Frame,
    form: TemplateForm,
    errors: Errors,
    /// None: a new one.
    template: Option<Kept>,
    once: Id,
}

pub(crate) async fn new(_: May<Arrange, Talks>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let once = app.clock.new_id();
    Page(EditPage { frame, form: TemplateForm::default(), errors: Errors::default(), template: None, once })
}

pub(crate) async fn create(
    all: May<Arrange, Talks>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    if let Some(kind) = Kind::from_word(sent.text("ready")) {
        let ready = Ready::of(kind);
        let beginning = Beginning { id: once, called: &ready.called, kind, months: HALF_A_YEAR, body: ready.body() };
        keep(&beginning, "fi", &all.who, &app).await?;
        return Ok(see(address::Template { template: once }).saying("arranging-taken").into_response());
    }
    let form = TemplateForm::read(&sent);
    let mut errors = form.errors(frame.words);
    require_languages(&frame, "called", &form.called, &mut errors);
    let (Some(kind), Some(months), true) = (form.kind, form.months(), errors.is_empty()) else {
        return Ok(refused(EditPage { frame, form, errors, template: None, once }));
    };
    let beginning = Beginning { id: once, called: &form.called, kind, months, body: bare(&frame) };
    keep(&beginning, frame.words.lang.code(), &all.who, &app).await?;
    Ok(see(address::Template { template: once }).saying("arranging-begun").into_response())
}

pub(crate) async fn edit(template: May<Edit, Kept>, frame: Frame) -> impl IntoResponse {
    let template = template.into_record();
    let (form, once) = (TemplateForm::of(&template), template.id);
    Page(EditPage { frame, form, errors: Errors::default(), template: Some(template), once })
}

pub(crate) async fn update(
    template: May<Edit, Kept>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let template = template.into_record();
    let form = TemplateForm { kind: Some(template.kind), ..TemplateForm::read(&sent) };
    let mut errors = form.errors(frame.words);
    require_languages(&frame, "called", &form.called, &mut errors);
    let (Some(months), true) = (form.months(), errors.is_empty()) else {
        let once = template.id;
        return Ok(refused(EditPage { frame, form, errors, template: Some(template), once }));
    };
    let mut tx = app.store.begin().await?;
    template.rename(&form.called, months, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Template { template: template.id }).saying("arranging-kept").into_response())
}

/// A template on its way.
struct Beginning<'b> {
    id: Id,
    called: &'b Texts,
    kind: Kind,
    months: i64,
    body: Body,
}

/// Kept once, however often it was pressed.
async fn keep(beginning: &Beginning<'_>, language: &str, me: &Me, app: &App) -> Result<()> {
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let form_version_id = Version::keep(None, language, &beginning.body, now, &mut tx).await?;
    let template = Kept {
        id: beginning.id,
        employer_id: me.employer_id,
        kind: beginning.kind,
        called: beginning.called.kept(),
        form_id: Version::find(form_version_id, &mut tx).await?.form_id,
        form_version_id,
        review_months: beginning.months,
        made_by: me.id,
        made_at: now,
        retired_at: None,
    };
    if template.keep(&mut tx).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// One section with one question, to be written over.
fn bare(frame: &Frame) -> Body {
    let lang = frame.choices.written(frame.words.lang);
    let words = words::Words::new(lang);
    let question = Body::one_way(Texts::one(lang, words.t("arranging-first-question")), &WAYS);
    let question = forms::Question { key: "s1q1".into(), required: false, ..question };
    let name = Texts::one(lang, words.t("arranging-first-section"));
    Body { sections: vec![Section { name, questions: vec![question] }] }
}

impl EditPage {
    fn title(&self) -> &'static str {
        if self.template.is_some() { "arranging-edit" } else { "arranging-new" }
    }

    fn to(&self) -> String {
        match &self.template {
            Some(template) => address::EditTemplate { template: template.id }.to_string(),
            None => address::Templates.to_string(),
        }
    }

    fn back(&self) -> String {
        match &self.template {
            Some(template) => address::Template { template: template.id }.to_string(),
            None => address::Templates.to_string(),
        }
    }

    fn kinds(&self) -> Vec<(&'static str, &'static str)> {
        Kind::ALL.iter().map(|kind| (kind.word(), self.frame.t(kind_key(*kind)))).collect()
    }
}

pages::sample!("talks/templates/edit", |frame| {
    let page = |form: TemplateForm, errors, template| EditPage {
        frame: frame.clone(),
        form,
        errors,
        template,
        once: Id::nil(),
    };
    let wrong = TemplateForm { months: "kaksi".into(), kind: None, ..TemplateForm::default() };
    let kept = sample("Tavoitekeskustelu", Kind::Pair, false);
    vec![
        ("empty", page(TemplateForm::default(), Errors::default(), None)),
        ("error", page(wrong.clone(), wrong.errors(frame.words), None)),
        ("filled", page(TemplateForm::of(&kept), Errors::default(), Some(kept))),
    ]
});
