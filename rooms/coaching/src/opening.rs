//! A task is given to the agents: from now on it awaits each of them.

use crate::address;
use crate::interim_task::Task;
use crate::permissions::Open;
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(task: May<Open, Task>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    task.open(app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Task { task: task.id }).saying("task-opened"))
}
