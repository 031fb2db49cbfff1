//! A text as it is read, on the screen and on paper: its paragraphs, each sentence with small numbers, and below them what
//! the numbers stand for.

use super::basis::Basis;
use super::citation::{self, Block, Kind, Named, Sentence};
use super::will_text::shown;
use askama::Template;
use askama::filters::Safe;
use pages::Frame;
use words::Lang;

/// A paragraph as it stands on a page.
#[derive(Debug, Clone)]
pub struct Drawn {
    pub kind: Kind,
    pub sentences: Vec<Sounded>,
    /// Its place among those that people comment on. None: a heading.
    pub place: Option<usize>,
}

/// A sentence with its numbers.
#[derive(Debug, Clone)]
pub struct Sounded {
    pub text: String,
    pub marks: Vec<Mark>,
}

#[derive(Debug, Clone)]
pub struct Mark {
    /// "4", or with several rounds "2:3".
    pub number: String,
    /// What it stands for on the page; empty: nothing that the reader may see.
    pub to: String,
    /// A minority differs.
    pub differs: bool,
}

/// A statement that the text names.
#[derive(Debug, Clone)]
pub struct Cited {
    /// Its element on the page.
    pub id: String,
    pub number: String,
    pub body: String,
    pub lang: String,
    /// How many agree, and by group where opinions divide; empty: not told.
    pub told: String,
}

/// What the numbers stand for.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    pub rests_on: Vec<Cited>,
    pub differs: Vec<Cited>,
    /// The rounds that are named: number, question, where their results are.
    pub rounds: Vec<(i64, String, String)>,
}

#[derive(Template)]
#[template(path = "text/sentence.html")]
struct Sentences<'s> {
    frame: &'s Frame,
    sentences: &'s [Sounded],
    /// The page on which the numbers lead to what they stand for; empty: this one.
    base: &'s str,
}

/// The text's paragraphs in one language.
pub fn drawn(text: &str, basis: &Basis) -> Vec<Drawn> {
    let mut places = 0..;
    citation::read(text).into_iter().map(|block| Drawn::of(&block, &mut places, basis)).collect()
}

impl Drawn {
    fn of(block: &Block, places: &mut impl Iterator<Item = usize>, basis: &Basis) -> Drawn {
        let place = if block.is_text() { places.next() } else { None };
        Drawn {
            kind: block.kind,
            sentences: block.sentences.iter().map(|sentence| Sounded::of(sentence, basis)).collect(),
            place,
        }
    }

    /// Its sentences with their numbers. `base`: the page on which these lead to what they stand for; empty: this one.
    pub fn draw(&self, base: &str, frame: &Frame) -> Safe<String> {
        Safe(Sentences { frame, sentences: &self.sentences, base }.render().unwrap_or_default())
    }

    /// How it begins, for links that say which paragraph they mean.
    pub fn beginning(&self) -> &str {
        self.sentences.first().map_or("", |sentence| &sentence.text)
    }

    pub fn is_heading(&self) -> bool {
        self.kind == Kind::Heading
    }

    pub fn is_item(&self) -> bool {
        self.kind == Kind::Item
    }
}

impl Sounded {
    fn of(sentence: &Sentence, basis: &Basis) -> Sounded {
        let mark = |differs: bool| {
            move |named: &Named| Mark {
                number: shown(*named, basis.rounds.len()),
                to: basis.find(*named).map_or(String::new(), |_| id(basis.whole(*named), differs)),
                differs,
            }
        };
        let rests_on = sentence.rests_on.iter().map(mark(false));
        let marks = rests_on.chain(sentence.differs.iter().map(mark(true))).collect();
        Sounded { text: sentence.text.clone(), marks }
    }
}

fn id(named: Named, differs: bool) -> String {
    let sign = if differs { "d" } else { "v" };
    format!("{sign}{}-{}", named.round.unwrap_or(0), named.number)
}

impl Sources {
    /// What the text names, by number; what its reader may not see is left out.
    pub fn of(text: &str, basis: &Basis, lang: Lang, frame: &Frame) -> Sources {
        let blocks = citation::read(text);
        let sentences = || blocks.iter().flat_map(|block| &block.sentences);
        let cited = |named: Vec<Named>, differs: bool| -> Vec<Cited> {
            let mut named: Vec<Named> = named.into_iter().map(|named| basis.whole(named)).collect();
            named.sort_unstable();
            named.dedup();
            named.into_iter().filter_map(|named| Cited::of(named, differs, basis, lang, frame)).collect()
        };
        let rests_on = cited(sentences().flat_map(|one| one.rests_on.clone()).collect(), false);
        let differs = cited(sentences().flat_map(|one| one.differs.clone()).collect(), true);
        let rounds = basis.rounds.iter().map(|round| (round.number, round.name.read(lang).to_owned(), round.to()));
        Sources { rests_on, differs, rounds: rounds.collect() }
    }
}

impl Cited {
    fn of(named: Named, differs: bool, basis: &Basis, lang: Lang, frame: &Frame) -> Option<Cited> {
        let (_, line) = basis.find(named)?;
        Some(Cited {
            id: id(named, differs),
            number: shown(named, basis.rounds.len()),
            body: line.body.read(lang).to_owned(),
            lang: line.body.language(lang).to_owned(),
            told: line.told(frame),
        })
    }
}
