//! An answer has been told where its question came up: the loop is closed.

use super::permissions::Return;
use super::raised_question::{Raised, Returning};
use people::May;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(returning: May<Return, Returning>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let told = Raised::tell_back(returning.raised.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    let word = if told { "messages-returned" } else { "messages-returned-before" };
    Ok(see(crate::telling::address::Telling { telling: returning.raised.telling_id }).saying(word))
}
