//! WebM (Matroska, RFC 9559): a tree of elements, of which only those that playing needs stay.
//!
//! Every other element (`Tags`, `Attachments`, `Chapters`, titles, dates …) becomes `Void`, filled with zeros. What a browser's
//! MediaRecorder streams has segments and clusters of unknown size and no duration; both are worked out by walking the blocks.

mod element;
mod track;

use crate::tape::Tape;
use crate::{Kind, Refusal, Result};
use element::{Element, children, id};
use std::io::{Read, Seek, Write};

/// What the tree told on the way.
#[derive(Default)]
struct Found {
    /// Nanoseconds a unit of time.
    scale: u64,
    /// In units of time, from `Info`.
    stated: Option<f64>,
    /// In units of time, from the blocks: the latest one's beginning.
    latest: u64,
    picture: bool,
    sound: bool,
    blocks: u64,
}

/// Sound or video, and the duration in milliseconds.
pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<(Kind, Option<u64>)> {
    let head = Element::at(tape, 0, tape.length)?;
    check_head(tape, &head)?;
    let segment = Element::at(tape, head.end, tape.length)?;
    if segment.id != id::SEGMENT {
        return Err(Refusal::Damaged);
    }
    if segment.end != tape.length {
        return Err(Refusal::LooksLikeSomethingElse);
    }
    let mut found = Found { scale: 1_000_000, ..Found::default() };
    walk(tape, &segment, &mut found)?;
    let kind = match (found.picture, found.sound, found.blocks) {
        (_, _, 0) | (false, false, _) => return Err(Refusal::Damaged),
        (true, _, _) => Kind::Video,
        (false, true, _) => Kind::Sound,
    };
    Ok((kind, found.millis()))
}

impl Found {
    fn millis(&self) -> Option<u64> {
        let units = self.stated.filter(|units| units.is_finite() && *units > 0.0).unwrap_or(self.latest as f64);
        let millis = units * self.scale as f64 / 1e6;
        (1.0..1e12).contains(&millis).then_some(millis as u64)
    }
}

fn check_head(tape: &mut Tape<impl Read + Write + Seek>, head: &Element) -> Result<()> {
    if head.id != id::EBML || head.unknown {
        return Err(Refusal::Damaged);
    }
    let mut named = false;
    for element in children(tape, head)? {
        match element.id {
            id::DOC_TYPE => named = element.text(tape)? == b"webm",
            0x4286 | 0x42f7 | 0x42f2 | 0x42f3 | 0x4287 | 0x4285 => {}
            _ => element.void(tape)?,
        }
    }
    if named { Ok(()) } else { Err(Refusal::NotAllowed) }
}

/// The elements of the segment. One of unknown size ends where the next of the segment's begins.
fn walk(tape: &mut Tape<impl Read + Write + Seek>, segment: &Element, found: &mut Found) -> Result<()> {
    let mut at = segment.start;
    while at < segment.end {
        let element = Element::at(tape, at, segment.end)?;
        at = match element.id {
            id::CLUSTER => cluster(tape, &element, found)?,
            _ if element.unknown => return Err(Refusal::Damaged),
            id::INFO => information(tape, &element, found)?,
            id::TRACKS => track::all(tape, &element, found)?,
            id::SEEK_HEAD | id::CUES => {
                void_checksum(tape, &element)?;
                element.end
            }
            _ => {
                element.void(tape)?;
                element.end
            }
        };
    }
    Ok(())
}

/// The checksum of a master we may change; where it stands, it stands first.
fn void_checksum(tape: &mut Tape<impl Read + Write + Seek>, master: &Element) -> Result<()> {
    if master.start == master.end {
        return Ok(());
    }
    match Element::at(tape, master.start, master.end)? {
        first if first.id == id::CRC => first.void(tape),
        _ => Ok(()),
    }
}

fn information(tape: &mut Tape<impl Read + Write + Seek>, info: &Element, found: &mut Found) -> Result<u64> {
    for element in children(tape, info)? {
        match element.id {
            id::SCALE => found.scale = element.number(tape)?.clamp(1, 1_000_000_000),
            id::DURATION => found.stated = Some(element.float(tape)?),
            // Both must stand there; zeros are an empty text.
            id::MUXING_APP | id::WRITING_APP => tape.zero(element.start..element.end)?,
            _ => element.void(tape)?,
        }
    }
    Ok(info.end)
}

/// Walks a cluster's blocks; returns where it ends.
fn cluster(tape: &mut Tape<impl Read + Write + Seek>, cluster: &Element, found: &mut Found) -> Result<u64> {
    let (mut at, mut time) = (cluster.start, 0);
    while at < cluster.end {
        let element = Element::at(tape, at, cluster.end)?;
        match element.id {
            _ if cluster.unknown && id::OF_SEGMENT.contains(&element.id) => return Ok(at),
            _ if element.unknown => return Err(Refusal::Damaged),
            id::TIMESTAMP => time = element.number(tape)?,
            id::SIMPLE_BLOCK => block(tape, &element, time, found)?,
            id::BLOCK_GROUP => group(tape, &element, time, found)?,
            id::POSITION | id::PREVIOUS_SIZE => {}
            _ => element.void(tape)?,
        }
        at = element.end;
    }
    Ok(at)
}

fn group(tape: &mut Tape<impl Read + Write + Seek>, group: &Element, time: u64, found: &mut Found) -> Result<()> {
    for element in children(tape, group)? {
        match element.id {
            id::BLOCK => block(tape, &element, time, found)?,
            id::BLOCK_DURATION | id::REFERENCE_BLOCK | id::DISCARD_PADDING | id::BLOCK_ADDITIONS => {}
            _ => element.void(tape)?,
        }
    }
    Ok(())
}

/// A track's number, a time relative to the cluster's, flags, frames.
fn block(tape: &mut Tape<impl Read + Write + Seek>, block: &Element, time: u64, found: &mut Found) -> Result<()> {
    let [track, a, b, ..] = tape.array::<4>(block.start)?;
    if block.end - block.start < 4 || track & 0x80 == 0 {
        return Err(Refusal::Damaged);
    }
    let begins = time.saturating_add_signed(i16::from_be_bytes([a, b]).into());
    found.latest = found.latest.max(begins);
    found.blocks += 1;
    Ok(())
}
