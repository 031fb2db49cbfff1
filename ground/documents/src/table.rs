//! A table that somebody brought, with bounds that hold whatever the file claims.

use crate::{Refused, docx, sheet};

/// The rows of a table as they stood, the head among them; all are as long as the longest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<String>>,
}

/// In bytes, as it is brought.
const LARGEST_FILE: usize = 20 << 20;
const MOST_ROWS: usize = 10_000;
pub(crate) const MOST_COLUMNS: usize = 100;
/// Of the whole table, in bytes.
const MOST_TEXT: usize = 8 << 20;

/// Reads the table of a CSV file, or the first fitting one of a Word document. What the file is shows in its content;
/// the name only helps to say what is wrong.
pub fn read_table(bytes: &[u8], name: &str) -> Result<Table, Refused> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.starts_with(b"PK") {
        return docx::read::read(bytes);
    }
    match name.to_ascii_lowercase().ends_with(".docx") {
        true => Err(Refused::Damaged),
        false => sheet::table(bytes),
    }
}

/// A table while it is read.
#[derive(Debug, Default)]
pub(crate) struct Growing {
    rows: Vec<Vec<String>>,
    text: usize,
}

impl Growing {
    /// A row without text is passed over.
    pub(crate) fn push(&mut self, row: Vec<String>) -> Result<(), Refused> {
        if row.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        self.text += row.iter().map(String::len).sum::<usize>();
        if self.rows.len() == MOST_ROWS || row.len() > MOST_COLUMNS || self.text > MOST_TEXT {
            return Err(Refused::TooLarge);
        }
        self.rows.push(row);
        Ok(())
    }

    /// Two columns and two rows at least, as a list of anything has.
    pub(crate) fn is_fitting(&self) -> bool {
        self.rows.len() > 1 && self.rows.iter().any(|row| row.len() > 1)
    }

    pub(crate) fn done(mut self) -> Table {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut self.rows {
            row.resize(width, String::new());
        }
        Table { rows: self.rows }
    }
}

/// A cell as it is read: lines without the space around them, none of them empty at either end.
pub(crate) fn tidy(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n");
    let lines = cell.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim).collect::<Vec<_>>().join("\n");
    lines.trim().to_owned()
}
