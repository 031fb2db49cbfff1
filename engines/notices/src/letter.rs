//! What a digest says: that there is something, and where.

use crate::notice::{self, Notice};
use people::Doors;
use store::{Id, Moment};
use web::{App, Result};
use words::Words;

/// More lines than this are counted, not told.
const LINES: usize = 8;

/// Subject and body of one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Digest {
    pub subject: String,
    pub body: String,
}

impl Digest {
    /// What is new to this person since the last one, and what awaits them besides; None when nothing is new.
    pub(crate) async fn for_reader(
        person_id: Id,
        name: &str,
        words: Words,
        last: Option<Moment>,
        app: &App,
    ) -> Result<Option<Digest>> {
        let (awaiting, news) = notice::open(person_id, app.store.read()).await?;
        let is_new = |notice: &Notice| last.is_none_or(|last| notice.begun_at > last);
        let news: Vec<Notice> = news.into_iter().filter(is_new).collect();
        let fresh = news.iter().chain(awaiting.iter().filter(|notice| is_new(notice)));
        let subject = match fresh.clone().count() {
            0 => return Ok(None),
            1 => fresh.map(|notice| notice.sentence(words)).collect(),
            count => words.t1("notices-letter-subject", "count", count),
        };
        let mut body = words.t1("notices-letter-hello", "name", name);
        for (heading, lines) in [("notices-letter-news", news), ("notices-letter-awaiting", awaiting)] {
            body += &section(words.t(heading), &lines, words, app);
        }
        let choices = app.link(crate::address::Choices);
        body += &format!("\n{}\n", words.t1("notices-letter-choices", "link", choices));
        Ok(Some(Digest { subject, body }))
    }
}

fn section(heading: &str, lines: &[Notice], words: Words, app: &App) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let doors = Doors::of(app);
    let mut text = format!("\n{heading}\n");
    for notice in lines.iter().take(LINES) {
        let link = app.link(doors.address(&notice.subject()).unwrap_or_else(|| "/".into()));
        let sentence = notice.sentence(words);
        let sentence = match notice.due_at {
            Some(due) => words.t2("notices-letter-due", "what", sentence, "day", words.day(due)),
            None => sentence,
        };
        text += &format!("\n– {sentence}\n  {link}\n");
    }
    if lines.len() > LINES {
        text += &format!("\n{}\n", words.t1("notices-letter-more", "count", lines.len() - LINES));
    }
    text
}
