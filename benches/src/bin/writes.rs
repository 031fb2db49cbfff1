//! Durable writes a second: two statements (a vote and its tally) in one change, counted when the answer is there.
//!
//! `cargo run --release -p benches --bin writes [-- --smoke] [--postgres URL]`
//!
//! SQLite writes to a folder in TMPDIR or /tmp, which must be a real disk.

use std::path::Path;
use std::time::{Duration, Instant};
use store::{Clock, Id, Query, Result, Store};

const WRITERS: [i64; 3] = [1, 8, 64];

struct Plan {
    rounds: usize,
    round: Duration,
    warm_up: Duration,
}

const FULL: Plan = Plan { rounds: 5, round: Duration::from_millis(1500), warm_up: Duration::from_millis(1000) };
const SMOKE: Plan = Plan { rounds: 3, round: Duration::from_millis(200), warm_up: Duration::from_millis(100) };

/// What one round of some writers came to.
struct Round {
    a_second: f64,
    waits: Vec<Duration>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let plan = if said.iter().any(|word| word == "--smoke") { SMOKE } else { FULL };
    let postgres =
        said.iter().position(|word| word == "--postgres").map(|at| said.get(at + 1).expect("--postgres URL"));

    let folder = real_disk();
    let file = folder.join("writes.db").display().to_string();
    let store = Store::open(postgres.unwrap_or(&file)).await?;
    if !store.is_durable().await? {
        println!("This database answers before it syncs (see `fsync`): the figures mean nothing.");
    }
    make_tables(&store).await?;
    println!("{}: durable changes of two statements", store.kind());
    println!("writers   a second   p50 ms   p99 ms");
    for writers in WRITERS {
        run(&store, writers, plan.warm_up).await?;
        let mut rounds = vec![];
        for _ in 0..plan.rounds {
            rounds.push(run(&store, writers, plan.round).await?);
        }
        rounds.sort_by(|one, other| one.a_second.total_cmp(&other.a_second));
        let waits = &mut rounds[plan.rounds / 2].waits;
        waits.sort();
        let (p50, p99) = (share(waits, 0.50), share(waits, 0.99));
        println!("{writers:>7}   {:>8.0}   {p50:>6.2}   {p99:>6.2}", rounds[plan.rounds / 2].a_second);
    }
    unmake_tables(&store).await?;
    store.close().await;
    std::fs::remove_dir_all(folder).ok();
    Ok(())
}

async fn run(store: &Store, writers: i64, time: Duration) -> Result<Round> {
    let (began, clock) = (Instant::now(), Clock::real());
    let tasks: Vec<_> = (0..writers)
        .map(|whom| {
            let (store, clock) = (store.clone(), clock.clone());
            tokio::spawn(async move {
                let mut waits = vec![];
                while began.elapsed() < time {
                    let asked = Instant::now();
                    vote(&store, clock.new_id(), whom).await?;
                    waits.push(asked.elapsed());
                }
                Ok::<_, store::Error>(waits)
            })
        })
        .collect();
    let mut waits = vec![];
    for task in tasks {
        waits.extend(task.await.expect("no writer panics")?);
    }
    Ok(Round { a_second: waits.len() as f64 / began.elapsed().as_secs_f64(), waits })
}

async fn vote(store: &Store, id: Id, whom: i64) -> Result<()> {
    let mut tx = store.begin().await?;
    let vote = Query::new("INSERT INTO bench_vote (id, by_whom, choice) VALUES ($1, $2, $3)");
    vote.bind(id).bind(whom).bind(1_i64).execute(&mut tx).await?;
    let tally = "INSERT INTO bench_tally (by_whom, votes) VALUES ($1, 1) \
                 ON CONFLICT (by_whom) DO UPDATE SET votes = bench_tally.votes + 1";
    Query::new(tally).bind(whom).execute(&mut tx).await?;
    tx.commit().await
}

async fn make_tables(store: &Store) -> Result<()> {
    unmake_tables(store).await?;
    let mut tx = store.begin().await?;
    for text in [
        "CREATE TABLE bench_vote (id uuid PRIMARY KEY, by_whom bigint NOT NULL, choice bigint NOT NULL)",
        "CREATE INDEX bench_vote_by_whom ON bench_vote (by_whom)",
        "CREATE TABLE bench_tally (by_whom bigint PRIMARY KEY, votes bigint NOT NULL)",
    ] {
        Query::new(text).execute(&mut tx).await?;
    }
    tx.commit().await
}

async fn unmake_tables(store: &Store) -> Result<()> {
    let mut tx = store.begin().await?;
    Query::new("DROP TABLE IF EXISTS bench_vote").execute(&mut tx).await?;
    Query::new("DROP TABLE IF EXISTS bench_tally").execute(&mut tx).await?;
    tx.commit().await
}

fn share(sorted: &[Duration], part: f64) -> f64 {
    let at = (sorted.len() as f64 * part) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).map_or(0.0, |wait| wait.as_secs_f64() * 1000.0)
}

/// A new folder; memory file systems, which sync nothing, are refused.
fn real_disk() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("tahto-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder to write in");
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    let kind = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(place, _)| folder.starts_with(Path::new(place)))
        .max_by_key(|(place, _)| place.len());
    assert!(kind.is_none_or(|(_, kind)| kind != "tmpfs"), "{} is memory: set TMPDIR to a disk", folder.display());
    folder
}
