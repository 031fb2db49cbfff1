//! What a group is told of itself: that there is something to read, never what was said.

use crate::discussion::told::Telling;
use crate::permissions::Talks;
use crate::talk::Talk;
use store::{Id, Moment, Result, Tx};

/// A member was asked to write the minutes; until they are written.
pub const WRITES: &str = "group-awaits-minutes";
/// News to the supervisor: somebody left, or would like a discussion of their own.
pub const LEFT: &str = "group-news-left";
pub const OWN: &str = "group-news-own";
/// News to whoever is in it no more.
pub const TAKEN_OUT: &str = "group-news-taken-out";

pub(super) async fn supervisor(talk: &Talk, word: &str, by: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = talk.reference();
    Telling::of(talk, &subject, word, now).tell_others(&[talk.supervisor_id], by, tx).await
}

/// The discussion itself is not theirs to open any more.
pub(super) async fn taken_out(talk: &Talk, person_id: Id, by: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = Talks::reference();
    Telling::of(talk, &subject, TAKEN_OUT, now).tell_others(&[person_id], by, tx).await
}

/// Whoever writes the minutes now awaits to; nobody else does.
pub(super) async fn writer(talk: &Talk, writer: Option<Id>, now: Moment, tx: &mut Tx) -> Result<()> {
    let subject = talk.reference();
    notices::cease_for_all(WRITES, &subject, now, &mut *tx).await?;
    let writers: Vec<Id> = writer.into_iter().collect();
    Telling::of(talk, &subject, WRITES, now).await_them(&writers, tx).await
}
