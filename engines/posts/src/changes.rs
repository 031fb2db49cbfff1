//! What has changed from one version's texts to another's, by language, drawn so that eyes and ears can read it.

use crate::difference::{Piece, between};
use crate::shelf::Part;
use crate::written::Written;
use askama::Template;
use askama::filters::Safe;
use pages::Frame;
use words::{Lang, Texts};

/// One text that differs, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Changed {
    /// A message key: title, text or plain-language twin.
    what: &'static str,
    lang: Lang,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPart<'c> {
    frame: &'c Frame,
    changes: &'c [Changed],
}

/// What differs, text by text; nothing when both say the same.
pub(crate) fn changes(old: &Written, new: &Written, parts: &[Part], frame: &Frame) -> Vec<Changed> {
    let mut changes = vec![];
    for part in parts {
        let both = (old.parts.text(part.name), new.parts.text(part.name));
        let told = |written: &Written, lang: Lang| written.parts.exactly(part, lang, frame);
        for lang in part.languages(&both.0, &both.1, frame) {
            let (old, new) = (told(old, lang), told(new, lang));
            if old != new {
                changes.push(Changed { what: part.word, lang, pieces: between(&old, &new) });
            }
        }
    }
    for (what, old, new) in [
        ("posts-title", &old.title, &new.title),
        ("posts-body", &old.body, &new.body),
        ("posts-plain", &old.plain, &new.plain),
    ] {
        for lang in languages(old, new) {
            let (old, new) = (old.exactly(lang), new.exactly(lang));
            if old != new {
                changes.push(Changed { what, lang, pieces: between(old, new) });
            }
        }
    }
    changes
}

impl Part {
    /// In which languages it is compared; a word or number is the same in all.
    fn languages(&self, old: &Texts, new: &Texts, frame: &Frame) -> Vec<Lang> {
        if self.is_text() { languages(old, new) } else { vec![frame.words.lang] }
    }
}

fn languages(old: &Texts, new: &Texts) -> Vec<Lang> {
    let mut languages: Vec<Lang> = vec![];
    for lang in old.0.keys().chain(new.0.keys()).filter_map(|code| Lang::from_code(code)) {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    languages
}

/// The changes, with words for those who hear where something went and where something came.
pub(crate) fn draw(frame: &Frame, changes: &[Changed]) -> Safe<String> {
    Safe(ChangesPart { frame, changes }.render().unwrap_or_default())
}
