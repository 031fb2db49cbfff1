//! Doors: how a `Reference` becomes a link, and whether a person may see what it points to. Engines that keep
//! things for rooms (pictures, threads, notices) ask here, since they may not know the rooms.

use crate::{Me, Part};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::{Day, Id, Moment, Tx};
use web::acts::{Permit, See};
use web::{App, Reference, Result};
use words::Texts;

pub type Asking<T = bool> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// How a record stands in a trace of what came of something: one line with a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// A message key with the place `$name`.
    pub word: &'static str,
    /// The record's name as this reader reads it.
    pub name: String,
    pub on: Day,
    /// It has happened; otherwise it is to come on that day.
    pub is_done: bool,
}

/// What has come of a record so far, as one reader may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The record in a sentence, and the code of its language.
    pub name: String,
    pub language: String,
    /// A message key: its state; and how a tag of it is coloured.
    pub state: &'static str,
    pub colour: &'static str,
    /// What was answered last, as this reader reads it. Empty: nothing yet.
    pub words: String,
    pub said_at: Option<Moment>,
    /// By then it is returned to.
    pub promised: Option<Day>,
}

impl Outcome {
    pub fn is_answered(&self) -> bool {
        !self.words.is_empty()
    }
}

/// One record says that it has moved another, as a memo moves a question.
#[derive(Debug, Clone)]
pub struct Move {
    /// What is moved, by its id.
    pub what: Id,
    /// The tie's word: moved, closed, delayed.
    pub how: &'static str,
    /// What moves it.
    pub by: Reference,
    pub person_id: Id,
    pub employer_id: Id,
    /// What is said of it there.
    pub words: Texts,
    pub now: Moment,
}

/// What a room does when one of its records is moved; within the change of the room that moves it.
pub type MovedBy = for<'t> fn(&'t Move, &'t mut Tx) -> Part<'t>;

/// One kind of record that can be referred to.
#[derive(Clone, Copy)]
pub struct Door {
    /// The reference's kind: the glossary's word.
    pub kind: &'static str,
    /// Its page.
    pub address: fn(Id) -> String,
    /// The same answer as the record's `Permit<See>`.
    pub may_see: fn(App, Me, Id) -> Asking,
    /// What hangs on it is sensitive: each opening by somebody else than its owner is noted in the audit log.
    pub is_noted: bool,
    /// How it stands in a trace; None: it does not, or this person may not see it.
    pub step: fn(App, Me, Id) -> Asking<Option<Step>>,
    /// What has come of it; None: nothing can, or this person may not see it.
    pub outcome: fn(App, Me, Id) -> Asking<Option<Outcome>>,
    /// What its room does when another record moves it.
    pub moved: Option<MovedBy>,
}

/// A record that a reference can point to, read as seen by the person asking.
pub trait ByReference: Permit<See, Me> + Send + Sized {
    fn seen_by(id: Id, me: &Me, app: &App) -> impl Future<Output = Result<Option<Self>>> + Send;

    /// Its line in a trace, for a reader who may see it.
    fn step(&self, _: &Me) -> Option<Step> {
        None
    }
}

impl Door {
    /// The door of a kind of record: open to whom its `Permit<See>` says.
    pub fn of<R: ByReference>(kind: &'static str, address: fn(Id) -> String) -> Door {
        let may_see = |app: App, me: Me, id: Id| -> Asking {
            Box::pin(async move { Ok(R::seen_by(id, &me, &app).await?.is_some_and(|record| record.permits(&me))) })
        };
        let step = |app: App, me: Me, id: Id| -> Asking<Option<Step>> {
            Box::pin(async move {
                let record = R::seen_by(id, &me, &app).await?.filter(|record| record.permits(&me));
                Ok(record.and_then(|record| record.step(&me)))
            })
        };
        let outcome = |_: App, _: Me, _: Id| -> Asking<Option<Outcome>> { Box::pin(async { Ok(None) }) };
        Door { kind, address, may_see, is_noted: false, step, outcome, moved: None }
    }

    /// Something comes of it: asked by rooms that have brought it on its way.
    pub fn coming_to(self, outcome: fn(App, Me, Id) -> Asking<Option<Outcome>>) -> Door {
        Door { outcome, ..self }
    }

    /// Openings by others are noted in the audit log.
    pub fn noted(self) -> Door {
        Door { is_noted: true, ..self }
    }

    /// Its room does this when another record moves it.
    pub fn moved_by(self, moved: MovedBy) -> Door {
        Door { moved: Some(moved), ..self }
    }
}

/// The doors of all rooms; made once, in `app/rooms.rs`.
#[derive(Clone, Default)]
pub struct Doors(Arc<HashMap<&'static str, Door>>);

impl Doors {
    pub fn new(doors: impl IntoIterator<Item = Door>) -> Doors {
        Doors(Arc::new(doors.into_iter().map(|door| (door.kind, door)).collect()))
    }

    /// The page of what is referred to; None when no room keeps such things.
    pub fn address(&self, to: &Reference) -> Option<String> {
        self.0.get(to.kind.as_str()).map(|door| (door.address)(to.id))
    }

    pub async fn may_see(&self, app: &App, me: &Me, what: &Reference) -> Result<bool> {
        match self.0.get(what.kind.as_str()) {
            Some(door) => (door.may_see)(app.clone(), me.clone(), what.id).await,
            None => Ok(false),
        }
    }

    /// How it stands in a trace, for this reader; None: it does not, or they may not see it.
    pub async fn step(&self, app: &App, me: &Me, what: &Reference) -> Result<Option<Step>> {
        match self.0.get(what.kind.as_str()) {
            Some(door) => (door.step)(app.clone(), me.clone(), what.id).await,
            None => Ok(None),
        }
    }

    /// What has come of it, for this reader; None: nothing can, or they may not see it.
    pub async fn outcome(&self, app: &App, me: &Me, what: &Reference) -> Result<Option<Outcome>> {
        match self.0.get(what.kind.as_str()) {
            Some(door) => (door.outcome)(app.clone(), me.clone(), what.id).await,
            None => Ok(None),
        }
    }

    /// One record has moved another: the other's room does its part, within the same change.
    pub async fn moved(&self, kind: &str, it: &Move, tx: &mut Tx) -> store::Result<()> {
        match self.0.get(kind).and_then(|door| door.moved) {
            Some(moved) => moved(it, tx).await,
            None => Ok(()),
        }
    }

    /// Whether openings of what hangs on it are noted.
    pub fn is_noted(&self, what: &Reference) -> bool {
        self.0.get(what.kind.as_str()).is_some_and(|door| door.is_noted)
    }

    /// The doors of this app.
    pub fn of(app: &App) -> Doors {
        app.part::<Doors>().cloned().unwrap_or_default()
    }
}
