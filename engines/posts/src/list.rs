//! The list of a shelf's pages, for the room whose shelf it is to draw on a page of its own.

use crate::address;
use crate::post::{Line, MOST, Post};
use crate::shelf::{Shelf, Shelves};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use store::{Day, Id};
use web::{App, Frame, Result};

#[derive(Template)]
#[template(path = "list.html")]
struct List<'l> {
    frame: &'l Frame,
    q: &'l str,
    lines: Vec<Line>,
    today: Day,
    /// Where a new page is begun, for those who write.
    new: Option<String>,
    /// Where the list is.
    to: &'static str,
    shelf: Shelf,
    /// More are there than are shown.
    is_cut: bool,
}

/// A list that is looked through by eye needs no field to search it.
const FEW: usize = 12;

/// The pages of a shelf that this person sees, with a field to search them and, for those who write there, the way to a
/// new one. `q`: what is looked for in their titles.
pub async fn list(shelf: &str, q: &str, frame: &Frame, me: &Me, app: &App) -> Result<Safe<String>> {
    let shelf = Shelves::named(shelf, app).ok_or(web::Error::NotFound)?;
    let lines = Post::on(&shelf, q, me, app).await?;
    let new = (shelf.writes)(me).then(|| address::NewPost { post_shelf: shelf.name.to_owned() }.to_string());
    let is_cut = lines.len() as i64 == MOST;
    let list = List { frame, q, lines, today: app.clock.today(), new, to: shelf.address, shelf, is_cut };
    Ok(Safe(list.render().unwrap_or_default()))
}

impl List<'_> {
    fn to(&self, id: &Id) -> String {
        self.shelf.home(*id)
    }

    fn is_searched(&self) -> bool {
        !self.q.is_empty() || self.lines.len() > FEW
    }

    fn updated(&self, line: &Line) -> String {
        let words = self.frame.words;
        line.published_at.map_or(String::new(), |at| words.t1("posts-updated", "day", words.day_with_year(at)))
    }

    /// What is to be known of it before it is opened: the word and its colour.
    fn state(&self, line: &Line) -> Option<(&'static str, &'static str)> {
        match () {
            _ if line.published.is_none() => Some(("posts-tag-draft", "lakka")),
            _ if line.visible_from.as_ref().is_some_and(|from| *from > self.today) => {
                Some(("posts-tag-coming", "neutral"))
            }
            _ if line.visible_until.as_ref().is_some_and(|until| *until < self.today) => {
                Some(("posts-tag-over", "neutral"))
            }
            _ if line.is_past_review(&self.today) => Some(("posts-tag-review", "lakka")),
            _ => (self.shelf.sign)(&line.parts.0),
        }
    }
}
