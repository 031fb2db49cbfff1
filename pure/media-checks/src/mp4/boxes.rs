//! A box: a length, a name of four letters, content.

use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};
use std::ops::Range;

/// More boxes than this in one file is an attack: an hour of fragments of a second has some 40,000.
const MOST: u32 = 200_000;

#[derive(Clone, Debug)]
pub(super) struct Box {
    pub(super) name: [u8; 4],
    /// Where the length stands.
    at: u64,
    /// Where the content starts.
    pub(super) start: u64,
    pub(super) end: u64,
}

impl Box {
    /// The box at `at`, which must end by `limit`. A length of 0 means to the end of the file.
    pub(super) fn at(tape: &mut Tape<impl Read + Write + Seek>, at: u64, limit: u64, count: &mut u32) -> Result<Box> {
        *count += 1;
        if *count > MOST || limit.saturating_sub(at) < 8 {
            return Err(Refusal::Damaged);
        }
        let length = tape.u32(at)?;
        let name = tape.array(at + 4)?;
        let (start, end) = match length {
            0 if limit == tape.length => (at + 8, limit),
            1 => (at + 16, at.checked_add(tape.u64(at + 8)?).ok_or(Refusal::Damaged)?),
            length => (at + 8, at + u64::from(length)),
        };
        if end < start || end > limit {
            return Err(Refusal::Damaged);
        }
        Ok(Box { name, at, start, end })
    }

    pub(super) fn content(&self) -> Range<u64> {
        self.start..self.end
    }

    pub(super) fn children(&self, tape: &mut Tape<impl Read + Write + Seek>, count: &mut u32) -> Result<Vec<Box>> {
        children(tape, self.content(), count)
    }

    /// Frees every child but those named.
    pub(super) fn keep(
        &self,
        tape: &mut Tape<impl Read + Write + Seek>,
        kept: &[&[u8; 4]],
        count: &mut u32,
    ) -> Result<()> {
        for box_ in self.children(tape, count)? {
            if !kept.contains(&&box_.name) {
                box_.free(tape)?;
            }
        }
        Ok(())
    }

    /// Turns the box into free space of the same length.
    pub(super) fn free(&self, tape: &mut Tape<impl Read + Write + Seek>) -> Result<()> {
        tape.write(self.at + 4, b"free")?;
        tape.zero(self.content())
    }
}

/// The boxes that fill `range`. QuickTime ends some lists with four zeros, which are skipped.
pub(super) fn children(
    tape: &mut Tape<impl Read + Write + Seek>,
    range: Range<u64>,
    count: &mut u32,
) -> Result<Vec<Box>> {
    let mut boxes = Vec::new();
    let mut at = range.start;
    while range.end.saturating_sub(at) >= 8 {
        let box_ = Box::at(tape, at, range.end, count)?;
        at = box_.end;
        boxes.push(box_);
    }
    if at < range.end && tape.bytes(at..range.end, 8)?.iter().any(|byte| *byte != 0) {
        return Err(Refusal::Damaged);
    }
    Ok(boxes)
}
