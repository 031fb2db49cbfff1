//! The words that some record has, in this node's memory: a word of a question that nothing has finds its neighbours here,
//! and a word that the dictionary does not know the longer words it is a part of.

use crate::analysis::{english, finnish, swedish};
use crate::beside::{Beside, Outline, bare, patience};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard};
use store::{Moment, Result, Store, sql};

/// Laid among the app's parts.
#[derive(Clone, Default)]
pub struct Vocabulary(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    entries: Vec<Entry>,
    /// Places among the entries, by what kind of token it is and the three letters with which it begins, the first
    /// without dots. Stems of base forms are a kind of their own.
    by_begin: BTreeMap<(char, [char; 3]), Vec<Place>>,
    /// And by the three letters with which it ends.
    by_end: HashMap<(char, [char; 3]), Vec<u32>>,
    /// What is known, by a number made of each token.
    tokens: HashSet<u64>,
    read: Read,
}

/// How far the table has been read.
#[derive(Default, Clone)]
struct Read {
    /// Everything noted up to here was committed and read.
    whole: i64,
    /// So many rows later than that were read.
    count: i64,
    /// The last row that was read.
    last: (i64, String),
}

/// There are hundreds of thousands of these, so they are small.
struct Entry {
    token: Box<str>,
    /// A base form's own stem.
    stem: Option<Box<str>>,
}

struct Place {
    at: u32,
    outline: Outline,
}

/// The kind of a base form's own stem.
const STEM: char = 'b';

/// A change takes less than this, in microseconds.
const LATE: i64 = 60_000_000;
/// So many words are read at once.
const SOME: i64 = 20_000;
/// What is so much further than the nearest is hardly further.
const SLACK: u32 = 2;
/// A word becomes at most so many.
const MOST: usize = 24;

impl Vocabulary {
    /// Reads what was noted since it last looked. A change may be committed later than another that noted its words after
    /// it, so what was noted lately is counted, and read again if something came in between.
    pub async fn refresh(&self, store: &Store) -> Result<()> {
        let now = Moment::now().0;
        let mut read = self.lock().read.clone();
        read.count += self.read(&mut read.last, store).await?;
        let noted = sql!("SELECT CAST(count(*) AS bigint) FROM search_word WHERE noted_at > $1").bind(read.whole);
        let (noted,): (i64,) = noted.one(store.read()).await?;
        let is_long_ago = now - read.whole > 2 * LATE;
        if noted != read.count || is_long_ago {
            read.whole = if is_long_ago { now - LATE } else { read.whole };
            read.last = (read.whole, String::new());
            read.count = self.read(&mut read.last, store).await?;
        }
        self.lock().read = read;
        Ok(())
    }

    /// Reads on after this row; how many there were.
    async fn read(&self, last: &mut (i64, String), store: &Store) -> Result<i64> {
        let mut count = 0;
        loop {
            let rows: Vec<(String, i64)> = sql!(
                "SELECT token, noted_at FROM search_word WHERE noted_at > $1 OR (noted_at = $1 AND token > $2) \
                 ORDER BY noted_at, token LIMIT $3"
            )
            .bind(last.0)
            .bind(&last.1)
            .bind(SOME)
            .all(store.read())
            .await?;
            let some = rows.len() as i64;
            count += some;
            let mut known = self.lock();
            for (token, at) in rows {
                *last = (at, token.clone());
                known.add(token);
            }
            if some < SOME {
                return Ok(count);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.0.lock().expect("nobody panics here")
    }

    pub fn has(&self, token: &str) -> bool {
        self.lock().tokens.contains(&number(token))
    }

    /// Tokens of words that begin or end with this one, as compounds do; for words that the dictionary can't take apart.
    pub fn around(&self, word: &str) -> Vec<String> {
        let stems = [('f', finnish(word)), ('s', swedish(word)), ('w', word.to_owned())];
        let known = self.lock();
        let mut found: Vec<String> = vec![];
        for (kind, stem) in stems.iter().filter(|(_, stem)| stem.chars().count() >= 4) {
            let begin = known.begin(*kind, stem).filter(|token| token.strip_prefix(stem.as_str()).is_some_and(is_word));
            let end = known.end(*kind, stem).filter(|token| token.strip_suffix(stem.as_str()).is_some_and(is_word));
            found.extend(begin.chain(end).take(MOST).map(|rest| format!("{kind}{rest}")));
        }
        found
    }

    /// Tokens of words that begin so: the last word of a text that is being written.
    pub fn beginning(&self, word: &str) -> Vec<String> {
        let known = self.lock();
        let tokens = known.begin('w', word).filter(|token| token.starts_with(word));
        tokens.take(MOST).map(|token| format!("w{token}")).collect()
    }

    /// Tokens of the words that are nearest to a misspelt one, at most so far from it; none: nothing is near. A slip is
    /// seldom in the first letter.
    pub fn near(&self, word: &str, most: u32, is_known: bool) -> Vec<String> {
        let forms = [('w', word.to_owned()), ('f', finnish(word)), ('s', swedish(word)), ('e', english(word))];
        let known = self.lock();
        let mut best: Vec<(u32, &str)> = vec![];
        for (kind, form) in forms.iter().filter(|(_, form)| !form.is_empty()) {
            let mut beside = Beside::the(form, patience(form.chars().count()).min(most));
            for place in known.alike(*kind, form) {
                // The word itself is looked for anyway.
                let found = beside.distance(known.word(place), place.outline).filter(|far| *far > 0);
                best.extend(found.map(|far| (2 * far, known.token(place))));
            }
            for place in known.alike(STEM, form).filter(|_| *kind == 'f') {
                let found = beside.distance(known.stem(place), place.outline);
                best.extend(found.map(|far| (2 * far + 1, known.token(place))));
            }
        }
        if !is_known {
            let mut beside = Beside::the(word, most);
            for place in known.alike('w', word) {
                let found = beside.beginning(known.word(place), place.outline);
                best.extend(found.map(|far| (far, known.token(place))));
                let found = beside.within(known.word(place), place.outline);
                best.extend(found.map(|far| (far, known.token(place))));
            }
        }
        // The nearest in each language, where one is hardly nearer than the other.
        let least = |kind: Option<&str>| {
            let of_kind = best.iter().filter(|(_, token)| kind.is_none_or(|kind| token.starts_with(kind)));
            of_kind.map(|(far, _)| *far).min().unwrap_or_default()
        };
        let (all, each) = (least(None), ["w", "f", "s", "e"].map(|kind| (kind, least(Some(kind)))));
        best.retain(|(far, token)| {
            *far <= all + SLACK && each.iter().any(|(kind, least)| token.starts_with(kind) && far == least)
        });
        let mut tokens: Vec<String> = best.into_iter().map(|(_, token)| token.to_owned()).collect();
        tokens.sort();
        tokens.dedup();
        tokens.truncate(MOST);
        tokens
    }
}

impl Known {
    fn add(&mut self, token: String) {
        let Some((kind, word)) = token.chars().next().map(|kind| (kind, &token[kind.len_utf8()..])) else { return };
        if word.is_empty() || !self.tokens.insert(number(&token)) {
            return;
        }
        let at = self.entries.len() as u32;
        let stem = Some(finnish(word)).filter(|stem| kind == 'w' && stem != word && !stem.is_empty());
        if let Some(stem) = &stem {
            self.by_begin.entry((STEM, begin(word))).or_default().push(Place { at, outline: Outline::of(stem) });
        }
        self.by_begin.entry((kind, begin(word))).or_default().push(Place { at, outline: Outline::of(word) });
        self.by_end.entry((kind, end(word))).or_default().push(at);
        self.entries.push(Entry { token: token.into(), stem: stem.map(Into::into) });
    }

    /// Words that begin with the same three letters.
    fn begin(&self, kind: char, word: &str) -> impl Iterator<Item = &str> {
        self.by_begin.get(&(kind, begin(word))).into_iter().flatten().map(|place| self.word(place))
    }

    /// Words that end with the same three letters.
    fn end(&self, kind: char, word: &str) -> impl Iterator<Item = &str> {
        self.by_end.get(&(kind, end(word))).into_iter().flatten().map(|at| &self.entries[*at as usize].token[1..])
    }

    /// Those that begin with the same letter.
    fn alike(&self, kind: char, word: &str) -> impl Iterator<Item = &Place> {
        let first = begin(word)[0];
        self.by_begin
            .range((kind, [first, '\0', '\0'])..=(kind, [first, char::MAX, char::MAX]))
            .flat_map(|(_, places)| places)
    }

    fn token(&self, place: &Place) -> &str {
        &self.entries[place.at as usize].token
    }

    fn word(&self, place: &Place) -> &str {
        &self.token(place)[1..]
    }

    fn stem(&self, place: &Place) -> &str {
        self.entries[place.at as usize].stem.as_deref().unwrap_or_default()
    }
}

/// The first three letters, the very first without dots.
fn begin(word: &str) -> [char; 3] {
    let mut letters = word.chars();
    let mut next = || letters.next().unwrap_or_default();
    [bare(next()), next(), next()]
}

fn end(word: &str) -> [char; 3] {
    let mut letters = word.chars().rev();
    let mut next = || letters.next().unwrap_or_default();
    [next(), next(), next()]
}

/// Two tokens of one number are less likely than a stroke of lightning on this machine.
fn number(token: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish()
}

/// What is left of a compound may be a word.
fn is_word(rest: &str) -> bool {
    rest.chars().count() >= 3 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_compound_leaves_a_word() {
        let vocabulary = Vocabulary::default();
        let words = ["företagshälsovård", "närchef", "xchef", "vård", "chefsmöte"];
        words.iter().for_each(|word| vocabulary.lock().add(format!("w{word}")));
        assert_eq!(vocabulary.around("hälsovård"), ["wföretagshälsovård"]);
        assert_eq!(vocabulary.around("chef"), ["wchefsmöte", "wnärchef"]);
        assert!(vocabulary.around("vård").iter().all(|token| token != "wvård"));
    }
}
