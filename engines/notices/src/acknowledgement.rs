//! The person has seen the news: it no longer stands on their page.

use crate::Notice;
use crate::notice;
use crate::permissions::Acknowledge;
use people::{May, SignedIn};
use store::Moment;
use web::{App, Error, IntoResponse, Result, Sent, State, see};

pub(crate) async fn create(seen: May<Acknowledge, Notice>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    notice::acknowledge(seen.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see("/").saying("notices-seen"))
}

/// All that stood on the page when it was drawn; what came since has not been seen.
pub(crate) async fn all(me: SignedIn, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let until = sent.number("until").ok_or(Error::Refused("fault-form"))?;
    let mut tx = app.store.begin().await?;
    notice::acknowledge_until(me.id, Moment(until), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see("/").saying("notices-seen"))
}
