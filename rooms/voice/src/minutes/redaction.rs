//! What must stay secret is taken out of the text itself, before any file is made of it: a mark with its ground stands in
//! its place, everywhere. Another case of letters, another line, a soft hyphen or another way to write ä hides nothing.

use documents::{Block, Document};

/// Passages that are taken out on one ground, and the mark that stands for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Redaction {
    pub mark: String,
    pub passages: Vec<String>,
}

/// All that is taken out of one document.
#[derive(Debug, Default)]
pub struct Redactor {
    /// The longest first: which redaction, which passage of all, and its letters.
    patterns: Vec<Pattern>,
    marks: Vec<String>,
    /// How many times each passage was found.
    found: Vec<usize>,
}

#[derive(Debug)]
struct Pattern {
    redaction: usize,
    passage: usize,
    letters: Vec<char>,
}

impl Redactor {
    pub fn of(redactions: &[Redaction]) -> Redactor {
        let mut patterns: Vec<Pattern> = vec![];
        for (redaction, one) in redactions.iter().enumerate() {
            for passage in &one.passages {
                let letters = plain(passage).into_iter().map(|(letter, _, _)| letter).collect();
                patterns.push(Pattern { redaction, passage: patterns.len(), letters });
            }
        }
        let found = vec![0; patterns.len()];
        patterns.retain(|pattern| !pattern.letters.is_empty());
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.letters.len()));
        Redactor { patterns, marks: redactions.iter().map(|one| one.mark.clone()).collect(), found }
    }

    /// The text without the passages; of two that overlap the longer goes first, and what is left of the other stays
    /// findable, so the text is gone through until nothing is.
    pub fn text(&mut self, text: &str) -> String {
        let letters = plain(text);
        let (mut kept, mut from, mut at) = (String::with_capacity(text.len()), 0, 0);
        while at < letters.len() {
            let Some((pattern, until)) = self.at(&letters, at) else {
                at += 1;
                continue;
            };
            let (redaction, passage) = (self.patterns[pattern].redaction, self.patterns[pattern].passage);
            self.found[passage] += 1;
            kept.push_str(&text[from..letters[at].1]);
            kept.push_str(&self.marks[redaction]);
            from = letters[until - 1].2;
            at = until;
        }
        kept.push_str(&text[from..]);
        kept
    }

    /// A passage that begins here, and where whatever overlaps it ends.
    fn at(&self, letters: &[Letter], at: usize) -> Option<(usize, usize)> {
        let first = self.begins(letters, at)?;
        let mut until = at + self.patterns[first].letters.len();
        let mut next = at + 1;
        while next < until {
            if let Some(more) = self.begins(letters, next) {
                until = until.max(next + self.patterns[more].letters.len());
            }
            next += 1;
        }
        Some((first, until))
    }

    fn begins(&self, letters: &[Letter], at: usize) -> Option<usize> {
        self.patterns.iter().position(|pattern| {
            letters.len() - at >= pattern.letters.len()
                && pattern.letters.iter().zip(&letters[at..]).all(|(wanted, (letter, _, _))| wanted == letter)
        })
    }

    /// Every text of the document, also its title.
    pub fn document(&mut self, document: &mut Document) {
        document.title = self.text(&document.title);
        document.lead = self.text(&document.lead);
        document.blocks.iter_mut().for_each(|block| self.block(block));
    }

    pub fn block(&mut self, block: &mut Block) {
        match block {
            Block::Heading(text) | Block::Subheading(text) | Block::Paragraph(text) => *text = self.text(text),
            Block::List(items) => items.iter_mut().for_each(|item| *item = self.text(item)),
            Block::Facts(facts) => facts.iter_mut().for_each(|(label, text)| {
                *label = self.text(label);
                *text = self.text(text);
            }),
            Block::Table { head, rows } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| *cell = self.text(cell));
            }
        }
    }

    /// How many were taken out on each ground so far, in the order of the redactions.
    pub fn counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.marks.len()];
        for pattern in &self.patterns {
            counts[pattern.redaction] += self.found[pattern.passage];
        }
        counts
    }

    /// Which passages stand nowhere, by their place among all.
    pub fn not_found(&self) -> Vec<usize> {
        (0..self.found.len()).filter(|passage| self.found[*passage] == 0).collect()
    }
}

/// Whether one of them stands in the text.
pub fn stands_in(text: &str, redactions: &[Redaction]) -> bool {
    let mut redactor = Redactor::of(redactions);
    redactor.text(text);
    redactor.counts().iter().any(|count| *count > 0)
}

/// A letter as it is compared, and the bytes of the text that it stands for.
type Letter = (char, usize, usize);

/// Small letters, ä in two parts, one blank for any run of white space; what is not seen is passed over.
fn plain(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = vec![];
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        if is_unseen(letter) {
            continue;
        }
        if letter.is_whitespace() {
            match letters.last_mut() {
                Some((' ', _, until)) => *until = end,
                _ => letters.push((' ', start, end)),
            }
            continue;
        }
        for small in letter.to_lowercase() {
            let (base, sign) = parted(small);
            letters.push((base, start, end));
            letters.extend(sign.map(|sign| (sign, start, end)));
        }
    }
    letters
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// A letter with a sign above it as two, and the many hyphens and apostrophes as one.
fn parted(letter: char) -> (char, Option<char>) {
    let (bases, sign) = match letter {
        'ä' | 'ë' | 'ï' | 'ö' | 'ü' | 'ÿ' => ("äaëeïiöoüuÿy", '\u{308}'),
        'å' | 'ů' => ("åaůu", '\u{30a}'),
        'á' | 'é' | 'í' | 'ó' | 'ú' | 'ý' => ("áaéeíióoúuýy", '\u{301}'),
        'à' | 'è' | 'ì' | 'ò' | 'ù' => ("àaèeìiòoùu", '\u{300}'),
        'â' | 'ê' | 'î' | 'ô' | 'û' => ("âaêeîiôoûu", '\u{302}'),
        'č' | 'š' | 'ž' => ("čcšsžz", '\u{30c}'),
        'ã' | 'ñ' | 'õ' => ("ãañnõo", '\u{303}'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => return ('-', None),
        '\u{2018}' | '\u{2019}' | '\u{2b9}' | '\u{2bc}' => return ('\'', None),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => return ('"', None),
        other => return (other, None),
    };
    let base = bases.chars().skip_while(|other| *other != letter).nth(1).unwrap_or(letter);
    (base, Some(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    fn of(mark: &str, passages: &[&str]) -> Redaction {
        Redaction { mark: mark.into(), passages: passages.iter().map(|it| (*it).to_owned()).collect() }
    }

    fn masked(text: &str, passages: &[&str]) -> String {
        Redactor::of(&[of("[§]", passages)]).text(text)
    }

    #[test]
    fn nothing_hides_a_passage() {
        for text in [
            "Aino Järvi",
            "aino järvi",
            "AINO JÄRVI",
            "Aino\nJärvi",
            "Aino \u{a0}\t Järvi",
            "Ai\u{ad}no Jär\u{200b}vi",
            "Aino Ja\u{308}rvi",
        ] {
            assert_eq!(masked(&format!("Soitin: {text}, eilen."), &["Aino Järvi"]), "Soitin: [§], eilen.", "{text:?}");
        }
        assert_eq!(masked("Anna-Liisa ja Anna‑Liisa", &["anna-liisa"]), "[§] ja [§]");
        assert_eq!(masked("Aino Järvi", &["Aino Ja\u{308}rvi"]), "[§]");
    }

    #[test]
    fn what_overlaps_goes_whole() {
        assert_eq!(masked("huone 12 ja osasto", &["huone 12", "12 ja osasto"]), "[§]");
        assert_eq!(masked("Aino Järvinen", &["Aino", "Aino Järvi"]), "[§]nen");
        assert_eq!(masked("aaaa", &["aa"]), "[§]");
        assert_eq!(masked("Ei mitään tähän.", &["muuta", ""]), "Ei mitään tähän.");
    }

    #[test]
    fn it_is_counted_by_ground_and_what_is_nowhere_is_told() {
        let mut redactor = Redactor::of(&[of("[1]", &["Aino", "Eino"]), of("[2]", &["huone 12"])]);
        assert_eq!(redactor.text("Aino, aino ja Huone  12"), "[1], [1] ja [2]");
        assert_eq!(redactor.counts(), [2, 1]);
        assert_eq!(redactor.not_found(), [1]);
        assert!(stands_in("peruste: AINO", &[of("", &["aino"])]));
        assert!(!stands_in("peruste", &[of("", &["aino"])]));
    }

    #[test]
    fn it_is_gone_from_every_part_of_a_document() {
        let secret = || "Aino Järvi".to_owned();
        let mut document = Document {
            lang: Lang::Fi,
            title: secret(),
            lead: secret(),
            blocks: vec![
                Block::Heading(secret()),
                Block::Subheading(secret()),
                Block::Paragraph(secret()),
                Block::List(vec![secret()]),
                Block::Facts(vec![(secret(), secret())]),
                Block::Table { head: vec![secret()], rows: vec![vec![secret()]] },
            ],
        };
        let mut redactor = Redactor::of(&[of("[§]", &["Järvi"])]);
        redactor.document(&mut document);
        assert!(!format!("{document:?}").contains("Järvi"));
        assert_eq!(redactor.counts(), [10]);
    }
}
