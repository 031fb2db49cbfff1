//! To hear of what is new in a thread, or not to.

use super::address;
use super::conversation::Conversation;
use people::May;
use threads::Following;
use web::acts::See;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    thread: May<See, Conversation>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let chosen = Following::from_word(sent.text("following")).unwrap_or(Following::None);
    let mut tx = app.store.begin().await?;
    threads::follow(thread.id, thread.who.id, chosen, false, &mut tx).await?;
    tx.commit().await?;
    let said = match chosen {
        Following::Following => "space-following",
        Following::Muted => "space-muted",
        Following::None => "space-not-following",
    };
    Ok(see(address::Thread { thread: thread.id }).saying(said))
}
