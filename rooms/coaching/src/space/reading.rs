//! One has read a thread up to a remark: by the button, or by the script when the last one has been seen.

use super::conversation::Conversation;
use people::May;
use web::acts::See;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    thread: May<See, Conversation>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let number = sent.number("number").unwrap_or(thread.remarks);
    let mut tx = app.store.begin().await?;
    thread.read(thread.who.id, number, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(thread.back()))
}
