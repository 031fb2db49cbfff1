//! How a track's samples are coded: one of the codecs below, and no more about it than decoding needs.

use super::boxes::{Box, children};
use super::track::Role;
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

const PICTURES: [&[u8; 4]; 11] =
    [b"avc1", b"avc3", b"hvc1", b"hev1", b"vp08", b"vp09", b"av01", b"mp4v", b"s263", b"dvh1", b"dvhe"];
const SOUNDS: [&[u8; 4]; 13] = [
    b"mp4a", b"Opus", b"fLaC", b"alac", b"ac-3", b"ec-3", b".mp3", b"lpcm", b"sowt", b"twos", b"in24", b"samr", b"ulaw",
];
const KEPT: [&[u8; 4]; 26] = [
    b"avcC", b"hvcC", b"lhvC", b"vpcC", b"av1C", b"dvcC", b"dvvC", b"d263", b"esds", b"dOps", b"dfLa", b"alac",
    b"dac3", b"dec3", b"damr", b"wave", b"chan", b"chnl", b"srat", b"colr", b"pasp", b"clap", b"fiel", b"btrt",
    b"mdcv", b"clli",
];

pub(super) fn look(tape: &mut Tape<impl Read + Write + Seek>, stsd: &Box, role: Role, count: &mut u32) -> Result<()> {
    let known: &[&[u8; 4]] = if role == Role::Picture { &PICTURES } else { &SOUNDS };
    let entries = children(tape, (stsd.start + 8).min(stsd.end)..stsd.end, count)?;
    if entries.is_empty() {
        return Err(Refusal::Damaged);
    }
    for entry in entries {
        if !known.contains(&&entry.name) {
            return Err(Refusal::NotAllowed);
        }
        let fixed = if role == Role::Picture { picture(tape, &entry)? } else { sound(tape, &entry)? };
        if entry.start + fixed > entry.end {
            return Err(Refusal::Damaged);
        }
        for box_ in children(tape, entry.start + fixed..entry.end, count)? {
            if !KEPT.contains(&&box_.name) {
                box_.free(tape)?;
            }
        }
    }
    Ok(())
}

/// Forgets the compressor's name; returns the length of the fixed part.
fn picture(tape: &mut Tape<impl Read + Write + Seek>, entry: &Box) -> Result<u64> {
    const NAME: u64 = 42;
    const FIXED: u64 = 78;
    if entry.start + FIXED > entry.end {
        return Err(Refusal::Damaged);
    }
    tape.zero(entry.start + 12..entry.start + 16)?;
    tape.zero(entry.start + NAME..entry.start + NAME + 32)?;
    Ok(FIXED)
}

/// The length of the fixed part, which in QuickTime depends on the version.
fn sound(tape: &mut Tape<impl Read + Write + Seek>, entry: &Box) -> Result<u64> {
    match tape.array(entry.start + 8)? {
        [0, 0] => Ok(28),
        [0, 1] => Ok(44),
        [0, 2] => Ok(64),
        _ => Err(Refusal::Damaged),
    }
}
