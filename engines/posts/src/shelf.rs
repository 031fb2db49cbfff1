//! Shelves: where pages of text lie. A room names its own, says where its list is and who writes there; which parts its
//! pages have beside title and text; and what it does when one is published.

use crate::checking::{Checks, Helps};
use crate::parts::Parts;
use people::{Me, Part as Work};
use std::sync::Arc;
use store::{Id, Moment, Tx};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

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
    /// Who reads every published page of it, whomever it concerns.
    pub reads: fn(&Me) -> bool,
    /// Every reader sees what a page has said before, with who changed it and why.
    pub history_is_open: bool,
    /// Whoever changes what readers have seen says why.
    pub asks_why: bool,
    /// The name of another shelf, with whose pages its own are listed too; empty: none.
    pub beside: &'static str,
    /// What the list says of a page besides: the message and its colour.
    pub sign: fn(&Parts) -> Option<(&'static str, &'static str)>,
    /// What helps to write its pages, and what is asked of one before it is published.
    pub helps: Option<Helps>,
    pub checks: Option<Checks>,
    /// What its pages have beside title and text, in the order in which it is written and read.
    pub parts: &'static [Part],
    /// Message keys: what the text is called here, and what helps to write it; empty: as everywhere.
    pub body: &'static str,
    pub body_hint: &'static str,
    /// A message key: the button by which a new page is begun; empty: as everywhere.
    pub new: &'static str,
    /// The room's own page of a page, where it is read.
    pub page: Option<fn(Id) -> String>,
    /// What the room does in the change that publishes.
    pub published: Option<Published>,
    /// The notices that the room begins about its pages: they cease when one is withdrawn.
    pub awaits: &'static [&'static str],
}

/// A part of a page, such as the day from which something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// As it is kept: never changed.
    pub name: &'static str,
    /// A message key: what readers and writers call it.
    pub word: &'static str,
    /// A message key; may be empty.
    pub hint: &'static str,
    pub kind: PartKind,
    pub required: bool,
}

impl Part {
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.kind, PartKind::Text { .. })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A text in languages: so many rows are offered, and so many letters are kept at most.
    Text {
        rows: usize,
        most: usize,
    },
    Number {
        least: i64,
        most: i64,
    },
    /// One of these: the word that is kept, and the message key.
    Choice(&'static [(&'static str, &'static str)]),
}

/// A page is being published: readers see this version from now on.
#[derive(Debug, Clone)]
pub struct Publishing {
    pub post: Id,
    pub number: i64,
    /// It has not been published before.
    pub first: bool,
    pub title: Texts,
    /// Who publishes it.
    pub person_id: Id,
    pub employer_id: Id,
    pub now: Moment,
}

/// A room's part in the change that publishes; done twice it does no harm.
pub type Published = for<'t> fn(&'t Publishing, &'t mut Tx) -> Work<'t>;

/// The shelves of all rooms; laid among the app's parts.
#[derive(Debug, Clone, Default)]
pub struct Shelves(pub Arc<[Shelf]>);

impl Shelf {
    /// A shelf of plain pages; what is otherwise is named beside it.
    pub const fn of(name: &'static str, word: &'static str, address: &'static str, writes: fn(&Me) -> bool) -> Shelf {
        Shelf {
            name,
            word,
            address,
            writes,
            reads: |_| false,
            history_is_open: false,
            asks_why: false,
            beside: "",
            sign: |_| None,
            helps: None,
            checks: None,
            parts: &[],
            body: "posts-body",
            body_hint: "posts-body-hint",
            new: "posts-new",
            page: None,
            published: None,
            awaits: &[],
        }
    }
}

impl Shelf {
    /// Where a page of it is read.
    pub(crate) fn home(&self, post: Id) -> String {
        self.page.map_or_else(|| crate::address::Post { post }.to_string(), |page| page(post))
    }
}

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
