//! When recurring work comes up. Nights and days are Helsinki's; what would fall into the hour that spring leaves out
//! comes an hour later, and what would come twice in autumn comes the first time.

use jiff::civil::{Date, Time, Weekday};
use jiff::{ToSpan, Zoned};
use std::sync::Arc;
use store::Moment;

/// Work that comes up again and again, done by one worker of the house at a time. A room gives it in its `timetable`,
/// beside the `JobKind` of the same kind that does it; the job's payload is `{"slot": microseconds}`.
#[derive(Debug, Clone, Copy)]
pub struct Recurring {
    pub kind: &'static str,
    /// A message key: what it does, for the administrator.
    pub word: &'static str,
    pub when: When,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At each full hour.
    Hourly,
    /// Every quarter of an hour.
    Quarterly,
    /// Every day at this hour and minute in Helsinki.
    Daily(i8, i8),
    /// Every Monday at this hour and minute in Helsinki.
    Weekly(i8, i8),
}

const QUARTER: i64 = 15 * 60 * 1_000_000;

impl When {
    /// The newest slot that has come.
    pub fn newest(self, now: Moment) -> Moment {
        match self {
            When::Hourly => Moment(now.0 - now.0.rem_euclid(4 * QUARTER)),
            When::Quarterly => Moment(now.0 - now.0.rem_euclid(QUARTER)),
            When::Daily(..) | When::Weekly(..) => self.around(now).filter(|slot| *slot <= now).max().unwrap_or(now),
        }
    }

    /// The first slot that is still to come.
    pub fn next(self, now: Moment) -> Moment {
        match self {
            When::Hourly => Moment(self.newest(now).0 + 4 * QUARTER),
            When::Quarterly => Moment(self.newest(now).0 + QUARTER),
            When::Daily(..) | When::Weekly(..) => self.around(now).filter(|slot| *slot > now).min().unwrap_or(now),
        }
    }

    /// The slots of the days around this moment.
    fn around(self, now: Moment) -> impl Iterator<Item = Moment> {
        let (here, today) = (now.zoned(), now.zoned().date());
        let days = (-8..=8).filter_map(move |days| today.checked_add(days.days()).ok());
        days.filter_map(move |day| self.slot_on(day, &here))
    }

    fn slot_on(self, day: Date, here: &Zoned) -> Option<Moment> {
        let (hour, minute) = match self {
            When::Daily(hour, minute) => (hour, minute),
            When::Weekly(hour, minute) if day.weekday() == Weekday::Monday => (hour, minute),
            _ => return None,
        };
        let at = day.to_datetime(Time::new(hour, minute, 0, 0).ok()?).to_zoned(here.time_zone().clone()).ok()?;
        Some(Moment(at.timestamp().as_microsecond()))
    }
}

/// The recurring work of all rooms; laid among the app's parts, so that the administrator sees it.
#[derive(Debug, Clone, Default)]
pub struct Timetable(pub Arc<[Recurring]>);

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn at(text: &str) -> Moment {
        Moment::in_helsinki(text).unwrap()
    }

    #[test]
    fn every_night_at_three_is_at_three() {
        let night = When::Daily(3, 0);
        assert_eq!(night.newest(at("2021-10-04T13:00")), at("2021-10-04T03:00"));
        assert_eq!(night.newest(at("2021-10-04T02:59")), at("2021-10-03T03:00"));
        assert_eq!(night.newest(at("2021-10-04T03:00")), at("2021-10-04T03:00"));
        assert_eq!(night.next(at("2021-10-04T03:00")), at("2021-10-05T03:00"));
    }

    #[test]
    fn the_night_of_spring_without_three_o_clock_has_one_slot_and_the_long_night_of_autumn_too() {
        let night = When::Daily(3, 0);
        let spring = night.newest(at("2021-03-28T12:00"));
        assert_eq!(spring, at("2021-03-28T04:00"));
        let autumn = night.newest(at("2021-10-31T12:00"));
        assert_eq!(autumn.zoned().strftime("%H:%M %:z").to_string(), "03:00 +03:00");
        for (before, after) in [("2021-03-27T12:00", spring), ("2021-10-30T12:00", autumn)] {
            let mut slots: Vec<Moment> =
                (0..24 * 12).map(|step| night.newest(at(before) + Duration::from_secs(step * 300))).collect();
            slots.dedup();
            assert_eq!(slots.len(), 2, "one slot a night: {slots:?}");
            assert_eq!(slots[1], after);
        }
    }

    #[test]
    fn what_is_newest_was_next_before() {
        for when in [When::Hourly, When::Quarterly, When::Daily(3, 30), When::Daily(0, 0), When::Weekly(6, 45)] {
            let mut now = at("2021-03-20T00:07");
            while now < at("2021-11-10T00:00") {
                let (newest, next) = (when.newest(now), when.next(now));
                assert!(newest <= now && now < next, "{when:?} at {now:?}");
                assert_eq!(when.newest(next), next, "{when:?} at {now:?}");
                now = now + Duration::from_secs(7 * 3600 + 1260);
            }
        }
    }
}
