//! What a room lets people find: its records as texts with who may read them. The search asks every room for them when
//! it makes its index anew.

use crate::{Role, Room};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::{Id, Moment};
use web::{App, Reference, Result};
use words::Texts;

/// Who may find something. What they may *see* is for the record's own door to say, at every look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reader {
    /// Whoever is signed in.
    Everybody,
    Person(Id),
    Role(Role),
    /// Who works in the unit or in one under it.
    Unit(Id),
}

/// A record as it is found.
#[derive(Debug, Clone)]
pub struct OwnedDoc {
    pub reference: Reference,
    pub employer_id: Id,
    pub title: Texts,
    pub body: Texts,
    pub readers: Vec<Reader>,
    /// What is newer stands first among equals.
    pub at: Moment,
}

/// Some records, on their way.
pub type Finding = Pin<Box<dyn Future<Output = Result<Vec<OwnedDoc>>> + Send>>;

/// One kind of record that can be found.
#[derive(Clone, Copy)]
pub struct Findable {
    /// The reference's kind.
    pub kind: &'static str,
    /// A message key: what such a thing is called, in the singular.
    pub word: &'static str,
    /// Those whose ids come after this one, in the order of their ids: at most a hundred; none at the end.
    pub next: fn(App, Id) -> Finding,
}

/// What can be found in all rooms; laid among the app's parts.
#[derive(Clone, Default)]
pub struct Findables(pub Arc<[Findable]>);

impl Findables {
    pub fn of(rooms: &[Room]) -> Findables {
        Findables(rooms.iter().flat_map(|room| room.found.iter().copied()).collect())
    }
}
