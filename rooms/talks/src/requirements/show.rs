//! A requirement: how it is worded now and was before, and where it is in use.

use super::address;
use super::job_role::JobRole;
use super::requirement::{Requirement, Wording};
use super::role_show::errors_of;
use super::used::{self, Used};
use askama::Template;
use people::{May, byline};
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "requirements/show.html")]
struct ShowPage {
    frame: Frame,
    requirement: Requirement,
    /// Each wording with its author, the newest first.
    versions: Vec<(Requirement, String)>,
    used: Vec<Used>,
    editing: Option<Editing>,
}

struct Editing {
    seen: i64,
    wording: Wording,
    errors: Errors,
}

impl Editing {
    fn of(requirement: &Requirement) -> Editing {
        let wording = Wording { body: requirement.body.0.clone(), shows: requirement.shows.0.clone() };
        Editing { seen: requirement.number, wording, errors: Errors::default() }
    }
}

pub(crate) async fn show(
    requirement: May<See, Requirement>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let may_edit = Permit::<Edit, _>::permits(&requirement.record, &requirement.who);
    let editing = may_edit.then(|| Editing::of(&requirement));
    Ok(Page(ShowPage::of(frame, requirement.into_record(), editing, &app).await?))
}

pub(crate) async fn update(
    requirement: May<Edit, Requirement>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let wording = Wording { body: sent.texts("body"), shows: sent.texts("shows") };
    let seen = sent.number("seen").unwrap_or(requirement.number);
    let mut errors = errors_of(&wording, &frame);
    if errors.is_empty() && seen != requirement.number {
        let own = format!("body-{}", frame.choices.written(frame.words.lang).code());
        errors.add(own, frame.t("requirements-newer"));
    }
    if !errors.is_empty() {
        let editing = Editing { seen: requirement.number, wording, errors };
        return Ok(refused(ShowPage::of(frame, requirement.into_record(), Some(editing), &app).await?));
    }
    let mut tx = app.store.begin().await?;
    let reworded = requirement.reword(seen, &wording, requirement.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if reworded { "requirements-reworded" } else { "requirements-same" };
    Ok(see(requirement.to()).saying(said).into_response())
}

/// Out of use, or in use again.
pub(crate) async fn retire(
    requirement: May<Edit, Requirement>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let retired_at = (sent.text("do") != "again").then(|| app.now());
    let mut tx = app.store.begin().await?;
    requirement.retire(retired_at, &mut tx).await?;
    tx.commit().await?;
    let said = if retired_at.is_some() { "requirements-was-retired" } else { "requirements-was-taken-up" };
    Ok(see(requirement.to()).saying(said))
}

impl ShowPage {
    async fn of(frame: Frame, requirement: Requirement, editing: Option<Editing>, app: &App) -> Result<ShowPage> {
        let role = JobRole::find(requirement.job_role_id, app.store.read()).await?;
        let notice_is_own = role.is_some_and(|role| !role.notice.0.is_empty());
        let used = used::of(&requirement, notice_is_own, app.store.read()).await?;
        let all = requirement.versions(app.store.read()).await?;
        let mut versions: Vec<(Requirement, String)> = all.into_iter().map(|one| (one, String::new())).collect();
        byline::sign(&mut versions, |(one, author)| (one.worded_by, author), frame.words.lang, app).await?;
        Ok(ShowPage { frame, requirement, versions, used, editing })
    }

    fn to(&self) -> String {
        self.requirement.to()
    }

    fn role(&self) -> String {
        address::JobRole { job_role: self.requirement.job_role_id }.to_string()
    }

    fn retire_to(&self) -> String {
        address::Retirement { requirement: self.requirement.id }.to_string()
    }
}

pages::sample!("talks/requirements/requirement", |frame| {
    use super::samples;
    let one = || samples::requirements().remove(0);
    let used = || {
        let (word, name) = ("requirements-used-onboarding", samples::text("Vakituinen työntekijä"));
        vec![Used { word, name, href: "/talks/onboarding/templates".into() }]
    };
    let page = |editing, used| ShowPage {
        frame: frame.clone(),
        requirement: one(),
        versions: vec![(one(), "Elli Esihenkilö".into())],
        used,
        editing,
    };
    let wrong = Editing { seen: 1, wording: Wording::default(), errors: errors_of(&Wording::default(), &frame) };
    vec![
        ("reader", page(None, vec![])),
        ("editor", page(Some(Editing::of(&one())), used())),
        ("error", page(Some(wrong), used())),
    ]
});
