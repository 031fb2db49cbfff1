//! Doors: how a `Reference` becomes a link, and whether a person may see what it points to. Engines that keep
//! things for rooms (pictures, threads, notices) ask here, since they may not know the rooms.

use crate::Me;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::Id;
use web::acts::{Permit, See};
use web::{App, Reference, Result};

pub type Asking = Pin<Box<dyn Future<Output = Result<bool>> + Send>>;

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
}

/// A record that a reference can point to, read as seen by the person asking.
pub trait ByReference: Permit<See, Me> + Send + Sized {
    fn seen_by(id: Id, me: &Me, app: &App) -> impl Future<Output = Result<Option<Self>>> + Send;
}

impl Door {
    /// The door of a kind of record: open to whom its `Permit<See>` says.
    pub fn of<R: ByReference>(kind: &'static str, address: fn(Id) -> String) -> Door {
        let may_see = |app: App, me: Me, id: Id| -> Asking {
            Box::pin(async move { Ok(R::seen_by(id, &me, &app).await?.is_some_and(|record| record.permits(&me))) })
        };
        Door { kind, address, may_see, is_noted: false }
    }

    /// Openings by others are noted in the audit log.
    pub fn noted(self) -> Door {
        Door { is_noted: true, ..self }
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

    /// Whether openings of what hangs on it are noted.
    pub fn is_noted(&self, what: &Reference) -> bool {
        self.0.get(what.kind.as_str()).is_some_and(|door| door.is_noted)
    }

    /// The doors of this app.
    pub fn of(app: &App) -> Doors {
        app.part::<Doors>().cloned().unwrap_or_default()
    }
}
