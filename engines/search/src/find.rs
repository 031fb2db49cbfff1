//! Finding: first what has every word in its title, then what has every word, then what has something near; when nothing
//! has every word, what has most of them. Among equals the newest stands first, on both databases alike.

use crate::analysis::Analyser;
use crate::analysis::Sought;
use crate::excerpt::{Marks, Passage};
use crate::index::{Line, Weighed, plain};
use crate::question::{Asker, By, Place, Question};
use crate::vocabulary::Vocabulary;
use askama::filters::Safe;
use people::{Doors, Me};
use std::collections::{HashMap, HashSet};
use store::{Json, Result as Stored, sql};
use web::{App, Reference, Result};
use words::Texts;

/// One thing that was found, and why.
#[derive(Debug, Clone)]
pub struct Hit {
    pub reference: Reference,
    pub(crate) title: Passage,
    pub(crate) excerpt: Passage,
    /// The words by which it was found, as they stand in it.
    pub why: Vec<String>,
}

/// A page of what was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// There are more on the next page.
    pub has_more: bool,
    /// Words that gave nothing as they were written.
    pub misspelt: Vec<String>,
    /// The words that were found in their place.
    pub also: Vec<String>,
    /// Words that nothing has, nor anything near.
    pub missing: Vec<String>,
    /// Nothing has all words; these have some.
    pub is_partial: bool,
}

/// A page of hits.
pub const PAGE: usize = 20;
/// Nobody reads further; whoever does not find writes another word.
const MOST: usize = 200;
/// A question longer than this is cut.
const LONGEST: usize = 2_000;

/// What this reader may see of what has the words; pages are counted from 0.
pub async fn find(words: &str, kind: Option<&str>, page: usize, me: &Me, app: &App) -> Result<Found> {
    let analyser = Analyser::now();
    let mut question = Question::read(cut(words), &analyser);
    if question.is_empty() {
        return Ok(Found::default());
    }
    let asker = Asker::of(me, kind, app).await?;
    let vocabulary = vocabulary(app);
    question.widen(&vocabulary, &analyser, app).await?;
    let wanted = page.saturating_add(1).saturating_mul(PAGE).saturating_add(1).min(MOST);
    let mut lines = ranked(&question, &asker, wanted, app).await?;
    if lines.is_empty() {
        question.doubt(&asker, &vocabulary, &analyser, app).await?;
        lines = ranked(&question, &asker, wanted, app).await?;
    }
    let is_partial = lines.is_empty() && question.words.len() > 1;
    if is_partial {
        lines = likest(&question, &asker, 0.5, app).await?;
    }
    let from = page.saturating_mul(PAGE).min(lines.len());
    let to = (from + PAGE).min(lines.len());
    let hits = hits(&lines[from..to], &question, PAGE, &analyser, me, app).await?;
    let also = also(&question, &hits);
    let Question { misspelt, missing, .. } = question;
    Ok(Found { hits, has_more: to < lines.len(), misspelt, also, missing, is_partial })
}

/// What is like a text that is only being written; the likest first.
pub async fn similar(text: &str, kind: Option<&str>, most: usize, me: &Me, app: &App) -> Result<Vec<Hit>> {
    let analyser = Analyser::now();
    let text = cut(text);
    let mut question = Question::read(text, &analyser);
    let asker = Asker::of(me, kind, app).await?;
    let vocabulary = vocabulary(app);
    let is_begun = text.ends_with(char::is_alphanumeric);
    if let Some(last) = question.words.last_mut().filter(|last| is_begun && last.word.chars().count() >= 3) {
        vocabulary.refresh(&app.store).await?;
        last.near.extend(vocabulary.beginning(&last.word)); // it may only be begun
    }
    question.widen(&vocabulary, &analyser, app).await?;
    if question.is_empty() {
        return Ok(vec![]);
    }
    let lines = likest(&question, &asker, 0.34, app).await?;
    hits(&lines, &question, most, &analyser, me, app).await
}

fn cut(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

fn vocabulary(app: &App) -> Vocabulary {
    app.part::<Vocabulary>().cloned().unwrap_or_default()
}

/// So many in order.
async fn ranked(question: &Question, asker: &Asker, wanted: usize, app: &App) -> Stored<Vec<Line>> {
    let (mut lines, mut seen): (Vec<Line>, _) = (vec![], HashSet::new());
    if question.words.is_empty() {
        return Ok(lines);
    }
    for (place, by) in [
        (Place::Title, By::Exact),
        (Place::Anywhere, By::Exact),
        (Place::Anywhere, By::Near),
        (Place::Anywhere, By::Far),
    ] {
        let is_enough = lines.len() >= wanted || (by == By::Near && lines.len() >= ENOUGH);
        if is_enough || (by == By::Far && !lines.is_empty()) {
            break;
        }
        if by != By::Exact && !question.has(by) {
            continue;
        }
        let asked = asker.asks(question.every(place, by));
        let found = asked.lines(asker.generation, (wanted + lines.len()) as i64, app.store.read()).await?;
        lines.extend(found.into_iter().filter(|line| seen.insert(line.number)));
    }
    lines.truncate(wanted);
    Ok(lines)
}

/// With so many of the word itself nobody needs what is only near.
const ENOUGH: usize = 20;

/// By how much of the question each has, seldom words counting more; at least so much of it.
async fn likest(question: &Question, asker: &Asker, least: f64, app: &App) -> Stored<Vec<Line>> {
    if question.words.is_empty() {
        return Ok(vec![]);
    }
    // How common a word is asks nothing of who may read it: it is told to nobody.
    let mut common: Vec<(usize, usize)> = vec![];
    for (at, word) in question.words.iter().enumerate() {
        let asked = word.asked(Place::Anywhere, By::Far);
        common.push((asked.numbers(asker.generation, MOST as i64, app.store.read()).await?.len(), at));
    }
    let weights: Vec<f64> = common.iter().map(|(many, _)| (1.0 + MOST as f64 / (*many).max(1) as f64).ln()).collect();
    common.sort();
    let rarest: Vec<usize> = common.iter().filter(|(many, _)| *many > 0).map(|(_, at)| *at).take(RAREST).collect();
    let alone = rarest.iter().take(2).map(|at| question.words[*at].asked(Place::Anywhere, By::Far));
    let mut candidates: HashMap<i64, Weighed> = HashMap::new();
    for asked in [question.pairs(&rarest)].into_iter().chain(alone) {
        let found = asker.asks(asked).weighed(asker.generation, CANDIDATES, app.store.read()).await?;
        candidates.extend(found.into_iter().map(|line| (line.number, line)));
    }
    let scales: Vec<Scale> =
        question.words.iter().zip(&weights).map(|(word, weight)| Scale::of(word, *weight)).collect();
    let whole: f64 = weights.iter().sum();
    let scored = candidates.into_values().map(|line| (weigh(&line, &scales) / whole, line));
    let mut scored: Vec<(f64, Weighed)> = scored.filter(|(score, _)| *score >= least).collect();
    scored.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(b.number.cmp(&a.number)));
    let line = |Weighed { number, subject_kind, subject_id, .. }| Line { number, subject_kind, subject_id };
    Ok(scored.into_iter().map(|(_, weighed)| line(weighed)).take(MOST).collect())
}

/// The words that tell most about a text.
const RAREST: usize = 5;
/// So many records are weighed for each thing that is asked.
const CANDIDATES: i64 = 80;

/// A word's tokens, and what each is worth.
struct Scale {
    worth: Vec<(String, f64)>,
    apart: Vec<Vec<String>>,
    weight: f64,
}

impl Scale {
    fn of(word: &Sought, weight: f64) -> Scale {
        let each =
            |tokens: &[String], worth: f64| tokens.iter().map(move |token| (plain(token), worth)).collect::<Vec<_>>();
        let titles = word.exact.iter().map(|token| (plain(&format!("t{token}")), 1.2)).collect();
        let worth = [titles, each(&word.exact, 1.0), each(&word.near, 0.7), each(&word.far, 0.5)].concat();
        let apart = word.apart.iter().map(|parts| parts.iter().map(|part| plain(part)).collect()).collect();
        Scale { worth, apart, weight }
    }
}

fn weigh(line: &Weighed, scales: &[Scale]) -> f64 {
    let tokens: HashSet<&str> = line.tokens.split(' ').collect();
    let of_word = |scale: &Scale| {
        let whole = scale.worth.iter().find(|(token, _)| tokens.contains(token.as_str())).map(|(_, worth)| *worth);
        let apart = || scale.apart.iter().any(|parts| parts.iter().all(|part| tokens.contains(part.as_str())));
        scale.weight * whole.unwrap_or_else(|| if apart() { 0.5 } else { 0.0 })
    };
    scales.iter().map(of_word).sum()
}

store::record! {
    struct Told {
        title: Json<Texts>,
        body: Json<Texts>,
    }
}

/// What the doors let through of these, in their order, at most so many.
async fn hits(
    lines: &[Line],
    question: &Question,
    most: usize,
    analyser: &Analyser,
    me: &Me,
    app: &App,
) -> Result<Vec<Hit>> {
    let marks = Marks::of(question.words.iter().flat_map(|word| word.tokens()), analyser);
    let (doors, mut hits) = (Doors::of(app), vec![]);
    for line in lines {
        let reference = Reference { kind: line.subject_kind.clone(), id: line.subject_id };
        if hits.len() == most || !doors.may_see(app, me, &reference).await? {
            continue;
        }
        let told = sql!("SELECT title, body FROM search_doc WHERE number = $1").bind(line.number);
        if let Some(told) = told.optional::<Told>(app.store.read()).await? {
            hits.push(hit(reference, &told, &marks, me));
        }
    }
    Ok(hits)
}

fn hit(reference: Reference, told: &Told, marks: &Marks<'_>, me: &Me) -> Hit {
    let (title, excerpt) = (marks.whole(&told.title.0, me.lang), marks.passage(&told.body.0, me.lang));
    let mut why = title.words.clone();
    why.extend(excerpt.words.iter().filter(|word| !title.words.contains(word)).cloned());
    Hit { reference, title, excerpt, why }
}

impl Hit {
    /// Its title with the matched words marked, drawn.
    pub fn title(&self) -> Safe<&str> {
        Safe(&self.title.drawn)
    }

    pub fn title_language(&self) -> &str {
        &self.title.language
    }

    /// A passage around the matched words, with those marked, drawn.
    pub fn excerpt(&self) -> Safe<&str> {
        Safe(&self.excerpt.drawn)
    }

    pub fn excerpt_language(&self) -> &str {
        &self.excerpt.language
    }

    pub fn has_excerpt(&self) -> bool {
        !self.excerpt.drawn.is_empty()
    }
}

/// For misspelt words: what the hits were found by.
fn also(question: &Question, hits: &[Hit]) -> Vec<String> {
    let mut also: Vec<String> = vec![];
    if !question.misspelt.is_empty() {
        for word in hits.iter().flat_map(|hit| &hit.why) {
            if !also.contains(word) && also.len() < 5 {
                also.push(word.clone());
            }
        }
    }
    also
}
