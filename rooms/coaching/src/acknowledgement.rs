//! An agent has read the reply: it is no longer news to them; to those they answered with it still is.

use crate::address;
use crate::permissions::Acknowledge;
use crate::submission::Submission;
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(
    submission: May<Acknowledge, Submission>,
    State(app): State<App>,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    submission.acknowledge(submission.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Task { task: submission.interim_task_id }).saying("reply-acknowledged"))
}
