//! A question, as it is put to the index: what each of its words is looked for by, and by whom.

use crate::analysis::{Analyser, Sought, fold, is_common, words};
use crate::doc::{kind_tag, tag};
use crate::generation;
use crate::index::Asked;
use crate::vocabulary::Vocabulary;
use people::{Me, Reader};
use std::collections::HashSet;
use store::{Day, Id, Result, Source, sql};
use web::App;

/// How far from a word its neighbours may be at most; a letter is two.
const CLOSE: u32 = 2;
const FAR: u32 = 4;
/// As where a letter is doubled or its dots are forgotten.
const HARDLY: u32 = 1;
/// More words than anybody looks for.
const WORDS: usize = 12;

/// Who asks, and of which index: what every question has in common.
#[derive(Debug, Clone)]
pub struct Asker {
    common: Vec<Asked>,
    /// The generation that is asked.
    pub generation: i64,
}

#[derive(Debug, Clone)]
pub struct Question {
    pub words: Vec<Sought>,
    /// These gave nothing as they were written; their neighbours are looked for instead.
    pub misspelt: Vec<String>,
    /// Nothing has these, nor anything near.
    pub missing: Vec<String>,
}

impl Asker {
    pub async fn of(me: &Me, kind: Option<&str>, app: &App) -> Result<Asker> {
        let open = generation::open(app.store.read()).await?;
        let generation = open.first().map_or(0, |generation| generation.number);
        let mut readers = vec![Reader::Everybody, Reader::Person(me.id)];
        readers.extend(me.roles.iter().map(|role| Reader::Role(*role)));
        readers.extend(units(me.id, &app.clock.today(), app.store.read()).await?.into_iter().map(Reader::Unit));
        let mut common = vec![Asked::any(readers.iter().map(tag))];
        common.extend(kind.map(|kind| Asked::token(&kind_tag(kind))));
        Ok(Asker { common, generation })
    }

    /// The same question, asked by them.
    pub fn asks(&self, what: Asked) -> Asked {
        if what.is_nothing() {
            return what;
        }
        Asked::All([what].into_iter().chain(self.common.iter().cloned()).collect())
    }
}

/// The units where they work today, with those above: what is for a unit is for those under it too.
async fn units(person_id: Id, today: &Day, from: impl Source) -> Result<Vec<Id>> {
    let units: Vec<(Id,)> = sql!(
        "WITH RECURSIVE above(id) AS (SELECT h.unit_id FROM post_held h WHERE h.person_id = $1 AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         UNION SELECT u.parent_id FROM unit u JOIN above a ON u.id = a.id WHERE u.parent_id IS NOT NULL) SELECT id FROM above"
    )
    .bind(person_id)
    .bind(today)
    .all(from)
    .await?;
    Ok(units.into_iter().map(|(id,)| id).collect())
}

impl Question {
    /// The words that tell something, each once.
    pub fn read(text: &str, analyser: &Analyser) -> Question {
        let mut seen = HashSet::new();
        let mut sought = vec![];
        for folded in words(text).map(|word| fold(word.text)) {
            if is_common(&folded) || !seen.insert(folded.clone()) {
                continue;
            }
            let mut whole = analyser.of_question(&folded);
            let pieces = folded.split('-').filter(|piece| !piece.is_empty() && !is_common(piece));
            if folded.contains('-') {
                whole.pieces = pieces.map(|piece| analyser.of_question(piece)).collect();
            }
            sought.push(whole);
        }
        sought.truncate(WORDS);
        Question { words: sought, misspelt: vec![], missing: vec![] }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Words that the dictionary does not know are also looked for inside longer ones, and as what they may have been
    /// meant for.
    pub async fn widen(&mut self, vocabulary: &Vocabulary, analyser: &Analyser, app: &App) -> Result<()> {
        if self.words.iter().all(|word| word.is_known) {
            return Ok(());
        }
        vocabulary.refresh(&app.store).await?;
        for word in self.words.iter_mut().filter(|word| !word.is_known) {
            let doubt = word.doubt(vocabulary);
            word.exact.extend(vocabulary.around(&word.word));
            if let Some(most) = doubt {
                word.near.extend(meant(vocabulary.near(&word.word, most, false), analyser));
                if !word.near.is_empty() {
                    self.misspelt.push(word.word.clone());
                }
            }
        }
        Ok(())
    }

    /// Nothing was found: what stands between hyphens is looked for word by word.
    pub fn split(&mut self) -> bool {
        let has_pieces = self.words.iter().any(|word| !word.pieces.is_empty());
        for mut word in std::mem::take(&mut self.words) {
            match std::mem::take(&mut word.pieces) {
                pieces if pieces.is_empty() => self.words.push(word),
                pieces => self.words.extend(pieces),
            }
        }
        has_pieces
    }

    /// Neighbours that some record has as one word, as that: hai pro → haipro. None: there are no such.
    pub fn joined(text: &str, vocabulary: &Vocabulary, analyser: &Analyser) -> Option<Question> {
        let folded: Vec<String> = words(text).map(|word| fold(word.text)).collect();
        let (mut joined, mut at, mut is_other) = (String::new(), 0, false);
        while at < folded.len() {
            let pair = folded.get(at + 1).map(|next| format!("{}{next}", folded[at]));
            let (word, taken) = match pair.filter(|pair| vocabulary.has(&format!("w{pair}"))) {
                Some(pair) => (pair, 2),
                None => (folded[at].clone(), 1),
            };
            is_other |= taken > 1;
            at += taken;
            joined.push_str(&word);
            joined.push(' ');
        }
        is_other.then(|| Question::read(&joined, analyser))
    }

    /// Nothing was found: words that nothing has which this reader may find are taken for misspelt.
    pub async fn doubt(
        &mut self,
        asker: &Asker,
        vocabulary: &Vocabulary,
        analyser: &Analyser,
        app: &App,
    ) -> Result<()> {
        vocabulary.refresh(&app.store).await?;
        let mut kept = vec![];
        for mut word in std::mem::take(&mut self.words) {
            if !word.is_found(By::Far, asker, app).await? {
                let most = if word.is_known { CLOSE } else { FAR };
                let near = vocabulary.near(&word.word, most, word.is_known);
                word = Sought { word: word.word, exact: meant(near, analyser), ..Sought::default() };
                self.misspelt.retain(|one| *one != word.word);
                if !word.is_found(By::Exact, asker, app).await? {
                    self.missing.push(word.word);
                    continue;
                }
                self.misspelt.push(word.word.clone());
            }
            kept.push(word);
        }
        self.words = kept;
        Ok(())
    }

    /// Every word, in the title or anywhere, as itself or as something near.
    pub fn every(&self, place: Place, by: By) -> Asked {
        Asked::All(self.words.iter().map(|word| word.asked(place, by)).collect())
    }

    /// Some word has anything that is only near, or further.
    pub fn has(&self, by: By) -> bool {
        let further = |word: &Sought| by == By::Far && !(word.far.is_empty() && word.apart.is_empty());
        self.words.iter().any(|word| !word.near.is_empty() || further(word))
    }

    /// Any two of these words.
    pub fn pairs(&self, words: &[usize]) -> Asked {
        let each: Vec<Asked> = words.iter().map(|at| self.words[*at].asked(Place::Anywhere, By::Far)).collect();
        let pairs = each
            .iter()
            .enumerate()
            .flat_map(|(at, one)| each[at + 1..].iter().map(move |other| Asked::All(vec![one.clone(), other.clone()])));
        Asked::Any(pairs.collect())
    }
}

/// The tokens of the words that were meant: the nearest ones may be forms of a word, which is found in other forms too.
fn meant(near: Vec<String>, analyser: &Analyser) -> Vec<String> {
    let forms = near.iter().filter_map(|token| token.strip_prefix('w'));
    let mut tokens: Vec<String> = forms.flat_map(|form| analyser.of_question(form).exact).collect();
    tokens.extend(near.iter().cloned());
    tokens.sort();
    tokens.dedup();
    tokens
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Title,
    Anywhere,
}

/// By the word itself only, also by what is near to it, or also by what is further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Exact,
    Near,
    Far,
}

impl Sought {
    pub fn asked(&self, place: Place, by: By) -> Asked {
        let near = if by >= By::Near { self.near.as_slice() } else { &[] };
        let far = if by >= By::Far { self.far.as_slice() } else { &[] };
        let placed = |token: &String| match place {
            Place::Title => Asked::token(&format!("t{token}")),
            Place::Anywhere => Asked::token(token),
        };
        let one = self.exact.iter().chain(near).chain(far).map(placed);
        let apart = self.apart.iter().filter(|_| by >= By::Far);
        let apart = apart.map(|parts| Asked::All(parts.iter().map(placed).collect()));
        Asked::Any(one.chain(apart).collect())
    }

    async fn is_found(&self, by: By, asker: &Asker, app: &App) -> Result<bool> {
        let asked = asker.asks(self.asked(Place::Anywhere, by));
        Ok(!self.exact.is_empty() && !asked.numbers(asker.generation, 1, app.store.read()).await?.is_empty())
    }

    /// How far what was meant may be from a word that no record has: not far, if one has what Snowball takes for its
    /// Swedish or English stem. What it takes for the Finnish one says little.
    fn doubt(&self, vocabulary: &Vocabulary) -> Option<u32> {
        let has = |kind: char| self.exact.iter().any(|token| token.starts_with(kind) && vocabulary.has(token));
        let is_long = self.word.chars().count() >= 6;
        (!self.is_known && is_long && !has('w')).then(|| if has('s') || has('e') { HARDLY } else { CLOSE })
    }

    /// Every token by which it may have been found.
    pub fn tokens(&self) -> impl Iterator<Item = &String> {
        self.exact.iter().chain(&self.near).chain(&self.far).chain(self.apart.iter().flatten())
    }
}
