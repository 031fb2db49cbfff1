//! Why a file could not be read, in words.

use words::Words;

/// Each says what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is in it.
    Empty,
    /// Neither a table of text nor a Word document of today.
    NotTable,
    /// A Word document without a table of two columns and two rows.
    NoTable,
    /// The encoding is broken, on this line if it can be told.
    Unreadable { line: Option<usize> },
    /// A quote that is opened here is never closed.
    OpenQuote { line: usize },
    /// More of it than anybody reads: the file itself, or what it would unpack to.
    TooLarge,
    /// A document that is broken off, or is not what it says.
    Damaged,
    /// A document that points outside itself or defines words of its own.
    NotAllowed,
}

impl Refused {
    /// The sentence for the person who brought the file.
    pub fn told(&self, words: Words) -> String {
        match self {
            Refused::Empty => words.t("documents-empty").to_owned(),
            Refused::NotTable => words.t("documents-not-table").to_owned(),
            Refused::NoTable => words.t("documents-no-table").to_owned(),
            Refused::Unreadable { line: None } => words.t("documents-unreadable").to_owned(),
            Refused::Unreadable { line: Some(line) } => words.t1("documents-unreadable-line", "line", *line),
            Refused::OpenQuote { line } => words.t1("documents-open-quote", "line", *line),
            Refused::TooLarge => words.t("documents-too-large").to_owned(),
            Refused::Damaged => words.t("documents-damaged").to_owned(),
            Refused::NotAllowed => words.t("documents-not-allowed").to_owned(),
        }
    }
}
