//! The figures a reader feels: pages a second while signed in, start to first page, memory at rest, bytes over the wire.
//! Starts the release program on a demonstration of its own in a temporary directory, loads it with `wrk` on loopback.
//!
//! `cargo run --release -p benches --bin pages [-- --smoke]`

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const HOST: &str = "127.0.0.1:18111";

type Failure = Box<dyn std::error::Error>;

/// The program at work; ended when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn main() -> Result<(), Failure> {
    let smoke = std::env::args().any(|argument| argument == "--smoke");
    let seconds = if smoke { 1 } else { 8 };
    let program = program()?;
    let folder = std::env::temp_dir().join(format!("tahto-bench-{}", std::process::id()));
    let outcome = measure(&program, &folder, seconds);
    std::fs::remove_dir_all(&folder).ok();
    outcome
}

fn measure(program: &Path, folder: &Path, seconds: u32) -> Result<(), Failure> {
    let began = Instant::now();
    let first = start(program, folder)?;
    println!("first start, network made from its files   {:>8} ms", began.elapsed().as_millis());
    drop(first);

    let mut starts: Vec<u128> = vec![];
    for _ in 0..3 {
        let began = Instant::now();
        let running = start(program, folder)?;
        starts.push(began.elapsed().as_millis());
        drop(running);
    }
    starts.sort();
    println!("start to first page, filled database       {:>8} ms   (median of 3)", starts[1]);

    let running = start(program, folder)?;
    std::thread::sleep(Duration::from_secs(3));
    println!("memory at rest (resident)                  {:>8.1} MiB", resident(running.0.id())?);

    let agent = step_in("agent")?;
    let coordinator = step_in("coordinator")?;
    let task = link_on(&get("/", &agent)?, "/coaching/tasks/").ok_or("no task awaits the agent")?;
    let programme = link_on(&get("/coaching", &coordinator)?, "/coaching/programmes/").ok_or("no programme")?;
    let progress = format!("{programme}/progress");
    weigh(&agent, &task, &coordinator, &progress)?;
    for (name, path, cookie) in [("today page", "/", &agent), ("coordinator's page", progress.as_str(), &coordinator)] {
        let (rate, p99) = load(path, cookie, seconds)?;
        println!("{name:<18} 16 connections         {rate:>8} requests/s, p99 {p99}");
    }
    println!("memory after the load (resident)           {:>8.1} MiB", resident(running.0.id())?);
    Ok(())
}

/// `tahto` beside this program, of the same build.
fn program() -> Result<PathBuf, Failure> {
    let program = std::env::current_exe()?.with_file_name("tahto");
    if program.exists() { Ok(program) } else { Err("build it first: cargo build --release".into()) }
}

/// Started, and its first page answered.
fn start(program: &Path, folder: &Path) -> Result<Running, Failure> {
    let mut command = Command::new(program);
    command.arg("demo").env("TAHTO_DATA", folder.join("demo")).env("TAHTO_LISTEN", HOST).env("TAHTO_LOG", "warn");
    let running = Running(command.stdout(Stdio::null()).spawn()?);
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(60) {
        if get("/", "").is_ok_and(|page| page.starts_with("HTTP/1.1 200")) {
            return Ok(running);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Err("it did not start within a minute".into())
}

fn request(text: &str) -> Result<Vec<u8>, Failure> {
    let mut connection = TcpStream::connect(HOST)?;
    connection.write_all(text.as_bytes())?;
    let mut answer = vec![];
    connection.read_to_end(&mut answer)?;
    Ok(answer)
}

fn get(path: &str, cookie: &str) -> Result<String, Failure> {
    let text = format!("GET {path} HTTP/1.1\r\nHost: {HOST}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
    Ok(String::from_utf8_lossy(&request(&text)?).into_owned())
}

/// The cookie of somebody in that role.
fn step_in(role: &str) -> Result<String, Failure> {
    let body = format!("role={role}");
    let text = format!(
        "POST /demo/step-in HTTP/1.1\r\nHost: {HOST}\r\nOrigin: http://{HOST}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = String::from_utf8_lossy(&request(&text)?).into_owned();
    let cookie =
        answer.lines().find_map(|line| line.strip_prefix("set-cookie: tahto=")).ok_or("nobody was signed in")?;
    Ok(format!("tahto={}", cookie.split(';').next().unwrap_or_default()))
}

fn link_on(page: &str, beginning: &str) -> Option<String> {
    let at = page.find(&format!("href=\"{beginning}"))? + "href=\"".len();
    page[at..].split(['"', '/']).nth(3).map(|id| format!("{beginning}{id}"))
}

/// Bytes of a body as a browser fetches it.
fn bytes(path: &str, cookie: &str) -> Result<usize, Failure> {
    let text = format!(
        "GET {path} HTTP/1.1\r\nHost: {HOST}\r\nCookie: {cookie}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    );
    let answer = request(&text)?;
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no head")?;
    Ok(answer.len() - head - 4)
}

fn weigh(agent: &str, task: &str, coordinator: &str, progress: &str) -> Result<(), Failure> {
    let page = get(task, agent)?;
    let css = attribute(&page, "stylesheet\" href=\"").ok_or("no styles")?;
    let js = attribute(&page, "script src=\"").ok_or("no scripts")?;
    let style = get(&css, "")?;
    let font = style.split("url(").find(|rest| rest.starts_with("/assets/")).and_then(|rest| rest.split(')').next());
    let font = font.ok_or("no typeface")?.to_owned();
    let look: usize =
        [css.as_str(), &js, &font, "/assets/icon.svg"].iter().map(|path| bytes(path, "")).sum::<Result<usize, _>>()?;
    let (task_page, matrix) = (bytes(task, agent)?, bytes(progress, coordinator)?);
    println!("first visit, task page with everything     {:>8.1} kB", (look + task_page) as f64 / 1000.0);
    println!(
        "later pages: task, coordinator's page      {:>8.1} kB, {:.1} kB",
        task_page as f64 / 1000.0,
        matrix as f64 / 1000.0
    );
    Ok(())
}

fn attribute(page: &str, before: &str) -> Option<String> {
    let at = page.find(before)? + before.len();
    page[at..].split('"').next().map(str::to_owned)
}

/// Requests a second and the 99th percentile, as wrk tells them; anything but 200 is a failure.
fn load(path: &str, cookie: &str, seconds: u32) -> Result<(u64, String), Failure> {
    let duration = format!("{seconds}s");
    let header = format!("Cookie: {cookie}");
    let url = format!("http://{HOST}{path}");
    let arguments = ["-t1", "-c16", "--latency", "-d", &duration, "-H", &header, &url];
    let told = Command::new("wrk").args(arguments).output().map_err(|_| "wrk is missing: bin/setup installs it")?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    if told.contains("Non-2xx") {
        return Err(format!("{path} did not answer every request:\n{told}").into());
    }
    let field =
        |name: &str| told.lines().find_map(|line| line.trim().strip_prefix(name)).map(|rest| rest.trim().to_owned());
    let rate = field("Requests/sec:").ok_or("wrk told nothing")?.parse::<f64>()?;
    Ok((rate as u64, field("99%").unwrap_or_default()))
}

fn resident(pid: u32) -> Result<f64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no memory figure")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}
