//! The worker that does what was left for later, one job at a time, until the program ends.

use crate::{App, Result, Timetable};
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Moment, jobs};

pub type Work = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A kind of work: its word in the database, and how it is done.
#[derive(Clone, Copy)]
pub struct JobKind {
    pub kind: &'static str,
    pub run: fn(App, Value) -> Work,
}

/// How long to sleep when nobody rings: jobs put off become due without a bell.
const NAP: Duration = Duration::from_secs(5);

/// Works until told to end; a job under way is finished first, so that nobody waits for its lock to run out.
pub async fn work(app: App, kinds: Vec<JobKind>, ending: Arc<AtomicBool>) {
    let mut next = Moment(i64::MIN);
    while !ending.load(Ordering::SeqCst) {
        match turn(&app, &kinds, &mut next).await {
            Ok(true) => {}
            Ok(false) => drop(tokio::time::timeout(NAP, app.store.bell.notified()).await),
            Err(error) => {
                tracing::error!(%error, "the worker could not reach its jobs");
                tokio::time::sleep(NAP).await;
            }
        }
    }
}

/// What recurs is left for the worker when its time has come; then one job is done.
async fn turn(app: &App, kinds: &[JobKind], next: &mut Moment) -> Result<bool> {
    if app.now() >= *next {
        *next = leave_recurring(app).await?;
    }
    run_one(app, kinds).await
}

/// Leaves a job for each recurring work whose time has come, and says when to look again.
pub async fn leave_recurring(app: &App) -> Result<Moment> {
    let (now, timetable) = (app.now(), app.part::<Timetable>().cloned().unwrap_or_default());
    for work in timetable.0.iter() {
        store::timetable::leave(&app.store, work.kind, work.when.newest(now)).await?;
    }
    Ok(timetable.0.iter().map(|work| work.when.next(now)).min().unwrap_or(Moment(i64::MAX)))
}

/// Does one job that is due; false when there is none.
pub async fn run_one(app: &App, kinds: &[JobKind]) -> Result<bool> {
    let Some(job) = jobs::claim(&app.store, app.now()).await? else { return Ok(false) };
    let Some(kind) = kinds.iter().find(|kind| kind.kind == job.kind) else {
        jobs::put_off(&app.store, &job, "this program knows no such work", app.now()).await?;
        return Ok(true);
    };
    match (kind.run)(app.clone(), job.payload.0.clone()).await {
        Ok(()) => jobs::finish(&app.store, &job).await?,
        Err(error) => {
            tracing::warn!(kind = kind.kind, attempts = job.attempts, %error, "a job was put off");
            jobs::put_off(&app.store, &job, &error.to_string(), app.now()).await?;
        }
    }
    Ok(true)
}

/// Does everything that is due now: for tests and for the command line.
pub async fn run_all(app: &App, kinds: &[JobKind]) -> Result<()> {
    leave_recurring(app).await?;
    while run_one(app, kinds).await? {}
    Ok(())
}
