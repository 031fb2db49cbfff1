//! Ogg with one Opus or Vorbis stream: the comment packet is emptied and the pages it lies on get a new checksum.

use crate::blank;
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};
use std::ops::Range;

/// A cover in the comments can be large; so much and no more.
const MOST_COMMENTS: u64 = 4 << 20;

#[derive(Clone, Copy, PartialEq)]
enum Codec {
    Opus,
    Vorbis,
}

/// One page: RFC 3533 6.
struct Page {
    serial: [u8; 4],
    /// Where the stream stands at the page's end, in samples; -1 when no packet ends here.
    granule: i64,
    first: bool,
    /// Lengths of the segments; one under 255 ends a packet.
    segments: Vec<u8>,
    content: u64,
    end: u64,
}

impl Page {
    fn at(tape: &mut Tape<impl Read + Write + Seek>, at: u64) -> Result<Page> {
        let head: [u8; 27] = tape.array(at)?;
        if !head.starts_with(b"OggS\0") {
            return Err(Refusal::Damaged);
        }
        let content = at + 27 + u64::from(head[26]);
        let segments = tape.bytes(at + 27..content, 255)?;
        let end = content + segments.iter().map(|length| u64::from(*length)).sum::<u64>();
        if end > tape.length {
            return Err(Refusal::Damaged);
        }
        let granule = i64::from_le_bytes(head[6..14].try_into().expect("eight bytes"));
        let serial = head[14..18].try_into().expect("four bytes");
        Ok(Page { serial, granule, first: head[5] & 2 != 0, segments, content, end })
    }
}

/// The duration in milliseconds.
pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<Option<u64>> {
    let first = Page::at(tape, 0)?;
    let head = tape.bytes(first.content..first.end, 64 * 1024)?;
    let (codec, rate, skip) = codec(&head)?;

    let comments = comments(tape, &first)?;
    let magic: &[u8] = if codec == Codec::Opus { b"OpusTags" } else { b"\x03vorbis" };
    let extents: Vec<_> = comments.iter().map(|(_, extent)| extent.clone()).collect();
    let begins = tape.bytes(extents[0].start..extents[0].end.min(extents[0].start + magic.len() as u64), 16)?;
    if begins != magic {
        return Err(Refusal::Damaged);
    }
    blank::comments(tape, &extents, magic, codec == Codec::Vorbis)?;

    let last = last_granule(tape, &first)?;
    Ok(last.map(|granule| granule.saturating_sub(skip).saturating_mul(1000) / rate))
}

/// Which codec, its samples a second, and the samples before the sound begins.
fn codec(head: &[u8]) -> Result<(Codec, u64, u64)> {
    match head {
        [b'O', b'p', b'u', b's', b'H', b'e', b'a', b'd', _, _, a, b, ..] if head.len() >= 19 => {
            Ok((Codec::Opus, 48_000, u16::from_le_bytes([*a, *b]).into()))
        }
        [1, b'v', b'o', b'r', b'b', b'i', b's', _, _, _, _, _, a, b, c, d, ..] if head.len() >= 30 => {
            match u32::from_le_bytes([*a, *b, *c, *d]) {
                0 => Err(Refusal::Damaged),
                rate => Ok((Codec::Vorbis, rate.into(), 0)),
            }
        }
        _ => Err(Refusal::NotAllowed),
    }
}

/// The second packet: the pages it lies on, and where.
fn comments(tape: &mut Tape<impl Read + Write + Seek>, first: &Page) -> Result<Vec<(u64, Range<u64>)>> {
    let mut extents = Vec::new();
    let (mut at, mut total) = (first.end, 0);
    loop {
        let page = Page::at(tape, at)?;
        let packet: Vec<_> = page.segments.iter().copied().scan(false, segments_of_one_packet).collect();
        let length: u64 = packet.iter().map(|length| u64::from(*length)).sum();
        extents.push((at, page.content..page.content + length));
        total += length;
        if packet.last().is_some_and(|length| *length < 255) {
            return Ok(extents);
        }
        if total > MOST_COMMENTS {
            return Err(Refusal::Damaged);
        }
        at = page.end;
    }
}

fn segments_of_one_packet(ended: &mut bool, length: u8) -> Option<u8> {
    let goes_on = !*ended;
    *ended |= length < 255;
    goes_on.then_some(length)
}

/// Walks all pages, which must be of the one stream; what follows the last page would be something else.
fn last_granule(tape: &mut Tape<impl Read + Write + Seek>, first: &Page) -> Result<Option<u64>> {
    let (mut at, mut last) = (first.end, None);
    while at < tape.length {
        let page = Page::at(tape, at)?;
        if page.serial != first.serial || page.first {
            return Err(Refusal::NotAllowed);
        }
        if page.granule >= 0 {
            last = Some(page.granule as u64);
        }
        at = page.end;
    }
    Ok(last)
}

/// After erasing: the checksums of the pages that held comments.
pub(crate) fn renew_checksums(tape: &mut Tape<impl Read + Write + Seek>) -> Result<()> {
    let first = Page::at(tape, 0)?;
    for (at, _) in comments(tape, &first)? {
        let end = Page::at(tape, at)?.end;
        let mut page = tape.bytes(at..end, 66_000)?;
        page[22..26].fill(0);
        tape.write(at + 22, &checksum(&page).to_le_bytes())?;
    }
    tape.apply()
}

/// CRC-32 with polynomial 0x04c11db7, from the highest bit, beginning at 0 (RFC 3533 6).
fn checksum(page: &[u8]) -> u32 {
    page.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte) << 24, |crc: u32, _| {
            if crc & 0x8000_0000 != 0 { crc << 1 ^ 0x04c1_1db7 } else { crc << 1 }
        })
    })
}
