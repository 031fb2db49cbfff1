//! What a hall sees when voting has closed: the map, three statements that unite and three that divide. All of it is of
//! the kept release.

use crate::result::naming::{Names, Naming};
use crate::result::release::{Line, Release};
use crate::result::said::{heading, in_words, number, share};
use crate::result::{self, samples};
use crate::round::Round;
use askama::Template;
use askama::filters::Safe;
use web::{App, Frame, Result};
use words::Words;

/// So many of each: the last row reads them.
const EACH: usize = 3;

pub(super) struct Shown {
    unites: Vec<Told>,
    divides: Vec<Told>,
    /// None: too few for a map.
    map: Option<Safe<String>>,
    /// What came of it, and how many answered.
    found: String,
    of: String,
}

/// One statement with what the release says of it.
struct Told {
    text: String,
    lang: String,
    /// "94 % samaa mieltä" · "A 18 %, B 71 %, C 40 % samaa mieltä"
    figures: String,
}

#[derive(Template)]
#[template(path = "hall/shown.html")]
struct ShownPart<'s> {
    frame: &'s Frame,
    shown: &'s Shown,
}

impl Shown {
    pub fn draw(&self, frame: &Frame) -> Safe<String> {
        Safe(ShownPart { frame, shown: self }.render().unwrap_or_default())
    }

    /// None: it is still being made.
    pub async fn of(round: &Round, frame: &Frame, app: &App) -> Result<Option<Shown>> {
        let Some(told) = Release::of(round.id, app.store.read()).await? else { return Ok(None) };
        let naming = Naming::of(round.id, app.store.read()).await?;
        let names = naming.and_then(|naming| naming.shown).map(|names| names.0);
        Ok(Some(Shown::from(&told.release, names.as_ref(), frame)))
    }

    fn from(release: &Release, names: Option<&Names>, frame: &Frame) -> Shown {
        let words = frame.words;
        Shown {
            unites: some(release, &release.common, together, words),
            divides: some(release, &release.divided, apart, words),
            map: result::map(release, names, frame),
            found: if release.people.is_some() { heading(release, frame) } else { String::new() },
            of: match release.people {
                Some(people) => words.t1("will-hall-of", "count", number(people, words)),
                None => words.t("will-hall-too-few").to_owned(),
            },
        }
    }

    /// For samples.
    pub fn sample(frame: &Frame, too_few: bool) -> Shown {
        match too_few {
            true => Shown::from(&samples::release_of_too_few(), None, frame),
            false => Shown::from(&samples::release(), Some(&samples::names()), frame),
        }
    }
}

/// The first that the release says anything of.
fn some(release: &Release, places: &[usize], figures: fn(&Line, Words) -> Option<String>, words: Words) -> Vec<Told> {
    let lines = places.iter().filter_map(|place| release.statements.get(*place));
    let told = lines.filter_map(|line| {
        let (text, lang) = (line.body.read(words.lang).to_owned(), line.body.language(words.lang).to_owned());
        Some(Told { text, lang, figures: figures(line, words)? })
    });
    told.take(EACH).collect()
}

/// How all stand: as many as agree, or where most don't, as many as disagree.
fn together(line: &Line, words: Words) -> Option<String> {
    let figure = line.together?;
    Some(match figure.agree >= figure.disagree {
        true => words.t1("will-hall-agree", "share", share(figure.agree, words)),
        false => words.t1("will-hall-disagree", "share", share(figure.disagree, words)),
    })
}

/// How many of each group agree; of everybody where groups are too small to be told.
fn apart(line: &Line, words: Words) -> Option<String> {
    match line.by_group.is_empty() {
        true => together(line, words),
        false => Some(words.t1("will-hall-agree", "share", in_words(&line.by_group, words))),
    }
}
