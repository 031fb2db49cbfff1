//! Searching: a field, what was found in its context, and why it was found.

use crate::address;
use crate::excerpt::Passage;
use crate::find::{self, Found, Hit};
use askama::Template;
use axum::extract::Query;
use people::{Doors, Findables, SignedIn};
use serde::Deserialize;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: String,
}

#[derive(Template)]
#[template(path = "page.html")]
struct SearchPage {
    frame: Frame,
    q: String,
    /// Every kind that can be found, and which is wanted; empty: all.
    kinds: Vec<Kind>,
    kind: String,
    page: usize,
    found: Found,
    lines: Vec<Line>,
}

#[derive(Clone, PartialEq, Eq)]
struct Kind {
    kind: &'static str,
    word: &'static str,
}

struct Line {
    href: String,
    /// A message key: what it is.
    word: &'static str,
    hit: Hit,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<impl IntoResponse> {
    let kinds = kinds(&app);
    let kind = kinds.iter().map(|kind| kind.kind).find(|kind| *kind == wish.kind);
    let page = wish.page.parse().unwrap_or(0);
    let found = find::find(&wish.q, kind, page, &me, &app).await?;
    let doors = Doors::of(&app);
    let line = |hit: &Hit| {
        let word = kinds.iter().find(|kind| kind.kind == hit.reference.kind).map_or("search-thing", |kind| kind.word);
        Some(Line { href: doors.address(&hit.reference)?, word, hit: hit.clone() })
    };
    let lines = found.hits.iter().filter_map(line).collect();
    let (q, kind) = (wish.q.trim().to_owned(), kind.unwrap_or_default().to_owned());
    Ok(Page(SearchPage { frame, q, kinds, kind, page, found, lines }))
}

/// Each kind once, in the order of the rooms.
fn kinds(app: &App) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = vec![];
    for one in app.part::<Findables>().cloned().unwrap_or_default().0.iter() {
        let kind = Kind { kind: one.kind, word: one.word };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

impl SearchPage {
    fn title(&self) -> String {
        match self.q.is_empty() {
            true => self.frame.t("search-title").to_owned(),
            false => self.frame.words.t1("search-title-of", "words", &self.q),
        }
    }

    /// The same words, of one kind, on one page.
    fn to(&self, kind: &str, page: usize) -> String {
        let mut query = form_urlencoded(&[("q", &self.q)]);
        if !kind.is_empty() {
            query += &form_urlencoded(&[("&kind", kind)]);
        }
        if page > 0 {
            query += &format!("&page={page}");
        }
        format!("{}?{query}", address::Search)
    }

    fn next(&self) -> usize {
        self.page + 1
    }

    fn before(&self) -> usize {
        self.page.saturating_sub(1)
    }

    fn list(&self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| self.frame.words.t1("search-quoted", "word", word)).collect();
        quoted.join(", ")
    }

    fn why(&self, line: &Line) -> String {
        let words = self.list(&line.hit.why[..line.hit.why.len().min(4)]);
        match line.hit.why.is_empty() {
            true => String::new(),
            false => self.frame.words.t2("search-why", "count", line.hit.why.len(), "words", words),
        }
    }

    fn misspelt(&self) -> String {
        let also = self.list(&self.found.also);
        self.frame.words.t2("search-also", "words", self.list(&self.found.misspelt), "also", also)
    }

    fn missing(&self) -> String {
        self.frame.words.t1("search-missing", "words", self.list(&self.found.missing))
    }
}

/// `key=value`, with what an address can't bear written otherwise.
fn form_urlencoded(pairs: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    let letter = |byte: u8| if plain(byte) { (byte as char).to_string() } else { format!("%{byte:02X}") };
    pairs.iter().map(|(key, value)| format!("{key}={}", value.bytes().map(letter).collect::<String>())).collect()
}

pages::sample!("search", |frame| {
    let kinds = vec![Kind { kind: "question", word: "search-thing" }, Kind { kind: "page", word: "search-thing" }];
    let passage = |drawn: &str| Passage { drawn: drawn.into(), language: "fi".into(), words: vec![] };
    let hit = |title: &str, excerpt: &str, why: &[&str]| Hit {
        reference: web::Reference::new("question", store::Id::nil()),
        title: passage(title),
        excerpt: passage(excerpt),
        why: why.iter().map(|word| (*word).to_owned()).collect(),
    };
    let line = |hit| Line { href: "/voice".into(), word: "search-thing", hit };
    let page = |q: &str, found, lines| SearchPage {
        frame: frame.clone(),
        q: q.into(),
        kinds: kinds.clone(),
        kind: String::new(),
        page: 0,
        found,
        lines,
    };
    let one = hit(
        "Kuka on <mark>lähiesihenkilöni</mark> hyvinvointialueella?",
        "… siihen asti nykyinen <mark>esihenkilösi</mark> on esihenkilösi, ja …",
        &["lähiesihenkilöni", "esihenkilösi"],
    );
    let more = Found { has_more: true, ..Found::default() };
    let misspelt =
        Found { misspelt: vec!["esihenkilo".into()], also: vec!["esihenkilösi".into()], ..Found::default() };
    let missing = Found { missing: vec!["papukaija".into()], ..Found::default() };
    let partial = Found { is_partial: true, ..Found::default() };
    let long = "työterveyshuoltopalvelusopimusneuvottelukunta ".repeat(6);
    vec![
        ("empty", page("", Found::default(), vec![])),
        ("filled", page("esihenkilö", more, vec![line(one.clone()), line(one.clone())])),
        ("misspelt", page("esihenkilo", misspelt, vec![line(one.clone())])),
        ("partial", page("esihenkilö lomalla", partial, vec![line(one)])),
        ("nothing", page("papukaija", missing, vec![])),
        ("long", page(&long, Found::default(), vec![line(hit(&long, &long, &[long.as_str()]))])),
    ]
});
