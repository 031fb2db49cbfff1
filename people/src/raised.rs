//! Questions that come from another room: raised where a message was told. The room of the influence channel takes them, in
//! the change of the room that brings them, so that neither is there without the other.

use crate::Room;
use std::future::Future;
use std::pin::Pin;
use store::{Id, Moment, Result, Tx};
use web::{App, Reference};

/// A question of a work unit, and whose voice asks it.
#[derive(Debug, Clone)]
pub struct Raised {
    /// One sentence.
    pub name: String,
    pub body: String,
    pub theme_id: Id,
    /// What it was raised about.
    pub about: Reference,
    pub person_id: Id,
    pub employer_id: Id,
    /// The code of the language it is in.
    pub language: &'static str,
    /// Raised twice under it, it is asked once.
    pub once: Id,
    pub now: Moment,
}

/// The question that was asked.
pub type Raising<'t> = Pin<Box<dyn Future<Output = Result<Reference>> + Send + 't>>;
pub type Raise = for<'t> fn(&'t Raised, &'t App, &'t mut Tx) -> Raising<'t>;

/// The room that takes questions; laid among the app's parts.
#[derive(Debug, Clone, Copy)]
pub struct Channel(pub Option<Raise>);

impl Channel {
    pub fn of(rooms: &[Room]) -> Channel {
        Channel(rooms.iter().find_map(|room| room.raise))
    }
}

/// Asks it in the influence channel, within the bringing room's change. None: this house has no such channel.
pub async fn raise(raised: &Raised, app: &App, tx: &mut Tx) -> Result<Option<Reference>> {
    match app.part::<Channel>().and_then(|channel| channel.0) {
        Some(raise) => raise(raised, app, tx).await.map(Some),
        None => Ok(None),
    }
}
