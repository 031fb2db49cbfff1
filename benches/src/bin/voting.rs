//! Voting over HTTP: a round of 50 statements, 2,000 people signed in, so many connections at once on loopback, each as a
//! browser keeps it. A vote counts when the program has answered it, after it was on disk; at the end the program is
//! killed (`kill -9`), and every vote that was answered must be there.
//!
//! `cargo run --release -p benches --bin voting [-- --smoke] [--postgres URL]`; the program `tahto` of the same build must
//! lie beside it.

use benches::voters::{County, Plan};
use benches::wire::Wire;
use benches::{Failure, is_said, said, share};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What one node must keep, votes a second.
const AT_LEAST: f64 = 650.0;

struct Load {
    name: &'static str,
    connections: usize,
    seconds: u64,
    /// After each vote its next page is asked for, as a browser does.
    with_pages: bool,
}

struct Voting {
    county: County,
    /// Whose turn it is, and on which statement: every person votes on all of them.
    turn: AtomicUsize,
    answered: AtomicUsize,
    errors: AtomicUsize,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let smoke = is_said("--smoke");
    let plan = if smoke { Plan { people: 100, statements: 10 } } else { Plan { people: 2_000, statements: 50 } };
    let county = County::of(&plan, 18116, said("--postgres").as_deref()).await?;
    println!(
        "{}: {} people, {} statements, a round that asks everybody",
        county.store.kind(),
        county.cookies.len(),
        county.statements.len()
    );
    let voting = Arc::new(Voting {
        county,
        turn: AtomicUsize::new(0),
        answered: AtomicUsize::new(0),
        errors: AtomicUsize::new(0),
    });
    let seconds = if smoke { 1 } else { 12 };
    let load = |name, connections, with_pages| Load { name, connections, seconds, with_pages };
    println!("{:<34} {:>8} {:>8} {:>8} {:>8}", "durable votes", "a second", "p50 ms", "p99 ms", "errors");
    let mut slowest = f64::MAX;
    for load in [
        load("votes, 64 connections", 64, false),
        load("votes, 200 connections", 200, false),
        load("votes with pages, 64 connections", 64, true),
    ] {
        let rate = voting.clone().run(&load).await?;
        slowest = if load.with_pages { slowest } else { slowest.min(rate) };
    }
    let voting = Arc::into_inner(voting).ok_or("somebody still votes")?;
    let (answered, errors) = (voting.answered.into_inner() as i64, voting.errors.into_inner());
    let mut county = voting.county;
    let kept = county.votes_after_a_kill().await?;
    println!("answered {answered}, kept after kill -9: {kept}; errors {errors}");
    println!("slowest {slowest:.0} votes a second, at least {AT_LEAST:.0}");
    match () {
        () if errors > 0 => Err("not held: a vote was not taken".into()),
        () if kept < answered => Err("not held: a vote that was answered is not there".into()),
        () if !smoke && slowest < AT_LEAST => Err("not held: voting is slower than it may be".into()),
        () => Ok(()),
    }
}

impl Voting {
    async fn run(self: Arc<Voting>, load: &Load) -> Result<f64, Failure> {
        let (began, until) = (Instant::now(), Instant::now() + Duration::from_secs(load.seconds));
        let errors = self.errors.load(Ordering::Relaxed);
        let mut clients = vec![];
        for _ in 0..load.connections {
            let (voting, with_pages) = (self.clone(), load.with_pages);
            clients.push(tokio::spawn(async move { voting.vote_until(until, with_pages).await }));
        }
        let mut took = vec![];
        for client in clients {
            took.extend(client.await??);
        }
        let rate = took.len() as f64 / began.elapsed().as_secs_f64();
        took.sort();
        let errors = self.errors.load(Ordering::Relaxed) - errors;
        let (p50, p99) = (share(&took, 0.50), share(&took, 0.99));
        println!("{:<34} {rate:>8.0} {p50:>8.1} {p99:>8.1} {errors:>8}", load.name);
        Ok(rate)
    }

    /// What each vote took.
    async fn vote_until(&self, until: Instant, with_pages: bool) -> Result<Vec<Duration>, Failure> {
        let (mut wire, path) = (Wire::open(&self.county.host).await?, self.county.voting());
        let (people, statements) = (self.county.cookies.len(), self.county.statements.len());
        let mut took = vec![];
        while Instant::now() < until {
            // by turns, so that many are on their first statement and many on a later one
            let turn = self.turn.fetch_add(1, Ordering::Relaxed);
            let (person, statement) = (turn % people, turn / people % statements);
            let stand = ["agree", "disagree", "pass"][(person * 7 + statement * 3) % 5 % 3];
            let form = format!("statement={}&stand={stand}", self.county.statements[statement]);
            let (cookie, began) = (&self.county.cookies[person], Instant::now());
            let answer = wire.post(&path, cookie, &form).await?;
            took.push(began.elapsed());
            let was_kept = answer.status == 303 && answer.location.starts_with(&path);
            if !was_kept {
                self.errors.fetch_add(1, Ordering::Relaxed);
                continue;
            }
            // voting again on the same statement changes a vote and adds none
            if turn < people * statements {
                self.answered.fetch_add(1, Ordering::Relaxed);
            }
            if with_pages && wire.get(&answer.location, cookie).await?.status != 200 {
                self.errors.fetch_add(1, Ordering::Relaxed);
            }
        }
        Ok(took)
    }
}
