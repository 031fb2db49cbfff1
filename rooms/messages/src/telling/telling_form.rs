//! What may be told of a telling, and what is wrong with it. One press keeps it; everything but the number present has a
//! good guess to begin with.

use super::entry::{Entry, Said};
use super::messenger::Place;
use super::shift::Shift;
use store::{Day, Id, Moment};
use web::{Errors, Frame, Sent};

/// So many questions may be written down at once.
pub(crate) const LINES: usize = 5;
/// One sentence, as the channel takes it.
pub(crate) const LONGEST: usize = 200;
const MOST: i64 = 999;
/// So many present to begin with, in a unit that has not told anything yet.
const FIRST_GUESS: i64 = 8;

#[derive(Debug, Clone)]
pub(crate) struct TellingForm {
    pub unit_id: Option<Id>,
    pub shift: Option<Shift>,
    /// As it was typed.
    pub present: String,
    /// As it was typed; empty: as many as are written down.
    pub questions: String,
    pub lines: Vec<String>,
    pub missing: Vec<Shift>,
    pub told_on: String,
    /// Made when the form is drawn, so that two presses tell once.
    pub once: Id,
}

impl TellingForm {
    /// The good guess: the shift at work, as many as last time.
    pub fn guess(place: Option<&Place>, last: Option<&Entry>, now: Moment, once: Id) -> TellingForm {
        let whole_day = last.filter(|last| last.shift == Shift::Day).map(|last| last.shift);
        TellingForm {
            unit_id: place.map(|place| place.unit_id),
            shift: Some(whole_day.unwrap_or_else(|| Shift::at(now))),
            present: last.map_or(FIRST_GUESS, |last| last.present).to_string(),
            questions: String::new(),
            lines: vec![String::new(); LINES],
            missing: vec![],
            told_on: now.day().to_string(),
            once,
        }
    }

    /// What an entry says, to be put right. Its questions are not written here any more.
    pub fn of(entry: &Entry) -> TellingForm {
        TellingForm {
            unit_id: Some(entry.unit_id),
            shift: Some(entry.shift),
            present: entry.present.to_string(),
            questions: entry.questions.to_string(),
            lines: vec![],
            missing: entry.missing(),
            told_on: entry.told_on.to_string(),
            once: entry.id,
        }
    }

    pub fn read(sent: &Sent, fresh: Id) -> TellingForm {
        let mut lines: Vec<String> = sent.all("question").take(LINES).map(str::to_owned).collect();
        lines.resize(LINES, String::new());
        TellingForm {
            unit_id: sent.text("unit").parse().ok(),
            shift: Shift::from_word(sent.text("shift")),
            present: sent.text("present").to_owned(),
            questions: sent.text("questions").to_owned(),
            lines,
            missing: sent
                .all("missing")
                .filter_map(Shift::from_word)
                .filter(|one| Shift::OF_A_DAY.contains(one))
                .collect(),
            told_on: sent.text("told_on").to_owned(),
            once: sent.text("once").parse().unwrap_or(fresh),
        }
    }

    /// What is written down to be sent on.
    pub fn raised(&self) -> Vec<&str> {
        self.lines.iter().map(String::as_str).filter(|line| !line.is_empty()).collect()
    }

    fn present(&self) -> Option<i64> {
        self.present.parse().ok().filter(|present| (1..=MOST).contains(present))
    }

    /// At least as many as are written down.
    fn questions(&self) -> Option<i64> {
        let written = self.raised().len() as i64;
        match self.questions.as_str() {
            "" => Some(written),
            typed => {
                typed.parse::<i64>().ok().filter(|count| (0..=MOST).contains(count)).map(|count| count.max(written))
            }
        }
    }

    fn told_on(&self, today: &Day) -> Option<Day> {
        match self.told_on.as_str() {
            "" => Some(today.clone()),
            typed => Day::parse(typed).filter(|day| day <= today),
        }
    }

    pub fn errors(&self, today: &Day, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.unit_id.is_none(), "unit", frame.t("messages-tell-unit-missing"));
        errors.when(self.shift.is_none(), "shift", frame.t("messages-tell-shift-missing"));
        errors.when(self.present().is_none(), "present", frame.t("messages-tell-present-wrong"));
        errors.when(self.questions().is_none(), "questions", frame.t("messages-tell-questions-wrong"));
        errors.when(self.told_on(today).is_none(), "told_on", frame.t("messages-tell-day-wrong"));
        for (at, line) in self.lines.iter().enumerate() {
            let is_long = line.chars().count() > LONGEST;
            errors.when(is_long, &format!("question-{}", at + 1), frame.t("messages-tell-question-long"));
        }
        errors
    }

    /// None: something is wrong with it.
    pub fn said(&self, today: &Day) -> Option<Said> {
        Some(Said {
            shift: self.shift?,
            present: self.present()?,
            questions: self.questions()?,
            missing: self.missing.clone(),
            told_on: self.told_on(today)?,
        })
    }
}
