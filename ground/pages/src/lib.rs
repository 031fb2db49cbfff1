//! Pages: the layout every page stands in, the parts they share, and samples that tests draw.
//!
//! A page is a struct with exactly what its template uses, and a `frame`. Its template begins with
//! `{% extends "layout.html" %}`; shared parts are functions: `{{ pages::back(…) }}`.

extern crate self as pages;

mod around;
mod fields;
mod frame;
mod parts;
mod qr;

pub use fields::{about, area, choice, line, require_languages, texts_field};
pub use frame::{Choices, Entry, Face, Frame, Urgent, initials};
pub use inventory;
pub use parts::{back, empty, sees, summary};
pub use qr::qr;

use askama::Template;
use askama::filters::Safe;
use axum::response::{Html, IntoResponse, Response};
use words::{Lang, Words};

words::lay_out!("pages");

include!(concat!(env!("OUT_DIR"), "/icons.rs"));

/// An icon by its lucide name; always beside its word, never alone.
pub fn icon(name: &str) -> Safe<&'static str> {
    let found = ICONS.binary_search_by_key(&name, |(name, _)| name);
    debug_assert!(found.is_ok(), "no icon {name:?}");
    Safe(found.map_or("", |at| ICONS[at].1))
}

/// A part of a page, drawn by itself.
fn drawn(part: &impl Template) -> Safe<String> {
    let text = part.render().inspect_err(|error| tracing::error!(%error, "a part of a page could not be drawn"));
    Safe(text.unwrap_or_default())
}

/// A page on its way to the reader.
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(text) => Html(text).into_response(),
            Err(error) => {
                tracing::error!(%error, "a page could not be drawn");
                http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// What is wrong with a form: field and the sentence that says what to do.
#[derive(Debug, Clone, Default)]
pub struct Errors(Vec<(String, String)>);

impl Errors {
    pub fn add(&mut self, field: impl Into<String>, sentence: impl Into<String>) {
        self.0.push((field.into(), sentence.into()));
    }

    /// Adds the sentence when the condition holds.
    pub fn when(&mut self, wrong: bool, field: &str, sentence: &str) {
        if wrong {
            self.add(field, sentence);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The sentence beside one field; empty when it is fine.
    pub fn of(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, sentence)| sentence)
    }

    pub fn list(&self) -> &[(String, String)] {
        &self.0
    }
}

/// A page as tests draw it: each state (filled, empty, with errors, with long texts) in each language.
pub struct Sample {
    pub page: &'static str,
    pub draw: fn(Frame) -> Vec<(&'static str, String)>,
}
inventory::collect!(Sample);

/// Gives a page's samples to the tests: `sample!("coaching/task", |frame| vec![("empty", Show{…}), …])`.
#[macro_export]
macro_rules! sample {
    ($page:literal, $states:expr) => {
        $crate::inventory::submit! {
            $crate::Sample {
                page: $page,
                draw: |frame| {
                    let states: fn($crate::Frame) -> Vec<(&'static str, _)> = $states;
                    let drawn = states(frame).into_iter();
                    drawn.map(|(state, page)| (state, askama::Template::render(&page).expect($page))).collect()
                },
            }
        }
    };
}

/// A frame for samples: a signed-in agent, the whole menu.
pub fn sample_frame(lang: Lang) -> Frame {
    let entry =
        |href: &'static str, word: &'static str| Entry { href: href.into(), word, current: href == "/coaching" };
    Frame {
        words: Words::new(lang),
        network: "Järviseudun muutosverkosto".into(),
        face: Some(Face { name: "Sanni Sairaanhoitaja".into(), about: "Vuodeosasto 3".into(), shared: false }),
        menu: vec![entry("/", "menu-today"), entry("/coaching", "menu-coaching")],
        own: vec![],
        urgent: vec![],
        said: None,
        demo: true,
        path: "/coaching".into(),
        pattern: "/coaching/tasks/{task}".into(),
        css: "/assets/tahto.css".into(),
        js: "/assets/tahto.js".into(),
        choices: Default::default(),
    }
}
