//! Erasing the samples of a track that goes: where they lie follows from three tables (`stsc`, `stsz`, `stco`).

use super::boxes::Box;
use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};
use std::ops::Range;

/// More samples or chunks than this in a track nobody sees is an attack: an hour of thirty a second has 108,000.
const MOST: u64 = 200_000;

pub(super) fn erase(tape: &mut Tape<impl Read + Write + Seek>, stbl: &[Box], media: &[Range<u64>]) -> Result<()> {
    let (Some(stsc), Some(chunks)) = (named(stbl, &[b"stsc"]), named(stbl, &[b"stco", b"co64"])) else {
        return Ok(());
    };
    let sizes = Sizes::of(tape, named(stbl, &[b"stsz"]).ok_or(Refusal::NotAllowed)?)?;
    let offsets = offsets(tape, chunks)?;
    let runs = table::<12>(tape, stsc, stsc.start + 4)?;
    let mut runs = runs.iter().map(|run| (number(&run[..4]), number(&run[4..8]))).peekable();

    let (mut sample, mut a_chunk) = (0u64, 0u64);
    for (chunk, offset) in (1..).zip(offsets) {
        while let Some((_, samples)) = runs.next_if(|(first, _)| *first <= chunk) {
            a_chunk = samples;
        }
        let length =
            (sample..sample.saturating_add(a_chunk).min(sizes.count())).map(|sample| sizes.of_sample(sample)).sum();
        sample = sample.saturating_add(a_chunk);
        let end = offset.checked_add(length).ok_or(Refusal::Damaged)?;
        if length > 0 && !media.iter().any(|media| media.start <= offset && end <= media.end) {
            return Err(Refusal::Damaged);
        }
        tape.zero(offset..end)?;
    }
    Ok(())
}

fn named<'a>(stbl: &'a [Box], names: &[&[u8; 4]]) -> Option<&'a Box> {
    stbl.iter().find(|box_| names.contains(&&box_.name))
}

enum Sizes {
    Same { size: u64, count: u64 },
    Each(Vec<[u8; 4]>),
}

impl Sizes {
    fn of(tape: &mut Tape<impl Read + Write + Seek>, stsz: &Box) -> Result<Sizes> {
        match tape.u32(stsz.start + 4)? {
            0 => Ok(Sizes::Each(table(tape, stsz, stsz.start + 8)?)),
            size => match tape.u32(stsz.start + 8)?.into() {
                count if count <= MOST => Ok(Sizes::Same { size: size.into(), count }),
                _ => Err(Refusal::Damaged),
            },
        }
    }

    fn count(&self) -> u64 {
        match self {
            Sizes::Same { count, .. } => *count,
            Sizes::Each(sizes) => sizes.len() as u64,
        }
    }

    fn of_sample(&self, sample: u64) -> u64 {
        match self {
            Sizes::Same { size, .. } => *size,
            Sizes::Each(sizes) => number(&sizes[sample as usize]),
        }
    }
}

fn offsets(tape: &mut Tape<impl Read + Write + Seek>, chunks: &Box) -> Result<Vec<u64>> {
    if chunks.name == *b"stco" {
        return Ok(table::<4>(tape, chunks, chunks.start + 4)?.iter().map(|entry| number(entry)).collect());
    }
    Ok(table::<8>(tape, chunks, chunks.start + 4)?.into_iter().map(u64::from_be_bytes).collect())
}

/// A count at `at`, then so many entries of `N` bytes, all inside the box.
fn table<const N: usize>(tape: &mut Tape<impl Read + Write + Seek>, box_: &Box, at: u64) -> Result<Vec<[u8; N]>> {
    let count = u64::from(tape.u32(at)?);
    let end = at + 4 + count * N as u64;
    if count > MOST || end > box_.end {
        return Err(Refusal::Damaged);
    }
    let bytes = tape.bytes(at + 4..end, MOST * N as u64)?;
    Ok(bytes.as_chunks::<N>().0.to_vec())
}

fn number(entry: &[u8]) -> u64 {
    entry.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
