//! What each in a group decides for themselves: to leave it before it is held, and to ask for a discussion of their own too.

use super::address;
use super::member::{Member, Outcome};
use super::permissions::StandFor;
use super::told;
use crate::talk::Talk;
use people::May;
use web::{App, IntoResponse, Response, Result, State, see};

pub(crate) async fn leave(talk: May<StandFor, Talk>, State(app): State<App>) -> Result<Response> {
    let (me, now, mut tx) = (talk.who.id, app.now(), app.store.begin().await?);
    let outcome = Member::leave(&talk, me, now, &mut tx).await?;
    if outcome == Outcome::Done {
        told::supervisor(&talk, told::LEFT, me, now, &mut tx).await?;
    }
    tx.commit().await?;
    match outcome {
        Outcome::TooLate => Ok(see(address::Group { talk: talk.id }).saying("group-too-late").into_response()),
        _ => Ok(see(crate::address::Talks).saying("group-left").into_response()),
    }
}

pub(crate) async fn ask_for_own(talk: May<StandFor, Talk>, State(app): State<App>) -> Result<Response> {
    let (me, now, mut tx) = (talk.who.id, app.now(), app.store.begin().await?);
    if Member::ask_for_own(talk.id, me, now, &mut tx).await? {
        told::supervisor(&talk, told::OWN, me, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::Group { talk: talk.id }).saying("group-own-asked").into_response())
}
