//! Why something is not taken, so that the sender can be told what to do instead.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    Empty,
    /// In bytes.
    TooLarge {
        limit: u64,
    },
    /// A format we do not keep: web pages, programs, archives, playlists, old Office files, uncommon codecs.
    NotAllowed,
    /// A picture as iPhones keep it; the sender can choose the most compatible format (JPEG).
    Heic,
    /// It breaks off or contradicts itself.
    Damaged,
    /// Wider or higher than 12,000, or more than 64 million pixels in all (24 million in a progressive JPEG).
    TooManyPixels,
    /// An Office file with a program inside.
    Macros,
    /// Two formats in one, or a name that says otherwise than the content.
    LooksLikeSomethingElse,
    /// Nothing is wrong with the file: our own disk failed while it was looked at.
    Disk,
}

impl Refusal {
    /// The end of the key of the sentence shown, as in `upload-refused-heic`.
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::Empty => "empty",
            Refusal::TooLarge { .. } => "too-large",
            Refusal::NotAllowed => "not-allowed",
            Refusal::Heic => "heic",
            Refusal::Damaged => "damaged",
            Refusal::TooManyPixels => "too-many-pixels",
            Refusal::Macros => "macros",
            Refusal::LooksLikeSomethingElse => "something-else",
            Refusal::Disk => "disk",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the upload was refused: {}", self.word())
    }
}

impl std::error::Error for Refusal {}
