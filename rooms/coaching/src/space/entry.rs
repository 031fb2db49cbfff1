//! The ground rules are accepted, once; then the space opens.

use super::address;
use super::members::Space;
use super::permissions::Enter;
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(space: May<Enter, Space>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    Space::enter(space.id, space.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Space { space: space.id }).saying("space-entered"))
}
