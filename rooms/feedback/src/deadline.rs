//! The clock of the act on digital services (306/2019): accessibility feedback is answered within fourteen days. The day
//! on which it was sent is not counted; the fourteenth after it is the last, to its last minute in Helsinki, also when it
//! is a Sunday. Neither clock changes nor the year's end make it longer or shorter.

use jiff::ToSpan;
use store::Moment;

/// So many days after the day of sending.
pub const DAYS: i64 = 14;
/// Those who answer are reminded when so many days are left, and every day from then on.
pub const REMIND_BEFORE: i64 = 3;

/// By when what was sent at this moment is answered.
pub fn of(sent_at: Moment) -> Moment {
    let day = sent_at.zoned().date().saturating_add(DAYS.days());
    Moment::in_helsinki(&format!("{day}T23:59")).unwrap_or(sent_at)
}

/// Whole days until that day: 0 today, below zero when it has passed.
pub fn days_left(due_at: Moment, now: Moment) -> i64 {
    let (today, due) = (now.zoned().date(), due_at.zoned().date());
    today.until(due).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::in_helsinki(text).expect("a moment")
    }

    #[test]
    fn feedback_is_answered_by_the_end_of_the_fourteenth_day() {
        for (sent, due) in [
            ("2026-11-26T00:00", "2026-12-10T23:59"),
            ("2026-11-26T23:59", "2026-12-10T23:59"),
            ("2028-02-20T12:00", "2028-03-05T23:59"), // over the leap day
        ] {
            assert_eq!(of(at(sent)), at(due), "{sent}");
        }
    }

    #[test]
    fn clock_changes_and_the_years_end_make_it_neither_longer_nor_shorter() {
        for (sent, due) in [
            ("2027-03-20T00:30", "2027-04-03T23:59"), // an hour is lost on the 28th
            ("2027-03-28T04:30", "2027-04-11T23:59"),
            ("2027-10-20T23:30", "2027-11-03T23:59"), // an hour comes twice on the 31st
            ("2027-10-31T00:10", "2027-11-14T23:59"),
            ("2026-12-24T18:00", "2027-01-07T23:59"),
            ("2026-12-31T23:59", "2027-01-14T23:59"),
        ] {
            let (sent, due) = (at(sent), at(due));
            assert_eq!(of(sent), due);
            assert_eq!(days_left(due, sent), DAYS, "{due:?}");
        }
        let night_of_autumn = |hour: i64| Moment(at("2027-10-31T03:30").0 + hour * 3_600_000_000);
        assert_eq!(of(night_of_autumn(0)), of(night_of_autumn(1)), "both half past threes are the same day");
    }

    #[test]
    fn the_last_day_is_not_late_and_the_next_is() {
        let due = of(at("2026-12-24T18:00"));
        assert_eq!(days_left(due, at("2027-01-07T23:58")), 0);
        assert_eq!(days_left(due, at("2027-01-08T00:00")), -1);
        assert_eq!(days_left(due, at("2027-02-10T12:00")), -34, "counted in days, not in months");
    }
}
