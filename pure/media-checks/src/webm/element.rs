//! An element: an id, a size, content (EBML, RFC 8794).

use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

/// The elements that are looked into (RFC 9559 5).
pub(super) mod id {
    pub const EBML: u32 = 0x1a45_dfa3;
    pub const DOC_TYPE: u32 = 0x4282;
    pub const CRC: u32 = 0xbf;
    pub const VOID: u32 = 0xec;
    pub const SEGMENT: u32 = 0x1853_8067;
    pub const SEEK_HEAD: u32 = 0x114d_9b74;
    pub const INFO: u32 = 0x1549_a966;
    pub const TRACKS: u32 = 0x1654_ae6b;
    pub const CLUSTER: u32 = 0x1f43_b675;
    pub const CUES: u32 = 0x1c53_bb6b;
    /// With the above, what may follow a cluster of unknown size: Chapters, Attachments, Tags.
    pub const OF_SEGMENT: [u32; 8] = [SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES, 0x1043_a770, 0x1941_a469, 0x1254_c367];
    pub const SCALE: u32 = 0x2a_d7b1;
    pub const DURATION: u32 = 0x4489;
    pub const MUXING_APP: u32 = 0x4d80;
    pub const WRITING_APP: u32 = 0x5741;
    pub const TIMESTAMP: u32 = 0xe7;
    pub const POSITION: u32 = 0xa7;
    pub const PREVIOUS_SIZE: u32 = 0xab;
    pub const SIMPLE_BLOCK: u32 = 0xa3;
    pub const BLOCK_GROUP: u32 = 0xa0;
    pub const BLOCK: u32 = 0xa1;
    pub const BLOCK_DURATION: u32 = 0x9b;
    pub const REFERENCE_BLOCK: u32 = 0xfb;
    pub const DISCARD_PADDING: u32 = 0x75a2;
    /// The transparency of VP8 and VP9 travels here.
    pub const BLOCK_ADDITIONS: u32 = 0x75a1;
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) id: u32,
    at: u64,
    pub(super) start: u64,
    /// Of an element of unknown size: as far as it may go.
    pub(super) end: u64,
    pub(super) unknown: bool,
}

impl Element {
    /// The element at `at`, which must end by `limit`.
    pub(super) fn at(tape: &mut Tape<impl Read + Write + Seek>, at: u64, limit: u64) -> Result<Element> {
        let head = tape.bytes(at..limit.min(at.saturating_add(12)), 12)?;
        let first = *head.first().ok_or(Refusal::Damaged)?;
        let id_length = first.leading_zeros() as usize + 1;
        let size_first = *head.get(id_length).filter(|_| id_length <= 4).ok_or(Refusal::Damaged)?;
        let size_length = size_first.leading_zeros() as usize + 1;
        let sizes =
            head.get(id_length..id_length + size_length).filter(|_| size_length <= 8).ok_or(Refusal::Damaged)?;

        let id = big_endian(&head[..id_length]) as u32;
        let most = (1u64 << (7 * size_length)) - 1;
        let size = big_endian(sizes) & most;
        let start = at + (id_length + size_length) as u64;
        let unknown = size == most;
        let end = if unknown {
            limit
        } else {
            start.checked_add(size).filter(|end| *end <= limit).ok_or(Refusal::Damaged)?
        };
        Ok(Element { id, at, start, end, unknown })
    }

    /// Turns the element into nothing of the same length.
    pub(super) fn void(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<()> {
        let length = self.end - self.at;
        tape.zero(self.at..self.end)?;
        match length {
            0..=1 => Err(Refusal::Damaged),
            2..=128 => tape.write(self.at, &[id::VOID as u8, 0x80 | (length - 2) as u8]),
            _ => tape.write(self.at, &[&[id::VOID as u8][..], &(1 << 56 | (length - 9)).to_be_bytes()].concat()),
        }
    }

    pub(super) fn number(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<u64> {
        Ok(big_endian(&tape.bytes(self.start..self.end, 8)?))
    }

    pub(super) fn float(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<f64> {
        match *tape.bytes(self.start..self.end, 8)? {
            [a, b, c, d] => Ok(f32::from_be_bytes([a, b, c, d]).into()),
            [a, b, c, d, e, f, g, h] => Ok(f64::from_be_bytes([a, b, c, d, e, f, g, h])),
            _ => Err(Refusal::Damaged),
        }
    }

    /// A short text without the zeros that may follow it.
    pub(super) fn text(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<Vec<u8>> {
        let mut text = tape.bytes(self.start..self.end, 64)?;
        text.truncate(text.iter().position(|byte| *byte == 0).unwrap_or(text.len()));
        Ok(text)
    }
}

/// More children than this in one element is an attack; clusters are walked, not listed.
const MOST: usize = 10_000;

/// The children that fill `master`, all of known size.
pub(super) fn children(tape: &mut Tape<impl Read + Write + Seek>, master: &Element) -> Result<Vec<Element>> {
    let mut children = Vec::new();
    let mut at = master.start;
    while at < master.end {
        let child = Element::at(tape, at, master.end)?;
        if child.unknown || children.len() >= MOST {
            return Err(Refusal::Damaged);
        }
        at = child.end;
        children.push(child);
    }
    Ok(children)
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
