//! What recurs is left once a slot, whoever looks, whatever was slept through.

use crate::on_both;
use crate::writers::jobs as count;
use futures::future::join_all;
use serde_json::json;
use std::time::Duration;
use store::timetable::{leave, left};
use store::{Moment, Query, jobs};

const MONDAY: Moment = Moment(1_633_341_600_000_000);
const DAY: Duration = Duration::from_secs(86_400);
const MINUTE: Duration = Duration::from_secs(60);

on_both! {
    async fn the_first_slot_that_is_ever_seen_is_only_noted(store: Store) {
        assert!(!leave(&store, "nightly", MONDAY).await.unwrap());
        assert_eq!(count(&store).await, 0);
        let left = left(&store).await.unwrap();
        assert_eq!((left[0].kind.as_str(), left[0].slot_at), ("nightly", MONDAY));
    }

    async fn a_slot_is_left_once_however_many_nodes_look_at_once(store: Store) {
        leave(&store, "nightly", MONDAY).await.unwrap();
        let looks = (0..64).map(|_| { let store = store.clone(); tokio::spawn(async move { leave(&store, "nightly", MONDAY + DAY).await.unwrap() }) });
        let first = join_all(looks).await.into_iter().filter(|look| *look.as_ref().unwrap()).count();
        assert_eq!((first, count(&store).await), (1, 1));
        let job = jobs::claim(&store, MONDAY + DAY).await.unwrap().expect("tonight's job");
        assert_eq!(job.payload.0, json!({"slot": (MONDAY + DAY).0}));
        jobs::finish(&store, &job).await.unwrap();
        assert!(!leave(&store, "nightly", MONDAY + DAY).await.unwrap(), "done is done");
        assert!(!leave(&store, "nightly", MONDAY).await.unwrap(), "a clock set back begins nothing anew");
        assert_eq!(count(&store).await, 0);
    }

    async fn a_week_slept_through_is_one_job(store: Store) {
        leave(&store, "nightly", MONDAY).await.unwrap();
        assert!(leave(&store, "nightly", MONDAY + 7 * DAY).await.unwrap());
        assert_eq!(count(&store).await, 1);
    }

    async fn a_job_that_still_waits_becomes_the_next_slots(store: Store) {
        leave(&store, "nightly", MONDAY).await.unwrap();
        for night in 1..=5 {
            leave(&store, "nightly", MONDAY + night * DAY).await.unwrap();
        }
        assert_eq!(count(&store).await, 1, "nobody worked for five nights");
        let job = jobs::claim(&store, MONDAY + 5 * DAY).await.unwrap().expect("the job");
        assert_eq!(job.payload.0, json!({"slot": (MONDAY + 5 * DAY).0}));
        jobs::put_off(&store, &job, "the disk was full", MONDAY + 5 * DAY).await.unwrap();
        leave(&store, "nightly", MONDAY + 6 * DAY).await.unwrap();
        assert_eq!(count(&store).await, 1, "what failed last night is tonight's");
        assert!(jobs::claim(&store, MONDAY + 6 * DAY).await.unwrap().is_some());
    }

    async fn one_under_way_is_left_alone_and_a_dead_workers_job_is_taken_over(store: Store) {
        leave(&store, "nightly", MONDAY).await.unwrap();
        leave(&store, "nightly", MONDAY + DAY).await.unwrap();
        jobs::claim(&store, MONDAY + DAY).await.unwrap().expect("under way");
        leave(&store, "nightly", MONDAY + 2 * DAY).await.unwrap();
        assert_eq!(count(&store).await, 2, "the long one goes on, the next waits beside it");
        let mut tx = store.begin().await.unwrap();
        Query::new("UPDATE job SET locked_until = $1").bind(Moment::now() - MINUTE).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        leave(&store, "nightly", MONDAY + 3 * DAY).await.unwrap();
        assert_eq!(count(&store).await, 2);
    }
}
