//! From–to, as a history tells it.

use store::Day;
use words::Words;

/// "1.1.2021–31.12.2021", open at the end for the time being.
pub fn days(words: Words, begins: &Day, ends: &Option<Day>) -> String {
    let ends = ends.as_ref().map(|day| words.calendar_day(day)).unwrap_or_default();
    words.t2("career-days", "begins", words.calendar_day(begins), "ends", ends).trim().to_owned()
}
