//! The first fitting table of a Word document. Of the whole package two parts are unpacked, each up to a limit.

use crate::Refused;
use crate::docx::table_reading::TableReading;
use crate::table::Table;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::{NsReader, Reader, XmlVersion};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Parts of one document; one with many pictures has a few hundred.
const MOST_PARTS: usize = 2_000;
/// Unpacked, in bytes. The text of a book is two million.
const LARGEST_PART: u64 = 32 << 20;
/// Elements inside each other.
const DEEPEST: usize = 200;

/// As Word writes it, and as it does when told to be strict.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// The same once more for programs that do not know the newer form.
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/// What was struck out or has moved away while changes were tracked.
const NOT_THERE: [&str; 2] = ["del", "moveFrom"];

pub(crate) fn read(bytes: &[u8]) -> Result<Table, Refused> {
    let parts = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
    if parts > MOST_PARTS {
        return Err(Refused::TooLarge);
    }
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let name = match part("_rels/.rels", &mut package)? {
        Some(relations) => main_part(&relations)?,
        None => None,
    };
    let name = name.unwrap_or_else(|| "word/document.xml".to_owned());
    let document = part(&name, &mut package)?.ok_or(Refused::NotTable)?;
    first_table(&document)
}

/// A part as text, if the package has it.
fn part(name: &str, package: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Option<String>, Refused> {
    let file = match package.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(Refused::Damaged),
    };
    let mut text = vec![];
    file.take(LARGEST_PART + 1).read_to_end(&mut text).map_err(|_| Refused::Damaged)?;
    if text.len() as u64 > LARGEST_PART {
        return Err(Refused::TooLarge);
    }
    let text = String::from_utf8(text).map_err(|_| Refused::Damaged)?;
    Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
}

/// Where the package says its text is.
fn main_part(relations: &str) -> Result<Option<String>, Refused> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(relation) | Event::Empty(relation)
                if attribute(&relation, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) =>
            {
                return Ok(attribute(&relation, "Target").map(|target| target.trim_start_matches('/').to_owned()));
            }
            Event::DocType(_) => return Err(Refused::NotAllowed),
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

fn first_table(document: &str) -> Result<Table, Refused> {
    let mut reader = NsReader::from_str(document);
    let (mut reading, mut depth) = (TableReading::default(), 0);
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| Refused::Damaged)?;
        let (is_word, is_twin) = (is(&space, &WORD), is(&space, &[COMPATIBILITY]));
        match event {
            Event::Start(start) => {
                let name = start.local_name();
                if depth == 0 && !(is_word && name.as_ref() == "document") {
                    return Err(Refused::NotTable);
                }
                if is_word && NOT_THERE.contains(&name.as_ref()) || is_twin && name.as_ref() == "Fallback" {
                    reader.read_to_end(start.name()).map_err(|_| Refused::Damaged)?;
                    continue;
                }
                depth += 1;
                if depth > DEEPEST {
                    return Err(Refused::TooLarge);
                }
                if is_word {
                    reading.begin(name.as_ref(), attribute(&start, "val").as_deref())?;
                }
            }
            Event::Empty(_) if depth == 0 => return Err(Refused::NotTable),
            Event::Empty(start) if is_word => {
                let (name, value) = (start.local_name(), attribute(&start, "val"));
                reading.begin(name.as_ref(), value.as_deref())?;
                reading.end(name.as_ref())?;
            }
            Event::End(end) => {
                depth -= 1;
                if is_word {
                    reading.end(end.local_name().as_ref())?;
                }
            }
            Event::Text(text) => reading.text(&text),
            Event::CData(text) => reading.text(&text),
            Event::GeneralRef(reference) => reading.text(letter(&reference)?.encode_utf8(&mut [0; 4])),
            Event::DocType(_) => return Err(Refused::NotAllowed),
            Event::Eof if depth > 0 => return Err(Refused::Damaged),
            Event::Eof => break,
            _ => {}
        }
        if reading.has_found() {
            break; // what comes after it is none of our business
        }
    }
    reading.done().ok_or(Refused::NoTable)
}

fn is(space: &ResolveResult, known: &[&str]) -> bool {
    matches!(space, ResolveResult::Bound(Namespace(name)) if known.contains(name))
}

fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let mut all = start.attributes();
    let mut all = all.with_checks(false).filter_map(Result::ok);
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// A letter written as a reference. The document can define none of its own.
fn letter(reference: &BytesRef) -> Result<char, Refused> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| Refused::Damaged)? {
        return Ok(letter);
    }
    match reference.as_ref() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => Err(Refused::NotAllowed),
    }
}
