//! A PostgreSQL of our own, to be killed and watched: Debian's programs, a folder in /tmp, a socket in it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

pub struct Cluster {
    folder: PathBuf,
    server: Child,
}

/// A folder with a new, empty cluster.
pub fn make() -> TempDir {
    let folder = tempfile::Builder::new().prefix("tahto-cluster-").tempdir().unwrap();
    if let Some((user, group)) = postgres() {
        chown(folder.path(), Some(user), Some(group)).unwrap();
    }
    let made = program("initdb")
        .arg("-D")
        .arg(folder.path().join("data"))
        .args(["-A", "trust", "-U", "postgres", "-N"])
        .output();
    let made = made.expect("initdb of the Debian package postgresql runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    folder
}

impl Cluster {
    pub fn start(folder: &Path, fsync: bool) -> Cluster {
        let log = File::options().create(true).append(true).open(folder.join("log")).unwrap();
        let mut server = program("postgres");
        server.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
        for setting in ["listen_addresses=", "full_page_writes=on", if fsync { "fsync=on" } else { "fsync=off" }] {
            server.args(["-c", setting]);
        }
        let server = server.stdout(Stdio::null()).stderr(log).spawn().expect("postgres starts");
        let mut cluster = Cluster { folder: folder.to_owned(), server };
        cluster.wait_until_it_answers();
        cluster
    }

    pub fn address(&self) -> String {
        format!("postgres:///postgres?host={}&user=postgres", self.folder.display())
    }

    fn wait_until_it_answers(&mut self) {
        let began = Instant::now();
        while !program("pg_isready").arg("-q").arg("-h").arg(&self.folder).status().unwrap().success() {
            let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            assert!(self.server.try_wait().unwrap().is_none(), "postgres ended: {}", log());
            assert!(began.elapsed() < Duration::from_secs(60), "postgres does not answer: {}", log());
            sleep(Duration::from_millis(20));
        }
    }

    /// The postmaster and every process it started, at once, with no time to put anything in order.
    pub fn kill(mut self) {
        self.kill_all();
    }

    fn kill_all(&mut self) {
        let server = self.server.id();
        let all = std::iter::once(server).chain(children_of(server)).map(|process| process.to_string());
        Command::new("kill").arg("-9").args(all).stderr(Stdio::null()).status().unwrap();
        self.server.wait().unwrap();
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if matches!(self.server.try_wait(), Ok(None)) {
            self.kill_all();
        }
    }
}

fn children_of(parent: u32) -> Vec<u32> {
    let parent_of = |process: u32| {
        let about = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        about.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse::<u32>().ok()
    };
    let all = fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    all.filter(|process| parent_of(*process) == Some(parent)).collect()
}

/// One of PostgreSQL's programs, run as `postgres` when we are root, as which it refuses to run.
fn program(name: &str) -> Command {
    let newest = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest =
        newest.max_by_key(|entry| version(&entry.file_name())).expect("the Debian package postgresql is installed");
    let mut command = Command::new(newest.path().join("bin").join(name));
    command.current_dir("/");
    if let Some((user, group)) = postgres() {
        command.uid(user).gid(group);
    }
    command
}

fn version(name: &OsStr) -> u32 {
    name.to_str().and_then(|name| name.parse().ok()).unwrap_or(0)
}

fn postgres() -> Option<(u32, u32)> {
    let id = |args: &[&str]| {
        let said = Command::new("id").args(args).output().ok()?;
        String::from_utf8(said.stdout).ok()?.trim().parse::<u32>().ok()
    };
    match id(&["-u"]) {
        Some(0) => Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?)),
        _ => None,
    }
}
