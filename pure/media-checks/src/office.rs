//! Office files are zip archives: the directory at the end is read, nothing is unpacked.
//!
//! Every entry must lie where the directory says, overlap no other, and be named as it should: no macros, no programs, no
//! archives, no way out of the folder, and not so much content that unpacking it is an attack (Fifield, A better zip bomb, 2019).

use crate::tape::Tape;
use crate::{Kind, Refusal, Result, Type, limits};
use std::io::{Read, Seek, Write};
use std::ops::Range;

const MOST_ENTRIES: u16 = 2_000;
/// Unpacked, in bytes.
const MOST_CONTENT: u64 = 200 << 20;
/// So many times may content shrink, when there is more than 10 MiB of it.
const MOST_SHRUNK: u64 = 200;

const PROGRAMS: [&str; 22] = [
    "exe", "dll", "com", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "html", "htm", "lnk", "scr",
    "jar", "msi", "zip", "7z", "rar", "docm",
];

struct Entry {
    name: String,
    stored: bool,
    size: u64,
    content: u64,
    at: u64,
}

pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>, type_: Type) -> Result<()> {
    let directory = Directory::find(tape)?;
    let entries = directory.entries(tape)?;
    check_places(tape, &entries, directory.range.start)?;
    check_sizes(&entries)?;
    for entry in &entries {
        check_name(&entry.name)?;
    }
    match claimed(tape, &entries)? {
        Some(found) if found == type_ => Ok(()),
        _ => Err(Refusal::LooksLikeSomethingElse),
    }
}

struct Directory {
    range: Range<u64>,
    entries: u16,
}

impl Directory {
    /// From the record at the end of the file (APPNOTE 4.3.16); a remark after it is erased.
    fn find(tape: &mut Tape<impl Read + Write + Seek>) -> Result<Directory> {
        let from = tape.length.saturating_sub(65_557);
        let tail = tape.bytes(from..tape.length, 65_557)?;
        let at = tail.windows(22).rposition(|window| window.starts_with(b"PK\x05\x06")).ok_or(Refusal::Damaged)?;
        let record = &tail[at..];
        let (disks, remark) = (little(&record[4..8]), little(&record[20..22]));
        let (here, entries) = (little(&record[8..10]), little(&record[10..12]));
        let (size, start) = (little(&record[12..16]), little(&record[16..20]));
        let end = from + at as u64;
        if disks != 0 || here != entries || start + size != end || record.len() as u64 != 22 + remark {
            return Err(Refusal::Damaged);
        }
        if entries == 0 || entries > MOST_ENTRIES.into() {
            return Err(Refusal::NotAllowed);
        }
        tape.zero(end + 22..tape.length)?;
        Ok(Directory { range: start..end, entries: entries as u16 })
    }

    fn entries(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<Vec<Entry>> {
        let bytes = tape.bytes(self.range.clone(), limits(Kind::File))?;
        let mut rest = bytes.as_slice();
        let entries = (0..self.entries).map(|_| Entry::take(&mut rest)).collect::<Result<_>>()?;
        if rest.is_empty() { Ok(entries) } else { Err(Refusal::Damaged) }
    }
}

impl Entry {
    fn take(rest: &mut &[u8]) -> Result<Entry> {
        let (head, after) =
            rest.split_at_checked(46).filter(|(head, _)| head.starts_with(b"PK\x01\x02")).ok_or(Refusal::Damaged)?;
        let lengths: [u64; 3] = [little(&head[28..30]), little(&head[30..32]), little(&head[32..34])];
        let (fields, after) = after.split_at_checked(lengths.iter().sum::<u64>() as usize).ok_or(Refusal::Damaged)?;
        *rest = after;
        let name = std::str::from_utf8(&fields[..lengths[0] as usize]).map_err(|_| Refusal::NotAllowed)?;
        let (flags, method) = (little(&head[8..10]), little(&head[10..12]));
        if flags & 1 != 0 || !matches!(method, 0 | 8) {
            return Err(Refusal::NotAllowed);
        }
        let [size, content, at] = [&head[20..24], &head[24..28], &head[42..46]].map(little);
        if method == 0 && size != content {
            return Err(Refusal::Damaged);
        }
        Ok(Entry { name: name.into(), stored: method == 0, size, content, at })
    }

    /// Where the content lies, from the head before it, which must bear the same name.
    fn place(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<Range<u64>> {
        let head: [u8; 30] = tape.array(self.at)?;
        let (name, extra) = (little(&head[26..28]), little(&head[28..30]));
        let start = self.at + 30 + name + extra;
        let same = name == self.name.len() as u64
            && tape.bytes(self.at + 30..self.at + 30 + name, 65_535)? == self.name.as_bytes();
        if head.starts_with(b"PK\x03\x04") && same { Ok(start..start + self.size) } else { Err(Refusal::Damaged) }
    }
}

/// The first entry begins the file, each ends before the next, all before the directory.
fn check_places(tape: &mut Tape<impl Read + Write + Seek>, entries: &[Entry], directory: u64) -> Result<()> {
    let mut places = entries.iter().map(|entry| Ok(entry.at..entry.place(tape)?.end)).collect::<Result<Vec<_>>>()?;
    places.sort_by_key(|place| place.start);
    let in_order = places.windows(2).all(|pair| pair[0].end <= pair[1].start);
    let inside = places.last().is_some_and(|last| last.end <= directory);
    match places.first() {
        Some(first) if first.start == 0 && in_order && inside => Ok(()),
        _ => Err(Refusal::Damaged),
    }
}

fn check_sizes(entries: &[Entry]) -> Result<()> {
    let content: u64 = entries.iter().map(|entry| entry.content).sum();
    let size: u64 = entries.iter().map(|entry| entry.size).sum();
    if content > MOST_CONTENT {
        return Err(Refusal::TooLarge { limit: MOST_CONTENT });
    }
    if content > 10 << 20 && content > size.saturating_mul(MOST_SHRUNK) { Err(Refusal::NotAllowed) } else { Ok(()) }
}

fn check_name(name: &str) -> Result<()> {
    let name = name.to_ascii_lowercase();
    let leaves = name.is_empty()
        || name.starts_with('/')
        || name.split('/').any(|part| part == "..")
        || name.contains(|letter: char| matches!(letter, '\\' | ':') || letter.is_control());
    if leaves {
        return Err(Refusal::NotAllowed);
    }
    let macros = ["vbaproject", "vbadata", "macrosheets/", "activex/"].iter().any(|word| name.contains(word))
        || name.starts_with("basic/")
        || name.starts_with("scripts/");
    if macros {
        return Err(Refusal::Macros);
    }
    let program = name.rsplit_once('.').is_some_and(|(_, end)| PROGRAMS.contains(&end)) || name.contains("oleobject");
    if program { Err(Refusal::NotAllowed) } else { Ok(()) }
}

/// Which kind of document the entries make.
fn claimed(tape: &mut Tape<impl Read + Write + Seek>, entries: &[Entry]) -> Result<Option<Type>> {
    let has = |name: &str| entries.iter().any(|entry| entry.name == name);
    if let Some(mimetype) = entries.iter().find(|entry| entry.name == "mimetype" && entry.stored) {
        let place = mimetype.place(tape)?;
        return Ok(match tape.bytes(place, 128).unwrap_or_default().as_slice() {
            b"application/vnd.oasis.opendocument.text" if has("content.xml") => Some(Type::Odt),
            b"application/vnd.oasis.opendocument.spreadsheet" if has("content.xml") => Some(Type::Ods),
            _ => None,
        });
    }
    let mains =
        [("word/document.xml", Type::Docx), ("xl/workbook.xml", Type::Xlsx), ("ppt/presentation.xml", Type::Pptx)];
    let mut found = mains.iter().filter(|(main, _)| has("[Content_Types].xml") && has(main)).map(|(_, type_)| *type_);
    Ok(found.next().filter(|_| found.next().is_none()))
}

fn little(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
