//! A part of the questions as it is changed: its name and its questions, in languages, each with the ways it may be answered.

use super::ready::WAYS;
use super::warning::Matter;
use forms::{Body, Kind, Question, Section, Way};
use store::Id;
use web::{Errors, Sent};
use words::{Texts, Words};

/// More are not asked in one part: nobody prepares so many.
const MOST: usize = 12;

#[derive(Debug, Clone, Default)]
pub(crate) struct SectionForm {
    pub name: Texts,
    pub rows: Vec<Row>,
    /// The warning has been read.
    pub is_warned: bool,
}

/// One question. One that answers otherwise than in ways (a scale, a day) keeps its kind.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Empty: a new one.
    pub key: String,
    pub ask: Texts,
    pub ways: Vec<Way>,
    pub is_gone: bool,
}

impl Row {
    fn empty() -> Row {
        Row { key: String::new(), ask: Texts::default(), ways: WAYS.to_vec(), is_gone: false }
    }

    fn of(question: &Question) -> Row {
        Row { key: question.key.clone(), ask: question.ask.clone(), ways: question.ways(), is_gone: false }
    }

    fn read(sent: &Sent, at: usize) -> Row {
        let field = format!("q{at}-way");
        let sent_ways: Vec<&str> = sent.all(&field).collect();
        Row {
            key: sent.text(&format!("q{at}-key")).to_owned(),
            ask: sent.texts(&format!("q{at}-ask")),
            ways: WAYS.into_iter().filter(|way| sent_ways.contains(&way.word())).collect(),
            is_gone: sent.has(&format!("q{at}-gone")),
        }
    }

    fn is_kept(&self) -> bool {
        !self.is_gone && !self.ask.is_empty()
    }
}

impl SectionForm {
    /// As it stands, with room for one more question.
    pub fn of(section: &Section) -> SectionForm {
        let mut rows: Vec<Row> = section.questions.iter().map(Row::of).collect();
        if rows.len() < MOST {
            rows.push(Row::empty());
        }
        SectionForm { name: section.name.clone(), rows, is_warned: false }
    }

    pub fn read(sent: &Sent) -> SectionForm {
        let count = sent.number("rows").unwrap_or(0).clamp(0, MOST as i64) as usize;
        SectionForm {
            name: sent.texts("name"),
            rows: (0..count).map(|at| Row::read(sent, at)).collect(),
            is_warned: sent.has("warned"),
        }
    }

    /// Room for one more question.
    pub fn more(mut self) -> SectionForm {
        if self.rows.len() < MOST {
            self.rows.push(Row::empty());
        }
        self
    }

    /// What its questions seem to ask for that a discussion does not.
    pub fn warnings(&self) -> Vec<(usize, Matter)> {
        let kept = self.rows.iter().enumerate().filter(|(_, row)| row.is_kept());
        kept.filter_map(|(at, row)| Some((at, Matter::of(&row.ask)?))).collect()
    }

    pub fn errors(&self, words: Words) -> Errors {
        let (mut errors, own) = (Errors::default(), words.lang.code());
        errors.when(self.name.is_empty(), &format!("name-{own}"), words.t("arranging-section-name-missing"));
        let none = !self.rows.iter().any(Row::is_kept);
        errors.when(none, &format!("q0-ask-{own}"), words.t("arranging-question-missing"));
        for (at, _) in self.rows.iter().enumerate().filter(|(_, row)| row.is_kept() && row.ways.is_empty()) {
            errors.add(format!("q{at}-way"), words.t("arranging-ways-missing"));
        }
        errors
    }

    /// The part as it will be asked. Keys that were there stay; a new one is no earlier one's.
    pub fn section(&self, before: Option<&Section>) -> Section {
        let known = |key: &str| before.and_then(|part| part.questions.iter().find(|question| question.key == key));
        let question = |row: &Row| match known(&row.key) {
            Some(known) if matches!(known.kind, Kind::Way { .. }) => {
                Question { ask: row.ask.clone(), kind: kind(&row.ways), ..known.clone() }
            }
            Some(known) => Question { ask: row.ask.clone(), ..known.clone() },
            None => Question {
                key: format!("q{}", Id::new_v4().simple()),
                required: false,
                ..Body::one_way(row.ask.clone(), &row.ways)
            },
        };
        let questions = self.rows.iter().filter(|row| row.is_kept()).map(question).collect();
        Section { name: self.name.clone(), questions }
    }
}

fn kind(ways: &[Way]) -> Kind {
    Kind::Way { ways: ways.iter().map(|way| way.word().to_owned()).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arranging::Ready;
    use words::Lang;

    fn sent(pairs: &[(&str, &str)]) -> Sent {
        Sent::new(pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn a_question_that_is_written_over_keeps_its_key_and_a_new_one_has_its_own() {
        let before = &Ready::of(crate::talk::Kind::Pair).body().sections[0];
        let form = SectionForm::read(&sent(&[
            ("rows", "4"),
            ("name-fi", "Missä mennään"),
            ("q0-key", "s1q1"),
            ("q0-ask-fi", "Mistä iloitset?"),
            ("q0-way", "speech"),
            ("q1-key", "s1q2"),
            ("q1-ask-fi", "Mikä vei voimia?"),
            ("q1-gone", "yes"),
            ("q2-ask-fi", "Mikä yllätti?"),
            ("q2-way", "text"),
        ]));
        assert!(form.errors(Words::new(Lang::Fi)).is_empty());
        let section = form.section(Some(before));
        assert_eq!(section.questions.len(), 2);
        assert_eq!((section.questions[0].key.as_str(), section.questions[0].ways()), ("s1q1", vec![Way::Speech]));
        assert!(!before.questions.iter().any(|question| question.key == section.questions[1].key));
    }
}
