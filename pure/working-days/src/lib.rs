//! Working days in Finland, and the holidays between them, computed for any year. Pure knowledge, no I/O.
//!
//! The service promise rests on these days: a question is acknowledged in two working days and answered, or given a
//! day, in ten. The day on which it was asked is not counted, as in the law on counting time (laki 150/1930, 2 §); the
//! promised day is. A working day is Monday to Friday, unless it is
//! - a church holiday (kirkkolaki 652/2023, before it 1054/1993 4:3 §): New Year's Day, Epiphany, Good Friday, both
//!   days of Easter, Ascension Day, Whit Sunday, Midsummer Day, All Saints' Day, Christmas Day and the day after it;
//! - the First of May (laki 272/1944) or Independence Day (laki 388/1937);
//! - Midsummer Eve or Christmas Eve. They are days off by custom and by most collective agreements, and the law on
//!   counting time (5 §) treats them as it treats the holidays; so does the promise.
//!
//! Nobody is promised anything for a Saturday, though an *arkipäivä* may be one elsewhere in law. Shift work knows no
//! such days: what counts here is when those who answer are at work. It is today's law on any year: from 1973 to the
//! early nineties Epiphany and Ascension Day were kept on Saturdays.

mod easter;
mod holiday;

pub use holiday::{Holiday, holiday};

use jiff::civil::{Date, Weekday};

/// Whether those who answer are at work.
pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && holiday(date).is_none()
}

/// The n-th working day after the date; the date itself when n is nought. Past the end of the calendar, its last day.
pub fn add(date: Date, n: u32) -> Date {
    let mut found = date;
    for _ in 0..n {
        match next(found) {
            Some(later) => found = later,
            None => return Date::MAX,
        }
    }
    found
}

/// The working days in `(a, b]`: nought when b is a or before it.
pub fn between(a: Date, b: Date) -> u32 {
    let later = std::iter::successors(a.tomorrow().ok(), |day| day.tomorrow().ok());
    later.take_while(|day| *day <= b).filter(|day| is_working_day(*day)).count() as u32
}

fn next(date: Date) -> Option<Date> {
    std::iter::successors(date.tomorrow().ok(), |day| day.tomorrow().ok()).find(|day| is_working_day(*day))
}
