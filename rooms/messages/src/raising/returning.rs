//! An answer has been told where its question came up: the loop is closed.

use super::permissions::Return;
use super::raised_question::{Raised, Returning};
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(returning: May<Return, Returning>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let said_at = returning.outcome.as_ref().and_then(|outcome| outcome.said_at).unwrap_or(store::Moment(0));
    let told = Raised::tell_back(returning.raised.id, said_at, app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if told { "messages-returned" } else { "messages-returned-before" };
    Ok(see(crate::telling::address::Telling { telling: returning.raised.telling_id }).saying(word))
}
