//! Work that waits, and what keeps it waiting.

use crate::permissions::Machinery;
use askama::Template;
use axum::extract::Path;
use people::May;
use store::jobs::{self, TRIES, Waiting};
use store::{Id, Moment};
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Result, State, see};

#[derive(Template)]
#[template(path = "jobs.html")]
struct JobsPage {
    frame: Frame,
    now: Moment,
    jobs: Vec<Waiting>,
}

pub(crate) async fn index(_: May<See, Machinery>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(JobsPage { frame, now: app.now(), jobs: jobs::waiting(&app.store).await? }))
}

/// Tries again now, whatever happened before.
pub(crate) async fn retry(
    _: May<Edit, Machinery>,
    State(app): State<App>,
    Path(id): Path<Id>,
) -> Result<impl IntoResponse> {
    jobs::retry(&app.store, id, app.now()).await?;
    Ok(see(crate::Jobs).saying("job-retried"))
}

impl JobsPage {
    fn is_stuck(&self, job: &Waiting) -> bool {
        job.attempts >= TRIES
    }

    fn to(&self, id: &Id) -> String {
        crate::Retry { job: *id }.to_string()
    }
}

pages::sample!("admin/jobs", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let job = |attempts, last_error: Option<&str>| Waiting {
        id: Id::nil(),
        kind: "letter".into(),
        run_at: now,
        attempts,
        last_error: last_error.map(str::to_owned),
    };
    let page = |jobs| JobsPage { frame: frame.clone(), now, jobs };
    vec![
        ("empty", page(vec![])),
        ("filled", page(vec![job(0, None), job(3, Some("no connection")), job(12, Some("no connection"))])),
    ]
});
