//! Quiet hours that know shifts: for every way of working and every moment, a letter comes at an hour that is not quiet,
//! and not much later than it could.

use notices::quiet::{MOST_DAYS, Quiet, Work};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::time::Duration;
use store::{Day, Moment};

fn at(text: &str) -> Moment {
    Moment::in_helsinki(text).unwrap()
}

fn quiet(work: Work, hours: (i8, i8), days: &[&str]) -> Quiet {
    let days = days.iter().map(|day| Day::parse(day).unwrap()).collect();
    Quiet { work, from_hour: hours.0, to_hour: hours.1, days }
}

fn any_quiet() -> impl Strategy<Value = Quiet> {
    let work = prop::sample::select(Work::ALL);
    let hours = (0i8..=22).prop_flat_map(|from| (Just(from), from + 2..=24));
    let days = prop::collection::vec(0i64..380, 0..8);
    (work, hours, days).prop_map(|(work, (from_hour, to_hour), days)| {
        let first = at("2021-01-01T12:00");
        let days = days.into_iter().map(|days| (first + Duration::from_secs(86_400 * days as u64)).day()).collect();
        Quiet { work, from_hour, to_hour, days }
    })
}

/// A moment of 2021, both changes of the clocks among them more often than chance has it.
fn any_moment() -> impl Strategy<Value = Moment> {
    let around =
        |text: &'static str| (-200_000i64..200_000).prop_map(move |seconds| Moment(at(text).0 + seconds * 1_000_000));
    let year = (0u64..365 * 86_400).prop_map(|seconds| at("2021-01-01T00:00") + Duration::from_secs(seconds));
    prop_oneof![2 => year, 1 => around("2021-03-28T04:00"), 1 => around("2021-10-31T03:00")]
}

/// By the wall clock, in words a person would use.
fn is_rest(quiet: &Quiet, moment: Moment) -> bool {
    let here = moment.zoned();
    let (hour, date) = (here.hour(), here.date());
    let weekend = date.weekday().to_monday_zero_offset() > 4;
    let came_from_night = quiet.days.iter().any(|night| night.date().tomorrow().unwrap() == date);
    match quiet.work {
        Work::Any => !(7..20).contains(&hour),
        Work::Day => weekend || !(7..17).contains(&hour),
        Work::Period if came_from_night => hour < 15 || hour >= quiet.to_hour.max(18),
        Work::Period => !(quiet.from_hour..quiet.to_hour).contains(&hour),
        Work::Duty => !(8..20).contains(&hour),
    }
}

proptest! {
    #![proptest_config(Config { cases: 4000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_letter_comes_while_its_reader_rests_and_none_comes_long_after(quiet in any_quiet(), moment in any_moment()) {
        let next = quiet.next(moment);
        prop_assert!(next >= moment);
        prop_assert!(quiet.allows(next), "{:?} at {}", quiet, next.zoned());
        prop_assert!(!is_rest(&quiet, next), "{:?} at {}", quiet, next.zoned());
        prop_assert!(next == moment || !quiet.allows(moment), "it waits only if it must");
        let hours = match quiet.work { Work::Any => 12, Work::Day => 63, Work::Period => 48, Work::Duty => 24 * MOST_DAYS as u64 };
        prop_assert!(next <= moment + Duration::from_secs(hours * 3600), "{:?} {} waits until {}", quiet, moment.zoned(), next.zoned());
    }

    #[test]
    fn the_moment_before_the_next_one_is_quiet(quiet in any_quiet(), moment in any_moment()) {
        let next = quiet.next(moment);
        let before = next - Duration::from_secs(1);
        prop_assert!(before < moment || !quiet.allows(before), "a letter could have come at {}", before.zoned());
    }
}

#[test]
fn a_day_worker_is_left_in_peace_from_friday_to_monday() {
    let day = quiet(Work::Day, (9, 19), &[]);
    assert_eq!(day.next(at("2021-10-08T16:59")), at("2021-10-08T16:59"));
    assert_eq!(day.next(at("2021-10-08T17:00")), at("2021-10-11T07:00"));
}

#[test]
fn after_a_night_at_work_the_day_is_for_sleep() {
    let nights = quiet(Work::Period, (9, 19), &["2021-10-05", "2021-10-06"]);
    assert_eq!(nights.next(at("2021-10-05T09:00")), at("2021-10-05T09:00"), "before the first night it is as always");
    assert_eq!(nights.next(at("2021-10-05T20:00")), at("2021-10-06T15:00"));
    assert_eq!(nights.next(at("2021-10-07T09:30")), at("2021-10-07T15:00"));
    assert_eq!(nights.next(at("2021-10-08T09:30")), at("2021-10-08T09:30"), "and after them again");
}

#[test]
fn who_rescues_hears_on_the_days_of_duty_only() {
    let duty = quiet(Work::Duty, (9, 19), &["2021-10-04"]);
    assert_eq!(duty.next(at("2021-10-04T13:00")), at("2021-10-04T13:00"));
    assert_eq!(duty.next(at("2021-10-05T13:00")), at("2021-10-08T08:00"));
    assert_eq!(duty.next(at("2021-09-29T13:00")), at("2021-09-30T08:00"), "counted backwards too");
}

#[test]
fn seven_o_clock_is_seven_o_clock_on_both_mornings_after_the_clocks_change() {
    let any = quiet(Work::Any, (9, 19), &[]);
    for morning in ["2021-03-28", "2021-10-31"] {
        assert_eq!(any.next(at(&format!("{morning}T02:30"))), at(&format!("{morning}T07:00")));
    }
}
