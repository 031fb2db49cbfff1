//! The work of a staff file, in the background: first a look, later the bringing in. It may be interrupted at any
//! moment and begun again: bringing in the same file twice changes nothing.

use super::staff_file::{Outcome, StaffFile, State};
use crate::Person;
use crate::import::{self, Options, Plan, Stop};
use futures::TryStreamExt;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use store::{Id, Moment};
use web::jobs::Work;
use web::{App, Error, Result};
use words::Words;

pub const JOB: &str = "staff_file";
/// How far it is, is told this often; a worker not heard of for the longer time is taken for dead.
const TELL_EVERY: Duration = Duration::from_millis(500);
const DEAD_AFTER: Duration = Duration::from_secs(20);

#[derive(Debug, Serialize, Deserialize)]
pub struct Payload {
    pub staff_file: Id,
}

/// The job that takes a forgotten file's content off the shelf; what is gone is gone.
pub const FORGET: &str = "staff_file_forget";

pub fn forget(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let Payload { staff_file } =
            serde_json::from_value(payload).map_err(|error| Error::Broken(error.to_string()))?;
        Ok(app.shelf.remove(staff_file).await?)
    })
}

pub fn run(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let Payload { staff_file } =
            serde_json::from_value(payload).map_err(|error| Error::Broken(error.to_string()))?;
        let Some(file) = StaffFile::one(staff_file, app.store.read()).await?.filter(StaffFile::is_working) else {
            return Ok(());
        };
        let mut tx = app.store.begin().await?;
        let now = Moment::now();
        let taken = StaffFile::take(file.id, now, now + DEAD_AFTER, &mut tx).await?;
        tx.commit().await?;
        match taken {
            true => work(&file, &app).await,
            false => Err(Error::Broken("another worker has this staff file".into())),
        }
    })
}

async fn work(file: &StaffFile, app: &App) -> Result<()> {
    let telling = Telling::of(file.id, app);
    let words =
        Words::new(Person::find(file.person_id, app.store.read()).await?.map_or(words::Lang::Fi, |by| by.lang()));
    let plan = import::plan(content(file.id, app).await?, app.clock.today(), app.now(), &app.store).await?;
    match (plan, file.state) {
        (Err(stop), _) => end(file, State::Stopped, stopped(stop, words), app).await,
        (Ok(plan), State::Looking) => looked(file, &plan, words, app).await,
        (Ok(plan), _) => bring_in(file, &plan, &telling, words, app).await,
    }
}

async fn content(id: Id, app: &App) -> Result<Vec<u8>> {
    let (total, pieces) = app.shelf.read(id, None).await?;
    let whole = Vec::with_capacity(total as usize);
    let whole = pieces.try_fold(whole, |mut whole, piece| async move {
        whole.extend_from_slice(&piece);
        Ok(whole)
    });
    Ok(whole.await?)
}

async fn looked(file: &StaffFile, plan: &Plan, words: Words, app: &App) -> Result<()> {
    let mut report = import::tell(plan, Options { dry_run: true, yes: true }, words);
    report.lines.pop(); // that it was a dry run: the page says so itself
    let (refused, changes) = (report.refused, report.changed);
    let outcome = Outcome { told: report.lines, refused, changes, many_endings: plan.stop(false).is_some() };
    let mut tx = app.store.begin().await?;
    StaffFile::looked(file.id, outcome, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Whether many posts may end was asked when it was looked at; when they would only now, nothing is written.
async fn bring_in(file: &StaffFile, plan: &Plan, telling: &Telling, words: Words, app: &App) -> Result<()> {
    if plan.stop(file.many_endings).is_some() {
        let told = vec![words.t("staff-file-many-now").to_owned()];
        return end(file, State::Stopped, Outcome { told, ..Outcome::default() }, app).await;
    }
    let report = import::tell(plan, Options { dry_run: false, yes: true }, words);
    import::apply(plan, &app.store, |done, of| telling.rows(plan.read * done / of.max(1), plan.read)).await?;
    tracing::info!(rows = plan.read, refused = report.refused, changed = report.changed, "staff file brought in");
    let outcome = Outcome { told: report.lines, refused: report.refused, changes: true, many_endings: false };
    end(file, State::Done, outcome, app).await
}

fn stopped(stop: Stop, words: Words) -> Outcome {
    Outcome { told: import::tell_stop(stop, words).lines, ..Outcome::default() }
}

/// The outcome is kept first, then the content forgotten: twice does no harm.
async fn end(file: &StaffFile, state: State, outcome: Outcome, app: &App) -> Result<()> {
    let mut tx = app.store.begin().await?;
    StaffFile::end(file.id, state, outcome, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(app.shelf.remove(file.id).await?)
}

/// Tells the page how far the work is, beside it, so that the work never waits in its own way. Ends when dropped.
struct Telling {
    rows: Arc<(AtomicUsize, AtomicUsize)>,
    task: tokio::task::JoinHandle<()>,
}

impl Telling {
    fn of(id: Id, app: &App) -> Telling {
        let rows = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
        let (app, seen) = (app.clone(), rows.clone());
        let task = tokio::spawn(async move {
            loop {
                tokio::time::sleep(TELL_EVERY).await;
                let (done, whole) = (seen.0.load(Ordering::Relaxed) as i64, seen.1.load(Ordering::Relaxed) as i64);
                if let Err(error) = tell(id, done, whole, &app).await {
                    tracing::warn!(%error, "how far a staff file is could not be told");
                }
            }
        });
        Telling { rows, task }
    }

    fn rows(&self, done: usize, whole: usize) {
        self.rows.0.store(done, Ordering::Relaxed);
        self.rows.1.store(whole, Ordering::Relaxed);
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn tell(id: Id, done: i64, whole: i64, app: &App) -> store::Result<()> {
    let mut tx = app.store.begin().await?;
    StaffFile::note(id, done, whole, Moment::now() + DEAD_AFTER, &mut tx).await?;
    tx.commit().await
}
