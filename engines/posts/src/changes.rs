//! What has changed from one version's texts to another's, by language, drawn so that eyes and ears can read it.

use crate::difference::{Piece, between};
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
pub(crate) fn changes(old: &Written, new: &Written) -> Vec<Changed> {
    let mut changes = vec![];
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
