//! The comment packet that Opus and Vorbis share, emptied without changing its length.
//!
//! It holds a vendor's text, a count and so many comments (RFC 7845 5.2, Vorbis I 5). We let a vendor of zeros fill all
//! but the count, and set the count to none: a packet every decoder accepts and that tells nothing.

use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};
use std::ops::Range;

/// Empties the packet that lies in `extents` (in order) and begins with `magic`; Vorbis ends in a framing bit.
pub(crate) fn comments(
    tape: &mut Tape<impl Read + Write + Seek>,
    extents: &[Range<u64>],
    magic: &[u8],
    framing: bool,
) -> Result<()> {
    let total: u64 = extents.iter().map(|extent| extent.end - extent.start).sum();
    let fixed = magic.len() as u64 + 8 + u64::from(framing);
    let vendor = total.checked_sub(fixed).and_then(|length| u32::try_from(length).ok()).ok_or(Refusal::Damaged)?;
    for extent in extents {
        tape.zero(extent.clone())?;
    }
    let beginning = [magic, &vendor.to_le_bytes()].concat();
    let mut left = beginning.as_slice();
    for extent in extents {
        let (here, rest) = left.split_at(left.len().min((extent.end - extent.start) as usize));
        tape.write(extent.start, here)?;
        left = rest;
    }
    match extents.iter().rfind(|extent| !extent.is_empty()) {
        Some(last) if framing => tape.write(last.end - 1, &[1]),
        _ => Ok(()),
    }
}
