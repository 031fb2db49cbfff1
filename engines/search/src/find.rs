//! Finding: first what has every word in its title, then what has every word, then what has something near; when nothing
//! has every word, what has most of them. Among equals the newest stands first, on both databases alike.

use crate::analysis::Analyser;
use crate::excerpt::{Marks, Passage};
use crate::index::Line;
use crate::likeness::likest;
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
pub const MOST: usize = 200;
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
    if lines.is_empty() && question.split() {
        lines = ranked(&question, &asker, wanted, app).await?;
    }
    if lines.is_empty() {
        vocabulary.refresh(&app.store).await?;
        if let Some(joined) = Question::joined(cut(words), &vocabulary, &analyser) {
            lines = ranked(&joined, &asker, wanted, app).await?;
            question = if lines.is_empty() { question } else { joined };
        }
    }
    if lines.is_empty() {
        question.doubt(&asker, &vocabulary, &analyser, app).await?;
        lines = ranked(&question, &asker, wanted, app).await?;
    }
    let is_partial = lines.is_empty() && question.words.len() > 1;
    if is_partial {
        lines = likest(&question, &asker, 0.4, app).await?;
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

store::record! {
    struct Told {
        number: i64,
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
    let mut hits = vec![];
    for some in lines.chunks(PAGE) {
        let open = open(some, most - hits.len(), me, app).await?;
        let told = told(&open, app).await?;
        let each = open.iter().filter_map(|line| Some((line.reference(), told.get(&line.number)?)));
        hits.extend(each.map(|(reference, told)| hit(reference, told, &marks, me)));
        if hits.len() >= most {
            break;
        }
    }
    Ok(hits)
}

/// Those whose doors are open to the reader.
async fn open<'l>(lines: &'l [Line], most: usize, me: &Me, app: &App) -> Result<Vec<&'l Line>> {
    let (doors, mut open) = (Doors::of(app), vec![]);
    for line in lines {
        if open.len() == most {
            break;
        }
        if doors.may_see(app, me, &line.reference()).await? {
            open.push(line);
        }
    }
    Ok(open)
}

/// What a page of them say, in one question; places that are left over ask for nothing.
async fn told(lines: &[&Line], app: &App) -> Stored<HashMap<i64, Told>> {
    let mut asked = sql!(
        "SELECT number, title, body FROM search_doc WHERE number IN \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
    );
    for at in 0..PAGE {
        asked = asked.bind(lines.get(at).map(|line| line.number));
    }
    let told: Vec<Told> = asked.all(app.store.read()).await?;
    Ok(told.into_iter().map(|told| (told.number, told)).collect())
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
