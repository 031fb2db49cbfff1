//! What happens if a promise does not hold: it climbs, a step at a time, on days that everybody can see beforehand.

use crate::promise::Promise;
use crate::question::Question;
use store::{Day, Moment};

/// One step of what everybody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    pub rung: usize,
    /// When it begins.
    pub on: Day,
    /// done, now, open.
    pub is: &'static str,
}

/// The word of a step, and its sentence with the places `$who` and `$day`.
pub const RUNGS: [(&str, &str); 4] = [
    ("voice-rung-promised", "voice-rung-promised-who"),
    ("voice-rung-tugged", "voice-rung-tugged-who"),
    ("voice-rung-coordinator", "voice-rung-coordinator-who"),
    ("voice-rung-representatives", "voice-rung-representatives-who"),
];

/// The steps of an open question: the promised day, the day after it, and then after as many working days as a step has.
pub fn ladder(question: &Question, promise: &Promise, now: Moment) -> Vec<Rung> {
    let due = question.due_at();
    if !question.is_open() || due == Moment(i64::MAX) {
        return vec![];
    }
    let today = now.day();
    let days = days(due, promise);
    let at = days.iter().rposition(|day| *day <= today).unwrap_or(0);
    let is = |rung: usize| match rung.cmp(&at) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "open",
    };
    days.into_iter().enumerate().map(|(rung, on)| Rung { rung, on, is: is(rung) }).collect()
}

/// When each step begins: at once, the day after the promised one, then step by step.
fn days(due: Moment, promise: &Promise) -> Vec<Day> {
    let promised = due.day();
    let after = Moment(due.0 + 60_000_000).day();
    let step = |from: &Day, steps: i64| {
        let days = u32::try_from((promise.step * steps).max(1)).unwrap_or(1);
        Day::parse(&working_days::add(from.date(), days).to_string()).unwrap_or_else(|| from.clone())
    };
    let (third, fourth) = (step(&promised, 1), step(&promised, 2));
    // The promise itself stands from today on, whatever its day is.
    vec![Day::parse("1900-01-01").unwrap_or(promised), after, third, fourth]
}

/// How far it has climbed: 0 while the promise holds.
pub fn climbed(question: &Question, promise: &Promise, now: Moment) -> usize {
    ladder(question, promise, now).iter().position(|rung| rung.is == "now").unwrap_or(0)
}
