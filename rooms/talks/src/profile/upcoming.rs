//! From one's profile to the discussions that are to come: what one keeps is at hand when one prepares for them.

use crate::talk::{State, Talk};
use people::Me;
use store::Result;
use web::App;

/// Those that somebody takes part in and may still prepare for, the newest first.
pub(super) async fn upcoming(me: &Me, app: &App) -> Result<Vec<Talk>> {
    let mut talks = Talk::of_member(me, app).await?;
    talks.retain(|talk| talk.state == State::Preparing);
    Ok(talks)
}
