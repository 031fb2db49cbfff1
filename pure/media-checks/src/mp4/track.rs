//! One track: what it is, what of it stays.

use super::boxes::Box;
use super::{Found, forget_times, sample_entry, times};
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Picture,
    Sound,
    /// Places, timecodes, chapters, text: nothing that is shown.
    Other,
}

/// A track that stays.
pub(super) struct Track {
    pub(super) id: u32,
    pub(super) role: Role,
    /// Units a second, and so many units in fragments.
    pub(super) scale: u32,
    pub(super) lasts: u64,
}

const TABLES: [&[u8; 4]; 18] = [
    b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"stps", b"sdtp",
    b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"padb",
];

pub(super) fn look(tape: &mut Tape<impl Read + Write + Seek>, trak: &Box, found: &mut Found) -> Result<()> {
    let children = trak.children(tape, &mut found.boxes)?;
    let mdia = only(&children, b"mdia")?.children(tape, &mut found.boxes)?;
    let role = role(tape, only(&mdia, b"hdlr")?)?;
    let minf = only(&mdia, b"minf")?.children(tape, &mut found.boxes)?;
    let stbl = only(&minf, b"stbl")?.children(tape, &mut found.boxes)?;
    if role == Role::Other {
        found.going.push(stbl);
        return trak.free(tape);
    }
    let id = own_boxes(tape, &children, found)?;
    let scale = media_boxes(tape, &mdia)?;
    found.tracks.push(Track { id, role, scale, lasts: 0 });
    information_boxes(tape, &minf, found)?;
    for box_ in &stbl {
        match &box_.name {
            b"stsd" => sample_entry::look(tape, box_, role, &mut found.boxes)?,
            name if TABLES.contains(&name) => {}
            _ => box_.free(tape)?,
        }
    }
    Ok(())
}

fn only<'a>(boxes: &'a [Box], name: &[u8; 4]) -> Result<&'a Box> {
    let mut named = boxes.iter().filter(|box_| &box_.name == name);
    match (named.next(), named.next()) {
        (Some(box_), None) => Ok(box_),
        _ => Err(Refusal::Damaged),
    }
}

fn role(tape: &mut Tape<impl Read + Write + Seek>, hdlr: &Box) -> Result<Role> {
    match &tape.array::<4>(hdlr.start + 8)? {
        b"vide" => Ok(Role::Picture),
        b"soun" => Ok(Role::Sound),
        _ => Ok(Role::Other),
    }
}

/// Returns the track's number.
fn own_boxes(tape: &mut Tape<impl Read + Write + Seek>, trak: &[Box], found: &mut Found) -> Result<u32> {
    let mut id = 0;
    for box_ in trak {
        match &box_.name {
            b"tkhd" => {
                let after = forget_times(tape, box_)?;
                id = tape.u32(after)?;
            }
            b"edts" => box_.keep(tape, &[b"elst"], &mut found.boxes)?,
            b"mdia" => {}
            _ => box_.free(tape)?,
        }
    }
    Ok(id)
}

/// Returns the units a second.
fn media_boxes(tape: &mut Tape<impl Read + Write + Seek>, mdia: &[Box]) -> Result<u32> {
    let mut scale = 0;
    for box_ in mdia {
        match &box_.name {
            b"mdhd" => (scale, _) = times(tape, box_)?,
            b"hdlr" => forget_maker(tape, box_)?,
            b"elng" | b"minf" => {}
            _ => box_.free(tape)?,
        }
    }
    Ok(scale)
}

fn information_boxes(tape: &mut Tape<impl Read + Write + Seek>, minf: &[Box], found: &mut Found) -> Result<()> {
    for box_ in minf {
        match &box_.name {
            b"vmhd" | b"smhd" | b"stbl" => {}
            b"hdlr" => forget_maker(tape, box_)?,
            b"dinf" => {
                for dref in box_.children(tape, &mut found.boxes)? {
                    if dref.name == *b"dref" { refuse_elsewhere(tape, &dref, found)? } else { dref.free(tape)? }
                }
            }
            _ => box_.free(tape)?,
        }
    }
    Ok(())
}

/// The handler's maker and name ("Core Media Video", a program's, a camera's).
fn forget_maker(tape: &mut Tape<impl Read + Write + Seek>, hdlr: &Box) -> Result<()> {
    tape.zero((hdlr.start + 12).min(hdlr.end)..hdlr.end)
}

/// A track's samples lie in this file; one that fetches them from an address would make the player go there.
fn refuse_elsewhere(tape: &mut Tape<impl Read + Write + Seek>, dref: &Box, found: &mut Found) -> Result<()> {
    let entries = super::boxes::children(tape, (dref.start + 8).min(dref.end)..dref.end, &mut found.boxes)?;
    for entry in entries {
        if tape.u32(entry.start)? & 1 == 0 {
            return Err(Refusal::NotAllowed);
        }
        tape.zero((entry.start + 4).min(entry.end)..entry.end)?;
    }
    Ok(())
}
