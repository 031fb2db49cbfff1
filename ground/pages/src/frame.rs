//! What surrounds every page: language, menu, who is signed in, what was just done.

use axum::extract::FromRequestParts;
use http::request::Parts;
use std::borrow::Cow;
use std::convert::Infallible;
use words::{Lang, Words};

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
    /// A message key: what was just done, said once after the redirect.
    pub said: Option<String>,
    pub demo: bool,
    pub path: String,
    pub css: Cow<'static, str>,
    pub js: Cow<'static, str>,
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

    pub fn lang(&self) -> &'static str {
        self.words.lang.code()
    }

    pub fn languages(&self) -> [Lang; 3] {
        Lang::ALL
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
            said: None,
            demo: false,
            path: "/".into(),
            css: "/assets/tahto.css".into(),
            js: "/assets/tahto.js".into(),
        }))
    }
}
