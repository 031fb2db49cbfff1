//! What a room gives the house: its routes, its place in the menu, its doors and its work.

use crate::recognise::recognise;
use crate::{Door, Findable, Me};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::{Id, Moment, Tx};
use web::{App, JobKind, Recurring, Retention, Route, harbour};

#[derive(Default)]
pub struct Room {
    pub name: &'static str,
    pub routes: Vec<Route>,
    pub menu: Vec<Menu>,
    /// Lines under one's own name in the corner: one's own data and choices.
    pub own: Vec<Menu>,
    /// Lines of the administrator's page.
    pub upkeep: Vec<UpkeepLine>,
    pub doors: Vec<Door>,
    pub jobs: Vec<JobKind>,
    /// What the room does before a person's things are erased.
    pub parting: Option<Parting>,
    /// Takes questions that other rooms bring.
    pub raise: Option<crate::Raise>,
    /// Work that comes up again and again; each kind is also among the jobs.
    pub timetable: Vec<Recurring>,
    /// What it lets go of when its time is over.
    pub retention: Vec<Retention>,
    /// What can be found by searching.
    pub found: Vec<Findable>,
}

/// Before a person's things are erased, the room closes what others would otherwise be left waiting for. Within the
/// change that erases; doing it twice does no harm.
pub type Parting = for<'t> fn(Id, Moment, &'t mut Tx) -> Part<'t>;
pub type Part<'t> = Pin<Box<dyn Future<Output = store::Result<()>> + Send + 't>>;

/// The partings of all rooms; laid among the app's parts.
#[derive(Clone, Default)]
pub struct Partings(pub Arc<[Parting]>);

impl Partings {
    pub fn of(rooms: &[Room]) -> Partings {
        Partings(rooms.iter().filter_map(|room| room.parting).collect())
    }
}

/// A line of the menu, shown to those it concerns.
#[derive(Clone, Copy)]
pub struct Menu {
    pub href: &'static str,
    /// A message key.
    pub word: &'static str,
    pub shown: fn(&Me) -> bool,
}

/// What an administrator looks after, in the order of their page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    People,
    /// What is kept of whom, and what people say of the service.
    Trust,
    System,
}

/// A line of the administrator's page.
#[derive(Debug, Clone, Copy)]
pub struct UpkeepLine {
    pub area: Area,
    pub href: &'static str,
    /// A message key.
    pub word: &'static str,
}

impl Area {
    pub const fn line(self, href: &'static str, word: &'static str) -> UpkeepLine {
        UpkeepLine { area: self, href, word }
    }
}

/// What stands around every page, gathered from all rooms.
#[derive(Clone, Default)]
pub(crate) struct Lines {
    pub menu: Arc<[Menu]>,
    pub own: Arc<[Menu]>,
}

/// The administrator's lines of all rooms; laid among the app's parts.
#[derive(Clone, Default)]
pub struct Upkeep(pub Arc<[UpkeepLine]>);

impl Upkeep {
    pub fn of(rooms: &[Room]) -> Upkeep {
        Upkeep(rooms.iter().flat_map(|room| room.upkeep.iter().copied()).collect())
    }
}

/// All rooms' routes with the layers around them. `extra` are routes without people (assets, health).
pub fn router(rooms: Vec<Room>, app: &App) -> Router {
    let lines = Lines {
        menu: rooms.iter().flat_map(|room| room.menu.iter().copied()).collect(),
        own: rooms.iter().flat_map(|room| room.own.iter().copied()).collect(),
    };
    let routes = rooms.into_iter().flat_map(|room| room.routes).collect();
    let inside = harbour::inner(harbour::router(routes));
    let known = inside.layer(from_fn_with_state((app.clone(), lines), recognise));
    harbour::outer(known.layer(from_fn(harbour::remember_pattern)), app)
}
