//! A tool: a page on the shelf of tools, with what it is, how long it takes and for how many it is. Any agent mends it; its
//! history is open to all who read it.

use crate::address;
use people::{Me, Part as Work, Role};
use posts::{Part, PartKind, Post, Publishing, Shelf};
use std::ops::Deref;
use store::{Id, Tx};
use web::acts::{Found, PathWords};
use web::{App, Reference};

pub const KIND: &str = "tool";

/// A longer moment does not fit into a shift.
const LONGEST: i64 = 60;
const LARGEST: i64 = 100;
/// Thirty lines to tick.
const LONGEST_TEXT: usize = 2_000;

/// What a tool can be: the word that is kept, and what it is called.
pub const KINDS: [(&str, &str); 3] = [
    ("card", "library-kind-card"),
    ("checklist", "library-kind-checklist"),
    ("demonstration", "library-kind-demonstration"),
];

const PARTS: [Part; 6] = [
    Part {
        name: "kind",
        word: "library-kind",
        hint: "library-kind-hint",
        kind: PartKind::Choice(&KINDS),
        required: true,
    },
    number("minutes", "library-minutes", "library-minutes-hint", LONGEST),
    number("least", "library-least", "", LARGEST),
    number("most", "library-most", "library-most-hint", LARGEST),
    text("needs", "library-needs", "library-needs-hint", 2),
    text("lines", "library-lines", "library-lines-hint", 6),
];

pub const SHELF: Shelf = Shelf {
    history_is_open: true,
    parts: &PARTS,
    body: "library-body",
    body_hint: "library-body-hint",
    new: "library-new",
    page: Some(|id| address::Tool { post: id }.to_string()),
    published: Some(published),
    ..Shelf::of("tools", "library-title", "/library", writes)
};

const fn number(name: &'static str, word: &'static str, hint: &'static str, most: i64) -> Part {
    Part { name, word, hint, kind: PartKind::Number { least: 1, most }, required: true }
}

const fn text(name: &'static str, word: &'static str, hint: &'static str, rows: usize) -> Part {
    Part { name, word, hint, kind: PartKind::Text { rows, most: LONGEST_TEXT }, required: false }
}

/// Whoever brings things to a shift builds and mends them.
fn writes(me: &Me) -> bool {
    [Role::Agent, Role::Coach, Role::Coordinator, Role::Editor].into_iter().any(|role| me.is(role))
}

/// Whoever publishes a tool hears what others make of it.
fn published<'t>(publishing: &'t Publishing, tx: &'t mut Tx) -> Work<'t> {
    Box::pin(async move {
        let tool = Reference::new(posts::KIND, publishing.post);
        ties::follow(&tool, publishing.person_id, publishing.employer_id, publishing.now, tx).await?;
        Ok(())
    })
}

/// A tool as the person asking sees it.
#[derive(Debug, Clone)]
pub struct Tool(pub Post);

impl Deref for Tool {
    type Target = Post;
    fn deref(&self) -> &Post {
        &self.0
    }
}

impl Tool {
    async fn find(id: Id, me: &Me, app: &App) -> web::Result<Option<Tool>> {
        let post = Post::find(id, me, app).await?;
        Ok(post.filter(|post| post.shelf == SHELF.name && post.subject().is_none()).map(Tool))
    }

    /// The message that names what it is.
    pub(crate) fn kind(&self) -> &'static str {
        named(self.choice_of("kind"))
    }

    pub(crate) fn minutes(&self) -> i64 {
        self.number_of("minutes").unwrap_or(1)
    }

    /// For how many it is, from and to.
    pub(crate) fn group(&self) -> (i64, i64) {
        group(self.number_of("least"), self.number_of("most"))
    }
}

/// The message that names a kind.
pub(crate) fn named(kind: &str) -> &'static str {
    KINDS.iter().find(|(word, _)| *word == kind).map_or(KINDS[0].1, |(_, key)| *key)
}

/// The smaller number first, however they were typed.
pub(crate) fn group(least: Option<i64>, most: Option<i64>) -> (i64, i64) {
    let (one, other) = (least.unwrap_or(1), most.or(least).unwrap_or(1));
    (one.min(other), one.max(other))
}

impl Found<Me> for Tool {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Tool>> {
        Tool::find(path.id("post")?, me, app).await
    }
}
