//! A turn to write: kept whole, undone whole, never held for long.

use crate::on_both;
use crate::writers::{make_tables, new_id, tallied, vote, vote_once, votes};
use futures::future::poll_fn;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};
use store::{Error, Query, Store, Tx};
use tokio::time::{sleep, timeout};

const A_TURN: Duration = Duration::from_millis(2000);

async fn fails(tx: &mut Tx) {
    let none = "INSERT INTO tally (by_whom, votes) VALUES (99, 0)"; // a tally is never nought
    assert!(matches!(Query::new(none).execute(tx).await, Err(Error::Database(_))));
}

on_both! {
    async fn what_is_dropped_is_undone(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        vote(&mut tx, new_id(), 1, "yes").await.unwrap();
        drop(tx);
        vote_once(&store, 2).await.unwrap();
        assert_eq!((votes(&store).await.len(), tallied(&store).await), (1, 1));
    }

    async fn after_a_failed_statement_only_undoing_is_left(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        vote(&mut tx, new_id(), 1, "yes").await.unwrap();
        fails(&mut tx).await;
        assert!(matches!(vote(&mut tx, new_id(), 1, "yes").await, Err(Error::Broken)));
        assert!(matches!(Query::new("SELECT 1").all::<()>(&mut tx).await, Err(Error::Broken)));
        assert!(matches!(tx.commit().await, Err(Error::Broken)));
        assert_eq!(votes(&store).await.len(), 0);
        vote_once(&store, 1).await.unwrap();
    }

    async fn a_change_with_too_few_values_can_not_be_kept(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        assert!(Query::new("DELETE FROM ballot WHERE by_whom = $1").execute(&mut tx).await.is_err());
        assert!(matches!(tx.commit().await, Err(Error::Broken)));
    }

    async fn a_turn_held_too_long_is_taken_back_and_the_others_go_on(store: Store) {
        make_tables(&store).await.unwrap();
        let mut held = store.begin().await.unwrap();
        vote(&mut held, new_id(), 1, "yes").await.unwrap();
        let other = tokio::spawn({ let store = store.clone(); async move { vote_once(&store, 2).await } });
        sleep(A_TURN + Duration::from_millis(300)).await;
        other.await.unwrap().unwrap();
        let late = vote(&mut held, new_id(), 1, "yes").await;
        assert!(matches!(late, Err(Error::TakenBack)), "{late:?}");
        assert!(matches!(held.commit().await, Err(Error::Broken)));
        assert_eq!((votes(&store).await.len(), tallied(&store).await), (1, 1));
    }

    async fn a_turn_taken_back_can_not_be_kept(store: Store) {
        make_tables(&store).await.unwrap();
        let mut held = store.begin().await.unwrap();
        vote(&mut held, new_id(), 1, "yes").await.unwrap();
        sleep(A_TURN + Duration::from_millis(300)).await;
        let kept = held.commit().await;
        assert!(matches!(kept, Err(Error::TakenBack)), "{kept:?}");
        assert_eq!(votes(&store).await.len(), 0);
        vote_once(&store, 1).await.unwrap();
    }

    async fn a_busy_turn_is_taken_back_too(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        let began = Instant::now();
        let end = loop {
            if let Err(error) = vote(&mut tx, new_id(), 1, "again").await { break error }
            assert!(began.elapsed() < 2 * A_TURN, "still not taken back");
        };
        assert!(matches!(end, Error::TakenBack), "{end}");
        drop(tx);
        assert_eq!(votes(&store).await.len(), 0);
    }

    async fn a_forgotten_turn_does_not_stop_the_house(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        vote(&mut tx, new_id(), 1, "yes").await.unwrap();
        std::mem::forget(tx);
        vote_once(&store, 2).await.unwrap();
        assert_eq!(votes(&store).await.len(), 1);
    }

    async fn readers_do_not_wait_for_a_writer(store: Store) {
        make_tables(&store).await.unwrap();
        let mut held = store.begin().await.unwrap();
        vote(&mut held, new_id(), 1, "yes").await.unwrap();
        let read = timeout(Duration::from_millis(1000), votes(&store)).await;
        assert_eq!(read.expect("reads at once").len(), 0);
        held.commit().await.unwrap();
    }

    async fn who_waits_too_long_for_a_turn_is_told_so(store: Store) {
        let hasty = store.clone().with_patience(Duration::from_millis(200));
        let mut held = vec![];
        for _ in 0..if store.kind() == "SQLite" { 1 } else { 16 } {
            held.push(store.begin().await.unwrap());
        }
        let asked = Instant::now();
        assert!(matches!(hasty.begin().await, Err(Error::Busy)));
        assert!(asked.elapsed() < Duration::from_millis(1500));
        drop(held);
        hasty.begin().await.expect("who lost patience left the line");
    }

    async fn a_panic_undoes_its_turn_only(store: Store) {
        make_tables(&store).await.unwrap();
        let panics = tokio::spawn({
            let store = store.clone();
            async move {
                let mut tx = store.begin().await.unwrap();
                vote(&mut tx, new_id(), 1, "yes").await.unwrap();
                panic!("on purpose");
            }
        });
        assert!(panics.await.unwrap_err().is_panic());
        vote_once(&store, 2).await.unwrap();
        assert_eq!((votes(&store).await.len(), tallied(&store).await), (1, 1));
    }

    async fn nothing_is_written_after_the_store_is_closed(store: Store) {
        make_tables(&store).await.unwrap();
        let other = store.clone();
        store.close().await;
        let late = other.begin().await.map(drop);
        assert!(matches!(late, Err(Error::Closed)), "{late:?}");
    }

    async fn closing_waits_for_the_writes_under_way(store: Store, address: &str) {
        make_tables(&store).await.unwrap();
        let writers: Vec<_> = (0..64).map(|whom| {
            let store = store.clone();
            tokio::spawn(async move { vote_once(&store, whom).await })
        }).collect();
        sleep(Duration::from_millis(5)).await;
        store.close().await;
        let outcomes = futures::future::join_all(writers).await;
        let told = outcomes.into_iter().map(Result::unwrap).inspect(|one| assert!(matches!(one, Ok(_) | Err(Error::Closed | Error::Database(_))), "{one:?}"));
        let told = told.filter(Result::is_ok).count();
        assert_eq!(votes(&Store::open(address).await.unwrap()).await.len(), told);
    }

    /// A future may be dropped at any await, since people close their browsers.
    async fn a_cancelled_change_is_kept_whole_or_not_at_all(store: Store) {
        make_tables(&store).await.unwrap();
        let (mut asked, mut told) = (0, 0);
        for round in 0..10 {
            for polls in 1..24 {
                let honest = (round % 2 == 1).then(|| tokio::spawn({ let store = store.clone(); async move { vote_once(&store, 2).await } }));
                asked += 1;
                told += i64::from(polled(polls, vote_once(&store, 1)).await.is_some_and(|outcome| outcome.is_ok()));
                if let Some(honest) = honest {
                    timeout(Duration::from_secs(5), honest).await.expect("nobody is kept waiting").unwrap().unwrap();
                    asked += 1;
                    told += 1;
                }
            }
        }
        timeout(Duration::from_secs(5), vote_once(&store, 3)).await.expect("the store still writes").unwrap();
        let kept = votes(&store).await.len() as i64 - 1;
        assert!(told <= kept && kept <= asked, "told {told}, kept {kept}, asked {asked}");
        assert!(told < asked, "some were cancelled: {told} of {asked}");
        assert_eq!(tallied(&store).await as i64, kept + 1, "never half a change");
    }

    async fn a_change_cancelled_within_a_statement_can_not_be_kept(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        assert!(polled(1, vote(&mut tx, new_id(), 1, "yes")).await.is_none());
        assert!(matches!(tx.commit().await, Err(Error::Broken)));
        vote_once(&store, 2).await.unwrap();
        assert_eq!((votes(&store).await.len(), tallied(&store).await), (1, 1));
    }
}

/// Polls a future so many times at most, then drops it.
async fn polled<T>(times: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = times;
    poll_fn(|context| match (future.as_mut().poll(context), left) {
        (Poll::Ready(value), _) => Poll::Ready(Some(value)),
        (Poll::Pending, 0 | 1) => Poll::Ready(None),
        (Poll::Pending, _) => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

/// Another program (a backup, say) may hold the file for a while.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_held_by_another_program_is_busy_not_broken() {
    use store::sqlx::{ConnectOptions, Executor, sqlite::SqliteConnectOptions};
    let fresh = crate::databases::fresh(crate::databases::Kind::SQLite).await;
    make_tables(&fresh.store).await.unwrap();
    let mut other = SqliteConnectOptions::new().filename(&fresh.address).connect().await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    assert!(matches!(fresh.store.begin().await.map(drop), Err(Error::Busy)));
    other.execute("ROLLBACK").await.unwrap();
    vote_once(&fresh.store, 1).await.unwrap();
}

/// One disk, one group: when the shared transaction is lost, nobody in it is told that all is well.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_fails_everybody_who_waited_and_loses_nothing_told() {
    let fresh = crate::databases::fresh(crate::databases::Kind::SQLite).await;
    let store = &fresh.store;
    make_tables(store).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let (pages,) = Query::new("PRAGMA page_count").one::<(i64,)>(&mut tx).await.unwrap();
    let limit: &'static str = Box::leak(format!("PRAGMA max_page_count = {}", pages + 20).into_boxed_str());
    Query::new(limit).all::<()>(&mut tx).await.unwrap();
    tx.commit().await.unwrap();

    let long = "x".repeat(3000);
    let writers = (0..64).map(|whom| {
        let (store, long) = (store.clone(), long.clone());
        tokio::spawn(async move {
            let mut tx = store.begin().await?;
            vote(&mut tx, new_id(), whom, &long).await?;
            tx.commit().await
        })
    });
    let outcomes = futures::future::join_all(writers).await;
    let told = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Ok(())))).count();
    assert!(told < 64, "the disk was never full");
    assert_eq!(votes(store).await.len(), told);
    vote_once(store, 1).await.expect("the writer opened anew and lives");
}
