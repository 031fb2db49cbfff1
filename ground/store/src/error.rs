//! What can go wrong, sorted by what the person at the screen may be told.

use std::fmt;
use std::sync::Arc;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Clone)]
pub enum Error {
    Database(Arc<sqlx::Error>),
    /// A text was given another number of values than it has places for.
    Values {
        wanted: usize,
        given: usize,
    },
    /// An earlier statement of this change failed; only undoing is left.
    Broken,
    /// The turn was held too long and has been taken back: surely undone.
    TakenBack,
    /// The common commit failed: whether this was kept is not known.
    NotKnown(Arc<sqlx::Error>),
    /// No turn to write came within the time one can be asked to wait; nothing was written.
    Busy,
    /// The program is ending.
    Closed,
}

impl<E: Into<sqlx::Error>> From<E> for Error {
    fn from(error: E) -> Self {
        Error::Database(Arc::new(error.into()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Database(error) => write!(f, "the database refused: {error}"),
            Error::Values { wanted, given } => write!(f, "a text has places for {wanted} values and was given {given}"),
            Error::Broken => f.write_str("an earlier statement of this change failed"),
            Error::TakenBack => f.write_str("the change was held open too long and was undone"),
            Error::NotKnown(error) => write!(f, "it is not known whether the change was kept: {error}"),
            Error::Busy => f.write_str("no turn to write came in time"),
            Error::Closed => f.write_str("the store is closed"),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// True when the record asked for by `one` does not exist.
    pub fn is_missing(&self) -> bool {
        matches!(self, Error::Database(error) if matches!(**error, sqlx::Error::RowNotFound))
    }
}
