//! What a room gives the house: its routes, its place in the menu, its doors and its work.

use crate::recognise::recognise;
use crate::{Door, Me};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use std::sync::Arc;
use web::{App, JobKind, Route, harbour};

#[derive(Default)]
pub struct Room {
    pub name: &'static str,
    pub routes: Vec<Route>,
    pub menu: Vec<Menu>,
    pub doors: Vec<Door>,
    pub jobs: Vec<JobKind>,
}

/// A line of the menu, shown to those it concerns.
#[derive(Clone, Copy)]
pub struct Menu {
    pub href: &'static str,
    /// A message key.
    pub word: &'static str,
    pub shown: fn(&Me) -> bool,
}

/// All rooms' routes with the layers around them. `extra` are routes without people (assets, health).
pub fn router(rooms: Vec<Room>, app: &App) -> Router {
    let menu: Arc<[Menu]> = rooms.iter().flat_map(|room| room.menu.iter().copied()).collect();
    let routes = rooms.into_iter().flat_map(|room| room.routes).collect();
    let inside = harbour::inner(harbour::router(routes));
    let known = inside.layer(from_fn_with_state((app.clone(), menu), recognise));
    harbour::outer(known.layer(from_fn(harbour::remember_pattern)), app)
}
