//! A passage of a text around the words that were looked for, with those words marked.

use crate::analysis::{Analyser, fold, is_common, neighbours, words};
use crate::index::plain;
use std::collections::HashSet;
use std::ops::Range;
use words::{Lang, Texts};

/// A passage is some two lines of letters.
const LENGTH: usize = 220;
/// A text is looked at up to here.
const FAR: usize = 40_000;
const MOST: usize = 40;

/// What was looked for.
pub struct Marks<'m> {
    tokens: HashSet<String>,
    /// How the tokens begin: only words that have such letters in them are asked of the dictionary.
    beginnings: HashSet<String>,
    /// Those of the tokens that are of two words side by side.
    pairs: Vec<String>,
    analyser: &'m Analyser,
}

/// A passage, drawn, and the words that are marked in it.
#[derive(Debug, Clone)]
pub struct Passage {
    pub drawn: String,
    pub language: String,
    pub words: Vec<String>,
}

impl<'m> Marks<'m> {
    pub fn of<'t>(tokens: impl Iterator<Item = &'t String>, analyser: &'m Analyser) -> Marks<'m> {
        let tokens: HashSet<String> = tokens.map(|token| plain(token)).collect();
        let beginnings = tokens.iter().map(|token| token.chars().skip(1).take(2).collect()).collect();
        let pairs = tokens.iter().filter(|token| token.starts_with('j')).cloned().collect();
        Marks { tokens, beginnings, pairs, analyser }
    }

    /// The whole of a short text, as a title is.
    pub fn whole(&self, texts: &Texts, lang: Lang) -> Passage {
        let (language, text, found) = self.best(texts, lang);
        draw(text, 0..text.len(), &found, language)
    }

    /// Around the place where most of the words stand together.
    pub fn passage(&self, texts: &Texts, lang: Lang) -> Passage {
        let (language, text, found) = self.best(texts, lang);
        let within = |from: &Range<usize>| {
            found.iter().filter(|one| one.start >= from.start && one.end <= from.start + LENGTH).count()
        };
        let first = found.iter().max_by_key(|from| (within(from), std::cmp::Reverse(from.start)));
        draw(text, around(text, first.map_or(0, |found| found.start)), &found, language)
    }

    /// The reader's own language if it was found there, else the one in which it was.
    fn best<'t>(&self, texts: &'t Texts, lang: Lang) -> (&'t str, &'t str, Vec<Range<usize>>) {
        let mut languages = vec![texts.language(lang)];
        languages.extend(texts.0.keys().map(String::as_str).filter(|code| *code != texts.language(lang)));
        let each = languages.iter().filter_map(|code| {
            let (code, text) = texts.0.get_key_value(*code)?;
            Some((code.as_str(), text.as_str(), self.found(text, code)))
        });
        let each: Vec<_> = each.collect();
        let best = each.iter().position(|(_, _, found)| !found.is_empty()).unwrap_or(0);
        each.into_iter().nth(best).unwrap_or(("fi", "", vec![]))
    }

    fn found(&self, text: &str, language: &str) -> Vec<Range<usize>> {
        let near = words(text).take_while(|word| word.at < FAR);
        let found = near.filter(|word| self.has(&fold(word.text), language));
        let mut found: Vec<Range<usize>> = found.map(|word| word.at..word.at + word.text.len()).take(MOST).collect();
        let pairs = neighbours(text).take_while(|(word, _)| word.at < FAR);
        let pairs = pairs.filter(|(word, next)| self.has_pair(&fold(word.text), &fold(next.text), language));
        let whole: Vec<Range<usize>> =
            pairs.map(|(word, next)| word.at..next.at + next.text.len()).take(MOST).collect();
        found.retain(|one| whole.iter().all(|pair| one.end <= pair.start || one.start >= pair.end));
        found.extend(whole);
        found.sort_by_key(|one| one.start);
        found
    }

    /// Two words that are looked for as one.
    fn has_pair(&self, word: &str, next: &str, language: &str) -> bool {
        let begins = |pair: &String| pair[1..].starts_with(plain(word).as_str());
        self.pairs.iter().any(begins)
            && self.analyser.of_pair(word, next, language).all.iter().any(|token| self.pairs.contains(&plain(token)))
    }

    fn has(&self, word: &str, language: &str) -> bool {
        let begins = |beginning: &String| word.contains(beginning.as_str());
        !is_common(word)
            && self.beginnings.iter().any(begins)
            && self.analyser.of_text(word, language).all.iter().any(|token| self.tokens.contains(&plain(token)))
    }
}

/// A passage from a little before a place, from the beginning of a word to the end of one.
fn around(text: &str, at: usize) -> Range<usize> {
    let from = text[..at].char_indices().rev().nth(60).map_or(0, |(from, _)| from);
    let from = match from {
        0 => 0,
        from => text[from..at].find(char::is_whitespace).map_or(at, |space| from + space),
    };
    let to = text[from..].char_indices().nth(LENGTH).map_or(text.len(), |(to, _)| from + to);
    let to = match to == text.len() {
        true => to,
        false => text[at.max(from)..to].rfind(char::is_whitespace).map_or(to, |space| at.max(from) + space),
    };
    from..to
}

fn draw(text: &str, range: Range<usize>, found: &[Range<usize>], language: &str) -> Passage {
    let (mut drawn, mut marked, mut at) = (String::new(), vec![], range.start);
    drawn.push_str(if range.start > 0 { "… " } else { "" });
    for one in found.iter().filter(|one| one.start >= range.start && one.end <= range.end) {
        escape(&text[at..one.start], &mut drawn);
        drawn.push_str("<mark>");
        escape(&text[one.clone()], &mut drawn);
        drawn.push_str("</mark>");
        let word = text[one.clone()].to_lowercase();
        if !marked.contains(&word) {
            marked.push(word);
        }
        at = one.end;
    }
    escape(&text[at..range.end], &mut drawn);
    drawn.push_str(if range.end < text.len() { " …" } else { "" });
    Passage { drawn, language: language.to_owned(), words: marked }
}

fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\0' => {}
            letter => into.push(letter),
        }
    }
}
