//! A part of a template's questions is changed. Each time it is kept the form gets a new version; discussions that are under
//! way go on with theirs.

use super::address;
use super::role_section::with_role;
use super::section_form::{Row, SectionForm};
use super::template_index::sample;
use super::warning::Matter;
use crate::template::Template as Kept;
use askama::Template;
use axum::extract::Query;
use forms::{Body, Section, Version, Way};
use pages::require_languages;
use people::May;
use serde::Deserialize;
use store::Id;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "arranging/section.html")]
struct SectionPage {
    frame: Frame,
    template: Kept,
    /// Which part, counted from one; 0 is a new one.
    at: usize,
    /// How many parts there are.
    parts: usize,
    form: SectionForm,
    errors: Errors,
    warnings: Vec<(usize, Matter)>,
    /// The version that whoever writes has seen.
    seen: Id,
    is_newer: bool,
}

#[derive(Default, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    at: usize,
}

/// What is to become of the part.
enum Turn {
    Keep,
    Up,
    Down,
    Remove,
}

pub(crate) async fn edit(
    template: May<Edit, Kept>,
    State(app): State<App>,
    frame: Frame,
    Query(which): Query<Which>,
) -> Result<impl IntoResponse> {
    let template = template.into_record();
    let body = Version::find(template.form_version_id, app.store.read()).await?.body.0;
    let part = part(&body, which.at);
    let at = part.map_or(0, |_| which.at);
    let form = part.map_or_else(|| SectionForm::default().more(), SectionForm::of);
    Ok(Page(SectionPage::of(frame, template, at, body.sections.len(), form)))
}

pub(crate) async fn update(
    template: May<Edit, Kept>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let template = template.into_record();
    let body = Version::find(template.form_version_id, app.store.read()).await?.body.0;
    let at = sent.number("at").and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
    let (form, parts) = (SectionForm::read(&sent), body.sections.len());
    let seen = sent.text("seen").parse().unwrap_or(template.form_version_id);
    if sent.text("do") == "role" {
        return add_role(&template, body, &sent, &frame, &app).await;
    }
    let page = |frame, template, form| SectionPage { seen, ..SectionPage::of(frame, template, at, parts, form) };
    let turn = match sent.text("do") {
        "more" => return Ok(Page(page(frame, template, form.more())).into_response()),
        "up" => Turn::Up,
        "down" => Turn::Down,
        "remove" => Turn::Remove,
        _ => Turn::Keep,
    };
    if matches!(turn, Turn::Keep) {
        let errors = wrong(&form, &frame);
        let warnings = form.warnings();
        if !errors.is_empty() || (!warnings.is_empty() && !form.is_warned) {
            return Ok(refused(SectionPage { errors, warnings, ..page(frame, template, form) }));
        }
    }
    if !kept(&template, turned(body, at, &form, &turn), seen, &frame, &app).await? {
        return Ok(refused(SectionPage { is_newer: true, ..page(frame, template, form) }));
    }
    let word = if matches!(turn, Turn::Remove) { "arranging-section-gone" } else { "arranging-section-kept" };
    Ok(see(address::Template { template: template.id }).saying(word).into_response())
}

async fn add_role(template: &Kept, body: Body, sent: &Sent, frame: &Frame, app: &App) -> Result<Response> {
    let role = sent.text("role").parse().unwrap_or_else(|_| Id::nil());
    let added = match with_role(body, role, template, app).await? {
        Some(body) => kept(template, body, template.form_version_id, frame, app).await?,
        None => false,
    };
    let word = if added { "arranging-role-added" } else { "arranging-role-none" };
    Ok(see(address::Template { template: template.id }).saying(word).into_response())
}

fn wrong(form: &SectionForm, frame: &Frame) -> Errors {
    let mut errors = form.errors(frame.words);
    require_languages(frame, "name", &form.name, &mut errors);
    for (at, row) in form.rows.iter().enumerate().filter(|(_, row)| !row.is_gone) {
        require_languages(frame, &format!("q{at}-ask"), &row.ask, &mut errors);
    }
    errors
}

/// False: somebody has changed the questions meanwhile.
async fn kept(template: &Kept, body: Body, seen: Id, frame: &Frame, app: &App) -> Result<bool> {
    let language = frame.words.lang.code();
    let mut tx = app.store.begin().await?;
    let kept = template.ask(&body, seen, language, app.now(), &mut tx).await?;
    if kept {
        tx.commit().await?;
    }
    Ok(kept)
}

fn part(body: &Body, at: usize) -> Option<&Section> {
    body.sections.get(at.checked_sub(1)?)
}

/// The questions after the turn. The last part is never taken away: a form without questions asks nothing.
fn turned(mut body: Body, at: usize, form: &SectionForm, turn: &Turn) -> Body {
    let (before, count) = (part(&body, at).cloned(), body.sections.len());
    match (turn, &before) {
        (Turn::Keep, None) => body.sections.push(form.section(None)),
        (Turn::Keep, Some(_)) => body.sections[at - 1] = form.section(before.as_ref()),
        (Turn::Up, Some(_)) if at > 1 => body.sections.swap(at - 2, at - 1),
        (Turn::Down, Some(_)) if at < count => body.sections.swap(at - 1, at),
        (Turn::Remove, Some(_)) if count > 1 => drop(body.sections.remove(at - 1)),
        _ => {}
    }
    body
}

impl SectionPage {
    fn of(frame: Frame, template: Kept, at: usize, parts: usize, form: SectionForm) -> SectionPage {
        let (errors, warnings, seen) = (Errors::default(), vec![], template.form_version_id);
        SectionPage { frame, template, at, parts, form, errors, warnings, seen, is_newer: false }
    }

    fn title(&self) -> &'static str {
        if self.at == 0 { "arranging-section-new" } else { "arranging-section-edit" }
    }

    fn to(&self) -> String {
        address::Section { template: self.template.id }.to_string()
    }

    fn here(&self) -> String {
        format!("{}?at={}", self.to(), self.at)
    }

    fn back(&self) -> String {
        address::Template { template: self.template.id }.to_string()
    }

    fn ways(&self) -> [Way; 5] {
        super::ready::WAYS
    }

    fn has(&self, row: &Row, way: &Way) -> bool {
        row.ways.contains(way)
    }

    fn number(&self, at: &usize) -> String {
        self.frame.words.t1("arranging-question-number", "number", at + 1)
    }

    fn ask(&self, at: &usize) -> String {
        format!("q{at}-ask")
    }

    fn ways_error(&self, at: &usize) -> &str {
        self.errors.of(&format!("q{at}-way"))
    }

    fn warned(&self, warned: &(usize, Matter)) -> String {
        let about = self.frame.t(warned.1.key());
        self.frame.words.t2("arranging-warned", "number", warned.0 + 1, "about", about)
    }
}

pages::sample!("talks/templates/section", |frame| {
    use crate::talk::Kind;
    use words::{Lang, Texts};
    let body = super::ready::Ready::of(Kind::Pair).body();
    let page = |at: usize, form| {
        SectionPage::of(frame.clone(), sample("Kehityskeskustelu", Kind::Pair, false), at, body.sections.len(), form)
    };
    let filled = || SectionForm::of(&body.sections[1]);
    let mut pay = filled();
    pay.rows[0].ask = Texts::one(Lang::Fi, "Oletko tyytyväinen palkkaasi?");
    let warnings = pay.warnings();
    let empty = SectionForm::default().more();
    let mut wayless = SectionForm::default().more();
    wayless.rows[0].ask = Texts::one(Lang::Fi, "Mitä haluat oppia?");
    wayless.rows[0].ways.clear();
    let errors = wayless.errors(frame.words);
    vec![
        ("empty", page(0, empty)),
        ("filled", page(2, filled())),
        ("error", SectionPage { errors, ..page(0, wayless) }),
        ("warned", SectionPage { warnings, ..page(2, pay) }),
        ("newer", SectionPage { is_newer: true, ..page(2, filled()) }),
    ]
});
