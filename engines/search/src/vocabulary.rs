//! The words that some record has, in this node's memory: a word of a question that nothing has finds its neighbours here,
//! and a word that the dictionary does not know the longer words it is a part of.

use crate::analysis::{english, finnish, swedish};
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex};
use store::{Moment, Result, Store, sql};

/// Laid among the app's parts.
#[derive(Clone, Default)]
pub struct Vocabulary(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    /// By what kind of token it is, and the letter with which it begins, without dots.
    entries: BTreeMap<(char, char), Vec<Entry>>,
    tokens: HashSet<String>,
    /// When it was last looked for new ones.
    looked_at: i64,
}

struct Entry {
    token: String,
    letters: Vec<char>,
    /// A base form's own stem.
    stem: Option<Vec<char>>,
    mask: u32,
}

/// A change takes less than this, in microseconds.
const LATE: i64 = 60_000_000;
/// So many words are read at once.
const SOME: i64 = 20_000;
/// A word becomes at most so many.
const MOST: usize = 40;

impl Vocabulary {
    /// Reads what was noted since it last looked; a change may have been committed later than it noted its words.
    pub async fn refresh(&self, store: &Store) -> Result<()> {
        let now = Moment::now().0;
        let mut after = (self.0.lock().expect("nobody panics here").looked_at - LATE, String::new());
        loop {
            let rows: Vec<(String, i64)> = sql!(
                "SELECT token, noted_at FROM search_word WHERE noted_at > $1 OR (noted_at = $1 AND token > $2) \
                 ORDER BY noted_at, token LIMIT $3"
            )
            .bind(after.0)
            .bind(&after.1)
            .bind(SOME)
            .all(store.read())
            .await?;
            let is_more = rows.len() as i64 == SOME;
            let mut known = self.0.lock().expect("nobody panics here");
            for (token, at) in rows {
                after = (at, token.clone());
                known.add(token);
            }
            if !is_more {
                known.looked_at = now;
                return Ok(());
            }
        }
    }

    pub fn has(&self, token: &str) -> bool {
        self.0.lock().expect("nobody panics here").tokens.contains(token)
    }

    /// Tokens of words that begin or end with this one, as compounds do; for words that the dictionary can't take apart.
    pub fn around(&self, word: &str) -> Vec<String> {
        let stems = [('f', finnish(word)), ('s', swedish(word)), ('w', word.to_owned())];
        let known = self.0.lock().expect("nobody panics here");
        let mut found: Vec<String> = vec![];
        for (kind, stem) in stems.iter().filter(|(_, stem)| stem.chars().count() >= 4) {
            let tokens = known.of_kind(*kind).map(|entry| &entry.token);
            found.extend(tokens.filter(|token| is_part(stem, &token[1..])).take(MOST).cloned());
        }
        found
    }

    /// Tokens of words that begin so: the last word of a text that is being written.
    pub fn beginning(&self, word: &str) -> Vec<String> {
        let known = self.0.lock().expect("nobody panics here");
        let tokens = known.alike('w', word).iter().map(|entry| &entry.token);
        tokens.filter(|token| token[1..].starts_with(word)).take(MOST).cloned().collect()
    }

    /// Tokens of the words that are nearest to a misspelt one, at most so far from it; none: nothing is near. A slip is
    /// seldom in the first letter.
    pub fn near(&self, word: &str, most: u32, is_known: bool) -> Vec<String> {
        let forms = [('w', word.to_owned()), ('f', finnish(word)), ('s', swedish(word)), ('e', english(word))];
        let known = self.0.lock().expect("nobody panics here");
        let mut best: Vec<(u32, &str)> = vec![];
        for (kind, form) in &forms {
            let letters: Vec<char> = form.chars().collect();
            let (far, mask) = (patience(letters.len()).min(most), mask(&letters));
            for entry in known.alike(*kind, form) {
                if (entry.mask ^ mask).count_ones() <= far + 1 {
                    let found = distance(&letters, &entry.letters, far).filter(|far| *far > 0); // itself is looked for anyway
                    best.extend(found.map(|far| (2 * far, entry.token.as_str())));
                }
            }
            let by_stem = known.alike('w', form).iter().filter(|_| *kind == 'f');
            for (entry, stem) in by_stem.filter_map(|entry| Some((entry, entry.stem.as_ref()?))) {
                best.extend(distance(&letters, stem, far).map(|far| (2 * far + 1, entry.token.as_str())));
            }
        }
        if !is_known {
            let letters: Vec<char> = word.chars().collect();
            let words = known.alike('w', word).iter();
            best.extend(
                words.filter_map(|entry| Some((beginning(&letters, &entry.letters, most)?, entry.token.as_str()))),
            );
        }
        let least = best.iter().map(|(far, _)| *far).min();
        best.retain(|(far, _)| Some(*far) == least);
        let mut tokens: Vec<String> = best.into_iter().map(|(_, token)| token.to_owned()).collect();
        tokens.sort();
        tokens.dedup();
        tokens.truncate(MOST);
        tokens
    }
}

impl Known {
    fn add(&mut self, token: String) {
        if self.tokens.contains(&token) || token.len() < 2 {
            return;
        }
        let letters: Vec<char> = token[1..].chars().collect();
        let stem = token.strip_prefix('w').map(|word| finnish(word).chars().collect());
        let stem = stem.filter(|stem: &Vec<char>| *stem != letters);
        self.tokens.insert(token.clone());
        let key = (token.chars().next().unwrap_or_default(), bare(letters[0]));
        self.entries.entry(key).or_default().push(Entry { mask: mask(&letters), token, letters, stem });
    }

    fn of_kind(&self, kind: char) -> impl Iterator<Item = &Entry> {
        self.entries.range((kind, '\0')..=(kind, char::MAX)).flat_map(|(_, entries)| entries)
    }

    /// Those that begin with the same letter.
    fn alike(&self, kind: char, word: &str) -> &[Entry] {
        let first = word.chars().next().map(bare);
        first.and_then(|first| self.entries.get(&(kind, first))).map_or(&[], Vec::as_slice)
    }
}

/// The rest of a compound is a word too, at least by its looks: three letters and a vowel.
fn is_part(stem: &str, of: &str) -> bool {
    let rest = of.strip_suffix(stem).or_else(|| of.strip_prefix(stem));
    rest.is_some_and(|rest| rest.chars().count() >= 3 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö']))
}

/// How far a misspelt word may be from the one that was meant; a letter is two.
fn patience(letters: usize) -> u32 {
    match letters {
        0..=3 => 1,
        4..=5 => 2,
        6..=8 => 3,
        _ => 4,
    }
}

/// Which letters a word has, ä as a, so that most words need no closer look.
fn mask(letters: &[char]) -> u32 {
    letters.iter().fold(0, |mask, letter| mask | 1 << (bare(*letter) as u32 % 31))
}

/// How far one word is from another, if not further than this.
fn distance(one: &[char], other: &[char], most: u32) -> Option<u32> {
    let (long, short) = (one.len().max(other.len()), one.len().min(other.len()));
    if (long - short) as u32 > most {
        return None;
    }
    alignment(one, other, most)?.last().copied().filter(|far| *far <= most)
}

/// How far a word in some form is from a base form, which it begins with but for a slip: four for a letter, and one for
/// each letter of the ending.
fn beginning(word: &[char], base: &[char], most: u32) -> Option<u32> {
    let is_long = base.len() >= 5 && base.len() * 10 >= word.len() * 6 && base.len() <= word.len() + 1;
    let far = patience(base.len()).min(most);
    if !is_long {
        return None;
    }
    let row = alignment(base, word, far)?;
    let ends = row.iter().enumerate().filter(|(end, off)| **off <= far && word.len() - end <= 6);
    ends.map(|(end, off)| 2 * off + (word.len() - end) as u32).min()
}

/// How far the whole of one word is from each beginning of another: two for a letter too much, too few, other, or for two
/// that changed places; one where only dots are missing, a letter is doubled, or Finnish inflection changes it. None:
/// everything is further than this.
fn alignment(one: &[char], other: &[char], most: u32) -> Option<Vec<u32>> {
    let mut before: Vec<u32> = vec![];
    let mut row: Vec<u32> = (0..=other.len() as u32).map(|at| 2 * at).collect();
    for i in 1..=one.len() {
        let mut next = vec![2 * i as u32];
        for j in 1..=other.len() {
            let (a, b) = (one[i - 1], other[j - 1]);
            let dropped = if i > 1 && one[i - 2] == a { 1 } else { 2 };
            let missed = if j > 1 && other[j - 2] == b { 1 } else { 2 };
            let mut far = (row[j - 1] + changed(a, b)).min(row[j] + dropped).min(next[j - 1] + missed);
            if i > 1 && j > 1 && a != b && a == other[j - 2] && one[i - 2] == b {
                far = far.min(before[j - 2] + 2);
            }
            next.push(far);
        }
        if next.iter().all(|far| *far > most) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    Some(row)
}

fn changed(a: char, b: char) -> u32 {
    match (a.min(b), a.max(b)) {
        (a, b) if a == b => 0,
        (a, b) if bare(a) == bare(b) => 1,
        ('d', 't') | ('p', 'v') | ('g', 'k') | ('b', 'p') => 1,
        _ => 2,
    }
}

/// A letter without its dots.
fn bare(letter: char) -> char {
    match letter {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(one: &str, other: &str) -> Option<u32> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        distance(&letters(one), &letters(other), 4)
    }

    #[test]
    fn misspelt_words_are_near() {
        assert_eq!(far("esihenkilo", "esihenkilö"), Some(1));
        assert_eq!(far("työterveshuolto", "työterveyshuolto"), Some(2));
        assert_eq!(far("kehityskeskusetlu", "kehityskeskustelu"), Some(2));
        assert_eq!(far("tyovuoro", "työvuoro"), Some(1));
        assert_eq!(far("pallaute", "palaute"), Some(1));
        assert_eq!(far("loma", "lama"), Some(2));
        assert_eq!(far("esihenkilö", "perehdytys"), None);
    }

    #[test]
    fn a_misspelt_form_begins_with_its_base_form() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let far = |word: &str, base: &str| beginning(&letters(word), &letters(base), 4);
        assert_eq!(far("neuvolasas", "neuvola"), Some(3));
        assert_eq!(far("neuolassa", "neuvola"), Some(7));
        assert_eq!(far("kotihodon", "kotihoito"), Some(7));
        assert_eq!(far("kotihoidon", "koti"), None);
    }

    #[test]
    fn a_part_of_a_compound_leaves_a_word() {
        assert!(is_part("hälsovård", "företagshälsovård"));
        assert!(is_part("chef", "närchef"));
        assert!(!is_part("chef", "xchef"));
        assert!(!is_part("vård", "vård"));
    }
}
