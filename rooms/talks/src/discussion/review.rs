//! The interim review: they have looked together at how what was agreed goes.

use super::told;
use crate::permissions::Agree;
use crate::talk::Talk;
use people::May;
use web::{App, IntoResponse, Response, Result, State, see};

pub(crate) async fn create(talk: May<Agree, Talk>, State(app): State<App>) -> Result<Response> {
    let talk = talk.into_record();
    let mut tx = app.store.begin().await?;
    if !talk.reviewed(&app.clock.today(), &mut tx).await? {
        return Ok(see(talk.to()).saying("discussion-was-reviewed").into_response());
    }
    notices::cease_for_all(told::REVIEW, &talk.reference(), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(talk.to()).saying("discussion-reviewed").into_response())
}
