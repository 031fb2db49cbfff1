//! Tables are brought up to date once, whole, and never backwards.

use crate::databases::{self, Kind};
use crate::on_both;
use crate::writers::{make_tables, number, vote_once, votes};
use store::{MIGRATIONS, Query, Store};

async fn four_opened_at_once_make_the_tables_once(kind: Kind) {
    if databases::is_left_out(kind) {
        return;
    }
    let place = databases::empty(kind).await;
    let opened = futures::future::join_all((0..4).map(|_| Store::open(&place.address))).await;
    assert!(opened.iter().all(Result::is_ok), "{:?}", opened.iter().find_map(|one| one.as_ref().err()));
    let store = opened.into_iter().next().unwrap().unwrap();
    assert_eq!(number(&store, "SELECT count(*) FROM migration").await as usize, MIGRATIONS.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn four_programs_may_start_at_once_on_sqlite() {
    four_opened_at_once_make_the_tables_once(Kind::SQLite).await
}

#[tokio::test(flavor = "multi_thread")]
async fn four_programs_may_start_at_once_on_postgresql() {
    four_opened_at_once_make_the_tables_once(Kind::PostgreSQL).await
}

on_both! {
    async fn opening_again_changes_nothing(store: Store, address: &str) {
        make_tables(&store).await.unwrap();
        vote_once(&store, 1).await.unwrap();
        let done = "SELECT CAST(sum(done_at) AS bigint) FROM migration";
        let before = number(&store, done).await;
        let again = Store::open(address).await.unwrap();
        assert_eq!(number(&again, done).await, before);
        assert_eq!(number(&again, "SELECT count(*) FROM migration").await as usize, MIGRATIONS.len());
        assert_eq!(votes(&again).await.len(), 1);
    }

    async fn data_newer_than_the_program_is_left_alone(store: Store, address: &str) {
        let mut tx = store.begin().await.unwrap();
        Query::new("INSERT INTO migration VALUES ('9999_tomorrow', 0)").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let error = Store::open(address).await.err().expect("an older program must not open newer data");
        assert!(error.to_string().contains("9999_tomorrow"), "{error}");
    }

    async fn the_store_says_that_it_keeps_what_it_answered(store: Store) {
        // `pg_virtualenv` turns fsync off unless told otherwise, and the store must say so.
        let syncs = match store.kind() {
            "SQLite" => true,
            _ => Query::new("SELECT current_setting('fsync')").one::<(String,)>(store.read()).await.unwrap().0 == "on",
        };
        assert_eq!(store.is_durable().await.unwrap(), syncs);
    }
}
