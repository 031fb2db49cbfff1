//! What surrounds every page: language, menu, who is signed in, what was just done.

use axum::extract::FromRequestParts;
use http::request::Parts;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use words::{Lang, Texts, Words};

/// The form of the room `feedback`, to which every page leads.
const FEEDBACK: &str = "/feedback";

#[derive(Debug, Clone)]
pub struct Frame {
    pub words: Words,
    /// The network's own name, as its administrator set it.
    pub network: Cow<'static, str>,
    /// Who is signed in; None at the door.
    pub face: Option<Face>,
    pub menu: Vec<Entry>,
    /// One's own data and choices, under one's name.
    pub own: Vec<Entry>,
    /// What is urgent now, on top of every page.
    pub urgent: Vec<Urgent>,
    /// A message key: what was just done, said once after the redirect.
    pub said: Option<String>,
    pub demo: bool,
    pub path: String,
    /// The page by its route's pattern, `/coaching/tasks/{task}`: what feedback says of where it was sent from. Never an
    /// id; empty where there is no such page.
    pub pattern: String,
    pub css: Cow<'static, str>,
    pub js: Cow<'static, str>,
    pub choices: Arc<Choices>,
}

/// What the network has chosen for its pages; made from its settings (`people::network`).
#[derive(Debug, Clone)]
pub struct Choices {
    /// Languages that may be chosen for reading.
    pub languages: Vec<Lang>,
    /// Languages in which texts may be written; and those in which they must be.
    pub content: Vec<Lang>,
    pub required: Vec<Lang>,
    /// Its own names for what we call otherwise, by our message key.
    pub names: BTreeMap<String, Texts>,
    /// Where a stylesheet with its own colour is; empty: ours.
    pub style: String,
    /// The word in the corner; empty: ours.
    pub logo: String,
}

impl Default for Choices {
    fn default() -> Choices {
        Choices {
            languages: Lang::ALL.to_vec(),
            content: Lang::ALL.to_vec(),
            required: vec![],
            names: BTreeMap::new(),
            style: String::new(),
            logo: String::new(),
        }
    }
}

impl Choices {
    /// The language in which somebody who reads `lang` writes first.
    pub fn written(&self, lang: Lang) -> Lang {
        match self.content.contains(&lang) {
            true => lang,
            false => self.required.first().or(self.content.first()).copied().unwrap_or(lang),
        }
    }
}

/// A few urgent words.
#[derive(Debug, Clone)]
pub struct Urgent {
    /// Its page, which prints.
    pub href: String,
    pub text: String,
    /// The text's language.
    pub lang: String,
    /// "Voimassa tänään klo 18.00 asti"
    pub until: String,
}

#[derive(Debug, Clone)]
pub struct Face {
    pub name: String,
    /// Where they work, so that the right person is seen to be signed in on a shared computer.
    pub about: String,
    /// Many use this computer: the name stands large, and one press signs out.
    pub shared: bool,
}

#[derive(Debug, Clone)]
pub struct Entry {
    pub href: Cow<'static, str>,
    /// A message key.
    pub word: &'static str,
    pub current: bool,
}

impl Frame {
    pub fn t(&self, key: impl AsRef<str>) -> &'static str {
        self.words.t(key.as_ref())
    }

    /// What the network calls it: its own name for a role or a level, else our word. In sentences our word stays.
    pub fn named(&self, key: &str) -> &str {
        let own = self.choices.names.get(key);
        let exactly = |lang| own.map(|texts| texts.exactly(lang)).filter(|name| !name.is_empty());
        let lang = self.words.lang;
        exactly(lang).or_else(|| exactly(lang.spoken())).unwrap_or_else(|| self.t(key))
    }

    /// The language of the page's own words.
    pub fn lang(&self) -> &'static str {
        self.words.lang.spoken().code()
    }

    /// Where feedback on this page is given; braces have no place in an address.
    pub fn feedback(&self) -> String {
        match self.pattern.is_empty() {
            true => FEEDBACK.to_owned(),
            false => format!("{FEEDBACK}?from={}", self.pattern.replace('{', "%7B").replace('}', "%7D")),
        }
    }

    pub fn languages(&self) -> &[Lang] {
        &self.choices.languages
    }

    pub fn is_read_in(&self, lang: &Lang) -> bool {
        self.words.lang == *lang
    }
}

impl Face {
    pub fn initials(&self) -> String {
        initials(&self.name)
    }
}

/// "Sanni Sairaanhoitaja" → "SS"; from a longer name the first and the last.
pub fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|part| part.chars().next());
    let (first, last) = (letters.next(), letters.next_back());
    first.into_iter().chain(last).collect()
}

/// The house makes the frame once for each request and lays it among the request's extensions.
impl<S: Send + Sync> FromRequestParts<S> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Frame, Infallible> {
        Ok(parts.extensions.get::<Frame>().cloned().unwrap_or_else(|| Frame {
            words: Words::new(Lang::Fi),
            network: "Tahto".into(),
            face: None,
            menu: vec![],
            own: vec![],
            urgent: vec![],
            said: None,
            demo: false,
            path: "/".into(),
            pattern: String::new(),
            css: "/assets/tahto.css".into(),
            js: "/assets/tahto.js".into(),
            choices: Arc::default(),
        }))
    }
}
