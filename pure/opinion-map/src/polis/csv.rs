//! Reading comma-separated text (RFC 4180) from bytes, leniently: any line end, a byte order mark, quoted fields with
//! commas, quotes and line breaks in them. Nothing is copied but fields with doubled quotes.

use std::borrow::Cow;

/// The rows of a file, each as its fields. Rows without anything in them are passed over.
pub(super) struct Rows<'a> {
    rest: &'a [u8],
    line: usize,
}

impl<'a> Rows<'a> {
    pub fn of(bytes: &'a [u8]) -> Rows<'a> {
        Rows { rest: bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), line: 1 }
    }

    /// Reads the next row into `fields`, and tells on which line of the file it begins.
    pub fn next(&mut self, fields: &mut Vec<Cow<'a, [u8]>>) -> Option<usize> {
        while let Some(end) = line_end(self.rest) {
            self.skip(end);
        }
        if self.rest.is_empty() {
            return None;
        }
        fields.clear();
        let line = self.line;
        loop {
            fields.push(self.field());
            match self.rest.first() {
                Some(b',') => self.rest = &self.rest[1..],
                Some(_) => {
                    self.skip(line_end(self.rest).unwrap_or(0));
                    return Some(line);
                }
                None => return Some(line),
            }
        }
    }

    /// Up to the comma or line end, which stays.
    fn field(&mut self) -> Cow<'a, [u8]> {
        match self.rest.first() {
            Some(b'"') => self.quoted(),
            _ => Cow::Borrowed(self.plain()),
        }
    }

    fn plain(&mut self) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| matches!(byte, b',' | b'\n' | b'\r')).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        self.rest = rest;
        field
    }

    /// A quote that never ends holds all that is left.
    fn quoted(&mut self) -> Cow<'a, [u8]> {
        self.rest = &self.rest[1..];
        let mut field = Cow::Borrowed(&self.rest[..0]);
        loop {
            let end = self.rest.iter().position(|byte| *byte == b'"').unwrap_or(self.rest.len());
            let (part, rest) = self.rest.split_at(end);
            self.line += part.iter().filter(|byte| **byte == b'\n').count();
            self.rest = rest.get(1..).unwrap_or_default();
            join(&mut field, part);
            if self.rest.first() != Some(&b'"') {
                let tail = self.plain();
                join(&mut field, tail);
                return field;
            }
            self.rest = &self.rest[1..];
            join(&mut field, b"\"");
        }
    }

    fn skip(&mut self, end: usize) {
        self.rest = &self.rest[end..];
        self.line += 1;
    }
}

fn join<'a>(field: &mut Cow<'a, [u8]>, part: &'a [u8]) {
    match field {
        _ if part.is_empty() => {}
        field if field.is_empty() => *field = Cow::Borrowed(part),
        field => field.to_mut().extend_from_slice(part),
    }
}

/// How long the line end is that the text begins with.
fn line_end(text: &[u8]) -> Option<usize> {
    match text {
        [b'\r', b'\n', ..] => Some(2),
        [b'\r' | b'\n', ..] => Some(1),
        _ => None,
    }
}
