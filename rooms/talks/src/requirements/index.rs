//! Every role of the employer with what is asked of it, found by words.

use super::address;
use super::job_role::{JobRole, JobRoles};
use super::requirement::Requirement;
use askama::Template;
use axum::extract::Query;
use people::{SignedIn, fold};
use serde::Deserialize;
use web::acts::Create;
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

/// So many requirements are shown of those that are found.
const MOST: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Cut {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "requirements/index.html")]
struct IndexPage {
    frame: Frame,
    q: String,
    roles: Vec<JobRole>,
    /// Found by what they say.
    found: Vec<Requirement>,
    may_add: bool,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> Result<impl IntoResponse> {
    let (q, mut found) = (fold(&cut.q), vec![]);
    let mut roles = JobRole::of_employer(me.employer_id, app.store.read()).await?;
    if !q.is_empty() {
        roles.retain(|role| role.is_found(&q));
        found = Requirement::of_employer(me.employer_id, app.store.read()).await?;
        found.retain(|one| one.is_found(&q));
        found.truncate(MOST);
    }
    let may_add = Permit::<Create, _>::permits(&JobRoles, &me.0);
    Ok(Page(IndexPage { frame, q: cut.q, roles, found, may_add }))
}

impl IndexPage {
    fn to(&self, role: &JobRole) -> String {
        address::JobRole { job_role: role.id }.to_string()
    }

    fn here(&self) -> String {
        address::JobRoles.to_string()
    }

    fn new_role(&self) -> String {
        address::NewJobRole.to_string()
    }

    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }
}

pages::sample!("talks/requirements", |frame| {
    use super::samples;
    let page = |q: &str, roles, found, may_add| IndexPage { frame: frame.clone(), q: q.into(), roles, found, may_add };
    vec![
        ("empty", page("", vec![], vec![], true)),
        ("filled", page("", vec![samples::role()], vec![], true)),
        ("found", page("kuunt", vec![], samples::requirements(), false)),
        ("none-found", page("xyz", vec![], vec![], false)),
    ]
});
