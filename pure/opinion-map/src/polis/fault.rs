//! What can be wrong with a file.

use std::fmt;

/// Why a file could not be read. Lines count from 1, the heading's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not even a heading.
    Empty,
    /// The heading is neither a log's nor a matrix's.
    UnknownForm,
    /// The heading lacks a column.
    NoColumn(&'static str),
    /// The heading names a column twice.
    TwoColumns(String),
    /// A row has fewer fields than the heading.
    ShortRow { line: usize },
    /// Where a whole number should be is something else.
    NotANumber { line: usize, column: String, found: String },
    /// A vote that is not 1, 0 or −1.
    NotAVote { line: usize, column: String, found: String },
    /// A second row for what has one row.
    Twice { line: usize, id: u64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Empty => write!(f, "the file is empty"),
            Fault::UnknownForm => {
                write!(f, "the first row has neither \"comment-id\", \"voter-id\" and \"vote\" nor \"participant\"")
            }
            Fault::NoColumn(name) => write!(f, "the first row has no column \"{name}\""),
            Fault::TwoColumns(name) => write!(f, "the first row has the column \"{name}\" twice"),
            Fault::ShortRow { line } => write!(f, "line {line}: fewer fields than in the first row"),
            Fault::NotANumber { line, column, found } => {
                write!(f, "line {line}: \"{column}\" is not a whole number: \"{found}\"")
            }
            Fault::NotAVote { line, column, found } => {
                write!(f, "line {line}: \"{column}\" is not a vote (1, 0 or -1): \"{found}\"")
            }
            Fault::Twice { line, id } => write!(f, "line {line}: {id} has a row already"),
        }
    }
}

impl std::error::Error for Fault {}
