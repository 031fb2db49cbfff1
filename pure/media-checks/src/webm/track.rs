//! The tracks: pictures and sounds in the codecs of WebM, and no more about them than decoding needs.

use super::Found;
use super::element::{Element, children};
use crate::blank;
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

const ENTRY: u32 = 0xae;
const TYPE: u32 = 0x83;
const CODEC: u32 = 0x86;
const CODEC_PRIVATE: u32 = 0x63a2;
/// Compressed or enciphered tracks: no browser records or plays them as a plain file.
const ENCODINGS: u32 = 0x6d80;

/// Number, uid, flags, durations, languages, delays, additions, and the masters of picture and sound.
const KEPT: [u32; 20] = [
    0xd7, 0x73c5, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x234e7a, 0x22b59c, 0x22b59d, 0x56aa, 0x56bb,
    0x55ee, 0x41e4, 0xaa, 0xe0, 0xe1, 0x2383e3,
];
const CODECS: [&[u8]; 6] = [b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG4/ISO/AVC", b"A_OPUS", b"A_VORBIS"];

/// Looks at every track; returns where they end.
pub(super) fn all(tape: &mut Tape<impl Read + Write + Seek>, tracks: &Element, found: &mut Found) -> Result<u64> {
    for element in children(tape, tracks)? {
        if element.id == ENTRY { entry(tape, &element, found)? } else { element.void(tape)? }
    }
    Ok(tracks.end)
}

fn entry(tape: &mut Tape<impl Read + Write + Seek>, entry: &Element, found: &mut Found) -> Result<()> {
    let (mut codec, mut private) = (Vec::new(), None);
    for element in children(tape, entry)? {
        match element.id {
            TYPE => match element.number(tape)? {
                1 => found.picture = true,
                2 => found.sound = true,
                _ => return Err(Refusal::NotAllowed),
            },
            CODEC => codec = element.text(tape)?,
            CODEC_PRIVATE => private = Some(element),
            ENCODINGS => return Err(Refusal::NotAllowed),
            id if KEPT.contains(&id) => {}
            _ => element.void(tape)?,
        }
    }
    match private {
        _ if !CODECS.contains(&codec.as_slice()) => Err(Refusal::NotAllowed),
        Some(private) if codec == b"A_VORBIS" => vorbis(tape, &private),
        _ => Ok(()),
    }
}

/// Vorbis' three heads, laced as Xiph does: two, the lengths of the first two in runs of 255, then all three.
fn vorbis(tape: &mut Tape<impl Read + Write + Seek>, private: &Element) -> Result<()> {
    let bytes = tape.bytes(private.start..private.end, 1 << 20)?;
    let mut at = 1;
    let mut length = || -> Option<usize> {
        let run = bytes.get(at..)?.iter().take_while(|byte| **byte == 255).count();
        let length = 255 * run + usize::from(*bytes.get(at + run)?);
        at += run + 1;
        Some(length)
    };
    let (first, second) = length().zip(length()).ok_or(Refusal::Damaged)?;
    let start = at + first;
    let comments = bytes.get(start..start + second).ok_or(Refusal::Damaged)?;
    if bytes[0] != 2 || !comments.starts_with(b"\x03vorbis") {
        return Err(Refusal::Damaged);
    }
    let start = private.start + start as u64;
    let packet = start..start + second as u64;
    blank::comments(tape, std::slice::from_ref(&packet), b"\x03vorbis", true)
}
