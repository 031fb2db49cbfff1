//! What every handler stands on.

use crate::Settings;
use axum::http::Extensions;
use mail::Mail;
use shelf::Shelf;
use std::ops::Deref;
use std::sync::Arc;
use store::{Clock, Moment, Store};

/// Cheap to clone; made once, when the program starts.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub store: Store,
    /// People's time. Sessions and links go by the machine's own (`Moment::now()`).
    pub clock: Clock,
    pub shelf: Shelf,
    pub mail: Mail,
    pub settings: Settings,
    parts: Extensions,
}

impl App {
    pub fn new(store: Store, clock: Clock, shelf: Shelf, mail: Mail, settings: Settings, parts: Extensions) -> App {
        App(Arc::new(Inner { store, clock, shelf, mail, settings, parts }))
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// What a higher floor has laid here for its own use (the doors of all rooms, for one).
    pub fn part<T: Clone + Send + Sync + 'static>(&self) -> Option<&T> {
        self.parts.get::<T>()
    }

    /// A whole link for a letter.
    pub fn link(&self, address: impl std::fmt::Display) -> String {
        format!("{}{address}", self.settings.address.trim_end_matches('/'))
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
