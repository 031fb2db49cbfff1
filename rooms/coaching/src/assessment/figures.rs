//! What a group's answers come to: the mean of each statement. Every statement is answered by everybody who answers, so
//! each mean is of as many people as the whole.

use super::questions::STATEMENTS;
use disclosure::Shown;
use forms::Answers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::{Lang, Words};

/// Means in tenths, by statement.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figures(BTreeMap<String, i64>);

/// One person's answer to a statement.
pub(crate) fn step(answers: &Answers, key: &str) -> Option<i64> {
    answers.0.get(key)?.choices.first()?.parse().ok()
}

impl Figures {
    pub(crate) fn of<'a>(all: impl Iterator<Item = &'a Answers>) -> Figures {
        let (mut sums, mut people) = (BTreeMap::<&str, i64>::new(), 0);
        for answers in all {
            people += 1;
            for key in STATEMENTS {
                *sums.entry(key).or_default() += step(answers, key).unwrap_or_default();
            }
        }
        let mean = |sum: i64| (sum * 20 + people) / (people * 2).max(1);
        Figures(sums.into_iter().map(|(key, sum)| (key.to_owned(), mean(sum))).collect())
    }

    /// A statement's mean in words, of so many people: only from ten on.
    pub(crate) fn spoken(&self, key: &str, people: i64, words: Words) -> Option<Shown<String>> {
        let tenths = *self.0.get(key)?;
        let point = if words.lang == Lang::En { '.' } else { ',' };
        Shown::of(people.max(0) as usize, || format!("{}{point}{}", tenths / 10, tenths % 10))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use forms::Answer;

    fn all(step: i64) -> Answers {
        let answer = Answer { choices: vec![step.to_string()], ..Answer::default() };
        Answers(STATEMENTS.iter().map(|key| ((*key).to_owned(), answer.clone())).collect())
    }

    #[test]
    fn a_mean_is_rounded_to_a_tenth_and_spoken_from_ten_on() {
        let people: Vec<Answers> = [3, 3, 3, 3, 3, 3, 3, 4, 4, 4].into_iter().map(all).collect();
        let figures = Figures::of(people.iter());
        let fi = Words::new(Lang::Fi);
        let key = STATEMENTS[0];
        assert_eq!(figures.spoken(key, 10, fi).map(|shown| shown.to_string()), Some("3,3".into()));
        assert_eq!(figures.spoken(key, 9, fi), None);
    }
}
