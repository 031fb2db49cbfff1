//! What holds in any year.

use jiff::civil::{Date, Weekday};
use proptest::prelude::*;
use working_days::{Holiday, add, between, holiday, is_working_day};

fn any_date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i16..=365)
        .prop_map(|(year, day)| Date::new(year, 1, 1).unwrap() + jiff::Span::new().days(day - 1))
}

proptest! {
    #[test]
    fn the_nth_working_day_is_one_and_n_lie_between(from in any_date(), n in 1_u32..60) {
        let found = add(from, n);
        prop_assert!(is_working_day(found));
        prop_assert_eq!(between(from, found), n);
        prop_assert_eq!(between(from, found.yesterday().unwrap()), n - 1);
    }

    #[test]
    fn steps_add_up(from in any_date(), n in 0_u32..30, m in 0_u32..30) {
        prop_assert_eq!(add(add(from, n), m), add(from, n + m));
    }

    #[test]
    fn counts_add_up_and_none_lie_backwards(a in any_date(), days in 0_i64..200, more in 0_i64..200) {
        let (b, c) = (a + jiff::Span::new().days(days), a + jiff::Span::new().days(days + more));
        prop_assert_eq!(between(a, b) + between(b, c), between(a, c));
        prop_assert_eq!(between(c, a), 0);
    }

    /// Christmas is the longest pause: five days, when Christmas Eve is a Thursday or a Friday stands before it.
    #[test]
    fn never_more_than_five_days_without_a_working_day(from in any_date()) {
        let pause = from.until(add(from, 1)).unwrap().get_days();
        prop_assert!((1..=6).contains(&pause), "{pause}");
    }

    #[test]
    fn easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april(year in -9998_i16..=9998) {
        let spring = Date::new(year, 3, 1).unwrap().series(jiff::Span::new().days(1)).take(92);
        let found: Vec<Date> = spring.filter(|day| holiday(*day) == Some(Holiday::EasterDay)).collect();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].weekday(), Weekday::Sunday);
        prop_assert!(matches!((found[0].month(), found[0].day()), (3, 22..=31) | (4, 1..=25)));
    }
}

/// The earliest and the latest there are, and the years in which simpler rules go wrong (1954, 1981, 2049, 2076).
#[test]
fn easters_of_four_centuries() {
    let known = [
        (1818, 3, 22),
        (1886, 4, 25),
        (1913, 3, 23),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2049, 4, 18),
        (2076, 4, 19),
        (2285, 3, 22),
    ];
    for (year, month, day) in known {
        assert_eq!(holiday(Date::new(year, month, day).unwrap()), Some(Holiday::EasterDay), "{year}");
    }
}

#[test]
fn the_calendar_ends_without_a_fall() {
    assert_eq!(add(Date::MAX, 3), Date::MAX);
    assert_eq!(between(Date::MAX, Date::MAX), 0);
}
