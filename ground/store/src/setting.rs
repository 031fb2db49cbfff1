//! What the network chooses for itself: small typed choices, kept by name, with everything each has been before.
//!
//! ```ignore
//! impl Setting for Look { const NAME: &'static str = "look"; }
//!
//! let look: Arc<Look> = store.setting::<Look>().await;           // at every request; asks the database twice a minute
//! setting::keep(&look, Some(me.id), app.now(), &mut tx).await?;  // in force once the change is committed
//! ```

use crate::{Id, Json, Moment, Result, Source, Store, Tx, clock, sql};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

/// How old a node's memory of the choices may be; a change made on this node is seen here at once.
pub const FRESH: Duration = Duration::from_secs(30);

/// A choice. Its default holds until somebody chooses; new fields need `#[serde(default)]`, since older bodies lack them.
pub trait Setting: Serialize + DeserializeOwned + Default + Send + Sync + 'static {
    /// Its name in the database, for ever.
    const NAME: &'static str;
}

crate::record! {
    /// What a choice became, when, and by whose hand; None: the program's own.
    #[derive(Debug, Clone)]
    pub struct Change {
        pub id: Id,
        pub name: String,
        pub body: Json<Value>,
        pub changed_by: Option<Id>,
        pub changed_at: Moment,
    }
}

/// As the database has it now. For what is asked at every request there is `Store::setting`.
pub async fn read<T: Setting>(from: impl Source) -> Result<T> {
    let kept: Option<(Json<Value>,)> =
        sql!("SELECT body FROM setting WHERE name = $1").bind(T::NAME).optional(from).await?;
    Ok(kept.map_or_else(T::default, |(body,)| understood::<T>(&body.0)))
}

/// Chooses. The same again is no change: false.
pub async fn keep<T: Setting>(choice: &T, who: Option<Id>, at: Moment, tx: &mut Tx) -> Result<bool> {
    keep_body(T::NAME, serde_json::to_value(choice).unwrap_or_default(), who, at, tx).await
}

/// Chooses again what was chosen before; None when there is no such change, or it is what holds now.
pub async fn restore(change: Id, who: Option<Id>, at: Moment, tx: &mut Tx) -> Result<Option<String>> {
    let Some(change) = Change::find(change, &mut *tx).await? else { return Ok(None) };
    let changed = keep_body(&change.name, change.body.0, who, at, tx).await?;
    Ok(changed.then_some(change.name))
}

async fn keep_body(name: &str, body: Value, who: Option<Id>, at: Moment, tx: &mut Tx) -> Result<bool> {
    let changed = sql!(
        "INSERT INTO setting (name, body, changed_by, changed_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO UPDATE \
         SET body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at \
         WHERE setting.body <> excluded.body"
    )
    .bind(name)
    .bind(Json(body.clone()))
    .bind(who)
    .bind(at)
    .execute(&mut *tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    sql!("INSERT INTO setting_change (id, name, body, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(clock::new_id_at(at))
        .bind(name)
        .bind(Json(body))
        .bind(who)
        .bind(at)
        .execute(&mut *tx)
        .await?;
    tx.settings_changed();
    Ok(true)
}

impl Change {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Change>> {
        sql!("SELECT id, name, body, changed_by, changed_at FROM setting_change WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }

    /// What a choice has been, the newest first.
    pub async fn of(name: &str, from: impl Source) -> Result<Vec<Change>> {
        sql!(
            "SELECT id, name, body, changed_by, changed_at FROM setting_change WHERE name = $1 ORDER BY id DESC LIMIT 100"
        )
        .bind(name)
        .all(from)
        .await
    }

    /// What was chosen, as this program reads it.
    pub fn choice<T: Setting>(&self) -> T {
        understood(&self.body.0)
    }
}

/// A body that this program can't read (a newer one wrote it) is as if nothing had been chosen; it stays where it is.
fn understood<T: Setting>(body: &Value) -> T {
    serde_json::from_value(body.clone()).unwrap_or_else(|_| {
        tracing::warn!(name = T::NAME, "a setting is not understood by this program; its default holds");
        T::default()
    })
}

/// The choices as one node remembers them.
#[derive(Default)]
pub(crate) struct Memory {
    known: RwLock<Option<Arc<Known>>>,
    /// Moves on with each change made on this node, so that an answer on its way is not taken for the newest.
    changes: AtomicU64,
    /// Somebody is asking the database already.
    asking: AtomicBool,
}

struct Known {
    asked_at: Instant,
    bodies: HashMap<String, Value>,
    read: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Memory {
    pub(crate) fn forget(&self) {
        self.changes.fetch_add(1, Ordering::SeqCst);
        *self.known.write().expect("nobody panics here") = None;
    }

    fn known(&self) -> Option<Arc<Known>> {
        self.known.read().expect("nobody panics here").clone()
    }
}

impl Known {
    fn read<T: Setting>(&self) -> Arc<T> {
        let mut read = self.read.lock().expect("nobody panics here");
        let found = read.entry(TypeId::of::<T>()).or_insert_with(|| {
            let body = self.bodies.get(T::NAME);
            Arc::new(body.map_or_else(T::default, understood::<T>))
        });
        found.clone().downcast::<T>().unwrap_or_else(|_| unreachable!("kept under its own type"))
    }
}

impl Store {
    /// The choice in force, from this node's memory. One of those asking renews a memory that has grown old, the others
    /// do not wait; without the database the old memory holds.
    pub async fn setting<T: Setting>(&self) -> Arc<T> {
        self.setting_fresh_for::<T>(FRESH).await
    }

    /// The same with another patience, for tests.
    #[doc(hidden)]
    pub async fn setting_fresh_for<T: Setting>(&self, fresh: Duration) -> Arc<T> {
        let known = self.settings.known();
        match known {
            Some(known) if known.asked_at.elapsed() < fresh => known.read(),
            Some(known) if self.settings.asking.swap(true, Ordering::SeqCst) => known.read(),
            Some(known) => {
                let renewed = self.ask_for_settings().await;
                self.settings.asking.store(false, Ordering::SeqCst);
                renewed.unwrap_or(known).read()
            }
            None => self.ask_for_settings().await.map_or_else(Arc::default, |known| known.read()),
        }
    }

    async fn ask_for_settings(&self) -> Option<Arc<Known>> {
        let changes = self.settings.changes.load(Ordering::SeqCst);
        let asked_at = Instant::now();
        let rows = sql!("SELECT name, body FROM setting").all::<(String, Json<Value>)>(self.read()).await;
        let rows = rows.inspect_err(|error| tracing::warn!(%error, "the settings could not be read")).ok()?;
        let bodies = rows.into_iter().map(|(name, body)| (name, body.0)).collect();
        let known = Arc::new(Known { asked_at, bodies, read: Mutex::default() });
        let mut memory = self.settings.known.write().expect("nobody panics here");
        if self.settings.changes.load(Ordering::SeqCst) == changes {
            *memory = Some(known.clone());
        }
        Some(known)
    }
}
