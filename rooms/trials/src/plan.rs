//! What is planned: a trial's five answers and its days. It is kept as it was each time it changes.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use store::Day;
use words::Texts;

/// A fortnight, its first day counted.
const LENGTH: i64 = 14;
/// So long after the last day its people may say what they thought of it.
const AFTER: i64 = 7;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub name: Texts,
    pub tries: Texts,
    pub better: Texts,
    /// How one notices that it is better.
    pub signs: Texts,
    pub not_worse: Texts,
    pub begins_on: Day,
    pub ends_on: Day,
}

pub(crate) fn days_after(day: &Day, days: i64) -> Day {
    let later = day.date().checked_add(days.days()).unwrap_or(day.date());
    Day::parse(&later.to_string()).unwrap_or_else(|| day.clone())
}

/// The last day of a fortnight that begins on a day.
pub fn fortnight_from(day: &Day) -> Day {
    days_after(day, LENGTH - 1)
}

/// Until when its people may say what they thought of it.
pub(crate) fn judged_until(ends_on: &Day) -> Day {
    days_after(ends_on, AFTER)
}

impl Plan {
    /// The same, so much later that it begins on that day.
    pub(crate) fn beginning(&self, on: &Day) -> Plan {
        let length =
            self.begins_on.date().until(self.ends_on.date()).map_or(LENGTH - 1, |span| i64::from(span.get_days()));
        Plan { begins_on: on.clone(), ends_on: days_after(on, length), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_put_off_lasts_as_long() {
        let day = |text| Day::parse(text).unwrap();
        let plan = Plan {
            name: Texts::default(),
            tries: Texts::default(),
            better: Texts::default(),
            signs: Texts::default(),
            not_worse: Texts::default(),
            begins_on: day("2021-10-12"),
            ends_on: fortnight_from(&day("2021-10-12")),
        };
        assert_eq!(plan.ends_on, day("2021-10-25"));
        assert_eq!(plan.beginning(&day("2021-10-28")).ends_on, day("2021-11-10"));
        assert_eq!(judged_until(&plan.ends_on), day("2021-11-01"));
    }
}
