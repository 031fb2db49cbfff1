//! MP3: frames stay; all that is not a frame (ID3v2 at the head, ID3v1, APE and Lyrics3 at the tail, gaps) is emptied.
//!
//! Players skip zeros in search of the next frame. An ID3v2 tag keeps its first ten bytes, so that they can skip it at once:
//! it then holds nothing but padding. The duration is the sum of the frames.

use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

/// So much of what is no frame is borne between two frames.
const GAP: u64 = 64 * 1024;
/// Fewer frames than this are a coincidence, not a sound.
const FRAMES: u64 = 3;

/// The duration in milliseconds.
pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<u64> {
    let mut at = blank_tags(tape)?;
    let (mut samples, mut frames, mut first) = (0, 0, None);
    while let Some((start, frame)) = next_frame(tape, at, first)? {
        tape.zero(at..start)?;
        first.get_or_insert(frame);
        samples += frame.samples;
        frames += 1;
        at = start + frame.length;
    }
    blank_tail(tape, at)?;
    // Covers and lyrics at the tail are small; a tail larger than the sound is something else.
    let tail = tape.length - at;
    match first {
        Some(frame) if frames >= FRAMES && tail <= at.max(GAP) => Ok(samples * 1000 / frame.rate),
        _ => Err(Refusal::Damaged),
    }
}

/// Empties the ID3v2 tags at the head; returns where they end.
fn blank_tags(tape: &mut Tape<impl Read + Write + Seek>) -> Result<u64> {
    let mut at = 0;
    while at + 10 <= tape.length {
        let head: [u8; 10] = tape.array(at)?;
        if !head.starts_with(b"ID3") {
            break;
        }
        if head[6..].iter().any(|byte| byte & 0x80 != 0) {
            return Err(Refusal::Damaged);
        }
        let size = head[6..].iter().fold(0, |size, byte| size << 7 | u64::from(*byte));
        let footer = if head[5] & 0x10 != 0 { 10 } else { 0 };
        let end = at + 10 + size + footer;
        tape.zero(at + 10..end)?;
        tape.write(at + 5, &[0])?;
        at = end;
    }
    Ok(at)
}

/// Zeros after the last frame would be decoded in vain (by Chrome and ffmpeg with an error), so they get the shape of an
/// empty tag: ID3v1 where it fits exactly, else an APE tag without items (its head and foot, hydrogenaud.io "APEv2").
fn blank_tail(tape: &mut Tape<impl Read + Write + Seek>, at: u64) -> Result<()> {
    let length = tape.length - at;
    tape.zero(at..tape.length)?;
    match u32::try_from(length) {
        Ok(128) => tape.write(at, b"TAG"),
        Ok(length @ 64..) => {
            let tag = |flags: u32| {
                let fields = [2000, length - 32, 0, flags].map(u32::to_le_bytes);
                [b"APETAGEX".as_slice(), fields.as_flattened()].concat()
            };
            tape.write(at, &tag(0xa000_0000))?;
            tape.write(tape.length - 32, &tag(0x8000_0000))
        }
        _ => Ok(()),
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Frame {
    version: u8,
    rate: u64,
    samples: u64,
    length: u64,
}

/// The next frame that lies whole in the file, at `at` or a little later.
fn next_frame(
    tape: &mut Tape<impl Read + Write + Seek>,
    at: u64,
    first: Option<Frame>,
) -> Result<Option<(u64, Frame)>> {
    let fits = |frame: &Frame, start: u64, end: u64| {
        start + frame.length <= end
            && first.is_none_or(|first| (first.version, first.rate) == (frame.version, frame.rate))
    };
    for start in at..(at + GAP).min(tape.length.saturating_sub(3)) {
        if let Some(frame) = Frame::of(tape.array(start)?)
            && fits(&frame, start, tape.length)
            && (start == at && first.is_some() || is_followed(tape, start + frame.length)?)
        {
            return Ok(Some((start, frame)));
        }
    }
    Ok(None)
}

/// Whether a frame begins here: two of eleven bits can stand anywhere, twice at the right distance hardly.
fn is_followed(tape: &mut Tape<impl Read + Write + Seek>, at: u64) -> Result<bool> {
    Ok(at + 4 <= tape.length && Frame::of(tape.array(at)?).is_some())
}

impl Frame {
    /// A frame's head (ISO/IEC 11172-3 2.4.1.3, 13818-3): layer III, a fixed bitrate.
    fn of(head: [u8; 4]) -> Option<Frame> {
        const FAST: [u64; 16] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
        const SLOW: [u64; 16] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
        if head[0] != 0xff || head[1] & 0xe6 != 0xe2 {
            return None;
        }
        let version = head[1] >> 3 & 3;
        let rate = [44_100, 48_000, 32_000, 0][usize::from(head[2] >> 2 & 3)];
        let (rate, samples, rates) = match version {
            3 => (rate, 1152, FAST),
            2 => (rate / 2, 576, SLOW),
            0 => (rate / 4, 576, SLOW),
            _ => return None,
        };
        let kilobits = rates[usize::from(head[2] >> 4)];
        let padding = u64::from(head[2] >> 1 & 1);
        let length = (samples / 8 * kilobits * 1000).checked_div(rate)? + padding;
        (kilobits > 0).then_some(Frame { version, rate, samples, length })
    }
}
