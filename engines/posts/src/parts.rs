//! The parts of a page beside its title and text: kept by name, read and written as its shelf says.

use crate::shelf::{Part, PartKind};
use pages::require_languages;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::{Errors, Frame, Sent};
use words::{Lang, Texts};

/// Under this a word or number is kept, which is the same in all languages.
const SAME: &str = "";

/// Each part by its name; empty where a shelf has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parts(pub BTreeMap<String, Texts>);

impl Parts {
    /// A part that is a text.
    pub fn text(&self, name: &str) -> Texts {
        self.0.get(name).cloned().unwrap_or_default()
    }

    /// A part that is a word or a number, as it is kept.
    pub fn word(&self, name: &str) -> &str {
        self.0.get(name).and_then(|texts| texts.0.get(SAME)).map_or("", String::as_str)
    }

    /// Sets a part that is a word or a number.
    pub fn set_word(&mut self, name: &str, word: &str) {
        self.0.insert(name.to_owned(), Texts(BTreeMap::from([(SAME.to_owned(), word.to_owned())])));
    }

    /// Without what its shelf does not ask for: a room's own word on one version is not said of another.
    pub(crate) fn only(&mut self, parts: &[Part]) {
        self.0.retain(|name, _| parts.iter().any(|part| part.name == name));
    }

    pub(crate) fn read(parts: &[Part], sent: &Sent) -> Parts {
        let mut read = Parts::default();
        for part in parts {
            match part.kind {
                PartKind::Text { .. } => drop(read.0.insert(part.name.to_owned(), sent.texts(part.name))),
                _ => read.set_word(part.name, sent.text(part.name).trim()),
            }
        }
        read.0.retain(|_, texts| !texts.is_empty());
        read
    }

    pub(crate) fn errors(&self, parts: &[Part], original: Lang, frame: &Frame, errors: &mut Errors) {
        for part in parts {
            let missing = || frame.words.t1("posts-part-missing", "part", frame.t(part.word));
            match part.kind {
                PartKind::Text { most, .. } => {
                    let text = self.text(part.name);
                    let own = format!("{}-{}", part.name, original.code());
                    errors.when(part.required && text.exactly(original).is_empty(), &own, &missing());
                    for (code, _) in text.0.iter().filter(|(_, text)| text.chars().count() > most) {
                        let field = format!("{}-{code}", part.name);
                        errors.add(field, frame.words.t1("posts-part-long", "most", most));
                    }
                    require_languages(frame, part.name, &text, errors);
                }
                PartKind::Number { least, most } => {
                    let word = self.word(part.name);
                    let fits = word.parse().is_ok_and(|number: i64| (least..=most).contains(&number));
                    errors.when(part.required && word.is_empty(), part.name, &missing());
                    let wrong = frame.words.t2("posts-part-number", "least", least, "most", most);
                    errors.when(!word.is_empty() && !fits, part.name, &wrong);
                }
                PartKind::Choice(choices) => {
                    let known = choices.iter().any(|(word, _)| *word == self.word(part.name));
                    errors.when(part.required && !known, part.name, &missing());
                }
            }
        }
    }

    /// As it stands in exactly that language, for what compares.
    pub(crate) fn exactly(&self, part: &Part, lang: Lang, frame: &Frame) -> String {
        match part.is_text() {
            true => self.text(part.name).exactly(lang).to_owned(),
            false => self.told(part, lang, "", frame),
        }
    }

    /// As a reader reads it in that language: text, number, or the chosen one's name. Empty: there is nothing.
    pub(crate) fn told(&self, part: &Part, lang: Lang, original: &str, frame: &Frame) -> String {
        match part.kind {
            PartKind::Text { .. } => crate::post::read(&self.text(part.name), lang, original).to_owned(),
            PartKind::Number { .. } => self.word(part.name).to_owned(),
            PartKind::Choice(choices) => {
                let chosen = choices.iter().find(|(word, _)| *word == self.word(part.name));
                chosen.map_or(String::new(), |(_, key)| frame.t(key).to_owned())
            }
        }
    }

    /// All texts in one language, for what compares and finds.
    pub(crate) fn said(&self, code: &str) -> Vec<&str> {
        self.0.values().filter_map(|texts| texts.0.get(code)).map(String::as_str).collect()
    }
}
