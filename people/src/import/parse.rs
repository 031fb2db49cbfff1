//! Bytes to lines of cells, for files whose heads are known: staff files and those of mergers.

use super::{Stop, columns};
pub use documents::sheet::{Record, Records, separator_by};
use documents::{Refused, sheet};
use std::borrow::Cow;

/// UTF-8 or UTF-16 by its mark, UTF-8 by its form, else Windows-1252.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Stop> {
    sheet::text(bytes).map_err(|refused| match refused {
        Refused::Empty => Stop::Empty,
        Refused::Unreadable { line } => Stop::Unreadable { line },
        _ => Stop::NotText,
    })
}

/// The one that makes the most of the header line of a staff file.
pub fn separator(text: &str) -> char {
    separator_by(text, columns::count_known)
}
