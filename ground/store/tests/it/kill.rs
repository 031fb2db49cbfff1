//! What was answered survives `kill -9` at any moment.

use crate::cluster::{self, Cluster};
use crate::databases::{self, Kind};
use crate::writers::{make_tables, tallied, vote_once, votes};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{Id, Query, Store};
use tokio::time::sleep;

const ROUNDS: usize = 20;
const WRITERS: i64 = 64;

/// A program of its own that writes and says what was kept, until it is killed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a part of the tests below, which start it"]
async fn child_writes_until_killed() {
    let Ok(address) = std::env::var("TAHTO_CHILD_STORE") else { return };
    let store = Store::open(&address).await.unwrap();
    let writers = (0..WRITERS).map(|whom| {
        let store = store.clone();
        tokio::spawn(async move {
            loop {
                let id = vote_once(&store, whom).await.unwrap();
                writeln!(std::io::stdout(), "kept {id}").unwrap();
            }
        })
    });
    futures::future::join_all(writers).await;
}

fn some_time() -> Duration {
    Duration::from_millis(30 + Id::new_v4().as_u128() as u64 % 200)
}

async fn nothing_told_is_lost(store: &Store, told: &HashSet<Id>) -> usize {
    let kept: HashSet<Id> = votes(store).await.into_iter().collect();
    let lost = told.difference(&kept).count();
    assert_eq!(lost, 0, "of {} answered", told.len());
    assert_eq!(tallied(store).await, kept.len(), "never half a change");
    kept.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_what_was_told_when_the_program_is_killed() {
    let fresh = databases::fresh(Kind::SQLite).await;
    make_tables(&fresh.store).await.unwrap();
    fresh.store.clone().close().await;
    let (mut told, mut kept) = (HashSet::new(), 0);
    for _ in 0..ROUNDS {
        let address = fresh.address.clone();
        told.extend(tokio::task::spawn_blocking(move || told_before_killed(&address)).await.unwrap());
        let store = Store::open(&fresh.address).await.unwrap();
        kept = nothing_told_is_lost(&store, &told).await;
        let check = Query::new("PRAGMA integrity_check").one::<(String,)>(store.read()).await.unwrap().0;
        assert_eq!(check, "ok");
        store.close().await;
    }
    println!("SQLite: {ROUNDS} kills, {} told, {} kept and not yet told, 0 lost", told.len(), kept - told.len());
    assert!(told.len() > 50 * ROUNDS, "too few to mean anything: {}", told.len());
}

fn told_before_killed(address: &str) -> Vec<Id> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child_writes_until_killed", "--ignored", "--nocapture"])
        .env("TAHTO_CHILD_STORE", address)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut ids = said.by_ref().filter_map(|line| line.strip_prefix("kept ")?.parse::<Id>().ok()).peekable();
    ids.peek().expect("the program writes");
    let killer = std::thread::spawn(move || {
        std::thread::sleep(some_time());
        child.kill().unwrap();
        child.wait().unwrap()
    });
    let told = ids.collect();
    killer.join().unwrap();
    told
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_keeps_what_was_told_when_the_server_is_killed() {
    if databases::is_left_out(Kind::PostgreSQL) {
        return;
    }
    let folder = cluster::make();
    let told = Arc::new(Mutex::new(HashSet::new()));
    let mut server = Cluster::start(folder.path(), true);
    let mut kept = 0;
    for _ in 0..ROUNDS {
        let store = Store::open(&server.address()).await.unwrap();
        assert!(store.is_durable().await.unwrap());
        make_tables(&store).await.unwrap();
        let store = store.with_patience(Duration::from_millis(300)); // else `begin` waits for the server to come back
        let writers: Vec<_> = (0..WRITERS)
            .map(|whom| {
                let (store, told) = (store.clone(), told.clone());
                tokio::spawn(async move {
                    while let Ok(id) = vote_once(&store, whom).await {
                        told.lock().unwrap().insert(id);
                    }
                })
            })
            .collect();
        sleep(some_time()).await;
        tokio::task::spawn_blocking(move || server.kill()).await.unwrap();
        futures::future::join_all(writers).await;
        drop(store);

        server = Cluster::start(folder.path(), true);
        let store = Store::open(&server.address()).await.unwrap();
        let told = told.lock().unwrap().clone();
        kept = nothing_told_is_lost(&store, &told).await;
        store.close().await;
    }
    let told = told.lock().unwrap().len();
    println!("PostgreSQL: {ROUNDS} kills, {told} told, {} kept and not yet told, 0 lost", kept - told);
    assert!(told > 50 * ROUNDS, "too few to mean anything: {told}");
}

/// One store over a restart: nobody notices but those who were writing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_store_goes_on_when_postgresql_comes_back() {
    if databases::is_left_out(Kind::PostgreSQL) {
        return;
    }
    let folder = cluster::make();
    let server = Cluster::start(folder.path(), true);
    let store = Store::open(&server.address()).await.unwrap();
    make_tables(&store).await.unwrap();
    for _ in 0..3 {
        let many = (0..40).map(|whom| vote_once(&store, whom));
        futures::future::join_all(many).await.into_iter().for_each(|one| assert!(one.is_ok(), "{one:?}"));
    }
    server.kill();
    let _server = Cluster::start(folder.path(), true);
    sleep(Duration::from_millis(1100)).await;
    let many = (0..40).map(|whom| vote_once(&store, whom));
    futures::future::join_all(many).await.into_iter().for_each(|one| assert!(one.is_ok(), "{one:?}"));
    assert_eq!(votes(&store).await.len(), 160);
}
