//! What somebody uploads, made safe to keep and to show: what is it really, is it whole, and where was it made (which we forget).
//!
//! ```ignore
//! let type_ = recognise(&head, &name)?;                          // from the bytes, never from the sender's word
//! let checked = match type_.kind() {
//!     Kind::Picture => picture(&bytes, 2048)?,                   // drawn anew: nothing but pixels goes through
//!     _ => clean(&mut file, type_)?,                             // blanked in place: only what plays stays
//! };
//! ```
//!
//! Two rules hold for every format. What is not known is removed or refused; there is no list of bad things to forget one from.
//! And nothing here trusts a length, a count or a depth: each walk is bounded (`tape.rs`), so hostile bytes cost less than a second.
//!
//! No network and no files of its own; the caller runs it where a crash of a decoder may happen (a worker process).

mod blank;
mod clean;
mod mp3;
mod mp4;
mod office;
mod ogg;
mod pdf;
mod picture;
mod recognise;
mod refusal;
mod tape;
mod text;
mod wav;
mod webm;

pub use clean::{Cleaned, clean};
pub use picture::{Picture, picture};
pub use recognise::recognise;
pub use refusal::Refusal;

pub(crate) type Result<T, E = Refusal> = std::result::Result<T, E>;

/// How something is met: seen, heard, watched or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Picture,
    Sound,
    Video,
    File,
}

/// The formats that are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    Jpeg,
    Png,
    WebP,
    /// Its first frame only.
    Gif,
    /// MP4, M4A and QuickTime: sound or video, known after cleaning.
    Mp4,
    /// Sound or video, known after cleaning.
    WebM,
    /// Opus or Vorbis.
    Ogg,
    Mp3,
    Wav,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    /// UTF-8 without control characters.
    Text,
}

impl Type {
    /// What it will most likely be; MP4 and WebM count as video until [`clean`] has looked for a picture in them.
    pub fn kind(self) -> Kind {
        match self {
            Type::Jpeg | Type::Png | Type::WebP | Type::Gif => Kind::Picture,
            Type::Mp4 | Type::WebM => Kind::Video,
            Type::Ogg | Type::Mp3 | Type::Wav => Kind::Sound,
            Type::Pdf | Type::Docx | Type::Xlsx | Type::Pptx | Type::Odt | Type::Ods | Type::Text => Kind::File,
        }
    }

    /// The content type to answer with, once it is known to be of `kind`.
    pub fn mime(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Type::Jpeg, _) => "image/jpeg",
            (Type::Png, _) => "image/png",
            (Type::WebP, _) => "image/webp",
            (Type::Gif, _) => "image/gif",
            (Type::Mp4, Kind::Sound) => "audio/mp4",
            (Type::Mp4, _) => "video/mp4",
            (Type::WebM, Kind::Sound) => "audio/webm",
            (Type::WebM, _) => "video/webm",
            (Type::Ogg, _) => "audio/ogg",
            (Type::Mp3, _) => "audio/mpeg",
            (Type::Wav, _) => "audio/wav",
            (Type::Pdf, _) => "application/pdf",
            (Type::Docx, _) => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (Type::Xlsx, _) => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            (Type::Pptx, _) => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            (Type::Odt, _) => "application/vnd.oasis.opendocument.text",
            (Type::Ods, _) => "application/vnd.oasis.opendocument.spreadsheet",
            (Type::Text, _) => "text/plain; charset=utf-8",
        }
    }

    /// How a downloaded file's name ends.
    pub fn extension(self) -> &'static str {
        match self {
            Type::Jpeg => "jpg",
            Type::Png => "png",
            Type::WebP => "webp",
            Type::Gif => "gif",
            Type::Mp4 => "mp4",
            Type::WebM => "webm",
            Type::Ogg => "ogg",
            Type::Mp3 => "mp3",
            Type::Wav => "wav",
            Type::Pdf => "pdf",
            Type::Docx => "docx",
            Type::Xlsx => "xlsx",
            Type::Pptx => "pptx",
            Type::Odt => "odt",
            Type::Ods => "ods",
            Type::Text => "txt",
        }
    }
}

/// So many bytes may be sent.
pub const fn limits(kind: Kind) -> u64 {
    match kind {
        Kind::Picture | Kind::File => 20 << 20,
        Kind::Sound => 40 << 20,
        Kind::Video => 200 << 20,
    }
}
