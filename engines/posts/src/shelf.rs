//! Shelves: where pages of text lie. A room names its own, says where its list is and who writes there.

use people::Me;
use std::sync::Arc;
use web::App;
use web::acts::{Found, PathWords};

/// A room's shelf.
#[derive(Debug, Clone, Copy)]
pub struct Shelf {
    /// The room's word, as it is kept: never changed.
    pub name: &'static str,
    /// A message key: what readers call it.
    pub word: &'static str,
    /// Where its list is.
    pub address: &'static str,
    /// Who writes, publishes and withdraws its pages.
    pub writes: fn(&Me) -> bool,
}

/// The shelves of all rooms; laid among the app's parts.
#[derive(Debug, Clone, Default)]
pub struct Shelves(pub Arc<[Shelf]>);

impl Shelves {
    pub fn new(shelves: &[Shelf]) -> Shelves {
        Shelves(shelves.into())
    }

    /// None: no room of this program has it.
    pub fn named(name: &str, app: &App) -> Option<Shelf> {
        let shelves = app.part::<Shelves>()?;
        shelves.0.iter().copied().find(|shelf| shelf.name == name)
    }
}

impl Found<Me> for Shelf {
    const KIND: &'static str = "post_shelf";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<Shelf>> {
        Ok(Shelves::named(path.word("post_shelf"), app))
    }
}
