//! What is asked of a text before its readers are let in: every sentence names what it rests on or where a minority
//! differs, every number is a statement of its rounds, and the whole fits on one A4. A statement that is disputed and
//! cited without saying so is warned of.

use super::basis::{Basis, Line};
use super::citation::{self, Block, Named, Sentence};
use super::will_text::{rounds_of, shown};
use askama::Template;
use askama::filters::Safe;
use pages::{Errors, Frame};
use posts::{Answer, Checked, Checking};
use words::{Lang, Texts};

/// So many letters are one A4 with what they rest on.
pub(super) const MOST: usize = 3_000;
/// Of what is wrong in one language so much is told at once.
const FEW: usize = 4;
/// So much of a sentence shows which one is meant.
const BEGINNING: usize = 70;

#[derive(Template)]
#[template(path = "text/help.html")]
struct Help<'h> {
    frame: &'h Frame,
    basis: Basis,
    post: store::Id,
    is_kept: bool,
}

pub(super) fn check(checking: Checking<'_>) -> Answer<'_, Checked> {
    Box::pin(async move {
        let rounds = rounds_of(checking.post, checking.app.store.read()).await?;
        let basis = Basis::of(&rounds, checking.me, checking.app).await?;
        Ok(judge(&checking.written.body, &checking.written.original, &basis, checking.frame))
    })
}

/// The statements with their numbers, and how to name one.
pub(super) fn help(checking: Checking<'_>) -> Answer<'_, Safe<String>> {
    Box::pin(async move {
        let rounds = rounds_of(checking.post, checking.app.store.read()).await?;
        let basis = Basis::of(&rounds, checking.me, checking.app).await?;
        let (frame, post, is_kept) = (checking.frame, checking.post, checking.written.seen > 0);
        Ok(Safe(Help { frame, basis, post, is_kept }.render().unwrap_or_default()))
    })
}

fn judge(body: &Texts, original: &str, basis: &Basis, frame: &Frame) -> Checked {
    let mut checked = Checked::default();
    if basis.rounds.is_empty() {
        checked.errors.add(format!("body-{original}"), frame.t("will-text-no-round"));
        return checked;
    }
    for (code, text) in body.0.iter().filter(|(_, text)| !text.is_empty()) {
        let (mut errors, field) = (Errors::default(), format!("body-{code}"));
        if text.chars().count() > MOST {
            checked.errors.add(field, frame.words.t1("will-text-too-long", "most", MOST));
            continue;
        }
        let blocks = citation::read(text);
        wrong(&blocks, basis, (&field, frame), &mut errors);
        for (field, sentence) in errors.list().iter().take(FEW) {
            checked.errors.add(field.clone(), sentence.clone());
        }
        if Lang::from_code(code).is_some() && code == original {
            checked.warnings = undisclosed(&blocks, basis, frame);
        }
    }
    checked
}

fn wrong(blocks: &[Block], basis: &Basis, (field, frame): (&str, &Frame), errors: &mut Errors) {
    let words = frame.words;
    for odd in blocks.iter().flat_map(|block| &block.odd) {
        errors.add(field, words.t1("will-text-odd", "mark", odd));
    }
    for named in blocks.iter().flat_map(|block| &block.sentences).flat_map(all_of) {
        if basis.find(named).is_none() {
            errors.add(field, unknown(named, basis, frame));
        }
    }
    let sentences = blocks.iter().filter(|block| block.is_text()).flat_map(|block| &block.sentences);
    for sentence in sentences.filter(|sentence| !sentence.names_something()) {
        errors.add(field, words.t1("will-text-uncited", "sentence", beginning(&sentence.text)));
    }
}

fn all_of(sentence: &Sentence) -> impl Iterator<Item = Named> + '_ {
    sentence.rests_on.iter().chain(&sentence.differs).copied()
}

fn unknown(named: Named, basis: &Basis, frame: &Frame) -> String {
    let words = frame.words;
    match basis.whole(named).round {
        Some(round) if basis.rounds.iter().any(|one| one.number == round) => {
            words.t2("will-text-unknown", "number", named.number, "round", round)
        }
        Some(round) => words.t2("will-text-unknown-round", "round", round, "mark", named.to_string()),
        None => words.t1("will-text-odd", "mark", named.to_string()),
    }
}

/// What is disputed and rested on without a word of it anywhere in the text.
fn undisclosed(blocks: &[Block], basis: &Basis, frame: &Frame) -> Vec<String> {
    let sentences = || blocks.iter().flat_map(|block| &block.sentences);
    let said: Vec<Named> = sentences().flat_map(|one| &one.differs).map(|named| basis.whole(*named)).collect();
    let mut rested: Vec<Named> = sentences().flat_map(|one| &one.rests_on).map(|named| basis.whole(*named)).collect();
    rested.sort_unstable();
    rested.dedup();
    rested.retain(|named| !said.contains(named));
    let disputed = rested.into_iter().filter_map(|named| Some((named, basis.find(named)?.1)));
    let disputed = disputed.filter(|(_, line)| line.is_disputed());
    disputed.map(|(named, line)| warning(named, line, basis, frame)).collect()
}

fn warning(named: Named, line: &Line, basis: &Basis, frame: &Frame) -> String {
    let number = shown(named, basis.rounds.len());
    frame.words.t2("will-text-disputed", "number", number, "told", line.told(frame))
}

fn beginning(text: &str) -> String {
    let short: String = text.chars().take(BEGINNING).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

impl Help<'_> {
    fn rounds(&self) -> String {
        super::address::TextRounds { post: self.post }.to_string()
    }

    fn mark(&self, round: &super::basis::Asked, line: &Line) -> String {
        let first = self.basis.rounds.first().is_some_and(|first| first.id == round.id);
        let round = (!first).then_some(round.number);
        Named { round, number: line.number }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::basis::Asked;
    use disclosure::Share;
    use store::Id;

    fn basis() -> Basis {
        let line = |number: i64, agree: &[u8]| Line {
            number,
            body: Texts::one(Lang::Fi, format!("Väittämä {number}.")),
            together: None,
            by_group: agree.iter().map(|per_cent| Share::PerCent(*per_cent)).collect(),
            divides: false,
        };
        let lines = vec![line(1, &[91, 84, 88]), line(2, &[18, 71, 40]), line(4, &[95, 93, 93])];
        let name = Texts::one(Lang::Fi, "Millaisen työpaikan haluamme?");
        Basis { rounds: vec![Asked { id: Id::nil(), number: 7, name, lines, is_told: true }] }
    }

    fn judged(text: &str) -> (Vec<String>, Vec<String>) {
        let frame = pages::sample_frame(Lang::Fi);
        let checked = judge(&Texts::one(Lang::Fi, text), "fi", &basis(), &frame);
        let errors = checked.errors.list().iter().map(|(_, sentence)| sentence.clone()).collect();
        (errors, checked.warnings)
    }

    #[test]
    fn every_sentence_names_something() {
        let (errors, warnings) = judged("## Näin\n\nKerromme ajoissa [4]. Kysymme usein. Olemme eri mieltä [! 2].");
        assert_eq!((errors.len(), warnings.len()), (1, 0), "{errors:?}");
        assert_eq!(judged("Kerromme ajoissa [4]. Kysymme usein [1].").0.len(), 0);
    }

    #[test]
    fn what_is_no_statement_is_told_one_by_one() {
        assert_eq!(judged("Kerromme [4, 44, 7:1, 9:1].").0.len(), 2);
        assert_eq!(judged("Kerromme [4 ja 1] [4].").0.len(), 1);
    }

    #[test]
    fn a_disputed_statement_is_warned_of_until_the_text_says_so() {
        assert_eq!(judged("Liikumme yhdessä [2].").1.len(), 1);
        assert_eq!(judged("Liikumme yhdessä [2]. Siitä olemme eri mieltä [! 7:2].").1.len(), 0);
    }

    #[test]
    fn a_text_is_one_sheet_long_and_rests_on_a_round() {
        assert_eq!(judged(&"Kerromme ajoissa [4]. ".repeat(200)).0.len(), 1);
        let frame = pages::sample_frame(Lang::Fi);
        let checked = judge(&Texts::one(Lang::Fi, "Kerromme [4]."), "fi", &Basis::default(), &frame);
        assert_eq!(checked.errors.len(), 1);
    }
}
