//! What can be wrong with a file.

/// Why a file could not be read. Lines count from 1, the heading's; whoever shows it has the words. What is repeated of
/// the file is short and without control characters.
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
    /// More groups than anybody would look at.
    TooManyGroups { most: usize },
}
