//! Tables of text: which encoding, which separator, on which line each record begins; and a table written so that a
//! spreadsheet shows it and computes nothing.
//!
//! Written here rather than taken from a library, because a reason needs the exact line, and because a quote that
//! is never closed would swallow the rest of the file – whose people, in a staff file, would then seem to have left.

use crate::Refused;
use crate::table::{Growing, Table, tidy};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;

const SEPARATORS: [char; 3] = [';', ',', '\t'];
/// So many records show which separator a file without a known head has.
const LOOKED_AT: usize = 50;

/// UTF-8 or UTF-16 by its mark, UTF-8 by its form, else Windows-1252.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Refused::NotTable); // a spreadsheet as such
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => match encoding.decode_without_bom_handling(&bytes[mark..]) {
            (text, false) => text,
            _ => return Err(Refused::Unreadable { line: None }),
        },
        None => without_mark(bytes)?,
    };
    match text.contains('\0') {
        true => Err(Refused::NotTable),
        false if text.trim().is_empty() => Err(Refused::Empty),
        false => Ok(text),
    }
}

/// Windows-1252 reads anything, so that UTF-8 with a broken place would come in as gibberish: refused instead.
fn without_mark(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(fault) => fault,
    };
    let (mut letters, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    if letters > faults {
        let before = &bytes[..fault.valid_up_to()];
        return Err(Refused::Unreadable { line: Some(1 + before.iter().filter(|byte| **byte == b'\n').count()) });
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// The one with which most headings of the first line are known.
pub fn separator_by(text: &str, known: impl Fn(&[Cow<str>]) -> usize) -> char {
    let columns_with = |separator| {
        let header = Records::of(text, separator).next();
        header.and_then(Result::ok).map_or(0, |header| known(&header.cells))
    };
    best(columns_with)
}

/// The one with which most records have as many cells as the first.
fn separator(text: &str) -> char {
    best(|separator| {
        let mut records = Records::of(text, separator).take(LOOKED_AT).map_while(Result::ok);
        let Some(width) = records.next().map(|first| first.cells.len()).filter(|width| *width > 1) else { return 0 };
        1 + records.filter(|record| record.cells.len() == width).count()
    })
}

/// Of equals the first.
fn best(fits: impl Fn(char) -> usize) -> char {
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if fits(separator) > fits(best) {
            best = separator;
        }
    }
    best
}

/// The whole file as a table of trimmed cells.
pub(crate) fn table(bytes: &[u8]) -> Result<Table, Refused> {
    let text = text(bytes)?;
    let (text, separator) = match named_separator(&text) {
        Some((separator, rest)) => (rest, separator),
        None => (text.as_ref(), separator(&text)),
    };
    let mut table = Growing::default();
    for record in Records::of(text, separator) {
        let record = record.map_err(|open| Refused::OpenQuote { line: open.line })?;
        table.push(record.cells.iter().map(|cell| tidy(cell)).collect())?;
    }
    Ok(table.done())
}

/// A first line `sep=;`, by which Excel is told the separator.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let separator = first.trim_end_matches('\r').strip_prefix("sep=")?.chars().next()?;
    SEPARATORS.contains(&separator).then_some((separator, rest))
}

/// A table for a spreadsheet: UTF-8 with its mark, semicolons, every cell in quotes, and no formula in any of them.
pub fn csv(head: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\""))).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// What a spreadsheet would take for a formula begins with an apostrophe instead, which tells it that this is text
/// (OWASP, CSV Injection). A number remains one.
fn harmless(cell: &str) -> Cow<'_, str> {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let begins = cell.trim_start().starts_with(SIGNS) || cell.starts_with(['\t', '\r', '\n']);
    let is_number = cell.strip_prefix('-').is_some_and(|rest| {
        let parts = |sign: char| sign == ',' || sign == '.';
        rest.split(parts).count() <= 2
            && rest.split(parts).all(|part| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit()))
    });
    if begins && !is_number { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// One line of the table; in the file it may take several lines.
pub struct Record<'t> {
    pub line: usize,
    pub lines: usize,
    pub cells: Vec<Cow<'t, str>>,
}

pub struct Records<'t> {
    rest: &'t str,
    line: usize,
    separator: char,
}

/// A quote was opened on this line and never closed.
pub struct OpenQuote {
    pub line: usize,
}

enum End {
    Cell,
    Record,
}

impl<'t> Records<'t> {
    pub fn of(text: &'t str, separator: char) -> Records<'t> {
        Records { rest: text, line: 1, separator }
    }

    fn record(&mut self) -> Result<Record<'t>, OpenQuote> {
        let (line, mut cells) = (self.line, Vec::with_capacity(11));
        loop {
            cells.push(if self.rest.starts_with('"') { self.quoted()? } else { Cow::Borrowed(self.plain()) });
            let before = self.line;
            if let End::Record = self.end() {
                return Ok(Record { line, lines: 1 + before - line, cells });
            }
        }
    }

    fn plain(&mut self) -> &'t str {
        let separator = self.separator;
        let length = self.rest.find([separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(length);
        self.rest = rest;
        cell
    }

    /// Two quotes inside quotes are one. What stands after the closing one is taken as it is; but if that one came on a
    /// later line, it more likely opens another cell, and the lines between have been swallowed.
    fn quoted(&mut self) -> Result<Cow<'t, str>, OpenQuote> {
        let opened = self.line;
        let mut cell = String::new();
        loop {
            let inside = &self.rest[1..];
            let length = inside.find('"').ok_or(OpenQuote { line: opened })?;
            self.line += line_ends(&inside[..length]);
            cell.push_str(&inside[..length]);
            self.rest = &inside[length + 1..];
            if !self.rest.starts_with('"') {
                break;
            }
            cell.push('"');
        }
        match self.plain() {
            after if !after.trim().is_empty() && self.line > opened => Err(OpenQuote { line: opened }),
            after => Ok(Cow::Owned(cell + after)),
        }
    }

    fn end(&mut self) -> End {
        if let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            return End::Cell;
        }
        for end in ["\r\n", "\n", "\r"] {
            if let Some(rest) = self.rest.strip_prefix(end) {
                self.rest = rest;
                self.line += 1;
                break;
            }
        }
        End::Record
    }
}

/// Empty lines are passed over, but counted.
impl<'t> Iterator for Records<'t> {
    type Item = Result<Record<'t>, OpenQuote>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            match self.record() {
                Ok(record) if record.cells.iter().all(|cell| cell.trim().is_empty()) => continue,
                Ok(record) => return Some(Ok(record)),
                Err(open) => {
                    self.rest = "";
                    return Some(Err(open));
                }
            }
        }
        None
    }
}

fn line_ends(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}
