//! How figures are said: in words, in bars, in cells; everywhere the same.

use super::release::{Figure, Group, Release};
use askama::Template;
use askama::filters::Safe;
use disclosure::{Band, Share};
use std::borrow::Borrow;
use web::Frame;
use words::{Lang, Words};

/// "94 %", "yli 90 %"
pub(crate) fn share(share: impl Borrow<Share>, words: impl Borrow<Words>) -> String {
    let words = words.borrow();
    match *share.borrow() {
        Share::Few => words.t("will-result-few").to_owned(),
        Share::Most => words.t("will-result-most").to_owned(),
        Share::PerCent(per_cent) => words.t1("will-result-per-cent", "share", i64::from(per_cent)),
    }
}

/// In a cell, where the heading says that it is per cent.
pub(crate) fn cell(share: impl Borrow<Share>, words: impl Borrow<Words>) -> String {
    let words = words.borrow();
    match *share.borrow() {
        Share::Few => words.t("will-result-few-cell").to_owned(),
        Share::Most => words.t("will-result-most-cell").to_owned(),
        Share::PerCent(per_cent) => per_cent.to_string(),
    }
}

pub(crate) fn band(band: impl Borrow<Band>) -> String {
    let band = band.borrow();
    format!("{}–{}", band.from, band.to)
}

/// "4 312", as the language writes it.
pub(crate) fn number(number: usize, words: Words) -> String {
    let between = if words.lang.spoken() == Lang::En { "," } else { "\u{a0}" };
    let digits = number.to_string();
    let mut parts: Vec<&str> = vec![];
    let mut rest = digits.as_str();
    while rest.len() > 3 {
        let (head, tail) = rest.split_at(rest.len() - 3);
        parts.push(tail);
        rest = head;
    }
    parts.push(rest);
    parts.reverse();
    parts.join(between)
}

#[derive(Template)]
#[template(path = "result/together.html")]
struct Together<'f> {
    words: Words,
    figure: &'f Figure,
}

/// How everybody stands, as one bar.
pub(crate) fn together(figure: &Figure, words: Words) -> Safe<String> {
    drawn(&Together { words, figure })
}

impl Together<'_> {
    fn agree(&self) -> u8 {
        self.figure.agree.drawn()
    }

    fn disagree(&self) -> u8 {
        self.figure.disagree.drawn().min(100 - self.agree())
    }

    /// What is left between the two: drawn from what is told, never from what is not.
    fn pass(&self) -> u8 {
        100 - self.agree() - self.disagree()
    }

    fn middle(&self) -> u8 {
        self.agree() + self.pass() / 2
    }

    fn side_right(&self) -> u8 {
        100 - self.disagree()
    }

    fn label(&self) -> String {
        let said = |one: Share| share(one, self.words);
        let Figure { agree, disagree, pass, .. } = self.figure;
        self.words.t3("will-result-bar", "agree", said(*agree), "pass", said(*pass), "disagree", said(*disagree))
    }
}

#[derive(Template)]
#[template(path = "result/by_group.html")]
struct ByGroup<'f> {
    words: Words,
    figures: &'f [Figure],
}

/// What share of each group agrees, a bar each.
pub(crate) fn by_group(figures: &[Figure], words: Words) -> Safe<String> {
    drawn(&ByGroup { words, figures })
}

impl ByGroup<'_> {
    fn label(&self) -> String {
        self.words.t1("will-result-bars", "groups", in_words(self.figures, self.words))
    }

    fn height(&self) -> String {
        format!("{:.1}", 100.0 / self.figures.len().max(1) as f64)
    }

    fn top(&self, at: &usize) -> String {
        format!("{:.1}", 100.0 * *at as f64 / self.figures.len().max(1) as f64)
    }

    fn width(&self, figure: &Figure) -> String {
        format!("{:.1}", f64::from(figure.agree.drawn()) * 0.7)
    }

    fn beside(&self, figure: &Figure) -> String {
        format!("{:.1}", 10.0 + f64::from(figure.agree.drawn()) * 0.7)
    }

    fn share(&self, figure: &Figure) -> String {
        share(figure.agree, self.words)
    }
}

/// "A 18 %, B 71 %, C 40 %"
pub(crate) fn in_words(figures: &[Figure], words: Words) -> String {
    let of = |(at, figure): (usize, &Figure)| format!("{} {}", Release::letter(at), share(figure.agree, words));
    figures.iter().enumerate().map(of).collect::<Vec<_>>().join(", ")
}

/// "92 vastaajaa"
pub(crate) fn size(group: &Group, words: Words) -> String {
    let key = if group.is_rounded { "will-result-size-over" } else { "will-result-size" };
    words.t1(key, "people", group.size)
}

/// The class of a group's colour.
pub(crate) fn class(group: impl Borrow<usize>) -> &'static str {
    ["ga", "gb", "gc", "gd", "ge"][(*group.borrow()).min(4)]
}

/// The colour's name, for a sign beside the group's name.
pub(crate) fn colour(group: impl Borrow<usize>) -> &'static str {
    ["accent", "lakka", "kanerva", "taivas", "neutral"][(*group.borrow()).min(4)]
}

pub(crate) fn drawn(part: &impl Template) -> Safe<String> {
    let text = part.render().inspect_err(|error| tracing::error!(%error, "a part of a result could not be drawn"));
    Safe(text.unwrap_or_default())
}

/// The heading: what came of it, in words.
pub(crate) fn heading(release: &Release, frame: &Frame) -> String {
    let (common, divided) = (release.common.len(), release.divided.len());
    let much = if common >= 3 { "much" } else { "some" };
    match (common, divided) {
        (0, 0) => frame.t("will-result-heading-open").to_owned(),
        (0, _) => frame.t("will-result-heading-divided").to_owned(),
        (_, 0) => frame.words.t1("will-result-heading-agreed", "much", much),
        _ => frame.words.t2("will-result-heading-both", "much", much, "count", divided),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let written = |lang: Lang| number(1_234_567, Words::new(lang));
        assert_eq!((written(Lang::Fi).as_str(), written(Lang::En).as_str()), ("1\u{a0}234\u{a0}567", "1,234,567"));
        assert_eq!(number(212, Words::new(Lang::Sv)), "212");
    }
}
