//! What a unit's people thought of a trial, of ten or more: three classes a question, in whole tens, and the ends without a
//! number, so that nobody can be told from the others. Words of their own from twenty on, in the order of the alphabet.

use crate::body::{ASKED, Asked, WORDS};
use disclosure::Shown;
use forms::Answers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::Words;

/// From so many on, words are shown too.
const WORDS_FROM: usize = 20;

/// How many chose each answer, as `question.answer`, and what was said in words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    chosen: BTreeMap<String, i64>,
    #[serde(default)]
    words: Vec<String>,
}

/// A share as it is said: "about 70 %", "90 % or more", "10 % or less": nobody, and one of ten, are not told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    Over,
    About(i64),
    Under,
}

impl Share {
    fn of(some: i64, all: i64) -> Share {
        match (some * 100, all.max(1)) {
            (hundred, all) if hundred >= 90 * all => Share::Over,
            (hundred, all) if hundred <= 10 * all => Share::Under,
            (hundred, all) => Share::About((hundred + 5 * all) / (10 * all) * 10),
        }
    }

    fn spoken(self, words: Words) -> String {
        match self {
            Share::Over => words.t("trials-share-over").to_owned(),
            Share::About(tens) => words.t1("trials-share-about", "tens", tens),
            Share::Under => words.t("trials-share-under").to_owned(),
        }
    }
}

/// A question with its three answers, and the share of each.
pub(crate) type Line = (&'static str, Vec<(&'static str, String)>);

impl Figures {
    pub(crate) fn of<'a>(all: impl ExactSizeIterator<Item = &'a Answers>) -> Figures {
        let (mut figures, people) = (Figures::default(), all.len());
        for answers in all {
            for (key, _, _) in ASKED {
                if let Some(choice) = answers.0.get(key).and_then(|answer| answer.choices.first()) {
                    *figures.chosen.entry(format!("{key}.{choice}")).or_default() += 1;
                }
            }
            figures
                .words
                .extend(answers.0.get(WORDS).map(|answer| answer.text.clone()).filter(|text| !text.is_empty()));
        }
        if people < WORDS_FROM {
            figures.words.clear();
        }
        figures.words.sort();
        figures
    }

    /// In words, of so many people: only from ten on.
    pub(crate) fn shown(&self, people: i64, words: Words) -> Option<Shown<Vec<Line>>> {
        let share = |key: &str, choice: &str| {
            let some = self.chosen.get(&format!("{key}.{choice}")).copied().unwrap_or_default();
            Share::of(some, people).spoken(words)
        };
        let line = |(key, ask, options): Asked| -> Line {
            (ask, options.into_iter().map(|(choice, name)| (name, share(key, choice))).collect())
        };
        Shown::of(usize::try_from(people).unwrap_or_default(), || ASKED.into_iter().map(line).collect())
    }

    /// What was said in words, of twenty or more.
    pub(crate) fn said(&self, people: i64) -> &[String] {
        if people >= WORDS_FROM as i64 { &self.words } else { &[] }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use forms::Answer;
    use words::Lang;

    fn answers(helped: &str, text: &str) -> Answers {
        let choice = |key: &str| Answer { choices: vec![key.to_owned()], ..Answer::default() };
        let said = Answer { text: text.to_owned(), ..Answer::default() };
        Answers([("helped".to_owned(), choice(helped)), (WORDS.to_owned(), said)].into())
    }

    #[test]
    fn shares_are_said_in_tens_and_the_ends_without_a_number() {
        assert_eq!(Share::of(7, 10), Share::About(70));
        assert_eq!(Share::of(1, 10), Share::Under);
        assert_eq!(Share::of(9, 10), Share::Over);
        assert_eq!(Share::of(0, 10), Share::Under);
        assert_eq!(Share::of(1, 11), Share::Under);
        assert_eq!(Share::of(10, 10), Share::Over);
        assert_eq!(Share::of(19, 20), Share::Over);
        assert_eq!(Share::of(13, 20), Share::About(70));
    }

    #[test]
    fn nothing_is_shown_of_nine_and_no_words_of_nineteen() {
        let all: Vec<Answers> = (0..20).map(|at| answers("yes", &format!("Sana {at:02}"))).collect();
        let fi = Words::new(Lang::Fi);
        assert!(Figures::of(all[..9].iter()).shown(9, fi).is_none());
        let ten = Figures::of(all[..10].iter());
        assert_eq!(ten.shown(10, fi).expect("ten are enough").people(), 10);
        assert!(Figures::of(all[..19].iter()).words.is_empty(), "they are not even kept");
        assert_eq!(Figures::of(all.iter().rev()).said(20)[0], "Sana 00");
    }
}
