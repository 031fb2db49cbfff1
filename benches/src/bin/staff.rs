//! Bringing in a county's staff file while others write: how long it takes, how much memory, and how long the others
//! wait. Makes the file by itself, in the shape of work units of about twenty.
//!
//! `cargo run --release -p benches --bin staff [-- --smoke] [-- --rows 200000] [-- --postgres URL]`

use people::import::{self, Options};
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use store::{Day, Moment, Store};
use words::{Lang, Words};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Between two writes of the others.
const PAUSE: Duration = Duration::from_millis(10);

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| arguments.iter().position(|one| one == name).and_then(|at| arguments.get(at + 1)).cloned();
    let smoke = arguments.iter().any(|one| one == "--smoke");
    let rows: usize = after("--rows").map_or(Ok(if smoke { 2_000 } else { 200_000 }), |rows| rows.parse())?;
    let folder = std::env::temp_dir().join(format!("tahto-staff-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let address = after("--postgres").unwrap_or_else(|| folder.join("tahto.db").display().to_string());
    let outcome = measure(&address, rows).await;
    std::fs::remove_dir_all(&folder).ok();
    outcome
}

async fn measure(address: &str, rows: usize) -> Result<(), Failure> {
    let store = Store::open(address).await?;
    let file = staff_file(rows);
    println!("{} rows, {:.1} MiB, {}", rows, file.len() as f64 / 1048576.0, store.kind());
    for time in ["first time", "again, unchanged"] {
        let ending = Arc::new(AtomicBool::new(false));
        let writer = tokio::spawn(others(store.clone(), ending.clone()));
        let (began, today) = (Instant::now(), Day::parse("2026-01-01").expect("a day"));
        let options = Options { dry_run: false, yes: false };
        let report = import::run(file.as_bytes(), options, today, Moment::now(), &store, Words::new(Lang::En)).await?;
        let took = began.elapsed();
        ending.store(true, Ordering::SeqCst);
        let mut waited = writer.await??;
        waited.sort();
        if report.refused > 0 || report.stopped.is_some() {
            return Err(report.lines.join("\n").into());
        }
        let p99 = waited.get(waited.len() * 99 / 100).or(waited.last()).copied().unwrap_or_default();
        println!(
            "{time:<18} {:>7.1} s   others: {} writes, p99 {} ms, longest {} ms   most memory {:.0} MiB",
            took.as_secs_f64(),
            waited.len(),
            p99.as_millis(),
            waited.last().map_or(0, Duration::as_millis),
            most_memory()?
        );
    }
    store.close().await;
    Ok(())
}

/// Writes a little now and then; how long each took to be on disk.
async fn others(store: Store, ending: Arc<AtomicBool>) -> store::Result<Vec<Duration>> {
    let mut waited = vec![];
    while !ending.load(Ordering::SeqCst) {
        let began = Instant::now();
        let mut tx = store.begin().await?;
        tx.later("bench", &["a write"], Moment(i64::MAX / 2), None).await?;
        tx.commit().await?;
        waited.push(began.elapsed());
        tokio::time::sleep(PAUSE).await;
    }
    Ok(waited)
}

fn staff_file(rows: usize) -> String {
    let mut file = String::from("employer;unit;staff_number;name;email;job;role;supervisor;language;from;to\n");
    for number in 0..rows {
        let (unit, service, area) = (number / 20, number / 120, number / 1200);
        let path = format!("Sosiaali ja terveys / Alue {area} / Palvelu {service} / Tiimi {unit}");
        let leader = unit * 20;
        let (role, job, supervisor) = match number - leader {
            0 => ("supervisor", "lähiesihenkilö", String::new()),
            1 => ("agent", "sairaanhoitaja", leader.to_string()),
            _ => ("", "lähihoitaja", leader.to_string()),
        };
        writeln!(
            file,
            "Suuri hyvinvointialue;{path};{number};Etunimi{} Sukunimi{};henkilo{number}@suuri.example;{job};{role};{supervisor};fi;2015-01-01;",
            number % 400,
            number % 3000
        )
        .expect("memory");
    }
    file
}

fn most_memory() -> Result<f64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no memory figure")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}
