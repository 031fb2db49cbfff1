//! Documents that people bring and take along: a table out of a CSV file or out of Word (`read_table`), and a
//! [`Document`] written for Word (`docx`) or a table for a spreadsheet (`csv`). The same document is set as a PDF by
//! `paper::document`.
//!
//! What is read comes from anybody: it is bounded in every direction before it is kept, nothing outside the file is
//! ever fetched, and what can't be read is refused in words. What is written carries no name but those in its text.

mod document;
mod docx;
mod package;
mod refused;
pub mod sheet;
mod table;

pub use document::{Block, Document, shares};
pub use docx::docx;
pub use package::package;
pub use refused::Refused;
pub use sheet::csv;
pub use table::{Table, read_table};

words::lay_out!("documents");
