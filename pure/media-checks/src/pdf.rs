//! PDF: whole from its first byte to its end mark; what stands open in it about place and maker is blanked.
//!
//! Blanked are XMP packets, what JPEGs laid in as they were tell (Exif, XMP, comments), and the maker's names in the information
//! dictionary – where they are not compressed. A signed document stays as it is, since one byte less would break the
//! signature. It is never shown by our pages, only handed out as a file.

use crate::tape::Tape;
use crate::{Kind, Refusal, Result, limits};
use std::io::{Read, Seek, Write};
use std::ops::Range;

const NAMES: [&[u8]; 5] = [b"/Author", b"/Creator", b"/Producer", b"/Company", b"/Manager"];

pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<()> {
    let bytes = tape.bytes(0..tape.length, limits(Kind::File))?;
    let end = &bytes[bytes.len().saturating_sub(2048)..];
    let begins = matches!(bytes.get(..7), Some([b'%', b'P', b'D', b'F', b'-', b'1' | b'2', b'.']));
    if !begins || find(end, b"%%EOF").is_none() || find(end, b"startxref").is_none() {
        return Err(Refusal::Damaged);
    }
    if find(&bytes, b"/ByteRange").is_some() {
        return Ok(());
    }
    packets(tape, &bytes)?;
    pictures(tape, &bytes)?;
    names(tape, &bytes)
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    let first = part[0];
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes[at..].starts_with(part) {
            return Some(at);
        }
        at += 1;
    }
}

/// Every place where `part` stands.
fn every<'a>(bytes: &'a [u8], part: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + find(bytes.get(from..)?, part)?;
        from = at + part.len();
        Some(at)
    })
}

fn spaces(tape: &mut Tape<impl Read + Write + Seek>, range: Range<usize>) -> Result<()> {
    tape.write(range.start as u64, &vec![b' '; range.len()])
}

/// XMP packets: spaces are a packet without a word.
fn packets(tape: &mut Tape<impl Read + Write + Seek>, bytes: &[u8]) -> Result<()> {
    let mut from = 0;
    while let Some(start) = find(&bytes[from..], b"<?xpacket begin").map(|at| from + at) {
        let length = find(&bytes[start..], b"<?xpacket end").ok_or(Refusal::Damaged)?;
        spaces(tape, start..start + length)?;
        from = start + length;
    }
    Ok(())
}

/// JPEGs as they were laid in: the segments before the scan that tell of anything but decoding.
fn pictures(tape: &mut Tape<impl Read + Write + Seek>, bytes: &[u8]) -> Result<()> {
    for start in every(bytes, b"\xff\xd8\xff") {
        for told in telling_segments(bytes, start + 2).unwrap_or_default() {
            tape.zero(told.start as u64..told.end as u64)?;
        }
    }
    Ok(())
}

/// Contents of comments and application segments, but for JFIF (APP0), colours (APP2) and Adobe's transform (APP14).
/// `None` when the segments do not lead to a scan: then these bytes are no JPEG.
fn telling_segments(bytes: &[u8], mut at: usize) -> Option<Vec<Range<usize>>> {
    let mut told = Vec::new();
    for _ in 0..1_000 {
        let &[0xff, marker, a, b] = bytes.get(at..at + 4)? else { return None };
        let end = at + 2 + usize::from(u16::from_be_bytes([a, b]));
        let content = bytes.get(at + 4..end).map(|_| at + 4..end)?;
        match marker {
            0xda => return Some(told),
            0xe1 | 0xe3..=0xed | 0xef | 0xfe => told.push(content),
            0xc0..=0xdf | 0xe0 | 0xe2 | 0xee => {}
            _ => return None,
        }
        at = end;
    }
    None
}

/// The texts after the maker's names: `(…)` with escapes or `<…>` in hexadecimal digits.
fn names(tape: &mut Tape<impl Read + Write + Seek>, bytes: &[u8]) -> Result<()> {
    for name in NAMES {
        for at in every(bytes, name) {
            let after = at + name.len();
            let start = after + bytes[after..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            match bytes.get(start) {
                Some(b'(') => spaces(tape, start + 1..start + text_length(&bytes[start..]))?,
                Some(b'<') if bytes.get(start + 1) != Some(&b'<') => {
                    let length = bytes[start..].iter().take(1 << 16).position(|byte| *byte == b'>').unwrap_or(1);
                    spaces(tape, start + 1..start + length)?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// From the opening parenthesis to the closing one; 1 when there is none near.
fn text_length(bytes: &[u8]) -> usize {
    let (mut depth, mut escaped) = (0, false);
    for (at, byte) in bytes.iter().take(1 << 16).enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return at,
            b')' => depth -= 1,
            _ => {}
        }
    }
    1
}
