//! A fragment of a movie, as browsers record: what of it stays, and how much longer it makes the tracks.

use super::Found;
use super::boxes::Box;
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

const KEPT: [&[u8; 4]; 9] = [b"tfhd", b"tfdt", b"trun", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"sdtp"];

pub(super) fn look(tape: &mut Tape<impl Read + Write + Seek>, moof: &Box, found: &mut Found) -> Result<()> {
    for box_ in moof.children(tape, &mut found.boxes)? {
        match &box_.name {
            b"mfhd" => {}
            b"traf" => track(tape, &box_, found)?,
            _ => box_.free(tape)?,
        }
    }
    Ok(())
}

fn track(tape: &mut Tape<impl Read + Write + Seek>, traf: &Box, found: &mut Found) -> Result<()> {
    let (mut id, mut each, mut lasts) = (0, 0, 0u64);
    for box_ in traf.children(tape, &mut found.boxes)? {
        match &box_.name {
            b"tfhd" => (id, each) = head(tape, &box_, &found.defaults)?,
            b"trun" => lasts = lasts.saturating_add(run(tape, &box_, each)?),
            name if KEPT.contains(&name) => {}
            _ => box_.free(tape)?,
        }
    }
    if let Some(track) = found.tracks.iter_mut().find(|track| track.id == id) {
        track.lasts = track.lasts.saturating_add(lasts);
    }
    Ok(())
}

/// The track's number and how long its samples last here (ISO/IEC 14496-12 8.8.7).
fn head(tape: &mut Tape<impl Read + Write + Seek>, tfhd: &Box, defaults: &[(u32, u32)]) -> Result<(u32, u32)> {
    let (flags, id) = (tape.u32(tfhd.start)?, tape.u32(tfhd.start + 4)?);
    let offset = if flags & 1 != 0 { 8 } else { 0 } + if flags & 2 != 0 { 4 } else { 0 };
    if flags & 8 != 0 {
        return Ok((id, tape.u32(tfhd.start + 8 + offset)?));
    }
    Ok((id, defaults.iter().find(|(track, _)| *track == id).map_or(0, |(_, each)| *each)))
}

/// How long a run of samples lasts (8.8.8).
fn run(tape: &mut Tape<impl Read + Write + Seek>, trun: &Box, each: u32) -> Result<u64> {
    let (flags, samples) = (tape.u32(trun.start)?, u64::from(tape.u32(trun.start + 4)?));
    let first = trun.start + 8 + 4 * u64::from((flags & 0x5).count_ones());
    let fields = 4 * u64::from((flags & 0xf00).count_ones());
    if first + samples * fields > trun.end {
        return Err(Refusal::Damaged);
    }
    if flags & 0x100 == 0 {
        return Ok(samples * u64::from(each));
    }
    (0..samples).try_fold(0u64, |sum, sample| Ok(sum + u64::from(tape.u32(first + sample * fields)?)))
}
