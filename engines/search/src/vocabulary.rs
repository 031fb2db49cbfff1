//! The words that some record has, in this node's memory: a word of a question that nothing has finds its neighbours here,
//! and a word that the dictionary does not know the longer words it is a part of.

use crate::analysis::{english, finnish, swedish};
use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use store::{Result, Store, sql};

/// Laid among the app's parts.
#[derive(Clone, Default)]
pub struct Vocabulary(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    entries: Vec<Entry>,
    tokens: HashSet<String>,
    /// Noted up to here.
    until: i64,
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
        let mut after = (self.0.lock().expect("nobody panics here").until - LATE, String::new());
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
                known.until = known.until.max(at);
                after = (at, token.clone());
                known.add(token);
            }
            if !is_more {
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
            let tokens = known.entries.iter().map(|entry| &entry.token).filter(|token| token.starts_with(*kind));
            found.extend(tokens.filter(|token| is_part(stem, &token[1..])).take(MOST).cloned());
        }
        found
    }

    /// Tokens of words that begin so: the last word of a text that is being written.
    pub fn beginning(&self, word: &str) -> Vec<String> {
        let known = self.0.lock().expect("nobody panics here");
        let tokens = known.entries.iter().map(|entry| &entry.token).filter(|token| token.starts_with('w'));
        tokens.filter(|token| token[1..].starts_with(word)).take(MOST).cloned().collect()
    }

    /// Tokens of the words that are nearest to a misspelt one; none: nothing is near.
    pub fn near(&self, word: &str, is_known: bool) -> Vec<String> {
        let forms = [('w', word.to_owned()), ('f', finnish(word)), ('s', swedish(word)), ('e', english(word))];
        let known = self.0.lock().expect("nobody panics here");
        let mut best: Vec<(u32, String)> = vec![];
        for (kind, form) in &forms {
            let letters: Vec<char> = form.chars().collect();
            let far = patience(letters.len()) / if is_known { 2 } else { 1 };
            let mask = mask(&letters);
            for entry in known.entries.iter().filter(|entry| entry.token.starts_with(*kind)) {
                if (entry.mask ^ mask).count_ones() <= far + 1 {
                    best.extend(distance(&letters, &entry.letters, far).map(|far| (far, entry.token.clone())));
                }
            }
            if *kind == 'f' {
                for entry in &known.entries {
                    let Some(stem) = &entry.stem else { continue };
                    best.extend(distance(&letters, stem, far).map(|far| (far, entry.token.clone())));
                }
            }
        }
        best.sort();
        let least = best.first().map_or(0, |(far, _)| *far);
        best.retain(|(far, _)| *far == least);
        let mut tokens: Vec<String> = best.into_iter().map(|(_, token)| token).collect();
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
        self.entries.push(Entry { mask: mask(&letters), token, letters, stem });
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

fn bare(letter: char) -> char {
    match letter {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        letter => letter,
    }
}

/// How far one word is from another, if not further than this: two for a letter too much, too few, other, or for two that
/// changed places; one where only dots are missing or a letter is doubled.
fn distance(one: &[char], other: &[char], most: u32) -> Option<u32> {
    let (long, short) = (one.len().max(other.len()), one.len().min(other.len()));
    if (long - short) as u32 > most || short == 0 || bare(one[0]) != bare(other[0]) && (long < 7 || most < 4) {
        return None;
    }
    let width = other.len() + 1;
    let mut rows = vec![vec![0_u32; width]; one.len() + 1];
    for at in 1..width {
        rows[0][at] = 2 * at as u32;
    }
    for i in 1..=one.len() {
        rows[i][0] = 2 * i as u32;
        let mut least = rows[i][0];
        for j in 1..width {
            let (a, b) = (one[i - 1], other[j - 1]);
            let changed = if a == b { 0 } else if bare(a) == bare(b) { 1 } else { 2 };
            let dropped = if i > 1 && one[i - 2] == a { 1 } else { 2 };
            let missed = if j > 1 && other[j - 2] == b { 1 } else { 2 };
            let mut far = (rows[i - 1][j - 1] + changed).min(rows[i - 1][j] + dropped).min(rows[i][j - 1] + missed);
            if i > 1 && j > 1 && a != b && a == other[j - 2] && one[i - 2] == b {
                far = far.min(rows[i - 2][j - 2] + 2);
            }
            rows[i][j] = far;
            least = least.min(far);
        }
        if least > most {
            return None;
        }
    }
    Some(rows[one.len()][width - 1]).filter(|far| *far <= most)
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
    fn a_part_of_a_compound_leaves_a_word() {
        assert!(is_part("hälsovård", "företagshälsovård"));
        assert!(is_part("chef", "närchef"));
        assert!(!is_part("chef", "xchef"));
        assert!(!is_part("vård", "vård"));
    }
}
