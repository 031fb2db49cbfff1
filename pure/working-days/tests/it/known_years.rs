//! What the calendars of ten years say, and one with an Easter as late as it can be.

use jiff::civil::{Date, date};
use working_days::{Holiday, add, between, holiday, is_working_day};

/// Good Friday, Easter Day, Ascension Day, Whit Sunday, Midsummer Eve and Day, All Saints' Day; and how many working
/// days the year has.
/// A year, its moving holidays as month and day, and its working days.
type Year = (i16, [(i8, i8); 7], u32);

const YEARS: [Year; 11] = [
    (2021, [(4, 2), (4, 4), (5, 13), (5, 23), (6, 25), (6, 26), (11, 6)], 253),
    (2022, [(4, 15), (4, 17), (5, 26), (6, 5), (6, 24), (6, 25), (11, 5)], 253),
    (2023, [(4, 7), (4, 9), (5, 18), (5, 28), (6, 23), (6, 24), (11, 4)], 251),
    (2024, [(3, 29), (3, 31), (5, 9), (5, 19), (6, 21), (6, 22), (11, 2)], 252),
    (2025, [(4, 18), (4, 20), (5, 29), (6, 8), (6, 20), (6, 21), (11, 1)], 251),
    (2026, [(4, 3), (4, 5), (5, 14), (5, 24), (6, 19), (6, 20), (10, 31)], 252),
    (2027, [(3, 26), (3, 28), (5, 6), (5, 16), (6, 25), (6, 26), (11, 6)], 253),
    (2028, [(4, 14), (4, 16), (5, 25), (6, 4), (6, 23), (6, 24), (11, 4)], 251),
    (2029, [(3, 30), (4, 1), (5, 10), (5, 20), (6, 22), (6, 23), (11, 3)], 251),
    (2030, [(4, 19), (4, 21), (5, 30), (6, 9), (6, 21), (6, 22), (11, 2)], 251),
    (2038, [(4, 23), (4, 25), (6, 3), (6, 13), (6, 25), (6, 26), (11, 6)], 253),
];

const MOVING: [Holiday; 7] = [
    Holiday::GoodFriday,
    Holiday::EasterDay,
    Holiday::AscensionDay,
    Holiday::WhitSunday,
    Holiday::MidsummerEve,
    Holiday::MidsummerDay,
    Holiday::AllSaintsDay,
];

const FIXED: [(i8, i8, Holiday); 7] = [
    (1, 1, Holiday::NewYearsDay),
    (1, 6, Holiday::Epiphany),
    (5, 1, Holiday::FirstOfMay),
    (12, 6, Holiday::IndependenceDay),
    (12, 24, Holiday::ChristmasEve),
    (12, 25, Holiday::ChristmasDay),
    (12, 26, Holiday::StStephensDay),
];

#[test]
fn each_year_has_its_fifteen_holidays_on_their_days() {
    for (year, days, _) in YEARS {
        let on = |month, day| Date::new(year, month, day).unwrap();
        let moving = days.iter().zip(MOVING).map(|((month, day), holiday)| (on(*month, *day), holiday));
        let fixed = FIXED.iter().map(|(month, day, holiday)| (on(*month, *day), *holiday));
        let monday = (on(days[1].0, days[1].1).tomorrow().unwrap(), Holiday::EasterMonday);
        let mut expected: Vec<_> = moving.chain(fixed).chain([monday]).collect();
        expected.sort_by_key(|(day, _)| *day);
        let all = on(1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == year);
        let found: Vec<_> = all.filter_map(|day| Some((day, holiday(day)?))).collect();
        assert_eq!(found, expected, "{year}");
    }
}

#[test]
fn each_year_has_as_many_working_days_as_the_calendars_say() {
    for (year, _, working) in YEARS {
        assert_eq!(between(date(year - 1, 12, 31), date(year, 12, 31)), working, "{year}");
    }
}

/// Asked on Monday 4 October 2021: acknowledged by Wednesday, answered or given a day by Monday the 18th.
#[test]
fn the_service_promise_counts_from_the_day_after() {
    let asked = date(2021, 10, 4);
    assert_eq!((add(asked, 2), add(asked, 10)), (date(2021, 10, 6), date(2021, 10, 18)));
    let friday = date(2021, 10, 1);
    assert_eq!(add(friday, 2), date(2021, 10, 5), "a weekend is passed over");
}

#[test]
fn the_promise_passes_over_christmas_easter_and_midsummer() {
    assert_eq!(add(date(2021, 12, 23), 2), date(2021, 12, 28), "Christmas Eve 2021 is a Friday");
    assert_eq!(add(date(2024, 3, 28), 1), date(2024, 4, 2), "from Maundy Thursday to Tuesday");
    assert_eq!(add(date(2021, 6, 24), 1), date(2021, 6, 28), "Midsummer Eve is no working day");
    assert_eq!(add(date(2021, 5, 12), 1), date(2021, 5, 14), "Ascension Day is a Thursday");
    assert!(is_working_day(date(2021, 12, 7)) && !is_working_day(date(2021, 12, 6)));
}

#[test]
fn a_customary_day_off_says_that_it_is_one() {
    let customary: Vec<_> =
        MOVING.into_iter().chain(FIXED.map(|(_, _, it)| it)).filter(|it| it.is_customary()).collect();
    assert_eq!(customary, [Holiday::MidsummerEve, Holiday::ChristmasEve]);
}

/// 2008, the last time both were one day.
#[test]
fn ascension_day_on_the_first_of_may_is_one_holiday() {
    assert_eq!(holiday(date(2008, 5, 1)), Some(Holiday::FirstOfMay));
    assert_eq!(holiday(date(2008, 5, 11)), Some(Holiday::WhitSunday));
}
