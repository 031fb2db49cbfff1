//! No answer before its sync: `kill -9` can't show that, since the kernel keeps what a killed program wrote.
//! So a program writes under strace, and each "kept" it says must come after a sync of the log that began when the row
//! was already in it. The same is done with syncing off, where the judge must object: else it would see nothing at all.

use crate::cluster::{self, Cluster};
use crate::databases::{self, Kind};
use crate::trace::{Verdict, judge};
use crate::writers::{make_tables, new_id, vote};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use store::Store;

const WRITERS: i64 = 8;
const EACH: i64 = 25;

/// A program of its own, watched by strace, that writes and says what was kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a part of the tests below, which start it"]
async fn child_writes_and_tells() {
    let Ok(place) = std::env::var("TAHTO_CHILD_STORE") else { return };
    let syncs = std::env::var("TAHTO_CHILD_SYNCS").unwrap() == "true";
    let (store, _server) = match std::env::var("TAHTO_CHILD_KIND").unwrap().as_str() {
        "PostgreSQL" => {
            let server = Cluster::start(Path::new(&place), syncs);
            (Store::open(&server.address()).await.unwrap(), Some(server))
        }
        _ if syncs => (Store::open(&place).await.unwrap(), None),
        _ => (Store::open_without_sync(&place).await.unwrap(), None),
    };
    assert_eq!(store.is_durable().await.unwrap(), syncs);
    make_tables(&store).await.unwrap();
    let writers = (0..WRITERS).map(|whom| {
        let store = store.clone();
        tokio::spawn(async move {
            for number in 0..EACH {
                let mark = format!("tahto-{whom}-{number}.");
                let mut tx = store.begin().await.unwrap();
                // Twice, in case the log turns a page in the middle of one.
                vote(&mut tx, new_id(), whom, &format!("{mark}{}{mark}", "~".repeat(40))).await.unwrap();
                tx.commit().await.unwrap();
                std::io::stdout().write_all(format!("kept {mark}\n").as_bytes()).unwrap();
            }
        })
    });
    futures::future::join_all(writers).await.into_iter().for_each(Result::unwrap);
}

fn watched(kind: Kind, place: &Path, syncs: bool) -> Verdict {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let said = Command::new("strace")
        .args(["-f", "-y", "-qq", "--seccomp-bpf", "-s", "200000", "-e", "signal=none"])
        .args(["-e", "trace=fsync,fdatasync,write,pwrite64,pwritev,pwritev2", "-o"])
        .arg(&trace)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "sync::child_writes_and_tells", "--ignored", "--nocapture"])
        .env("TAHTO_CHILD_STORE", place)
        .env("TAHTO_CHILD_KIND", format!("{kind:?}"))
        .env("TAHTO_CHILD_SYNCS", syncs.to_string())
        .output()
        .expect("strace runs; bin/setup installs it");
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{errors}\n{}", String::from_utf8_lossy(&said.stdout));
    let verdict = judge(&String::from_utf8_lossy(&std::fs::read(&trace).unwrap()));
    println!(
        "{kind:?}, syncing {syncs}: {} answers, {} syncs, {} too early",
        verdict.answers,
        verdict.syncs,
        verdict.too_early.len()
    );
    assert_eq!(verdict.answers as i64, WRITERS * EACH);
    verdict
}

fn every_answer_comes_after_its_sync(verdict: Verdict) {
    assert!(verdict.syncs > 1);
    assert_eq!(verdict.too_early, Vec::<String>::new());
}

fn the_judge_objects(verdict: Verdict) {
    assert!(verdict.too_early.len() * 10 > verdict.answers * 9, "{verdict:?}");
}

fn place_in(folder: &tempfile::TempDir) -> std::path::PathBuf {
    folder.path().join("tahto.db")
}

#[test]
fn sqlite_answers_only_after_the_sync() {
    let folder = tempfile::tempdir().unwrap();
    every_answer_comes_after_its_sync(watched(Kind::SQLite, &place_in(&folder), true));
}

#[test]
fn sqlite_without_syncs_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    the_judge_objects(watched(Kind::SQLite, &place_in(&folder), false));
}

#[test]
fn postgresql_answers_only_after_the_sync() {
    if !databases::is_left_out(Kind::PostgreSQL) {
        every_answer_comes_after_its_sync(watched(Kind::PostgreSQL, cluster::make().path(), true));
    }
}

#[test]
fn postgresql_without_syncs_is_found_out() {
    if !databases::is_left_out(Kind::PostgreSQL) {
        the_judge_objects(watched(Kind::PostgreSQL, cluster::make().path(), false));
    }
}
