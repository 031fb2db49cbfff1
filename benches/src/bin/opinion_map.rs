//! What the opinion map takes, from votes in memory to every list: on two real conversations, on an invented one of 2,000
//! people and on one of 25,000, with the most memory that the largest needed.
//!
//! `cargo run --release -p benches --bin opinion_map [-- --smoke]`, and `-- --times N VOTES.csv COMMENTS.csv` for files of
//! one's own: milliseconds of each time, one a line (`bin/compare-opinion-map` asks so).

use opinion_map::{Cast, Map, Statistics, Vote, Votes, polis, priorities, with_at_least};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

type Failure = Box<dyn std::error::Error>;

/// An invented conversation, and what its map may take.
struct Invented {
    people: u64,
    statements: u64,
    votes: usize,
    at_most: Duration,
}

const LARGE: Invented = Invented { people: 2_000, statements: 900, votes: 225_000, at_most: Duration::from_millis(75) };
const LARGEST: Invented =
    Invented { people: 25_000, statements: 1_000, votes: 750_000, at_most: Duration::from_secs(2) };
const MOST_MEMORY_MIB: f64 = 300.0;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--times", times, votes, comments] => of_files(times.parse()?, votes.as_ref(), comments.as_ref()),
        ["--smoke"] => measure(1, 100).map(drop),
        _ => hold(measure(9, 1)?),
    }
}

/// Each limit, with what was measured against it.
fn hold(measured: Vec<(&'static str, f64, f64)>) -> Result<(), Failure> {
    match measured.iter().find(|(_, found, at_most)| found > at_most) {
        Some((what, found, at_most)) => Err(format!("not held: {what}, {found:.1} is above {at_most:.1}").into()),
        None => Ok(()),
    }
}

fn measure(times: usize, part: u64) -> Result<Vec<(&'static str, f64, f64)>, Failure> {
    for set in ["brexit-consensus", "scoop-hivemind.biodiversity"] {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../pure/opinion-map/tests/data/polis").join(set);
        let (votes, comments) = (folder.join("votes.csv"), folder.join("comments.csv"));
        let (median, quickest) = took(times, || from_files(&votes, &comments))?;
        println!("{set}: {:.2} ms from the files to every list, {:.2} at best", millis(median), millis(quickest));
    }
    let mut measured = vec![];
    for (what, invented) in [("2,000 × 900", LARGE), ("25,000 × 1,000", LARGEST)] {
        let log = invented.log(part);
        let (median, quickest) = took(times, || Ok(everything(&Votes::from_log(&log))))?;
        let (median, quickest) = (millis(median), millis(quickest));
        println!("{what}, {} votes: {median:.1} ms from the log to every list, {quickest:.1} at best", log.len());
        measured.push((what, quickest, millis(invented.at_most)));
        again(times, &log)?;
    }
    let memory = most_memory();
    println!("most memory: {memory:.0} MiB");
    measured.push(("memory in MiB", memory, MOST_MEMORY_MIB));
    Ok(measured)
}

/// One vote more, from the map before it.
fn again(times: usize, log: &[Cast]) -> Result<(), Failure> {
    let mut votes = Votes::from_log(log);
    let before = Map::of(&votes);
    let (median, quickest) = took(times, || {
        votes.set(log[0].participant, log[0].statement, Vote::Pass);
        Ok(before.again(&votes).positions.len())
    })?;
    println!("  one vote more and the map again: {:.1} ms, {:.1} at best", millis(median), millis(quickest));
    Ok(())
}

/// The map and all lists, of the groups that may be shown; a number, so that nothing is left undone.
fn everything(votes: &Votes) -> usize {
    let map = Map::of(votes);
    let Some(chosen) = map.chosen() else { return 0 };
    let labels = map.labels(chosen);
    let statistics = Statistics::of(votes, &labels, chosen.groups.len());
    let lists: usize = (0..chosen.groups.len()).map(|group| statistics.representative(group).len()).sum();
    let consensus = statistics.consensus();
    let ranked = statistics.common_ground().len() + statistics.divided().len() + statistics.unsure().len();
    let next = priorities(&statistics, &map.extremities, |id| votes.moderation(id));
    let shown = with_at_least(&chosen.groups, 10).map_or(0, |merged| merged.groups.len());
    lists + consensus.agree.len() + statistics.group_informed().len() + ranked + next.len() + shown
}

fn from_files(votes: &Path, comments: &Path) -> Result<usize, Failure> {
    Ok(everything(&read(votes, comments)?))
}

fn read(votes: &Path, comments: &Path) -> Result<Votes, Failure> {
    let fault = |fault: polis::Fault| format!("{fault:?}");
    let mut read = polis::votes(&std::fs::read(votes)?).map_err(fault)?.votes;
    for comment in polis::comments(&std::fs::read(comments)?).map_err(fault)? {
        read.moderate(comment.id, comment.moderation);
    }
    Ok(read)
}

/// In memory: the log is there, reading the files is not counted, putting the votes together is.
fn of_files(times: usize, votes: &Path, comments: &Path) -> Result<(), Failure> {
    let held = read(votes, comments)?;
    let mut log = vec![];
    for (row, participant) in held.participants().iter().enumerate() {
        for (statement, value) in held.row(row) {
            let vote = Vote::from_number(value.into()).expect("a vote");
            log.push(Cast { participant: *participant, statement: held.statements()[statement], vote, time: 0 });
        }
    }
    let moderated: Vec<_> = held.statements().iter().map(|id| (*id, held.moderation(*id))).collect();
    for _ in 0..times {
        let began = Instant::now();
        let mut votes = Votes::from_log(&log);
        moderated.iter().for_each(|(id, moderation)| votes.moderate(*id, *moderation));
        let count = std::hint::black_box(everything(&votes));
        println!("{:.3}", millis(began.elapsed()));
        assert!(count > 0, "nothing was computed");
    }
    Ok(())
}

impl Invented {
    /// Three camps of unequal size who answer half of the statements in their own way, some people more busy than
    /// others, in the order in which they come. A `part` of it for trying out.
    fn log(&self, part: u64) -> Vec<Cast> {
        let (people, statements, votes) =
            (self.people / part, self.statements / part, self.votes / part.pow(2) as usize);
        let mut chance = Chance(7);
        let leaning: Vec<[u64; 4]> = (0..statements).map(|_| [0; 4].map(|_| chance.below(100))).collect();
        let mut log = Vec::with_capacity(votes);
        let mut voted = std::collections::HashSet::with_capacity(votes);
        while log.len() < votes {
            let participant = chance.below(people).min(chance.below(people));
            let statement = chance.below(statements);
            if voted.insert((participant, statement)) {
                let [common, own @ ..] = leaning[statement as usize];
                let camp = [0, 0, 0, 1, 1, 2][participant as usize % 6];
                let agreeing = if common % 2 == 0 { common } else { own[camp] };
                let vote = match chance.below(100) {
                    0..10 => Vote::Pass,
                    _ if chance.below(100) < agreeing => Vote::Agree,
                    _ => Vote::Disagree,
                };
                log.push(Cast { participant, statement, vote, time: log.len() as i64 });
            }
        }
        log
    }
}

/// Numbers by chance, the same at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most.max(1)
    }
}

/// The median of so many times, and the quickest, which is what a limit is held against: a busy machine only adds.
fn took(times: usize, mut work: impl FnMut() -> Result<usize, Failure>) -> Result<(Duration, Duration), Failure> {
    let mut took = vec![];
    for _ in 0..times {
        let began = Instant::now();
        let count = std::hint::black_box(work()?);
        took.push(began.elapsed());
        if count == 0 {
            return Err("nothing was computed".into());
        }
    }
    took.sort();
    Ok((took[times / 2], took[0]))
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

/// The most that was in memory at once, as Linux counts it; nought elsewhere.
fn most_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()).and_then(|kib| kib.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}
