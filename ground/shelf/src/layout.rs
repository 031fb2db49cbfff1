//! Where the chunks of an object lie: a header, then sealed chunks, all full but the last.

use crate::seal::{HEADER, TAG};
use std::ops::Range;

/// So many bytes of plaintext go into a chunk.
pub(crate) const CHUNK: usize = 64 * 1024;
/// A full chunk with its tag.
const SEALED: u64 = (CHUNK + TAG) as u64;

/// The arithmetic between the stored and the plain length. Proved only once the last chunk has been opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Layout {
    stored: u64,
    /// At least one; an empty object is one empty chunk.
    pub(crate) chunks: u32,
    /// Plaintext bytes.
    pub(crate) total: u64,
}

impl Layout {
    /// `None` when no object can be `stored` bytes long: the last chunk would be shorter than its tag, or empty after others.
    pub(crate) fn of(stored: u64) -> Option<Layout> {
        let body = stored.checked_sub(HEADER as u64)?;
        let chunks = body.div_ceil(SEALED).max(1);
        let last = body - (chunks - 1) * SEALED;
        let shortest = if chunks == 1 { TAG } else { TAG + 1 } as u64;
        let total = body.checked_sub(chunks * TAG as u64)?;
        (last >= shortest).then_some(Layout { stored, chunks: chunks.try_into().ok()?, total })
    }

    /// The stored bytes of one chunk.
    pub(crate) fn place(&self, chunk: u32) -> Range<u64> {
        let start = HEADER as u64 + u64::from(chunk) * SEALED;
        start..(start + SEALED).min(self.stored)
    }

    pub(crate) fn is_last(&self, chunk: u32) -> bool {
        chunk + 1 == self.chunks
    }

    pub(crate) fn last(&self) -> u32 {
        self.chunks - 1
    }
}
