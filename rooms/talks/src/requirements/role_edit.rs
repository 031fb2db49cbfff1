//! A role is added, named otherwise, or taken out of use.

use super::address;
use super::job_role::{JobRole, JobRoles};
use askama::Template;
use pages::require_languages;
use people::May;
use store::Id;
use web::acts::{Create, Edit};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "requirements/role_edit.html")]
struct RolePage {
    frame: Frame,
    /// None: a new one.
    role: Option<JobRole>,
    once: Id,
    called: Texts,
    about: Texts,
    retired: bool,
    errors: Errors,
}

impl RolePage {
    fn of(frame: Frame, role: Option<JobRole>, once: Id) -> RolePage {
        let (called, about) = match &role {
            Some(role) => (role.called.0.clone(), role.about.0.clone()),
            None => (Texts::default(), Texts::default()),
        };
        let retired = role.as_ref().is_some_and(|role| role.retired_at.is_some());
        RolePage { frame, role, once, called, about, retired, errors: Errors::default() }
    }

    fn sent(mut self, sent: &Sent) -> RolePage {
        (self.called, self.about, self.retired) = (sent.texts("called"), sent.texts("about"), sent.has("retired"));
        let own = format!("called-{}", self.frame.choices.written(self.frame.words.lang).code());
        self.errors.when(self.called.is_empty(), &own, self.frame.t("requirements-called-missing"));
        require_languages(&self.frame, "called", &self.called, &mut self.errors);
        self
    }

    fn to(&self) -> String {
        match &self.role {
            Some(role) => address::EditJobRole { job_role: role.id }.to_string(),
            None => address::JobRoles.to_string(),
        }
    }

    fn back(&self) -> String {
        match &self.role {
            Some(role) => address::JobRole { job_role: role.id }.to_string(),
            None => address::JobRoles.to_string(),
        }
    }

    fn title(&self) -> &'static str {
        self.frame.t(if self.role.is_some() { "requirements-role-edit" } else { "requirements-new-role" })
    }
}

pub(crate) async fn new(_: May<Create, JobRoles>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    Page(RolePage::of(frame, None, app.clock.new_id()))
}

pub(crate) async fn create(
    all: May<Create, JobRoles>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let page = RolePage::of(frame, None, once).sent(&sent);
    if !page.errors.is_empty() {
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    JobRole::keep(once, &page.called, &page.about, &all.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::JobRole { job_role: once }).saying("requirements-role-kept").into_response())
}

pub(crate) async fn edit(role: May<Edit, JobRole>, frame: Frame) -> impl IntoResponse {
    Page(RolePage::of(frame, Some(role.into_record()), Id::nil()))
}

pub(crate) async fn update(
    role: May<Edit, JobRole>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let page = RolePage::of(frame, Some(role.record.clone()), Id::nil()).sent(&sent);
    if !page.errors.is_empty() {
        return Ok(refused(page));
    }
    let retired_at = page.retired.then(|| role.retired_at.unwrap_or_else(|| app.now()));
    let mut tx = app.store.begin().await?;
    JobRole::rename(role.id, &page.called, &page.about, retired_at, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::JobRole { job_role: role.id }).saying("requirements-role-kept").into_response())
}

pages::sample!("talks/requirements/role-edit", |frame| {
    use super::samples;
    let error = RolePage::of(frame.clone(), None, Id::nil()).sent(&Sent::default());
    vec![
        ("empty", RolePage::of(frame.clone(), None, Id::nil())),
        ("filled", RolePage::of(frame.clone(), Some(samples::role()), Id::nil())),
        ("error", error),
    ]
});
