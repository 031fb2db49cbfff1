//! How remarks look, on every page that has them.

use crate::{Heard, Remark};
use askama::Template;
use askama::filters::Safe;
use store::{Id, Moment};
use words::Words;

/// Where a remark is answered, changed and taken away; without links it is only read.
#[derive(Clone, Copy)]
pub struct Links {
    pub answer: fn(thread: Id, remark: Id) -> String,
    pub edit: fn(remark: Id) -> String,
    pub remove: fn(remark: Id) -> String,
    /// What stands where a moderator took one away: a message key with the place `$reason`.
    pub moderated: &'static str,
}

/// Remarks as somebody reads them.
#[derive(Template)]
#[template(path = "remarks.html")]
pub struct Remarks<'r> {
    pub words: Words,
    pub now: Moment,
    pub remarks: &'r [Heard],
    /// Who reads.
    pub me: Id,
    /// What stands after this number is new to them.
    pub read_to: i64,
    pub thread: Id,
    pub links: Option<Links>,
    /// They may take others' remarks away.
    pub moderates: bool,
}

impl<'r> Remarks<'r> {
    /// Read only: what hangs on a record, each remark under the same heading.
    pub fn plain(remarks: &'r [Heard], words: Words, now: Moment) -> Remarks<'r> {
        let nobody = Id::nil();
        Remarks { words, now, remarks, me: nobody, read_to: i64::MAX, thread: nobody, links: None, moderates: false }
    }

    pub fn draw(&self) -> Safe<String> {
        Safe(self.render().unwrap_or_default())
    }

    /// The first new one: a line stands before it.
    fn begins_news(&self, remark: &Remark) -> bool {
        self.read_to > 0 && remark.number - 1 == self.read_to
    }

    fn is_new(&self, remark: &Remark) -> bool {
        remark.number > self.read_to && remark.person_id != self.me
    }

    fn is_mine(&self, remark: &Remark) -> bool {
        remark.person_id == self.me
    }

    fn may_remove(&self, remark: &Remark) -> bool {
        self.links.is_some() && (self.moderates || self.is_mine(remark))
    }

    fn answer(&self, remark: &Remark) -> String {
        self.links.map_or(String::new(), |links| (links.answer)(self.thread, remark.id))
    }

    fn edit(&self, remark: &Remark) -> String {
        self.links.map_or(String::new(), |links| (links.edit)(remark.id))
    }

    fn remove(&self, remark: &Remark) -> String {
        self.links.map_or(String::new(), |links| (links.remove)(remark.id))
    }

    fn moderated(&self) -> &'static str {
        self.links.map_or("remark-moderated", |links| links.moderated)
    }

    /// How what is answered begins.
    fn beginning(&self, body: &str) -> String {
        let line = body.lines().next().unwrap_or_default();
        let short: String = line.chars().take(70).collect();
        if short.len() < body.len() { format!("{short}…") } else { short }
    }
}
