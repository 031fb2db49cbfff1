//! How long each kind of thing is kept: a usual length, and the bounds within which the network may choose another.

use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Moment, Setting};
use words::Words;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Days,
    Months,
}

/// A period of the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The registry's word.
    pub name: &'static str,
    pub unit: Unit,
    pub usual: i64,
    pub least: i64,
    pub most: i64,
}

const fn days(name: &'static str, usual: i64, least: i64, most: i64) -> Period {
    Period { name, unit: Unit::Days, usual, least, most }
}

const fn months(name: &'static str, usual: i64, least: i64, most: i64) -> Period {
    Period { name, unit: Unit::Months, usual, least, most }
}

/// In the order of the page. What the registry keeps for `employment`, `content` and `upkeep` has no such end.
pub const PERIODS: [Period; 17] = [
    days("draft", 90, 30, 365),
    days("upload", 7, 1, 30),
    days("conversation", 30, 1, 365),
    months("coaching", 24, 6, 60),
    months("registration", 6, 1, 24),
    months("question", 6, 1, 24),
    months("answer", 60, 12, 120),
    days("vote", 30, 7, 365),
    months("talk", 60, 12, 60),
    months("onboarding", 24, 6, 60),
    days("notice", 90, 14, 365),
    days("letter", 30, 7, 180),
    days("sign-in", 7, 1, 90),
    days("staff-file", 90, 14, 365),
    months("feedback", 24, 6, 60),
    months("leaver", 6, 1, 24),
    months("audit", 24, 12, 60),
];

impl Period {
    pub fn named(name: &str) -> Option<&'static Period> {
        PERIODS.iter().find(|period| period.name == name)
    }

    /// "90 päivää", "6 kuukautta", "2 vuotta".
    pub fn told(&self, length: i64, words: Words) -> String {
        match self.unit {
            Unit::Days => words.t1("retention-days", "count", length),
            Unit::Months if length % 12 == 0 => words.t1("retention-years", "count", length / 12),
            Unit::Months => words.t1("retention-months", "count", length),
        }
    }

    /// What was over before this moment has had its time: the beginning of the day that lies so far back. So a thing is
    /// kept through the whole of its last day, in whichever minute the job runs.
    pub fn before(&self, length: i64, now: Moment) -> Moment {
        let span: Span = match self.unit {
            Unit::Days => length.days(),
            Unit::Months => length.months(),
        };
        let here = now.zoned();
        let day = here.date().checked_sub(span).unwrap_or_default();
        let begins = day.to_zoned(here.time_zone().clone()).map(|day| day.timestamp().as_microsecond());
        Moment(begins.unwrap_or(i64::MIN))
    }
}

/// What the network has chosen, by the registry's word; what it has not is as usual.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Periods(pub BTreeMap<String, i64>);

impl Setting for Periods {
    const NAME: &'static str = "retention";
}

impl Periods {
    /// Always within the bounds, whatever a body from elsewhere says.
    pub fn length(&self, period: &Period) -> i64 {
        self.0.get(period.name).copied().unwrap_or(period.usual).clamp(period.least, period.most)
    }

    /// What was over before this moment goes.
    pub fn before(&self, period: &Period, now: Moment) -> Moment {
        period.before(self.length(period), now)
    }

    /// The same with one period of another length. As usual is as if nothing had been chosen.
    pub fn with(&self, period: &Period, length: i64) -> Periods {
        let mut chosen = self.clone();
        chosen.0.insert(period.name.to_owned(), length);
        chosen.0.retain(|name, length| Period::named(name).is_some_and(|period| period.usual != *length));
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_stays_within_its_bounds() {
        let chosen = Periods([("draft".to_owned(), 1), ("audit".to_owned(), 99_999)].into());
        let length = |name: &str| chosen.length(Period::named(name).unwrap());
        assert_eq!((length("draft"), length("audit"), length("letter")), (30, 60, 30));
    }

    #[test]
    fn every_period_of_the_registry_ends_some_day_or_with_what_it_belongs_to() {
        for name in store::registry::PERIODS {
            let open = ["employment", "content", "upkeep"].contains(name);
            assert_ne!(Period::named(name).is_some(), open, "{name}");
        }
    }

    #[test]
    fn a_period_is_counted_in_whole_days_of_the_calendar() {
        let at = |text: &str| Moment::in_helsinki(text).unwrap();
        let (draft, audit) = (Period::named("draft").unwrap(), Period::named("audit").unwrap());
        for now in ["2021-11-15T00:00", "2021-11-15T03:20", "2021-11-15T23:59"] {
            assert_eq!(draft.before(14, at(now)), at("2021-11-01T00:00"));
        }
        // through a change of the clocks, and from the last day of a month into a shorter one
        assert_eq!(draft.before(30, at("2021-11-15T03:20")), at("2021-10-16T00:00"));
        assert_eq!(audit.before(24, at("2024-02-29T03:20")), at("2022-02-28T00:00"));
    }
}
