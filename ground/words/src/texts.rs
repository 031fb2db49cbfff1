//! Content that people write in one or more languages: the reader sees what exists.

use crate::Lang;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use store::Json;

/// One text in languages, by language code. The original's language stands in the record beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    pub fn one(lang: Lang, text: impl Into<String>) -> Texts {
        Texts(BTreeMap::from([(lang.code().to_owned(), text.into())]))
    }

    /// In the reader's language, else in Finnish, Swedish, English, or whatever there is.
    pub fn read(&self, lang: impl Borrow<Lang>) -> &str {
        self.found(*lang.borrow()).map_or("", |(_, text)| text)
    }

    /// The language the reader gets, to be marked on the element when it is not the page's own.
    pub fn language(&self, lang: impl Borrow<Lang>) -> &str {
        self.found(*lang.borrow()).map_or(lang.borrow().code(), |(code, _)| code)
    }

    fn found(&self, lang: Lang) -> Option<(&str, &str)> {
        let order = [lang.code(), "fi", "sv", "en"];
        let there = |code: &str| self.0.get_key_value(code).filter(|(_, text)| !text.is_empty());
        let any = || self.0.iter().find(|(_, text)| !text.is_empty());
        order.into_iter().find_map(there).or_else(any).map(|(code, text)| (code.as_str(), text.as_str()))
    }

    pub fn set(&mut self, lang: Lang, text: &str) {
        match text.is_empty() {
            true => self.0.remove(lang.code()),
            false => self.0.insert(lang.code().to_owned(), text.to_owned()),
        };
    }

    /// Exactly this language's text, for editing it.
    pub fn exactly(&self, lang: impl Borrow<Lang>) -> &str {
        self.0.get(lang.borrow().code()).map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// As the database keeps it.
    pub fn kept(&self) -> Json<Texts> {
        Json(self.clone())
    }
}
