//! Work that can wait.

use crate::on_both;
use crate::writers::jobs as count;
use futures::future::join_all;
use serde_json::json;
use std::collections::HashSet;
use std::time::Duration;
use store::jobs::{self, Job, TRIES};
use store::{Id, Moment, Query, Store};
use tokio::time::timeout;

const MONDAY: Moment = Moment(1_633_341_600_000_000);
const HOUR: Duration = Duration::from_secs(3600);

async fn leave(store: &Store, kind: &str, run_at: Moment, once: Option<&str>) {
    let mut tx = store.begin().await.unwrap();
    tx.later(kind, &json!({"of": kind}), run_at, once).await.unwrap();
    tx.commit().await.unwrap();
}

async fn claimed(store: &Store, now: Moment) -> Job {
    jobs::claim(store, now).await.unwrap().expect("a job is due")
}

async fn worker_dies(store: &Store) {
    let mut tx = store.begin().await.unwrap();
    Query::new("UPDATE job SET locked_until = $1").bind(Moment::now() - HOUR).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

on_both! {
    async fn a_job_is_claimed_with_what_it_needs_and_gone_when_done(store: Store) {
        leave(&store, "letter", MONDAY, None).await;
        let job = claimed(&store, MONDAY).await;
        assert_eq!((job.kind.as_str(), &job.payload.0, job.attempts), ("letter", &json!({"of": "letter"}), 1));
        jobs::finish(&store, &job).await.unwrap();
        assert_eq!(count(&store).await, 0);
    }

    async fn a_change_undone_leaves_no_job(store: Store) {
        let mut tx = store.begin().await.unwrap();
        tx.later("letter", &json!({}), MONDAY, None).await.unwrap();
        drop(tx);
        assert!(jobs::claim(&store, MONDAY).await.unwrap().is_none());
        assert_eq!(count(&store).await, 0);
    }

    async fn a_job_waits_for_its_time(store: Store) {
        leave(&store, "later", MONDAY + HOUR, None).await;
        leave(&store, "sooner", MONDAY, None).await;
        assert_eq!(claimed(&store, MONDAY).await.kind, "sooner");
        assert!(jobs::claim(&store, MONDAY).await.unwrap().is_none());
        assert_eq!(claimed(&store, MONDAY + HOUR).await.kind, "later");
    }

    async fn what_is_asked_once_waits_once(store: Store) {
        for _ in 0..3 {
            leave(&store, "digest", MONDAY, Some("digest of Monday")).await;
        }
        leave(&store, "digest", MONDAY, Some("digest of Tuesday")).await;
        leave(&store, "digest", MONDAY, None).await;
        leave(&store, "digest", MONDAY, None).await;
        assert_eq!(count(&store).await, 4);
    }

    async fn what_is_asked_at_once_by_many_waits_once(store: Store) {
        join_all((0..32).map(|_| leave(&store, "digest", MONDAY, Some("once")))).await;
        assert_eq!(count(&store).await, 1);
    }

    /// The one under way may have looked before this change was made.
    async fn what_is_asked_while_it_is_being_done_is_done_again(store: Store) {
        leave(&store, "digest", MONDAY, Some("once")).await;
        let first = claimed(&store, MONDAY).await;
        leave(&store, "digest", MONDAY, Some("once")).await;
        jobs::finish(&store, &first).await.unwrap();
        assert_ne!(claimed(&store, MONDAY).await.id, first.id);
    }

    async fn eight_workers_share_the_work_and_none_is_done_twice(store: Store) {
        let mut tx = store.begin().await.unwrap();
        for number in 0..100 {
            tx.later("one of many", &json!([number]), MONDAY, None).await.unwrap();
        }
        tx.commit().await.unwrap();
        let workers = (0..8).map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut mine = vec![];
                while let Some(job) = jobs::claim(&store, MONDAY).await.unwrap() {
                    assert_eq!(job.attempts, 1);
                    jobs::finish(&store, &job).await.unwrap();
                    mine.push(job.id);
                }
                mine
            })
        });
        let mut done: Vec<Id> = join_all(workers).await.into_iter().flat_map(Result::unwrap).collect();
        // A worker that finds every due job in others' hands goes; what is left, if anything, is claimed next time.
        while let Some(job) = jobs::claim(&store, MONDAY).await.unwrap() {
            done.push(job.id);
        }
        assert_eq!(done.len(), 100);
        assert_eq!(done.iter().collect::<HashSet<_>>().len(), 100);
    }

    async fn a_job_that_failed_is_tried_again_later_and_later(store: Store) {
        leave(&store, "letter", MONDAY, None).await;
        let mut now = MONDAY;
        let mut waits = vec![];
        for attempt in 1..TRIES {
            let job = claimed(&store, now).await;
            assert_eq!(job.attempts, attempt);
            jobs::put_off(&store, &job, "no mail server", now).await.unwrap();
            let waiting = jobs::waiting(&store).await.unwrap().remove(0);
            assert_eq!(waiting.last_error.as_deref(), Some("no mail server"));
            waits.push(waiting.run_at.0 - now.0);
            assert!(jobs::claim(&store, now).await.unwrap().is_none());
            now = waiting.run_at;
        }
        assert!(waits.is_sorted() && waits[0] == 10_000_000, "{waits:?}");
        let last = claimed(&store, now).await;
        jobs::put_off(&store, &last, "still none", now).await.unwrap();
        assert!(jobs::claim(&store, now + 24 * 365 * HOUR).await.unwrap().is_none(), "now a person must look");
        jobs::retry(&store, last.id, now).await.unwrap();
        assert_eq!(claimed(&store, now).await.attempts, 1);
    }

    async fn a_dead_workers_job_goes_to_another(store: Store) {
        leave(&store, "letter", MONDAY, None).await;
        let first = claimed(&store, MONDAY).await;
        assert!(jobs::claim(&store, MONDAY).await.unwrap().is_none());
        worker_dies(&store).await;
        let second = claimed(&store, MONDAY).await;
        assert_eq!((second.id, second.attempts), (first.id, 2));
        // The first was only slow: what it says now must not free the job under the second's hands.
        jobs::put_off(&store, &first, "slow", MONDAY).await.unwrap();
        assert!(jobs::claim(&store, MONDAY + HOUR).await.unwrap().is_none());
        jobs::finish(&store, &second).await.unwrap();
        assert_eq!(count(&store).await, 0);
    }

    async fn a_job_that_kills_its_workers_ends_up_before_a_person(store: Store) {
        leave(&store, "poison", MONDAY, None).await;
        for _ in 0..TRIES {
            claimed(&store, MONDAY).await;
            worker_dies(&store).await;
        }
        assert!(jobs::claim(&store, MONDAY).await.unwrap().is_none());
        assert_eq!(jobs::waiting(&store).await.unwrap()[0].attempts, TRIES);
    }

    async fn the_bell_rings_when_work_is_kept_and_not_before(store: Store) {
        let mut tx = store.begin().await.unwrap();
        tx.later("letter", &json!({}), MONDAY, None).await.unwrap();
        assert!(timeout(Duration::from_millis(50), store.bell.notified()).await.is_err());
        tx.commit().await.unwrap();
        timeout(Duration::from_millis(500), store.bell.notified()).await.expect("rung");
    }

    async fn other_nodes_hear_the_bell(store: Store, address: &str) {
        if store.kind() == "SQLite" {
            return assert!(store.listen().await.is_ok(), "one node only, nothing to hear");
        }
        let other = Store::open(address).await.unwrap();
        let listening = tokio::spawn({ let other = other.clone(); async move { other.listen().await } });
        tokio::time::sleep(Duration::from_millis(300)).await;
        leave(&store, "letter", MONDAY, None).await;
        timeout(Duration::from_secs(5), other.bell.notified()).await.expect("heard on the other node");
        listening.abort();
    }
}
