//! Moments, days and ids.

use std::time::Duration;
use store::clock::new_id_at;
use store::{Clock, Day, Id, Moment};

#[test]
fn helsinki_keeps_its_summer_time() {
    let summer = Moment::in_helsinki("2021-10-04T13:00").unwrap();
    let winter = Moment::in_helsinki("2021-11-04T13:00").unwrap();
    assert_eq!(summer.zoned().offset().seconds(), 3 * 3600);
    assert_eq!(winter.zoned().offset().seconds(), 2 * 3600);
    assert_eq!(summer.local(), "2021-10-04T13:00");
    assert_eq!((summer + Duration::from_secs(60) - Duration::from_secs(60)), summer);
}

#[test]
fn a_day_ends_at_midnight_in_helsinki() {
    assert_eq!(Moment::in_helsinki("2021-10-04T23:59").unwrap().day().as_str(), "2021-10-04");
    assert_eq!(Moment::in_helsinki("2021-10-05T00:00").unwrap().day().as_str(), "2021-10-05");
    assert_eq!(Day::parse("2021-03-01").unwrap().before().as_str(), "2021-02-28");
}

#[test]
fn a_day_is_read_as_finns_and_as_machines_write_it() {
    for text in ["4.10.2021", " 04.10.2021 ", "2021-10-04", "4. 10. 2021"] {
        assert_eq!(Day::parse(text).unwrap().as_str(), "2021-10-04", "{text}");
    }
    for text in ["", "4.10.", "31.2.2021", "4.10.21", "0021-10-04", "4.10.2021.1", "300.1.2021", "tomorrow"] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn ids_stand_in_the_order_they_were_made() {
    let clock = Clock::stopped(Moment(1_633_341_600_000_000));
    let ids: Vec<Id> = (0..10_000).map(|_| clock.new_id()).collect();
    assert!(ids.is_sorted_by(|one, next| one < next));
    assert!(
        ids.iter()
            .all(|id| id.get_version_num() == 7 && id.get_variant() == store::sqlx::types::uuid::Variant::RFC4122)
    );
}

#[test]
fn ids_stay_in_order_when_the_clock_is_set_back() {
    let clock = Clock::stopped(Moment(2_000_000));
    let first = clock.new_id();
    clock.set(Moment(1_000_000));
    assert!(first < clock.new_id());
}

#[test]
fn an_id_for_the_past_lies_in_the_past() {
    let now = new_id_at(Moment::now());
    let past = Moment::in_helsinki("2021-10-04T13:00").unwrap();
    let (first, second) = (new_id_at(past), new_id_at(past));
    assert!(first < second && second < now);
    assert_eq!(first.get_timestamp().unwrap().to_unix().0, 1_633_341_600);
}

#[test]
fn a_running_clock_runs_on_from_where_it_was_set() {
    let start = Moment::in_helsinki("2021-10-04T13:00").unwrap();
    let clock = Clock::from(start);
    assert!(clock.now() >= start && clock.now() < start + Duration::from_secs(60));
    clock.set(Moment(0));
    assert!(clock.now() >= start, "only a stopped clock is moved");
}
