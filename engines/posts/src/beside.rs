//! Pages of other rooms' shelves that belong beside a shelf's own, as the text of the shared will beside what is told of
//! the change. The room that draws the one need not know the others.

use crate::post::{Line, Post};
use crate::shelf::{Shelf, Shelves};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Result};

/// So many of each; the rest is on its own shelf's list.
const FEW: usize = 5;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'b> {
    frame: &'b Frame,
    shelves: Vec<(Shelf, Vec<Line>)>,
}

/// A card for each shelf that stands beside this one and has something published; else nothing.
pub async fn beside(shelf: &str, frame: &Frame, me: &Me, app: &App) -> Result<Safe<String>> {
    let all = app.part::<Shelves>().cloned().unwrap_or_default();
    let mut shelves = vec![];
    for one in all.0.iter().filter(|one| one.beside == shelf) {
        let mut lines = Post::on(one, "", me, app).await?;
        lines.retain(|line| line.published.is_some());
        if !lines.is_empty() {
            shelves.push((*one, lines));
        }
    }
    Ok(Safe(Beside { frame, shelves }.render().unwrap_or_default()))
}

impl Beside<'_> {
    fn few<'l>(&self, lines: &'l [Line]) -> &'l [Line] {
        &lines[..lines.len().min(FEW)]
    }

    fn to(&self, shelf: &Shelf, line: &Line) -> String {
        shelf.home(line.id)
    }

    fn updated(&self, line: &Line) -> String {
        let words = self.frame.words;
        line.published_at.map_or(String::new(), |at| words.t1("posts-updated", "day", words.day_with_year(at)))
    }

    fn sign(&self, shelf: &Shelf, line: &Line) -> Option<(&'static str, &'static str)> {
        (shelf.sign)(&line.parts.0)
    }
}
