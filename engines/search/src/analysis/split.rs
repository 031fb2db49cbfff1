//! A text's words, as they stand in it, and as they are compared.

/// A word of a text and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    pub text: &'t str,
    pub at: usize,
}

/// Longer ones are no words.
const LONGEST: usize = 60;

/// Words are letters and digits, with hyphens, colons and apostrophes between them: `sote-keskus`, `EU:n`.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let begin = from + text[from..].find(is_letter)?;
        let mut end = begin;
        let mut letters = text[begin..].char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let joins = is_joint(letter) && letters.peek().is_some_and(|(_, next)| is_letter(*next));
            if !is_letter(letter) && !joins {
                break;
            }
            end = begin + at + letter.len_utf8();
        }
        from = end;
        Some(Word { text: &text[begin..end], at: begin })
    })
}

/// Words that lack their tail, with the word that has it: `sosiaali- ja terveydenhuolto`.
pub fn begun(text: &str) -> impl Iterator<Item = (String, String)> {
    let all: Vec<Word> = words(text).collect();
    let pairs = (0..all.len().saturating_sub(2)).filter_map(move |at| {
        let (first, joint, second) = (all[at], all[at + 1], all[at + 2]);
        let after = text[first.at + first.text.len()..].chars().next()?;
        let is_begun = is_hyphen(after) && matches!(fold(joint.text).as_str(), "ja" | "tai" | "sekä" | "eli");
        is_begun.then(|| (fold(first.text), fold(second.text)))
    });
    pairs.collect::<Vec<_>>().into_iter()
}

/// Neighbours with nothing but a space between them, which may be a compound that is written apart.
pub fn neighbours(text: &str) -> impl Iterator<Item = (Word<'_>, Word<'_>)> {
    let mut before: Option<Word> = None;
    words(text).filter_map(move |word| {
        let between = before.map(|before| (before, &text[before.at + before.text.len()..word.at]));
        before = Some(word);
        between.filter(|(_, space)| matches!(*space, " " | "\u{a0}" | "\n")).map(|(before, _)| (before, word))
    })
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter) || letter == '\u{ad}'
}

/// The dots of an ä that came as a letter of its own.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn is_joint(letter: char) -> bool {
    is_hyphen(letter) || matches!(letter, ':' | '\'' | '’')
}

pub fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// As words are compared: lower case, whole letters, one kind of hyphen, without what a Finnish ending hangs on
/// (`EU:n` → `eu`) and without an English or Swedish `'s`.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            '\u{ad}' => {}
            ':' | '\'' | '’' => break,
            letter if is_hyphen(letter) => folded.push('-'),
            letter if is_mark(letter) => put_mark(letter, &mut folded),
            letter => folded.extend(letter.to_lowercase().filter(|lower| !is_mark(*lower))),
        }
    }
    match folded.char_indices().nth(LONGEST) {
        Some((at, _)) => folded[..at].to_owned(),
        None => folded,
    }
}

fn put_mark(mark: char, into: &mut String) {
    let whole = match (into.chars().next_back(), mark) {
        (Some('a'), '\u{308}') => 'ä',
        (Some('o'), '\u{308}') => 'ö',
        (Some('u'), '\u{308}') => 'ü',
        (Some('a'), '\u{30a}') => 'å',
        (Some('e'), '\u{301}') => 'é',
        _ => return,
    };
    into.pop();
    into.push(whole);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).map(|word| fold(word.text)).collect()
    }

    #[test]
    fn words_are_what_people_take_for_words() {
        assert_eq!(of("Sote-keskus, (K7:n) 4.10. – ja EU:n"), ["sote-keskus", "k7", "4", "10", "ja", "eu"]);
        assert_eq!(of("sosiaali- ja terveydenhuolto"), ["sosiaali", "ja", "terveydenhuolto"]);
        assert_eq!(of("the nurse’s shift"), ["the", "nurse", "shift"]);
        assert_eq!(of("\0\"*()^ -- '"), Vec::<String>::new());
    }

    #[test]
    fn a_word_without_its_tail_is_begun() {
        let pairs: Vec<_> = begun("Sosiaali- ja terveydenhuolto, kotihoito ja sosiaali-").collect();
        assert_eq!(pairs, [("sosiaali".to_owned(), "terveydenhuolto".to_owned())]);
    }

    #[test]
    fn letters_in_pieces_are_whole() {
        assert_eq!(of("A\u{308}iti tyo\u{308}ssa\u{308}"), ["äiti", "työssä"]);
        assert_eq!(of("hyvin\u{ad}vointi"), ["hyvinvointi"]);
    }

    #[test]
    fn where_a_word_stands_is_known() {
        let text = "Työ, tänään";
        let found: Vec<&str> = words(text).map(|word| &text[word.at..word.at + word.text.len()]).collect();
        assert_eq!(found, ["Työ", "tänään"]);
    }
}
