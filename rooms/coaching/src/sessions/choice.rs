//! At which time one comes to a session that is held more than once. Nobody need say it; a place is there in any case.

use crate::address;
use crate::permissions::Choose;
use crate::session::Session;
use people::May;
use store::Id;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    session: May<Choose, Session>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let chosen: Option<Id> = sent.text("occurrence").parse().ok();
    let mut tx = app.store.begin().await?;
    let kept = gatherings::choose(session.id, session.who.id, chosen, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if kept { "session-chosen" } else { "session-chosen-too-late" };
    Ok(see(address::Session { session: session.id }).saying(said))
}
