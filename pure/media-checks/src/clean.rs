//! Sound, video and files: understood, then blanked in place, so that every position inside stays right.

use crate::tape::Tape;
use crate::{Kind, Refusal, Result, Type, limits, mp3, mp4, office, ogg, pdf, text, wav, webm};
use std::io::{Read, Seek, Write};

/// What turned out to be in the file, which now tells no more than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// How long it lasts, where the file says so or its blocks show it.
    pub millis: Option<u64>,
    /// Sound when an MP4 or WebM has no moving picture.
    pub kind: Kind,
    /// The content type to answer with.
    pub mime: &'static str,
}

/// Checks the whole file and removes place, device, names and times from it, keeping its length.
/// Refused files are left as they were. Pictures are [`crate::picture`]'s: they are [`Refusal::NotAllowed`] here.
pub fn clean(file: &mut (impl Read + Write + Seek), type_: Type) -> Result<Cleaned> {
    let mut tape = Tape::new(file)?;
    check_length(tape.length, type_.kind())?;
    let (kind, millis) = look(&mut tape, type_)?;
    check_length(tape.length, kind)?;
    tape.apply()?;
    if type_ == Type::Ogg {
        ogg::renew_checksums(&mut tape)?;
    }
    Ok(Cleaned { millis, kind, mime: type_.mime(kind) })
}

fn look(tape: &mut Tape<impl Read + Write + Seek>, type_: Type) -> Result<(Kind, Option<u64>)> {
    match type_ {
        Type::Mp4 => mp4::look(tape),
        Type::WebM => webm::look(tape),
        Type::Ogg => ogg::look(tape).map(|millis| (Kind::Sound, millis)),
        Type::Mp3 => mp3::look(tape).map(|millis| (Kind::Sound, Some(millis))),
        Type::Wav => wav::look(tape).map(|millis| (Kind::Sound, Some(millis))),
        Type::Pdf => pdf::look(tape).map(|()| (Kind::File, None)),
        Type::Docx | Type::Xlsx | Type::Pptx | Type::Odt | Type::Ods => {
            office::look(tape, type_).map(|()| (Kind::File, None))
        }
        Type::Text => text::look(tape).map(|()| (Kind::File, None)),
        Type::Jpeg | Type::Png | Type::WebP | Type::Gif => Err(Refusal::NotAllowed),
    }
}

fn check_length(length: u64, kind: Kind) -> Result<()> {
    match length {
        0 => Err(Refusal::Empty),
        length if length > limits(kind) => Err(Refusal::TooLarge { limit: limits(kind) }),
        _ => Ok(()),
    }
}
