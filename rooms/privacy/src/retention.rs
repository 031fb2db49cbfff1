//! The retention job: each night what has had its time goes, kind by kind, some at a time, so that nobody waits. It may
//! be cut off anywhere and begun again: what is over is decided in the statement that lets it go, and how many went is
//! kept in the same change.

use crate::period::{Period, Periods};
use crate::run::{Run, let_go};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use store::{Error, Id, Moment, setting, sql};
use web::jobs::Work;
use web::{App, Result, Retention, Retentions};

pub const JOB: &str = "retention";

/// After so long the rest is left for a job of its own, so that letters and other work get their turn between.
const STRETCH: Duration = Duration::from_secs(2);

/// Reports of runs are let go of too, when what they tell of has long been gone.
pub(crate) const RUNS: Retention = Retention {
    period: "audit",
    word: "retention-runs-gone",
    by_machine: false,
    count: |before| sql!("SELECT count(*) FROM retention_run WHERE ended_at < $1").bind(before),
    some: |before, tx| Box::pin(let_go(before, tx)),
};

/// Something that goes: rows of a room, or the beginning of the audit log, which goes in a way of its own.
#[derive(Clone, Copy)]
enum Kind {
    Of(Retention),
    AuditLog,
}

impl Kind {
    fn period(&self) -> Option<&'static Period> {
        Period::named(match self {
            Kind::Of(retention) => retention.period,
            Kind::AuditLog => "audit",
        })
    }

    fn word(&self) -> &'static str {
        match self {
            Kind::Of(retention) => retention.word,
            Kind::AuditLog => "retention-audit",
        }
    }

    fn now(&self, app: &App) -> Moment {
        match self {
            Kind::Of(retention) if retention.by_machine => Moment::now(),
            _ => app.now(),
        }
    }

    async fn count(&self, before: Moment, app: &App) -> store::Result<u64> {
        match self {
            Kind::Of(retention) => {
                let (count,): (i64,) = (retention.count)(before).one(app.store.read()).await?;
                Ok(count as u64)
            }
            Kind::AuditLog => audit::cuttable(before, &app.store).await,
        }
    }

    /// Some go, and the run says how many, in one change.
    async fn let_some_go(&self, before: Moment, run: &Run, app: &App) -> store::Result<u64> {
        let mut tx = app.store.begin().await?;
        let gone = match self {
            Kind::Of(retention) => (retention.some)(before, &mut tx).await?,
            Kind::AuditLog => audit::cut_some(before, app.now(), &mut tx).await?,
        };
        if gone > 0 {
            run.went(self.word(), gone, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(gone)
    }
}

fn kinds(app: &App) -> Vec<Kind> {
    let rooms = app.part::<Retentions>().cloned().unwrap_or_default();
    rooms.0.iter().copied().map(Kind::Of).chain([Kind::AuditLog]).collect()
}

/// How many kinds a run goes through.
pub fn whole(app: &App) -> usize {
    kinds(app).len()
}

/// Message key and number of what has had its time by these periods; what several kinds call alike is one line. Only
/// what is kept for the one period, if it is named.
pub async fn due(periods: &Periods, of: Option<&Period>, app: &App) -> Result<Vec<(&'static str, u64)>> {
    let mut due: Vec<(&'static str, u64)> = vec![];
    for kind in kinds(app) {
        let Some(period) = kind.period().filter(|period| of.is_none_or(|of| of.name == period.name)) else { continue };
        let count = kind.count(periods.before(period, kind.now(app)), app).await?;
        match due.iter_mut().find(|(word, _)| *word == kind.word()) {
            Some((_, sum)) => *sum += count,
            None => due.push((kind.word(), count)),
        }
    }
    due.retain(|(_, count)| *count > 0);
    Ok(due)
}

/// Begins a run in somebody's name, or wakes the one that is under way. True: this began it.
pub async fn ask(by: Id, app: &App) -> Result<bool> {
    let mut tx = app.store.begin().await?;
    let begun = Run::begin(Some(by), app.now(), &mut tx).await?;
    tx.later(JOB, &json!({}), app.now(), Some(JOB)).await?;
    tx.commit().await?;
    Ok(begun)
}

/// What woke the job: a slot of the timetable, or somebody's press and the rest of a run (no slot).
#[derive(Debug, Default, Deserialize)]
struct Woken {
    slot: Option<Moment>,
}

pub(crate) fn job(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Woken { slot } = serde_json::from_value(payload).unwrap_or_default();
        if let Some(slot) = slot {
            begin_of_the_night(slot, &app).await?;
        }
        match Run::under_way(app.store.read()).await? {
            Some(run) => go_on(&run, &app).await,
            None => Ok(()),
        }
    })
}

/// The night's run, once: a job that comes a second time finds it done.
async fn begin_of_the_night(slot: Moment, app: &App) -> Result<()> {
    if Run::has_ended_since(slot, app.store.read()).await? {
        return Ok(());
    }
    let mut tx = app.store.begin().await?;
    Run::begin(None, app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}

/// From the kind at which the run stands, for a stretch; what is left then is a job of its own.
async fn go_on(run: &Run, app: &App) -> Result<()> {
    let periods = setting::read::<Periods>(app.store.read()).await?;
    let until = Instant::now() + STRETCH;
    for (number, kind) in kinds(app).iter().enumerate().skip(run.done as usize) {
        let is_through = go_through(kind, &periods, until, run, app).await?;
        let mut tx = app.store.begin().await?;
        if !is_through {
            tx.later(JOB, &json!({}), app.now(), Some(JOB)).await?;
            return Ok(tx.commit().await?);
        }
        run.through(number as i64 + 1, &mut tx).await?;
        tx.commit().await?;
    }
    let mut tx = app.store.begin().await?;
    run.end(app.now(), &mut tx).await?;
    tx.commit().await?;
    tracing::info!("what has had its time is gone");
    Ok(())
}

/// False: the time was up before all had gone. What the database refuses stays, is told, and keeps nothing else.
async fn go_through(kind: &Kind, periods: &Periods, until: Instant, run: &Run, app: &App) -> Result<bool> {
    let Some(period) = kind.period() else { return Ok(true) };
    let before = periods.before(period, kind.now(app));
    loop {
        match kind.let_some_go(before, run, app).await {
            Ok(0) => return Ok(true),
            Ok(_) if Instant::now() > until => return Ok(false),
            Ok(_) => {}
            Err(error @ (Error::Database(_) | Error::Broken)) => {
                tracing::error!(kind = kind.word(), %error, "something could not be let go of");
                let mut tx = app.store.begin().await?;
                run.failed(kind.word(), &mut tx).await?;
                tx.commit().await?;
                return Ok(true);
            }
            Err(error) => return Err(error.into()),
        }
    }
}
