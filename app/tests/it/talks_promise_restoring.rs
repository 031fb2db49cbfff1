//! A backup is restored into an empty folder as docs/operating.md says, and the program itself is started on it: without the
//! keys it says what stays closed, with them everything opens.

use super::planting::{Promise, STEM, change, secret};
use super::readers::finds;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use store::Query;
use store::sqlx::{self, AssertSqlSafe, Connection, SqliteConnection};
use testing::{Arranged, Kind, runtime};

/// Where a house keeps what it has.
struct Place {
    data: PathBuf,
    keys: PathBuf,
}

impl Place {
    fn of(folder: &Path) -> Place {
        Place { data: folder.join("data"), keys: folder.join("keys") }
    }
}

/// The program, serving; it ends with this.
struct Program {
    child: Child,
    at: String,
    log: PathBuf,
}

impl Program {
    fn start(place: &Place) -> Program {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (at, log) = (format!("127.0.0.1:{port}"), place.data.with_extension("log"));
        let child = Command::new(env!("CARGO_BIN_EXE_tahto"))
            .arg("serve")
            .env("TAHTO_CONFIG", "/dev/null")
            .env("TAHTO_LISTEN", &at)
            .env("TAHTO_ADDRESS", format!("http://{at}"))
            .env("TAHTO_DATA", &place.data)
            .env("TAHTO_KEYS", &place.keys)
            .env("TAHTO_VOIKKO", "none")
            .env("TAHTO_SMTP", "")
            .env("TAHTO_DATABASE", "")
            .stdout(Stdio::null())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut program = Program { child, at, log };
        program.is_open();
        program
    }

    fn is_open(&mut self) {
        let began = Instant::now();
        while TcpStream::connect(&self.at).is_err() {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none() && began.elapsed() < Duration::from_secs(120), "it starts: {}", self.says());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What a browser gets: the status, and all that came.
    fn get(&self, path: &str, cookie: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.at).unwrap();
        let asked = format!("GET {path} HTTP/1.0\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", self.at);
        stream.write_all(asked.as_bytes()).unwrap();
        let mut answer = vec![];
        stream.read_to_end(&mut answer).unwrap();
        let status = String::from_utf8_lossy(&answer[9..12]).parse().expect("a status");
        (status, answer)
    }

    /// The page, which must come.
    fn page(&self, path: &str, cookie: &str) -> String {
        let (status, answer) = self.get(path, cookie);
        let text = String::from_utf8_lossy(&answer).into_owned();
        assert_eq!(status, 200, "{path}: {text}");
        text
    }

    fn says(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// As an operator ends it.
    fn stop(mut self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success() && self.child.wait().unwrap().success(), "it ends well: {}", self.says());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let there = to.join(entry.file_name().unwrap());
        match entry.is_dir() {
            true => copy(&entry, &there),
            false => drop(fs::copy(&entry, there).unwrap()),
        }
    }
}

/// While the program runs: one whole copy of the database, followed by the media.
async fn copy_while_it_runs((database, data): (&str, &Path), to: &Path) {
    fs::create_dir_all(to).unwrap();
    let mut door = SqliteConnection::connect(database).await.unwrap();
    let text = format!("VACUUM INTO '{}'", to.join("tahto.db").display());
    sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut door).await.unwrap();
    door.close().await.unwrap();
    copy(&data.join("media"), &to.join("media"));
}

async fn cookie(promise: &Promise, who: &str) -> String {
    let mut tx = promise.house.app.store.begin().await.unwrap();
    let person = promise.house.person(who).await;
    let cookie = people::sign_in_as(person, &promise.house.app.settings, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
}

/// Somebody at a browser before the backup was made, whose session is in it.
struct Browsers {
    agent: String,
    admin: String,
}

fn opens(program: &Program, promise: &Promise, browsers: &Browsers) {
    let page = program.page(&promise.talk, &browsers.agent);
    for name in ["changed", "transcript", "described", "remark", "supervisors"] {
        assert!(page.contains(&secret(name)), "{name} is read again");
    }
    assert!(program.page("/talks/profile", &browsers.agent).contains(&secret("profiletext")));
    assert!(
        program.page(&format!("/talks/goals/own/{}", promise.goals[0]), &browsers.agent).contains(&secret("goalafter"))
    );
    for (medium, piece) in promise.media.iter().zip(&promise.pieces) {
        let (status, answer) = program.get(&format!("/media/{medium}"), &browsers.agent);
        assert!(status == 200 && finds(&answer, piece), "{medium}: {status}");
    }
    assert!(!program.says().contains("stay closed"), "nothing is closed: {}", program.says());
}

async fn stays_closed(program: &Program, promise: &Promise, browsers: &Browsers) {
    let log = program.says();
    let vaults = promise.house.count("SELECT count(DISTINCT vault_id) FROM vault_holder").await;
    assert!(log.contains("discussions, goals, profiles and greetings stay closed"), "{log}");
    assert!(log.contains(&format!("closed={vaults}")), "how many stay closed: {log}");
    let page = program.page(&promise.talk, &browsers.agent);
    for sentence in
        ["Sisältö on nyt lukossa", "kun avain palautetaan, kaikki avautuu taas", "valmistautumiset, kuvat ja äänitteet"]
    {
        assert!(page.contains(sentence), "{sentence}");
    }
    for path in ["/", "/talks", "/me/data", "/me/data/kept/talks", "/healthz"] {
        let (status, _) = program.get(path, &browsers.agent);
        assert!(status < 400, "{path}: {status}");
    }
    program.page("/admin", &browsers.admin);
    let goal = format!("/talks/goals/own/{}", promise.goals[0]);
    let greetings = format!("{}/greetings", promise.plans[0]);
    let preparation = format!("{}/preparation", promise.talk);
    for path in [
        &*promise.talk,
        &*promise.group,
        &preparation,
        &goal,
        &greetings,
        "/talks/goals",
        "/talks/profile",
        "/me/data/json",
    ] {
        let (status, answer) = program.get(path, &browsers.agent);
        assert!(status == 200 || status == 503, "{path}: {status}");
        assert!(!finds(&answer, STEM.as_bytes()), "{path} tells something");
    }
    for medium in &promise.media {
        assert_eq!(program.get(&format!("/media/{medium}"), &browsers.agent).0, 503);
    }
    assert!(!finds(program.says().as_bytes(), STEM.as_bytes()), "the log tells something");
}

/// The dates of the story are years ago for the program, whose clock is the real one: its first night is not here yet.
async fn as_a_house(promise: &Promise, place: &Place) {
    change(&promise.house, Query::new("DELETE FROM timetable")).await;
    copy_while_it_runs((promise.house.database(), &promise.house.folder().join("data")), &place.data).await;
    copy(&promise.house.folder().join("keys"), &place.keys);
}

#[test]
fn a_backup_restored_without_its_keys_starts_and_says_what_stays_closed_and_with_them_it_opens() {
    runtime().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let promise = Promise::arranged(Kind::SQLite).await;
        let browsers = Browsers { agent: cookie(&promise, "agent").await, admin: cookie(&promise, "admin").await };
        let house = Place::of(&at("house"));
        as_a_house(&promise, &house).await;
        let program = Program::start(&house);
        opens(&program, &promise, &browsers);
        let database = house.data.join("tahto.db").display().to_string();
        copy_while_it_runs((&database, &house.data), &at("while-it-ran")).await;
        program.stop();
        copy(&house.data, &at("when-it-had-stopped"));

        for backup in ["while-it-ran", "when-it-had-stopped"] {
            let restored = Place::of(&at(&format!("restored-{backup}")));
            copy(&at(backup), &restored.data);
            let program = Program::start(&restored); // there is no directory of keys
            stays_closed(&program, &promise, &browsers).await;
            program.stop();
            // the old key is put beside the new one
            fs::copy(house.keys.join("shelf-0001.key"), restored.keys.join("shelf-0000.key")).unwrap();
            let program = Program::start(&restored);
            opens(&program, &promise, &browsers);
            program.stop();
        }
        let with_keys = Place::of(&at("restored-with-keys"));
        copy(&at("when-it-had-stopped"), &with_keys.data);
        copy(&house.keys, &with_keys.keys);
        let program = Program::start(&with_keys);
        opens(&program, &promise, &browsers);
        program.stop();
    });
}
