//! The promise to who needs help: an answer within two working days.

use store::{Day, Moment};
use words::Words;

pub const WORKING_DAYS: u32 = 2;

/// The last day of the promised answer to what arrived at this moment.
pub fn answer_by(now: Moment) -> Day {
    Day::parse(&working_days::add(now.zoned().date(), WORKING_DAYS).to_string()).unwrap_or_else(|| now.day())
}

/// "ke 6.10."
pub fn spoken(day: &Day, words: Words) -> String {
    due_at(day).map_or_else(|| words.calendar_day(day), |at| words.day(at))
}

/// The end of that day, for a list that is sorted by what is due.
pub fn due_at(day: &Day) -> Option<Moment> {
    Moment::in_helsinki(&format!("{day}T23:59"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_asked_before_a_weekend_is_promised_for_the_second_working_day() {
        for (asked, by) in
            [("2021-10-04T13:00", "2021-10-06"), ("2021-10-08T23:50", "2021-10-12"), ("2021-12-23T08:00", "2021-12-28")]
        {
            assert_eq!(answer_by(Moment::in_helsinki(asked).unwrap()).as_str(), by, "{asked}");
        }
    }
}
