//! The service promise: acknowledged and answered or dated within so many working days, and how long each step of the
//! ladder has. The network may choose other lengths.

use serde::{Deserialize, Serialize};
use store::{Day, Moment, Setting};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promise {
    /// Working days within which somebody says that it has come.
    pub acknowledge: i64,
    /// Working days within which it is answered, or has a date.
    pub answer: i64,
    /// Working days that each step of the ladder has.
    pub step: i64,
}

impl Default for Promise {
    fn default() -> Promise {
        Promise { acknowledge: 2, answer: 10, step: 5 }
    }
}

impl Setting for Promise {
    const NAME: &'static str = "voice_promise";
}

/// What may be chosen.
pub const LONGEST: i64 = 60;

impl Promise {
    pub fn acknowledge_by(&self, asked_at: Moment) -> Moment {
        end_of(asked_at, self.acknowledge)
    }

    pub fn answer_by(&self, asked_at: Moment) -> Moment {
        end_of(asked_at, self.answer)
    }

    /// When the time of a step that begins now is over.
    pub fn step_until(&self, now: Moment) -> Moment {
        end_of(now, self.step)
    }
}

/// The last minute of the working day so many working days after.
fn end_of(moment: Moment, days: i64) -> Moment {
    let days = u32::try_from(days.clamp(1, LONGEST)).unwrap_or(1);
    let day = working_days::add(moment.zoned().date(), days);
    Moment::in_helsinki(&format!("{day}T23:59")).unwrap_or(moment)
}

/// The last minute of a day.
pub fn last_minute(day: &Day) -> Moment {
    Moment::in_helsinki(&format!("{day}T23:59")).unwrap_or(Moment(i64::MAX))
}

/// Whole days from one day to another, by the calendar.
pub fn days_between(from: &Day, to: &Day) -> i64 {
    from.date().until(to.date()).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::in_helsinki(text).expect("a moment")
    }

    #[test]
    fn the_promise_is_counted_in_working_days_over_weekends_and_holidays() {
        let promise = Promise::default();
        // K14 of the demonstration: asked on Monday, acknowledged by Wednesday, answered by the second Monday after.
        assert_eq!(promise.acknowledge_by(at("2021-10-04T10:12")), at("2021-10-06T23:59"));
        assert_eq!(promise.answer_by(at("2021-10-04T10:12")), at("2021-10-18T23:59"));
        // Asked on the Thursday before Easter: Good Friday and Easter Monday do not count.
        assert_eq!(promise.acknowledge_by(at("2021-04-01T09:00")), at("2021-04-07T23:59"));
        // Independence Day 2021 is a Monday.
        assert_eq!(promise.acknowledge_by(at("2021-12-03T15:00")), at("2021-12-08T23:59"));
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let day = |text: &str| Day::parse(text).expect("a day");
        assert_eq!(days_between(&day("2021-10-12"), &day("2021-12-15")), 64);
        assert_eq!(days_between(&day("2021-10-04"), &day("2021-09-30")), -4);
    }
}
