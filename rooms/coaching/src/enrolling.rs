//! Somebody enrols in a cohort by themselves, or leaves it or its line.

use crate::address;
use crate::cohort::Cohort;
use crate::permissions::{Enrol, Leave};
use crate::waiting_list::{self, Coming};
use people::May;
use store::{Error, Id};
use web::{App, IntoResponse, Result, State, see};

/// Where a crowd comes at once, a change may have stood too long behind others; it was surely undone, and is done again.
const TRIES: usize = 6;

pub(crate) async fn create(cohort: May<Enrol, Cohort>, State(app): State<App>) -> Result<impl IntoResponse> {
    let said = match come(&cohort, cohort.who.id, &app).await? {
        Coming::Enrolled => "enrolment-done",
        Coming::InLine => "enrolment-in-line",
        Coming::Already => "enrolment-already",
        Coming::OwnSupervisor => "enrolment-own-supervisor",
        Coming::Closed => "enrolment-closed",
    };
    Ok(see(address::Programme { programme: cohort.programme_id }).saying(said))
}

pub(crate) async fn leave(cohort: May<Leave, Cohort>, State(app): State<App>) -> Result<impl IntoResponse> {
    go(&cohort, cohort.who.id, &app).await?;
    // Where enrolment is not open the programme is no longer theirs to see.
    let to = if cohort.is_open {
        address::Programme { programme: cohort.programme_id }.to_string()
    } else {
        address::Coaching.to_string()
    };
    Ok(see(to).saying("enrolment-left"))
}

async fn come(cohort: &Cohort, person_id: Id, app: &App) -> store::Result<Coming> {
    for _ in 1..TRIES {
        match come_once(cohort, person_id, app).await {
            Err(Error::TakenBack) => {}
            other => return other,
        }
    }
    come_once(cohort, person_id, app).await
}

async fn come_once(cohort: &Cohort, person_id: Id, app: &App) -> store::Result<Coming> {
    let mut tx = app.store.begin().await?;
    let came = waiting_list::come(cohort, person_id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(came)
}

async fn go(cohort: &Cohort, person_id: Id, app: &App) -> store::Result<()> {
    for _ in 1..TRIES {
        match go_once(cohort, person_id, app).await {
            Err(Error::TakenBack) => {}
            other => return other,
        }
    }
    go_once(cohort, person_id, app).await
}

async fn go_once(cohort: &Cohort, person_id: Id, app: &App) -> store::Result<()> {
    let mut tx = app.store.begin().await?;
    waiting_list::go(cohort, person_id, app.now(), &mut tx).await?;
    tx.commit().await
}
