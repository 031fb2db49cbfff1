//! Somebody enrols in a cohort by themselves, or leaves it or its line.

use crate::address;
use crate::cohort::Cohort;
use crate::permissions::{Enrol, Leave};
use crate::waiting_list::{self, Coming};
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(cohort: May<Enrol, Cohort>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let came = waiting_list::come(&cohort, cohort.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = match came {
        Coming::Enrolled => "enrolment-done",
        Coming::InLine => "enrolment-in-line",
        Coming::Already => "enrolment-already",
        Coming::OwnSupervisor => "enrolment-own-supervisor",
        Coming::Closed => "enrolment-closed",
    };
    Ok(see(address::Programme { programme: cohort.programme_id }).saying(said))
}

pub(crate) async fn leave(cohort: May<Leave, Cohort>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    waiting_list::go(&cohort, cohort.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    // Where enrolment is not open the programme is no longer theirs to see.
    let to = if cohort.is_open {
        address::Programme { programme: cohort.programme_id }.to_string()
    } else {
        address::Coaching.to_string()
    };
    Ok(see(to).saying("enrolment-left"))
}
