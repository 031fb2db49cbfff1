//! A page as it is read: in the reader's language if it is there, else in another with a sentence that says so; the
//! plain-language twin instead, when it is asked for.

use crate::body::body;
use crate::language::{State, plain, state};
use crate::post::Post;
use askama::Template;
use askama::filters::Safe;
use pages::Frame;
use serde::Deserialize;
use words::Lang;

/// What a reader asks for in the address: `?plain=1&language=sv`. Both work without script.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    plain: String,
    language: String,
}

impl Asked {
    /// Asked for without an address, as on a sample.
    pub fn of(plain: &str, language: &str) -> Asked {
        Asked { plain: plain.to_owned(), language: language.to_owned() }
    }
}

/// What is drawn of a page's texts.
#[derive(Debug, Clone)]
pub struct Reading {
    pub title: String,
    /// The language's code, for the elements that hold its text.
    pub title_lang: String,
    pub lang: String,
    /// The parts by what they are called, those that are there.
    pub parts: Vec<(&'static str, String)>,
    /// A message key: what the text after the parts is called; empty: nothing stands between.
    pub body_word: &'static str,
    text: String,
    pub is_plain: bool,
    /// Sentences on what is missing or older than its original.
    pub said: Vec<String>,
    /// To the twin and back; None: there is no twin in this language.
    pub twin: Option<String>,
    /// Further languages it can be read in: address and own name.
    pub others: Vec<(String, &'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "reading.html")]
struct ReadingPart<'r> {
    frame: &'r Frame,
    reading: &'r Reading,
}

#[derive(Template)]
#[template(path = "ways.html")]
struct Ways<'r> {
    frame: &'r Frame,
    reading: &'r Reading,
}

impl Reading {
    /// `to`: the page's own address, to which what is asked for is added.
    pub fn of(post: &Post, to: &str, asked: &Asked, frame: &Frame) -> Reading {
        let own = frame.words.lang;
        let wanted = Lang::from_code(&asked.language).unwrap_or(own);
        let shown = shown(post, wanted);
        let is_there = |lang: Lang| !post.plain.0.exactly(lang).is_empty();
        let is_plain = asked.plain == "1" && is_there(shown);
        let text = if is_plain { post.plain.0.exactly(shown) } else { post.body.0.exactly(shown) };
        let link = |lang: Lang, plain: bool| {
            let language = (lang != own).then(|| format!("language={}", lang.code()));
            let parts: Vec<String> = plain.then(|| "plain=1".to_owned()).into_iter().chain(language).collect();
            if parts.is_empty() { to.to_owned() } else { format!("{to}?{}", parts.join("&")) }
        };
        let others = languages(post).into_iter().filter(|lang| *lang != shown);
        Reading {
            title: crate::post::read(&post.title.0, shown, &post.original).to_owned(),
            title_lang: if post.title.0.exactly(shown).is_empty() {
                post.original.clone()
            } else {
                shown.code().to_owned()
            },
            lang: shown.code().to_owned(),
            parts: if is_plain { vec![] } else { parts(post, shown, frame) },
            body_word: post.place.filter(|shelf| !shelf.parts.is_empty()).map_or("", |shelf| shelf.body),
            text: text.to_owned(),
            is_plain,
            said: said(post, wanted, shown, is_plain, asked.plain == "1", frame),
            twin: (is_plain || is_there(shown)).then(|| link(shown, !is_plain)),
            others: others.map(|lang| (link(lang, asked.plain == "1"), lang.code(), lang.own_name())).collect(),
        }
    }

    /// The text alone, as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language that is read.
    pub fn words_lang(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or(Lang::Fi)
    }

    /// The text alone, as elements of a page.
    pub fn body(&self) -> Safe<String> {
        body(&self.text)
    }

    /// The sentences, and the way to the twin and to other languages: for a room that draws the text itself.
    pub fn ways(&self, frame: &Frame) -> Safe<String> {
        Safe(Ways { frame, reading: self }.render().unwrap_or_default())
    }

    /// The sentences, the way to the twin and to other languages, and the text; without the title.
    pub fn draw(&self, frame: &Frame) -> Safe<String> {
        Safe(ReadingPart { frame, reading: self }.render().unwrap_or_default())
    }
}

/// What its shelf asks for, as far as it is there.
fn parts(post: &Post, lang: Lang, frame: &Frame) -> Vec<(&'static str, String)> {
    let told = post.parts().iter().map(|part| (part.word, post.parts.0.told(part, lang, &post.original, frame)));
    told.filter(|(_, told)| !told.is_empty()).collect()
}

/// The languages in which there is a text.
fn languages(post: &Post) -> Vec<Lang> {
    let codes = post.body.0.0.iter().filter(|(_, text)| !text.is_empty());
    codes.filter_map(|(code, _)| Lang::from_code(code)).collect()
}

/// The wanted language, else the original, else any that is there: never an empty page.
fn shown(post: &Post, wanted: Lang) -> Lang {
    let there = languages(post);
    let original = Lang::from_code(&post.original);
    let choices = [Some(wanted), original, there.first().copied()];
    choices.into_iter().flatten().find(|lang| there.contains(lang)).unwrap_or(wanted)
}

fn said(post: &Post, wanted: Lang, shown: Lang, is_plain: bool, plain_wanted: bool, frame: &Frame) -> Vec<String> {
    let mut said = vec![];
    if shown != wanted {
        said.push(frame.words.t2("posts-missing-language", "wanted", wanted.code(), "there", shown.code()));
    }
    if state(shown, &post.title.0, &post.body.0, &post.original, &post.outdated.0) == State::Outdated {
        said.push(frame.words.t1("posts-outdated-translation", "original", &post.original));
    }
    if is_plain && post.outdated.0.contains(&plain(shown.code())) {
        said.push(frame.t("posts-outdated-plain").to_owned());
    }
    if plain_wanted && !is_plain {
        said.push(frame.t("posts-missing-plain").to_owned());
    }
    said
}
