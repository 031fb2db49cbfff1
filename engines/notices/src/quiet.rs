//! When letters rest. People of the social and health services do not sleep at the same hours: each chooses how they
//! work, and no letter goes out at night or on their rest. Hours are Helsinki's, also on the days the clocks change.

use jiff::civil::{Date, Time};
use jiff::{ToSpan, Zoned};
use store::{Day, Moment};

store::words! {
    /// How a person works.
    pub enum Work {
        /// Nothing chosen: letters between 7 and 20.
        Any = "any",
        /// By day, on weekdays: between 7 and 17.
        Day = "day",
        /// In three shifts or in periods: between hours of one's own, and in the afternoon after a night.
        Period = "period",
        /// A day and a night on duty, three days of rest, as in rescue: on the days of duty.
        Duty = "duty",
    }
}

/// Nobody is woken before this hour after a night at work.
const AFTER_A_NIGHT: i8 = 15;
/// However short one's own hours are, this is open after a night.
const UNTIL: i8 = 18;
/// Duty comes again on every fourth day.
const ROUND: i32 = 4;
/// A letter is never put off by more days than this.
pub const MOST_DAYS: i32 = 4;

/// When letters may come to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    pub work: Work,
    /// The hours of `Period`: from–to, 0–24.
    pub from_hour: i8,
    pub to_hour: i8,
    /// `Period`: the evenings on which a night at work begins. `Duty`: one day on which duty begins.
    pub days: Vec<Day>,
}

impl Default for Quiet {
    fn default() -> Quiet {
        Quiet { work: Work::Any, from_hour: 9, to_hour: 19, days: vec![] }
    }
}

impl Quiet {
    /// Whether a letter may go now.
    pub fn allows(&self, moment: Moment) -> bool {
        let here = moment.zoned();
        self.hours(here.date()).is_some_and(|(from, to)| from <= here.hour() && here.hour() < to)
    }

    /// This moment if a letter may go now, else the first one at which it may.
    pub fn next(&self, moment: Moment) -> Moment {
        if self.allows(moment) {
            return moment;
        }
        let here = moment.zoned();
        let days = (0..=MOST_DAYS).filter_map(|days| here.date().checked_add(days.days()).ok());
        let opens = days.filter_map(|day| self.opens(day, &here));
        opens.filter(|opens| *opens >= moment).min().unwrap_or(moment)
    }

    /// Whether the person rests from letters at weekends too.
    pub fn keeps_weekdays(&self) -> bool {
        matches!(self.work, Work::Any | Work::Day)
    }

    fn opens(&self, day: Date, here: &Zoned) -> Option<Moment> {
        let (from, _) = self.hours(day)?;
        let at = day.to_datetime(Time::new(from, 0, 0, 0).ok()?).to_zoned(here.time_zone().clone()).ok()?;
        Some(Moment(at.timestamp().as_microsecond()))
    }

    /// The hours of that day between which letters may come.
    fn hours(&self, day: Date) -> Option<(i8, i8)> {
        match self.work {
            Work::Any => Some((7, 20)),
            Work::Day => (day.weekday().to_monday_zero_offset() < 5).then_some((7, 17)),
            Work::Period if self.is_after_a_night(day) => {
                Some((self.from_hour.max(AFTER_A_NIGHT), self.to_hour.max(UNTIL)))
            }
            Work::Period => Some((self.from_hour, self.to_hour)),
            Work::Duty => self.is_on_duty(day).then_some((8, 20)),
        }
    }

    fn is_after_a_night(&self, day: Date) -> bool {
        day.yesterday().is_ok_and(|evening| self.days.iter().any(|night| night.date() == evening))
    }

    fn is_on_duty(&self, day: Date) -> bool {
        let first = self.days.first().map_or(day, Day::date);
        first.until(day).is_ok_and(|span| span.get_days().rem_euclid(ROUND) == 0)
    }
}
