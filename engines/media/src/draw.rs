//! How a medium looks on any page: a picture with its words, a player with its transcript, a file to fetch.

use crate::medium::{Kind, Medium};
use askama::Template;
use askama::filters::Safe;
use media_checks::Refusal;
use std::borrow::{Borrow, Cow};
use words::Words;

#[derive(Template)]
#[template(path = "medium.html")]
struct Drawn<'m> {
    words: Words,
    medium: &'m Medium,
}

impl Medium {
    /// Ready for a page.
    pub fn draw(&self, words: impl Borrow<Words>) -> Safe<String> {
        let medium = self.without_sealed_words();
        Safe(Drawn { words: *words.borrow(), medium: &medium }.render().unwrap_or_default())
    }

    /// What nobody has unsealed is drawn as if nothing had been said beside it.
    fn without_sealed_words(&self) -> Cow<'_, Medium> {
        match self.is_sealed {
            false => Cow::Borrowed(self),
            true => Cow::Owned(Medium {
                name: String::new(),
                alt: String::new(),
                transcript: String::new(),
                ..self.clone()
            }),
        }
    }

    fn is(&self, kind: &str) -> bool {
        self.kind.word() == kind
    }

    /// "1,3 Mt"
    pub fn size(&self, words: Words) -> String {
        let point = if words.lang == words::Lang::En { '.' } else { ',' };
        match self.bytes {
            bytes if bytes >= 1 << 20 => {
                let tenths = bytes * 10 / (1 << 20);
                words.t1("media-megabytes", "size", format!("{}{point}{}", tenths / 10, tenths % 10))
            }
            bytes => words.t1("media-kilobytes", "size", (bytes / 1024).max(1).to_string()),
        }
    }

    /// "puhetta 1.26", "kuva": how it was answered, in a list.
    pub fn in_a_word(&self, words: Words) -> String {
        match (self.kind, self.length()) {
            (Kind::Sound, Some(length)) => words.t1("media-sound-long", "length", length),
            (Kind::Sound, None) => words.t("media-sound").to_owned(),
            (Kind::Video, _) => words.t("media-video").to_owned(),
            (Kind::Picture, _) => words.t("media-picture").to_owned(),
            (Kind::File, _) => words.t("media-file").to_owned(),
        }
    }
}

/// The sentence that says why a file was not taken, and what to do.
pub(crate) fn refusal(refusal: Refusal, words: Words) -> String {
    match refusal {
        Refusal::TooLarge { limit } => words.t1("media-refused-too-large", "megabytes", limit >> 20),
        Refusal::Empty => words.t("media-refused-empty").to_owned(),
        Refusal::NotAllowed => words.t("media-refused-not-allowed").to_owned(),
        Refusal::Heic => words.t("media-refused-heic").to_owned(),
        Refusal::Damaged => words.t("media-refused-damaged").to_owned(),
        Refusal::TooManyPixels => words.t("media-refused-too-many-pixels").to_owned(),
        Refusal::Macros => words.t("media-refused-macros").to_owned(),
        Refusal::LooksLikeSomethingElse => words.t("media-refused-something-else").to_owned(),
        Refusal::Disk => words.t("media-refused-disk").to_owned(),
    }
}

impl crate::Refused {
    pub fn sentence(&self, words: Words) -> String {
        refusal(self.refusal, words)
    }
}
