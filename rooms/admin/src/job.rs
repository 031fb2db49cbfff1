//! Work that waits, and what keeps it waiting.

use crate::permissions::Machinery;
use askama::Template;
use axum::extract::Path;
use people::May;
use store::jobs::{self, TRIES, Waiting};
use store::{Id, Moment};
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Recurring, Result, State, Timetable, see};

#[derive(Template)]
#[template(path = "jobs.html")]
struct JobsPage {
    frame: Frame,
    now: Moment,
    jobs: Vec<Waiting>,
    recurring: Vec<Slot>,
}

/// Work that comes up again and again.
struct Slot {
    /// A message key.
    word: &'static str,
    last: Option<Moment>,
    next: Moment,
}

pub(crate) async fn index(_: May<See, Machinery>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let recurring = recurring(&app).await?;
    Ok(Page(JobsPage { frame, now: app.now(), jobs: jobs::waiting(&app.store).await?, recurring }))
}

async fn recurring(app: &App) -> Result<Vec<Slot>> {
    let left = store::timetable::left(&app.store).await?;
    let last = |kind: &str| left.iter().find(|left| left.kind == kind).map(|left| left.slot_at);
    let timetable = app.part::<Timetable>().cloned().unwrap_or_default();
    let slot = |work: &Recurring| Slot { word: work.word, last: last(work.kind), next: work.when.next(app.now()) };
    Ok(timetable.0.iter().map(slot).collect())
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
    let recurring = |last| vec![Slot { word: "jobs", last, next: now }];
    let page = |jobs, last| JobsPage { frame: frame.clone(), now, jobs, recurring: recurring(last) };
    vec![
        ("empty", page(vec![], None)),
        ("filled", page(vec![job(0, None), job(3, Some("no connection")), job(12, Some("no connection"))], Some(now))),
    ]
});
