//! MP4 and QuickTime (ISO/IEC 14496-12): a tree of boxes, of which only those that playing needs stay.
//!
//! Every other box (`udta`, `meta`, `uuid`, `emsg`, `prft` and whatever may be invented) becomes `free`, filled with zeros.
//! A track that is neither picture nor sound (places, timecodes, chapters, text) becomes `free` too, and its samples zeros.

mod boxes;
mod fragment;
mod sample_entry;
mod samples;
mod track;

use crate::tape::Tape;
use crate::{Kind, Refusal, Result};
use boxes::Box;
use std::io::{Read, Seek, Write};
use std::ops::Range;
use track::{Role, Track};

/// What the tree told on the way.
#[derive(Default)]
struct Found {
    boxes: u32,
    /// `mvhd` or, for fragments, `mehd`: units of the movie.
    scale: u32,
    duration: u64,
    /// Those that stay.
    tracks: Vec<Track>,
    /// From `trex`: a track's number and how long its samples last where a fragment does not say.
    defaults: Vec<(u32, u32)>,
    movies: u32,
    fragments: u32,
    media: Vec<Range<u64>>,
    /// Tables of the tracks that go: their samples are erased once all media is known.
    going: Vec<Vec<Box>>,
}

/// Sound or video, and the duration in milliseconds.
pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<(Kind, Option<u64>)> {
    let mut found = Found::default();
    let mut at = 0;
    while at < tape.length {
        let box_ = Box::at(tape, at, tape.length, &mut found.boxes)?;
        top(tape, &box_, &mut found)?;
        at = box_.end;
    }
    if found.movies != 1 || found.media.is_empty() {
        return Err(Refusal::Damaged);
    }
    // Which samples of a fragment belong to a track that goes is not worked out here; recorders in browsers have none.
    if found.fragments > 0 && !found.going.is_empty() {
        return Err(Refusal::NotAllowed);
    }
    for tables in std::mem::take(&mut found.going) {
        samples::erase(tape, &tables, &found.media)?;
    }
    let has = |role| found.tracks.iter().any(|track| track.role == role);
    let kind = match (has(Role::Picture), has(Role::Sound)) {
        (true, _) => Kind::Video,
        (false, true) => Kind::Sound,
        (false, false) => return Err(Refusal::Damaged),
    };
    let counted = || found.tracks.iter().filter_map(|track| millis(track.lasts, track.scale)).max();
    Ok((kind, millis(found.duration, found.scale).or_else(counted)))
}

fn millis(duration: u64, scale: u32) -> Option<u64> {
    (duration > 0).then(|| duration.checked_mul(1000)?.checked_div(scale.into())).flatten()
}

fn top(tape: &mut Tape<impl Read + Write + Seek>, box_: &Box, found: &mut Found) -> Result<()> {
    match &box_.name {
        b"ftyp" | b"styp" | b"sidx" | b"ssix" | b"mfra" | b"wide" => Ok(()),
        b"mdat" => {
            found.media.push(box_.content());
            Ok(())
        }
        b"moov" => {
            found.movies += 1;
            movie(tape, box_, found)
        }
        b"moof" => {
            found.fragments += 1;
            fragment::look(tape, box_, found)
        }
        _ => box_.free(tape),
    }
}

fn movie(tape: &mut Tape<impl Read + Write + Seek>, moov: &Box, found: &mut Found) -> Result<()> {
    for box_ in moov.children(tape, &mut found.boxes)? {
        match &box_.name {
            b"mvhd" => {
                (found.scale, found.duration) = times(tape, &box_)?;
            }
            b"mvex" => extends(tape, &box_, found)?,
            b"trak" => track::look(tape, &box_, found)?,
            _ => box_.free(tape)?,
        }
    }
    Ok(())
}

/// The fragmented movie's own word on its length.
fn extends(tape: &mut Tape<impl Read + Write + Seek>, mvex: &Box, found: &mut Found) -> Result<()> {
    for box_ in mvex.children(tape, &mut found.boxes)? {
        match &box_.name {
            b"trex" => found.defaults.push((tape.u32(box_.start + 4)?, tape.u32(box_.start + 12)?)),
            b"mehd" if found.duration == 0 => {
                let long = tape.array::<1>(box_.start)? == [1];
                found.duration = if long { tape.u64(box_.start + 4)? } else { tape.u32(box_.start + 4)?.into() };
            }
            b"mehd" => {}
            _ => box_.free(tape)?,
        }
    }
    Ok(())
}

/// Forgets when it was made; returns units a second and the duration in units (`mvhd`, `mdhd`).
fn times(tape: &mut Tape<impl Read + Write + Seek>, box_: &Box) -> Result<(u32, u64)> {
    let at = forget_times(tape, box_)?;
    let scale = tape.u32(at)?;
    let duration = match tape.array(box_.start)? {
        [1u8] => tape.u64(at + 4)?,
        _ => match tape.u32(at + 4)? {
            u32::MAX => 0,
            duration => duration.into(),
        },
    };
    Ok((scale, if duration == u64::MAX { 0 } else { duration }))
}

/// Zeros for the moments of making and changing; returns where they end.
fn forget_times(tape: &mut Tape<impl Read + Write + Seek>, box_: &Box) -> Result<u64> {
    let start = box_.start + 4;
    let end = start + if tape.array(box_.start)? == [1u8] { 16 } else { 8 };
    if end + 8 > box_.end {
        return Err(Refusal::Damaged);
    }
    tape.zero(start..end)?;
    Ok(end)
}
