//! From words to tokens, by which things are found. A token's first letter says what it is:
//!
//! | | of | for |
//! |---|---|---|
//! | `w` | a base form: of the whole word, and of every run of parts in a compound | Finnish words that the dictionary knows, and every word as it is |
//! | `r` | the word that a noun comes from | hoito → hoitaa, omaishoitaja → omaishoitaa |
//! | `f` `s` `e` | a stem by Snowball | Finnish, Swedish, English |
//! | `j` | two words that stand side by side, as one: liikkeen luovutuksessa → liikkeenluovutus | compounds written apart |

pub mod parts;
mod split;
mod stem;
mod stop;
pub mod voikko;

pub use split::{Word, begun, fold, neighbours, words};
pub use stem::{english, finnish, swedish};
pub use stop::is_common;

use parts::{Derivation, Part};
use std::sync::Arc;
use std::time::Instant;
use voikko::{Readings, Voikko};

/// Counted up when other tokens are made of the same words: every index is then made anew.
const VERSION: &str = "2";

/// How words are analysed now, on this node.
#[derive(Clone)]
pub struct Analyser {
    voikko: Option<Arc<Voikko>>,
    /// After this moment only what is remembered is asked: nobody's change waits for a dictionary.
    until: Option<Instant>,
}

/// The tokens of a word of a text.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tokens {
    pub all: Vec<String>,
    /// There was no time to ask the dictionary.
    pub is_hasty: bool,
}

/// What a word of a question is looked for by.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sought {
    /// The word as its reader wrote it.
    pub word: String,
    /// It is this word.
    pub exact: Vec<String>,
    /// It is something near: what the word comes from, or the word without lähi- or etä- before it.
    pub near: Vec<String>,
    /// It is something further, for when there is nothing else: the tail of a compound.
    pub far: Vec<String>,
    /// The parts of a compound, each of which may stand by itself: omaishoidontuki → omaishoito, tuki.
    pub apart: Vec<Vec<String>>,
    /// What stands between its hyphens.
    pub pieces: Vec<Sought>,
    /// The dictionary knows it.
    pub is_known: bool,
}

impl Analyser {
    /// With the dictionary, once it has been read.
    pub fn now() -> Analyser {
        Analyser { voikko: voikko::dictionary(), until: None }
    }

    /// Without the dictionary, as where there is no file.
    pub fn plain() -> Analyser {
        Analyser { voikko: None, until: None }
    }

    pub fn until(self, moment: Instant) -> Analyser {
        Analyser { until: Some(moment), ..self }
    }

    /// What its tokens depend on; an index says by which it was made.
    pub fn name(&self) -> String {
        match &self.voikko {
            Some(voikko) => format!("{VERSION} voikko {}", voikko.fingerprint),
            None => VERSION.to_owned(),
        }
    }

    pub fn has_dictionary(&self) -> bool {
        self.voikko.is_some()
    }

    /// None: there was no time to ask.
    fn readings(&self, word: &str) -> Option<Readings> {
        let Some(voikko) = &self.voikko else { return Some([].into()) };
        match self.until {
            Some(until) if Instant::now() > until => voikko.remembered(word),
            _ => Some(voikko.readings(word)),
        }
    }

    /// The tokens of a folded word that stands in a text of this language.
    pub fn of_text(&self, word: &str, language: &str) -> Tokens {
        let mut tokens = Tokens::default();
        match language {
            "sv" => tokens.add('s', &swedish(&joined(word))),
            "en" => tokens.add('e', &english(&joined(word))),
            "fi" => self.finnish(word, &mut tokens),
            _ => {}
        }
        tokens.add('w', &joined(word));
        if word.contains('-') {
            for piece in word.split('-').filter(|piece| !piece.is_empty()) {
                let of_piece = self.of_text(piece, language);
                tokens.is_hasty |= of_piece.is_hasty;
                tokens.all.extend(of_piece.all);
            }
        }
        tokens.all.sort();
        tokens.all.dedup();
        tokens
    }

    fn finnish(&self, word: &str, tokens: &mut Tokens) {
        let readings = self.readings(word);
        tokens.is_hasty = readings.is_none();
        for parts in readings.iter().flat_map(|readings| readings.iter()) {
            for run in runs(parts) {
                tokens.add('w', &run);
            }
            if let Some(deed) = deed_of(parts) {
                tokens.add('r', &deed);
            }
            for part in parts {
                match &part.root {
                    Some(root) if root.by == Derivation::Form => tokens.add('w', &root.base),
                    Some(root) if root.by == Derivation::Deed => tokens.add('r', &root.base),
                    _ => {}
                }
            }
        }
        tokens.add('f', &finnish(&joined(word)));
        if readings.is_none_or(|readings| readings.is_empty()) {
            tokens.add('s', &swedish(&joined(word))); // perhaps it is no Finnish word at all
            tokens.add('e', &english(&joined(word)));
        }
    }

    /// `sosiaali- ja terveydenhuolto` is sosiaalihuolto too: what the first word would be with each tail of the second.
    pub fn with_tails(&self, begun: &str, whole: &str) -> Vec<String> {
        let readings = self.readings(whole).unwrap_or_else(|| [].into());
        let tails = readings.iter().flat_map(|parts| (1..parts.len()).map(|from| run(&parts[from..])));
        let mut tokens: Vec<String> = tails.map(|tail| format!("w{begun}{tail}")).collect();
        tokens.sort();
        tokens.dedup();
        tokens
    }

    /// The tokens of two folded words that stand side by side in a text, as if they were one.
    pub fn of_pair(&self, word: &str, next: &str, language: &str) -> Tokens {
        let (word, next) = (joined(word), joined(next));
        let mut tokens = Tokens::default();
        let readings = if language == "fi" { self.readings(&next) } else { Some([].into()) };
        tokens.is_hasty = readings.is_none();
        for parts in readings.iter().flat_map(|readings| readings.iter()) {
            tokens.add('j', &format!("{word}{}", run(parts)));
        }
        tokens.add('j', &format!("{word}{next}"));
        match language {
            "sv" => tokens.add('j', &format!("{word}{}", swedish(&next))),
            "en" => tokens.add('j', &format!("{word}{}", english(&next))),
            _ => {}
        }
        tokens.all.sort();
        tokens.all.dedup();
        tokens
    }

    /// What a folded word of a question is looked for by, whatever its language.
    pub fn of_question(&self, word: &str) -> Sought {
        let whole = joined(word);
        let mut sought = Sought { word: word.to_owned(), ..Sought::default() };
        let readings = self.readings(word).unwrap_or_else(|| [].into());
        sought.is_known = !readings.is_empty();
        for parts in readings.iter() {
            sought.read(parts);
        }
        add('w', &whole, &mut sought.exact);
        add('s', &swedish(&whole), &mut sought.exact);
        add('e', &english(&whole), &mut sought.exact);
        if !sought.is_known {
            add('f', &finnish(&whole), &mut sought.exact);
        }
        // What the dictionary knows as one part is no compound.
        for whole in [swedish(&whole), english(&whole), whole].into_iter().filter(|_| !sought.is_known) {
            add('j', &whole, &mut sought.exact);
        }
        for list in [&mut sought.exact, &mut sought.near, &mut sought.far] {
            list.sort();
            list.dedup();
        }
        sought.near.retain(|token| !sought.exact.contains(token));
        sought.far.retain(|token| !sought.exact.contains(token) && !sought.near.contains(token));
        sought
    }
}

impl Sought {
    fn read(&mut self, parts: &[Part]) {
        let Some(last) = parts.last() else { return };
        add('w', &run(parts), &mut self.exact);
        if parts.len() > 1 {
            add('j', &run(parts), &mut self.exact);
        }
        // lähiesihenkilö → esihenkilö, but not henkilö; perusterveydenhuolto → terveydenhuolto, if there is nothing else
        for from in 1..parts.len().saturating_sub(1) {
            let only_prefixes = parts[..from].iter().all(|part| part.is_prefix);
            let tail = if only_prefixes { &mut self.near } else { &mut self.far };
            add('w', &run(&parts[from..]), tail);
        }
        if parts.len() > 1 {
            // Two heaps at the place where most compounds come apart: before the last part.
            let (head, tail) = parts.split_at(parts.len() - 1);
            if let Some(deed) = deed_of(parts) {
                add('r', &deed, &mut self.near);
            }
            if !head.iter().all(|part| part.is_prefix) {
                self.apart.push(vec![format!("w{}", run(head)), format!("w{}", run(tail))]);
            }
            return;
        }
        match &last.root {
            Some(root) if root.by == Derivation::Form => {
                add('w', &root.base, &mut self.exact);
                add('r', &root.base, &mut self.near);
            }
            Some(root) if root.by == Derivation::Deed => {
                add('w', &root.base, &mut self.near);
                add('r', &root.base, &mut self.near);
            }
            Some(_) => {}
            None => add('r', &last.base, &mut self.near),
        }
    }
}

impl Tokens {
    fn add(&mut self, kind: char, text: &str) {
        add(kind, text, &mut self.all);
    }
}

fn add(kind: char, text: &str, into: &mut Vec<String>) {
    if !text.is_empty() {
        into.push(format!("{kind}{text}"));
    }
}

/// Without hyphens.
fn joined(word: &str) -> String {
    word.replace('-', "")
}

/// What a compound's doers and deeds have in common: työnohjaaja, työnohjaus → työnohjata.
fn deed_of(parts: &[Part]) -> Option<String> {
    let (last, before) = parts.split_last().filter(|(_, before)| !before.is_empty())?;
    let root = last.root.as_ref()?;
    Some(before.iter().map(|part| part.surface.as_str()).chain([root.base.as_str()]).collect())
}

/// Every run of neighbouring parts, the last in its base form.
fn runs(parts: &[Part]) -> Vec<String> {
    let (mut runs, many) = (vec![], parts.len());
    for from in 0..many {
        runs.extend((from..many).map(|to| run(&parts[from..=to])));
    }
    runs
}

fn run(parts: &[Part]) -> String {
    let Some((last, before)) = parts.split_last() else { return String::new() };
    before.iter().map(|part| part.surface.as_str()).chain([last.base.as_str()]).collect()
}
