//! The words of onboarding: what it is for, when something is due, and who guides it.

use jiff::ToSpan;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use store::Day;

store::words! {
    /// What somebody is guided into.
    pub enum Variant {
        Permanent = "permanent",
        /// A few shifts: one page.
        FewShifts = "few_shifts",
        /// Back after a long leave.
        Returning = "returning",
        Student = "student",
        /// From one unit to another.
        Moving = "moving",
        /// A new system, or a merger, for everybody in a unit.
        WholeUnit = "whole_unit",
    }
}

store::words! {
    pub enum Stage {
        BeforeStart = "before_start",
        FirstDay = "first_day",
        FirstWeek = "first_week",
        FirstMonth = "first_month",
        /// Three or four months: before a probation ends.
        Months = "months",
        Year = "year",
    }
}

store::words! {
    /// Who guides one thing.
    pub enum Guiding {
        /// The named guide.
        Guide = "guide",
        Supervisor = "supervisor",
        /// Whoever is there.
        Somebody = "somebody",
    }
}

/// Kept in a template's list by their words.
macro_rules! in_lists {
    ($($name:ident),*) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let word = String::deserialize(deserializer)?;
                $name::from_word(&word).ok_or_else(|| serde::de::Error::custom("no such word"))
            }
        }
    )* };
}
in_lists!(Variant, Stage, Guiding);

impl Variant {
    pub fn key(self) -> &'static str {
        match self {
            Variant::Permanent => "onboarding-permanent",
            Variant::FewShifts => "onboarding-few-shifts",
            Variant::Returning => "onboarding-returning",
            Variant::Student => "onboarding-student",
            Variant::Moving => "onboarding-moving",
            Variant::WholeUnit => "onboarding-whole-unit",
        }
    }
}

impl Stage {
    pub fn key(self) -> &'static str {
        match self {
            Stage::BeforeStart => "onboarding-before-start",
            Stage::FirstDay => "onboarding-first-day",
            Stage::FirstWeek => "onboarding-first-week",
            Stage::FirstMonth => "onboarding-first-month",
            Stage::Months => "onboarding-months",
            Stage::Year => "onboarding-year",
        }
    }

    /// By when it is to be done, counted from the day on which somebody begins.
    pub fn due_on(self, begins_on: &Day) -> Day {
        let date = begins_on.date();
        let due = match self {
            Stage::BeforeStart => date.checked_sub(1.day()),
            Stage::FirstDay => Ok(date),
            Stage::FirstWeek => date.checked_add(6.days()),
            Stage::FirstMonth => date.checked_add(1.month()),
            Stage::Months => date.checked_add(4.months()),
            Stage::Year => date.checked_add(12.months()),
        };
        due.ok().and_then(|due| Day::parse(&due.to_string())).unwrap_or_else(|| begins_on.clone())
    }
}

impl Guiding {
    pub fn key(self) -> &'static str {
        match self {
            Guiding::Guide => "onboarding-by-guide",
            Guiding::Supervisor => "onboarding-by-supervisor",
            Guiding::Somebody => "onboarding-by-somebody",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_is_due_after_the_one_before_it() {
        let begins = Day::parse("2021-10-31").unwrap();
        let due: Vec<String> = Stage::ALL.iter().map(|stage| stage.due_on(&begins).to_string()).collect();
        assert_eq!(due, ["2021-10-30", "2021-10-31", "2021-11-06", "2021-11-30", "2022-02-28", "2022-10-31"]);
    }
}
