//! `tahto opinion-map`: the opinion map of a conversation in files of Polis, in words or as numbers. It reads the files
//! and nothing else: no settings, no data.

mod golden;
mod summary;

use crate::command::terminal_words;
use crate::serve::Failure;
use opinion_map::polis::{self, Comment, Fault, Published};
use opinion_map::{Label, Map, Statistics, Votes};
use std::io::Write;
use std::path::{Path, PathBuf};
use words::Words;

/// The files, and how to tell.
pub struct Wish {
    pub votes: PathBuf,
    pub comments: Option<PathBuf>,
    pub json: bool,
}

/// What was read and computed.
struct Found {
    votes: Votes,
    comments: Vec<Comment>,
    published: Option<Published>,
    map: Map,
    /// The group of each participant, in the grouping that was chosen.
    labels: Vec<Label>,
    statistics: Statistics,
}

pub fn run(wish: &Wish) -> Result<(), Failure> {
    let words = terminal_words();
    let found = Found::read(wish, words)?;
    let text = match wish.json {
        true => serde_json::to_string_pretty(&golden::of(&found))? + "\n",
        false => summary::of(&found, words),
    };
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}

impl Found {
    fn read(wish: &Wish, words: Words) -> Result<Found, Failure> {
        let read = read(&wish.votes, words, polis::votes)?;
        let comments = match &wish.comments {
            Some(file) => self::read(file, words, polis::comments)?,
            None => vec![],
        };
        Ok(Found::of(read.votes, comments, read.published))
    }

    fn of(mut votes: Votes, comments: Vec<Comment>, published: Option<Published>) -> Found {
        comments.iter().for_each(|comment| votes.moderate(comment.id, comment.moderation));
        let map = Map::of(&votes);
        let (labels, groups) = match map.chosen() {
            Some(chosen) => (map.labels(chosen), chosen.groups.len()),
            None => (vec![], 0),
        };
        let statistics = Statistics::of(&votes, &labels, groups);
        Found { votes, comments, published, map, labels, statistics }
    }
}

fn read<T>(file: &Path, words: Words, form: fn(&[u8]) -> Result<T, Fault>) -> Result<T, Failure> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(form(&bytes).map_err(|fault| format!("{}: {}", file.display(), sentence(&fault, words)))?)
}

fn sentence(fault: &Fault, words: Words) -> String {
    match fault {
        Fault::Empty => words.t("opinion-map-fault-empty").to_owned(),
        Fault::UnknownForm => words.t("opinion-map-fault-form").to_owned(),
        Fault::NoColumn(name) => words.t1("opinion-map-fault-no-column", "name", *name),
        Fault::TwoColumns(name) => words.t1("opinion-map-fault-two-columns", "name", name),
        Fault::ShortRow { line } => words.t1("opinion-map-fault-short", "line", line.to_string()),
        Fault::NotANumber { line, column, found } => {
            words.t3("opinion-map-fault-number", "line", line.to_string(), "column", column, "found", found)
        }
        Fault::NotAVote { line, column, found } => {
            words.t3("opinion-map-fault-vote", "line", line.to_string(), "column", column, "found", found)
        }
        Fault::Twice { line, id } => {
            words.t2("opinion-map-fault-twice", "line", line.to_string(), "id", id.to_string())
        }
        Fault::TooManyGroups { most } => words.t1("opinion-map-fault-groups", "most", most.to_string()),
    }
}
