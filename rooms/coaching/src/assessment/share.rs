//! An agent lets the coaches of their cohort read their self-assessment, or no longer.

use super::address;
use super::permissions::Assess;
use super::record::SelfAssessment;
use people::May;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    assessment: May<Assess, SelfAssessment>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let shares = sent.text("share") == "yes";
    let mut tx = app.store.begin().await?;
    assessment.share(assessment.who.id, shares, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if shares { "assessment-is-shared" } else { "assessment-not-shared" };
    Ok(see(address::Assessment { assessment: assessment.id }).saying(said))
}
