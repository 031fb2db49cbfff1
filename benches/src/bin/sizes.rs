//! The same pages in a network of 481 people and in one of 25,000: a county must not be slower than a town. Makes both
//! with `tahto synthesize`, starts the release program on each, and asks by turns, so that a busy machine is busy for
//! both.
//!
//! `cargo run --release -p benches --bin sizes [-- --smoke]`

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const EMPLOYER: &str = "Kuusirannan hyvinvointialue";
const COORDINATOR: &str = "2";
/// What a page in the large network may take, of what it takes in the small one.
const AT_MOST: f64 = 1.2;

type Failure = Box<dyn std::error::Error>;

/// A program at work on a network of its own; ended when dropped.
struct Running {
    child: Child,
    host: String,
    coordinator: String,
    agent: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn main() -> Result<(), Failure> {
    let smoke = std::env::args().any(|argument| argument == "--smoke");
    let (large, times) = if smoke { (2_000, 20) } else { (25_000, 400) };
    let program = program()?;
    let folder = std::env::temp_dir().join(format!("tahto-sizes-{}", std::process::id()));
    let outcome = measure(&program, &folder, large, times);
    std::fs::remove_dir_all(&folder).ok();
    outcome
}

fn measure(program: &Path, folder: &Path, large: usize, times: usize) -> Result<(), Failure> {
    let networks = [start(program, folder, 481, 18112)?, start(program, folder, large, 18113)?];
    println!("{:<28} {:>10} {:>10} {:>7}", "page, median ms", 481, large, "ratio");
    let mut worst = 0f64;
    let pages =
        ["today page", "task page", "coordinator's page", "programme page", "cohort page", "what is kept of one"];
    for page in pages {
        let mut asked = vec![];
        for network in &networks {
            asked.push((network.path(page)?, network));
        }
        let mut took = [vec![], vec![]];
        for _ in 0..times {
            for (place, (path, network)) in asked.iter().enumerate() {
                let cookie = if ["today page", "task page", "what is kept of one"].contains(&page) {
                    &network.agent
                } else {
                    &network.coordinator
                };
                let began = Instant::now();
                let answer = network.get(path, cookie)?;
                took[place].push(began.elapsed());
                if !answer.starts_with("HTTP/1.1 200") {
                    return Err(format!("{page}: {}", answer.lines().next().unwrap_or_default()).into());
                }
            }
        }
        let [small, large] = took.map(median);
        let ratio = large / small;
        worst = worst.max(ratio);
        println!("{page:<28} {small:>10.2} {large:>10.2} {ratio:>7.2}");
    }
    println!("worst ratio {worst:.2}, at most {AT_MOST}");
    // so few questions are too rough to judge by
    if worst <= AT_MOST || times < 100 { Ok(()) } else { Err("not held: a county is slower than a town".into()) }
}

fn median(mut all: Vec<Duration>) -> f64 {
    all.sort();
    all[all.len() / 2].as_secs_f64() * 1000.0
}

/// `tahto` beside this program, of the same build.
fn program() -> Result<PathBuf, Failure> {
    let program = std::env::current_exe()?.with_file_name("tahto");
    if program.exists() { Ok(program) } else { Err("build it first: cargo build --release".into()) }
}

/// Made, started, and two people signed in.
fn start(program: &Path, folder: &Path, people: usize, port: u16) -> Result<Running, Failure> {
    let (data, host) = (folder.join(people.to_string()), format!("127.0.0.1:{port}"));
    let command = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).env("TAHTO_DATA", data.join("data")).env("TAHTO_KEYS", data.join("keys"));
        command.env("TAHTO_LISTEN", &host).env("TAHTO_LOG", "warn").env("TAHTO_VOIKKO", "none").env("LANG", "en");
        command.env("TAHTO_SECOND_FACTOR", "false"); // a telephone is not what is measured
        command
    };
    std::fs::create_dir_all(&data)?;
    let began = Instant::now();
    let made = command(&["synthesize", "--people", &people.to_string()]).stdout(Stdio::null()).status()?;
    if !made.success() {
        return Err("the network could not be made".into());
    }
    println!("{people} people synthesized in {:.1} s", began.elapsed().as_secs_f64());
    let child = command(&["serve"]).stdout(Stdio::null()).spawn()?;
    let mut running = Running { child, host: host.clone(), coordinator: String::new(), agent: String::new() };
    running.wait()?;
    let numbers =
        String::from_utf8(command(&["synthesize", "--people", &people.to_string(), "--csv"]).output()?.stdout)?;
    let agents =
        numbers.lines().filter(|line| line.contains(";muutosagentti;")).filter_map(|line| line.split(';').nth(2));
    let agent = agents.min().ok_or("nobody is an agent")?.to_owned(); // the first forty by number take part
    let sign_in = |number: &str| -> Result<String, Failure> {
        let link = String::from_utf8(command(&["people", "link", EMPLOYER, number]).output()?.stdout)?;
        running.sign_in(link.trim())
    };
    let (coordinator, agent) = (sign_in(COORDINATOR)?, sign_in(&agent)?);
    (running.coordinator, running.agent) = (coordinator, agent);
    Ok(running)
}

impl Running {
    fn wait(&self) -> Result<(), Failure> {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(60) {
            if self.get("/sign-in", "").is_ok_and(|page| page.starts_with("HTTP/1.1 200")) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err("it did not start within a minute".into())
    }

    fn request(&self, text: &str) -> Result<String, Failure> {
        let mut connection = TcpStream::connect(&self.host)?;
        connection.write_all(text.as_bytes())?;
        let mut answer = vec![];
        connection.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    fn get(&self, path: &str, cookie: &str) -> Result<String, Failure> {
        let host = &self.host;
        self.request(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"))
    }

    /// The cookie of whom the link signs in.
    fn sign_in(&self, link: &str) -> Result<String, Failure> {
        let (host, path) = (&self.host, link.split(&self.host).nth(1).ok_or("no link")?);
        let answer = self.request(&format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nnext=/"
        ))?;
        let cookie =
            answer.lines().find_map(|line| line.strip_prefix("set-cookie: tahto=")).ok_or("nobody was signed in")?;
        Ok(format!("tahto={}", cookie.split(';').next().unwrap_or_default()))
    }

    fn path(&self, page: &str) -> Result<String, Failure> {
        let programme = || -> Result<String, Failure> {
            let list = self.get("/coaching", &self.coordinator)?;
            link_on(&list, "/coaching/programmes/").ok_or_else(|| "no programme".into())
        };
        Ok(match page {
            "today page" => "/".into(),
            "what is kept of one" => "/me/data".into(),
            "task page" => {
                link_on(&self.get("/", &self.agent)?, "/coaching/tasks/").ok_or("no task awaits the agent")?
            }
            "coordinator's page" => programme()? + "/progress",
            "cohort page" => {
                let page = self.get(&programme()?, &self.coordinator)?;
                link_on(&page, "/coaching/cohorts/").ok_or("no cohort")? + "/edit"
            }
            _ => programme()?,
        })
    }
}

fn link_on(page: &str, beginning: &str) -> Option<String> {
    let at = page.find(&format!("href=\"{beginning}"))? + "href=\"".len();
    page[at..].split(['"', '/', '?']).nth(3).map(|id| format!("{beginning}{id}"))
}
