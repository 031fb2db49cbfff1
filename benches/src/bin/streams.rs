//! A hall of 2,000 who listen to one round on one node: what a stream weighs, how many votes a second are kept meanwhile,
//! how soon all have heard that voting has closed, how soon all have fetched what it was about – over a second and a half,
//! as the page's script does –, and when the result is there.
//!
//! `cargo run --release -p benches --bin streams [-- --smoke] [--postgres URL]`; the program `tahto` of the same build must
//! lie beside it. It needs two open files a stream (`ulimit -n 5000`).

use benches::voters::{County, Plan};
use benches::wire::Wire;
use benches::{Failure, is_said, said, share};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// All have heard within this.
const HEARD_WITHIN: f64 = 1_000.0;
/// A stream weighs at most this, in KiB.
const WEIGHT: f64 = 64.0;
/// As `assets/js/hall.js` spreads them.
const SPREAD: Duration = Duration::from_millis(1500);

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let smoke = is_said("--smoke");
    let streams = if smoke { 50 } else { 2_000 };
    let county = County::of(&Plan { people: streams, statements: 50 }, 18117, said("--postgres").as_deref()).await?;
    let hall = Arc::new(Hall {
        live: format!("/will/{}/hall/live", county.round),
        now: format!("/will/{}/hall/now", county.round),
        county,
    });
    println!("{}: one round, {} people", hall.county.store.kind(), hall.county.cookies.len());

    let before = hall.county.resident()?;
    let began = Instant::now();
    let (tell, mut told) = unbounded_channel();
    for one in 0..hall.county.cookies.len() {
        let stream = Wire::open(&hall.county.host).await?.listen(&hall.live, &hall.county.cookies[one]).await?;
        tokio::spawn(listen(stream, tell.clone()));
    }
    let streams = hall.county.cookies.len();
    println!("{streams} streams open after {} ms", began.elapsed().as_millis());
    tokio::time::sleep(Duration::from_secs(1)).await;
    let weight = (hall.county.resident()? - before) * 1024.0 / streams as f64;
    println!("memory of a stream                   {weight:>8.1} KiB, at most {WEIGHT:.0}");

    let seconds = if smoke { 1 } else { 8 };
    let (rate, p99) = hall.clone().vote(Duration::from_secs(seconds)).await?;
    println!("durable votes a second meanwhile     {rate:>8.0}, p99 {p99:.1} ms");

    let began = hall.close().await?;
    let heard = hear(&mut told, streams, began).await?;
    let [p50, p99, last] = [0.50, 0.99, 1.0].map(|part| share(&heard, part));
    println!(
        "all heard that it has closed         {p50:>8.1} ms p50, {p99:.1} ms p99, {last:.1} ms the last, at most {HEARD_WITHIN:.0}"
    );
    let (fetched, over) = hall.clone().fetch().await?;
    let [p50, p99] = [0.50, 0.99].map(|part| share(&fetched, part));
    println!("all fetched what it was about        {p50:>8.1} ms p50, {p99:.1} ms p99 each, {over} ms together");
    println!("the result is there                  {:>8.1} s after the press", hall.result(began).await?.as_secs_f64());
    println!("memory with everything (resident)    {:>8.1} MiB", hall.county.resident()?);
    match () {
        () if smoke => Ok(()), // so few are too rough to judge by
        () if weight > WEIGHT => Err("not held: a stream weighs more than it may".into()),
        () if last > HEARD_WITHIN => Err("not held: not all had heard in time".into()),
        () => Ok(()),
    }
}

struct Hall {
    county: County,
    live: String,
    now: String,
}

/// Says when it has heard that there is something, until the stream ends.
async fn listen(mut stream: BufReader<TcpStream>, tell: UnboundedSender<Instant>) {
    let mut line = String::new();
    while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
        if line.trim() == "event: news" && tell.send(Instant::now()).is_err() {
            return;
        }
        line.clear();
    }
}

/// When each had heard, from that moment on.
async fn hear(told: &mut UnboundedReceiver<Instant>, streams: usize, began: Instant) -> Result<Vec<Duration>, Failure> {
    let mut heard = vec![];
    while heard.len() < streams {
        match tokio::time::timeout(Duration::from_secs(60), told.recv()).await {
            Ok(Some(at)) => heard.push(at.saturating_duration_since(began)),
            _ => return Err(format!("only {} of {streams} have heard", heard.len()).into()),
        }
    }
    heard.sort();
    Ok(heard)
}

impl Hall {
    /// Whoever prepares it presses; when they did.
    async fn close(&self) -> Result<Instant, Failure> {
        let (mut wire, began) = (Wire::open(&self.county.host).await?, Instant::now());
        let answer =
            wire.post(&format!("/will/{}/closing", self.county.round), &self.county.coordinator, "back=hall").await?;
        if answer.status == 303 {
            Ok(began)
        } else {
            Err(format!("closing was answered with {}", answer.status).into())
        }
    }

    /// When it is told to whoever asks.
    async fn result(&self, began: Instant) -> Result<Duration, Failure> {
        let mut wire = Wire::open(&self.county.host).await?;
        while began.elapsed() < Duration::from_secs(120) {
            let told = wire.get(&self.now, &self.county.cookies[0]).await?;
            if String::from_utf8_lossy(&told.body).contains("will-stage-told") {
                return Ok(began.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Err("no result within two minutes".into())
    }

    async fn cast(&self, wire: &mut Wire, person: usize, statement: usize) -> Result<Duration, Failure> {
        let (began, path) = (Instant::now(), self.county.voting());
        let form = format!("statement={}&stand=agree", self.county.statements[statement]);
        let answer = wire.post(&path, &self.county.cookies[person], &form).await?;
        match answer.status {
            303 if answer.location.starts_with(&path) => Ok(began.elapsed()),
            status => Err(format!("a vote was answered with {status}").into()),
        }
    }

    /// What each asking took, and all of them.
    async fn fetch(self: Arc<Hall>) -> Result<(Vec<Duration>, u128), Failure> {
        let (began, people) = (Instant::now(), self.county.cookies.len());
        let mut asking = vec![];
        for one in 0..people {
            let hall = self.clone();
            asking.push(tokio::spawn(async move {
                tokio::time::sleep(SPREAD.mul_f64(one as f64 / people as f64)).await;
                let began = Instant::now();
                let mut wire = Wire::open(&hall.county.host).await?;
                let answer = wire.get(&hall.now, &hall.county.cookies[one]).await?;
                match answer.status {
                    200 => Ok::<Duration, Failure>(began.elapsed()),
                    status => Err(format!("asked and answered with {status}").into()),
                }
            }));
        }
        let mut took = vec![];
        for one in asking {
            took.push(one.await??);
        }
        took.sort();
        Ok((took, began.elapsed().as_millis()))
    }

    /// 64 connections vote for so long, while everybody listens.
    async fn vote(self: Arc<Hall>, time: Duration) -> Result<(f64, f64), Failure> {
        let (began, until) = (Instant::now(), Instant::now() + time);
        let turn = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let mut voters = vec![];
        for _ in 0..64 {
            let (hall, turn) = (self.clone(), turn.clone());
            voters.push(tokio::spawn(async move {
                let mut wire = Wire::open(&hall.county.host).await?;
                let (people, statements) = (hall.county.cookies.len(), hall.county.statements.len());
                let mut took = vec![];
                while Instant::now() < until {
                    let turn = turn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    took.push(hall.cast(&mut wire, turn % people, turn / people % statements).await?);
                }
                Ok::<Vec<Duration>, Failure>(took)
            }));
        }
        let mut took = vec![];
        for voter in voters {
            took.extend(voter.await??);
        }
        let rate = took.len() as f64 / began.elapsed().as_secs_f64();
        took.sort();
        Ok((rate, share(&took, 0.99)))
    }
}
