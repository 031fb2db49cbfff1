//! How a text says what it rests on. After a sentence stand numbers in square brackets: `[4, 10]` rests on statements 4
//! and 10, `[! 2, 5]` says that a minority differs there. With several rounds a number may name its own: `[2:3]`. The
//! marks are the same in every language, and whatever else stands in brackets is text.

use super::sentences;
use std::fmt;

/// A statement that a sentence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Named {
    /// The number of its round. None: the text's first.
    pub round: Option<i64>,
    pub number: i64,
}

/// A sentence without its marks, and what it names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub rests_on: Vec<Named>,
    /// Where a minority differs.
    pub differs: Vec<Named>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Heading,
    Paragraph,
    /// A line of a list.
    Item,
}

/// What stands together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    pub sentences: Vec<Sentence>,
    /// What begins as a mark and can't be read as one.
    pub odd: Vec<String>,
}

/// One pair of brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    named: Vec<Named>,
    differs: bool,
}

/// A longer pair of brackets is text.
const LONGEST: usize = 120;

/// A text as its blocks: paragraphs and lists between empty lines, headings after a hash.
pub fn read(text: &str) -> Vec<Block> {
    let (mut blocks, mut open): (Vec<Block>, Option<(Kind, String)>) = (vec![], None);
    let mut close = |open: &mut Option<(Kind, String)>| {
        if let Some((kind, text)) = open.take() {
            blocks.extend(Some(block(kind, &text)).filter(|block| !block.sentences.is_empty()));
        }
    };
    for line in text.lines().map(str::trim) {
        let item = ["- ", "* ", "• "].into_iter().find_map(|sign| line.strip_prefix(sign));
        match (line.strip_prefix('#'), item) {
            _ if line.is_empty() => close(&mut open),
            (Some(heading), _) => {
                close(&mut open);
                open = Some((Kind::Heading, heading.trim_start_matches('#').to_owned()));
                close(&mut open);
            }
            (_, Some(item)) => {
                close(&mut open);
                open = Some((Kind::Item, item.to_owned()));
            }
            _ => {
                let (_, text) = open.get_or_insert_with(|| (Kind::Paragraph, String::new()));
                text.push(' ');
                text.push_str(line);
            }
        }
    }
    close(&mut open);
    blocks
}

fn block(kind: Kind, text: &str) -> Block {
    let (bare, marks) = without_marks(&text.replace("**", ""));
    let ends = if kind == Kind::Heading { vec![bare.len()] } else { sentences::ends(&bare) };
    let mut sentences: Vec<(usize, Sentence)> = vec![];
    let mut from = 0;
    for end in ends {
        let text = bare.get(from..end).unwrap_or_default().trim().to_owned();
        if !text.is_empty() {
            sentences.push((from, Sentence { text, ..Sentence::default() }));
        }
        from = end;
    }
    for (at, mark) in marks {
        // what stands right after a sentence belongs to it
        let its = sentences.iter().rposition(|(from, _)| *from < at).unwrap_or(0);
        let Some((_, sentence)) = sentences.get_mut(its) else { continue };
        let named = if mark.differs { &mut sentence.differs } else { &mut sentence.rests_on };
        for one in mark.named {
            if !named.contains(&one) {
                named.push(one);
            }
        }
    }
    Block { kind, odd: odd(&bare), sentences: sentences.into_iter().map(|(_, sentence)| sentence).collect() }
}

/// The text with single spaces and without its marks, and where in it each mark stood. What only becomes a mark when
/// another has gone is one too.
fn without_marks(text: &str) -> (String, Vec<(usize, Mark)>) {
    let mut bare = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut marks: Vec<(usize, Mark)> = vec![];
    let mut from = 0;
    while let Some((open, end, mark)) = next_mark(&bare, from) {
        let (before, after) = (bare[..open].trim_end(), bare[end..].trim_start());
        let joined = after.starts_with(|letter: char| ".,;:!?…)”»".contains(letter)) || after.is_empty();
        let space = if joined || before.is_empty() { "" } else { " " };
        let at = before.len();
        bare = format!("{before}{space}{after}");
        from = bare[..at].rfind('[').unwrap_or(at);
        marks.push((at, mark));
    }
    (bare, marks)
}

/// The first mark from there on: where it opens, where it ends, and what it says.
fn next_mark(text: &str, from: usize) -> Option<(usize, usize, Mark)> {
    brackets(text, from).find_map(|(open, end, inside)| mark(inside).map(|mark| (open, end, mark)))
}

/// The innermost pairs of brackets from there on; those that hold too much are none.
fn brackets(text: &str, from: usize) -> impl Iterator<Item = (usize, usize, &str)> {
    let closes = text.get(from..).unwrap_or_default().match_indices(']').map(move |(at, _)| from + at);
    closes.filter_map(move |close| {
        let near = from.max(close.saturating_sub(LONGEST + 1));
        let open = near + text.as_bytes()[near..close].iter().rposition(|byte| *byte == b'[')?;
        let inside = &text[open + 1..close];
        (!inside.contains(']')).then_some((open, close + 1, inside))
    })
}

fn mark(inside: &str) -> Option<Mark> {
    let inside = inside.trim();
    let differing = inside.strip_prefix('!').or_else(|| inside.strip_prefix('≠'));
    let numbers = differing.unwrap_or(inside).split([',', ';', ' ']).filter(|part| !part.is_empty());
    let named: Option<Vec<Named>> = numbers.map(named).collect();
    let named = named.filter(|named| !named.is_empty())?;
    Some(Mark { named, differs: differing.is_some() })
}

fn named(text: &str) -> Option<Named> {
    let (round, number) = match text.split_once(':') {
        Some((round, number)) => (Some(counted(round)?), number),
        None => (None, text),
    };
    Some(Named { round, number: counted(number)? })
}

/// A number as it is written in a list of statements.
fn counted(text: &str) -> Option<i64> {
    let plain = (1..=6).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|number| plain && *number > 0)
}

/// What was meant to be a mark, as far as one can tell.
fn odd(bare: &str) -> Vec<String> {
    let meant =
        |inside: &str| inside.trim_start().starts_with(|first: char| first.is_ascii_digit() || "!≠".contains(first));
    brackets(bare, 0).filter(|(_, _, inside)| meant(inside)).map(|(_, _, inside)| format!("[{inside}]")).collect()
}

impl Block {
    /// People comment on it and it rests on something; a heading does neither.
    pub fn is_text(&self) -> bool {
        self.kind != Kind::Heading
    }

    /// Its words alone.
    pub fn bare(&self) -> String {
        self.sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Sentence {
    pub fn names_something(&self) -> bool {
        !(self.rests_on.is_empty() && self.differs.is_empty())
    }
}

impl fmt::Display for Named {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.round {
            Some(round) => write!(out, "{round}:{}", self.number),
            None => write!(out, "{}", self.number),
        }
    }
}

/// As it is written.
impl fmt::Display for Sentence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.text)?;
        for (sign, named) in [("", &self.rests_on), ("! ", &self.differs)] {
            if !named.is_empty() {
                write!(out, " [{sign}{}]", named.iter().map(Named::to_string).collect::<Vec<_>>().join(", "))?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Block {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.kind {
            Kind::Heading => "## ",
            Kind::Paragraph => "",
            Kind::Item => "- ",
        };
        let sentences: Vec<String> = self.sentences.iter().map(Sentence::to_string).collect();
        write!(out, "{sign}{}", sentences.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn first(number: i64) -> Named {
        Named { round: None, number }
    }

    fn sentences_of(text: &str) -> Vec<Sentence> {
        read(text).into_iter().flat_map(|block| block.sentences).collect()
    }

    #[test]
    fn a_sentence_names_what_stands_in_it_or_right_after_it() {
        let text = "Kerromme ajoissa ja rehellisesti, myös keskeneräisestä. [4] Uutta kokeillaan ensin [3].\n\
                    Siitä, kuinka paljon yhtenäistetään, olemme vielä eri mieltä [! 2, 5; 16].";
        let read = sentences_of(text);
        let told: Vec<&str> = read.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(told[0], "Kerromme ajoissa ja rehellisesti, myös keskeneräisestä.");
        assert_eq!(told[1], "Uutta kokeillaan ensin.");
        assert_eq!(told.len(), 3);
        assert_eq!((&read[0].rests_on, &read[1].rests_on), (&vec![first(4)], &vec![first(3)]));
        assert_eq!((&read[2].rests_on, &read[2].differs), (&vec![], &vec![first(2), first(5), first(16)]));
    }

    #[test]
    fn a_number_may_name_its_round() {
        let read = sentences_of("Kerromme yhdessä [1:4,\u{a0}2:3] [≠\u{a0}7].");
        let (one, two) = (Named { round: Some(1), number: 4 }, Named { round: Some(2), number: 3 });
        assert_eq!((&read[0].rests_on, &read[0].differs), (&vec![one, two], &vec![first(7)]));
    }

    #[test]
    fn headings_and_lists_are_told_apart() {
        let blocks = read("## Näin teemme\nKerromme [1].\n- Kysymme [2]\n- Kokeilemme [3]\njatkuu\n\nLopuksi [4].");
        let kinds: Vec<Kind> = blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Kind::Heading, Kind::Paragraph, Kind::Item, Kind::Item, Kind::Paragraph]);
        assert_eq!(blocks[3].bare(), "Kokeilemme jatkuu");
    }

    #[test]
    fn other_brackets_are_text_and_a_mark_gone_wrong_is_told() {
        let blocks = read("Kerromme [sic] ajoissa [4 ja 10]. Kokeilemme [0]. Kysymme [!]. Jatkamme [2:].");
        assert!(blocks[0].bare().contains("[sic]"));
        assert_eq!(blocks[0].odd, ["[4 ja 10]", "[0]", "[!]", "[2:]"]);
        assert!(blocks[0].sentences.iter().all(|sentence| !sentence.names_something()));
    }

    #[test]
    fn what_is_endless_is_read_in_no_time() {
        let begun = std::time::Instant::now();
        for text in
            ["[".repeat(40_000), "]".repeat(40_000), "[4]".repeat(3_000), ". ".repeat(20_000), "[[4]4]".repeat(900)]
        {
            read(&text);
        }
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }

    fn sentence() -> impl Strategy<Value = Sentence> {
        let text = "[A-ZÄÖ][a-zäö]{1,8}( [a-zäö]{2,9}){0,6} yhdessä[.!?]";
        let named = || {
            let one = (prop::option::of(1..4_i64), 1..99_i64).prop_map(|(round, number)| Named { round, number });
            prop::collection::btree_set(one, 0..4).prop_map(|named| named.into_iter().collect::<Vec<_>>())
        };
        (text, named(), named()).prop_map(|(text, rests_on, differs)| Sentence { text, rests_on, differs })
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read(text in any::<String>()) {
            for block in read(&text) {
                prop_assert!(!block.sentences.is_empty());
            }
        }

        #[test]
        fn whatever_looks_like_marks_is_read(text in "[\\[\\]!≠0-9:,;. aÄ#\n*-]{0,80}") {
            read(&text);
        }

        #[test]
        fn what_is_read_is_written_as_it_was(
            kind in prop::sample::select(vec![Kind::Paragraph, Kind::Item]),
            sentences in prop::collection::vec(sentence(), 1..6)
        ) {
            let block = Block { kind, sentences, odd: vec![] };
            prop_assert_eq!(read(&block.to_string()), vec![block]);
        }
    }
}
