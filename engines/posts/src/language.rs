//! The state of each language of a page: which one is the original, and whether the others are as new.

use crate::parts::Parts;
use crate::version::Version;
use std::collections::BTreeSet;
use words::{Lang, Texts};

/// How a language of a page stands to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Original,
    Translated,
    /// The original has changed since.
    Outdated,
    Missing,
}

impl State {
    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            State::Original => "posts-language-original",
            State::Translated => "posts-language-translated",
            State::Outdated => "posts-language-outdated",
            State::Missing => "posts-language-missing",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            State::Original | State::Translated => "success",
            State::Outdated => "lakka",
            State::Missing => "neutral",
        }
    }
}

/// The state of one language.
pub fn state(lang: Lang, title: &Texts, body: &Texts, original: &str, outdated: &[String]) -> State {
    let code = lang.code();
    match () {
        _ if title.exactly(lang).is_empty() && body.exactly(lang).is_empty() => State::Missing,
        _ if code == original => State::Original,
        _ if outdated.iter().any(|one| one == code) => State::Outdated,
        _ => State::Translated,
    }
}

/// What a new version says, and which of its parts its writer has confirmed to be right as they are.
pub(crate) struct Coming<'c> {
    pub title: &'c Texts,
    pub body: &'c Texts,
    pub plain: &'c Texts,
    pub parts: &'c Parts,
    pub original: &'c str,
    pub confirmed: &'c [String],
}

/// The word for the plain-language twin in one language.
pub(crate) fn plain(code: &str) -> String {
    format!("plain-{code}")
}

/// What is older than its original in the new version: what was so already, and what has stayed as it was while its
/// original changed. What was written anew or confirmed is not.
pub(crate) fn outdated(before: &Version, now: &Coming) -> Vec<String> {
    let changed = |code: &str| {
        differs(&before.title.0, now.title, code)
            || differs(&before.body.0, now.body, code)
            || before.parts.0.said(code) != now.parts.said(code)
    };
    let was = |word: &str| before.outdated.0.iter().any(|one| one == word);
    let confirmed = |word: &str| now.confirmed.iter().any(|one| one == word);
    let mut outdated = vec![];
    for code in codes(now.title).union(&codes(now.body)).filter(|code| **code != now.original) {
        if !changed(code) && !confirmed(code) && (was(code) || changed(now.original)) {
            outdated.push((*code).to_owned());
        }
    }
    for code in codes(now.plain) {
        let word = plain(code);
        if !differs(&before.plain.0, now.plain, code) && !confirmed(&word) && (was(&word) || changed(code)) {
            outdated.push(word);
        }
    }
    outdated
}

fn differs(before: &Texts, now: &Texts, code: &str) -> bool {
    let of = |texts: &Texts| texts.0.get(code).cloned().unwrap_or_default();
    of(before) != of(now)
}

/// The languages in which there is something.
fn codes(texts: &Texts) -> BTreeSet<&str> {
    texts.0.iter().filter(|(_, text)| !text.is_empty()).map(|(code, _)| code.as_str()).collect()
}
