//! A county in which so many people are signed in and one round is open, and the release program that answers them.

use crate::Failure;
use crate::wire::Wire;
use notices::audience::Audience;
use shelf::{Keys, Shelf};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use store::{Clock, Id, Query, Store};
use web::Settings;
use will::round::Round;
use will::round_draft::{By, Draft};
use words::{Lang, Texts};

/// The program at work; ended when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

pub struct County {
    pub host: String,
    pub store: Store,
    pub round: Id,
    pub statements: Vec<Id>,
    /// Of everybody who is signed in.
    pub cookies: Vec<String>,
    /// Of whoever prepares the round.
    pub coordinator: String,
    running: Option<Running>,
    folder: PathBuf,
}

impl Drop for County {
    fn drop(&mut self) {
        self.running = None;
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

pub struct Plan {
    pub people: usize,
    pub statements: usize,
}

impl County {
    /// Made with `tahto synthesize`, in a temporary directory, on SQLite or in that empty database; at work on that port of
    /// loopback.
    pub async fn of(plan: &Plan, port: u16, postgres: Option<&str>) -> Result<County, Failure> {
        let folder = std::env::temp_dir().join(format!("tahto-round-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let settings = Settings {
            listen: format!("127.0.0.1:{port}"),
            address: format!("http://127.0.0.1:{port}"),
            data: folder.join("data"),
            keys: folder.join("keys"),
            database: postgres.unwrap_or_default().to_owned(),
            ..Settings::default()
        };
        let people = plan.people.to_string();
        if !program(&settings, &["synthesize", "--people", &people])?.stdout(Stdio::null()).status()?.success() {
            return Err("the county could not be made".into());
        }
        let store = Store::open(&settings.database_address()).await?;
        let round = open_round(plan, &settings, &store).await?;
        let statements = will::statement::Statement::published(round, store.read()).await?;
        let cookies = sign_in(&everybody(plan.people, &store).await?, &settings, &store).await?;
        let coordinator = sign_in(&coordinators(&store).await?, &settings, &store).await?;
        let mut county = County {
            host: settings.listen.clone(),
            store,
            round,
            statements: statements.into_iter().map(|statement| statement.id).collect(),
            cookies,
            coordinator: coordinator.into_iter().next().ok_or("nobody prepares rounds")?,
            running: None,
            folder,
        };
        county.running = Some(Running(program(&settings, &["serve"])?.stdout(Stdio::null()).spawn()?));
        county.wait().await?;
        Ok(county)
    }

    /// Until it answers, and whoever is asked has been told of the round.
    async fn wait(&self) -> Result<(), Failure> {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(180) {
            let (waiting,): (i64,) =
                Query::new("SELECT count(*) FROM job WHERE kind = 'will-asking'").one(self.store.read()).await?;
            let answers = async { Wire::open(&self.host).await?.get("/sign-in", "").await };
            if waiting == 0 && answers.await.is_ok_and(|answer: crate::wire::Answer| answer.status == 200) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err("it was not ready within three minutes".into())
    }

    pub fn voting(&self) -> String {
        will::address::Voting { round: self.round }.to_string()
    }

    /// Resident memory of the program, in MiB.
    pub fn resident(&self) -> Result<f64, Failure> {
        let pid = self.running.as_ref().ok_or("it has ended")?.0.id();
        let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no memory figure")?;
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse()?;
        Ok(kilobytes / 1024.0)
    }

    /// Ended as by a power cut (`kill -9`); what it had answered must be there.
    pub async fn votes_after_a_kill(&mut self) -> Result<i64, Failure> {
        self.running = None;
        let (votes,): (i64,) = Query::new("SELECT count(*) FROM vote").one(self.store.read()).await?;
        Ok(votes)
    }
}

/// `tahto` beside this program, of the same build; with room for a hall's connections.
fn program(settings: &Settings, arguments: &[&str]) -> Result<Command, Failure> {
    let program = std::env::current_exe()?.with_file_name("tahto");
    if !program.exists() {
        return Err("build it first: cargo build --release".into());
    }
    let mut command = Command::new(program);
    command.args(arguments).env("TAHTO_DATA", &settings.data).env("TAHTO_KEYS", &settings.keys);
    command.env("TAHTO_LISTEN", &settings.listen).env("TAHTO_ADDRESS", &settings.address).env("TAHTO_LOG", "warn");
    command.env("TAHTO_VOIKKO", "none").env("TAHTO_SECOND_FACTOR", "false").env("LANG", "en");
    if !settings.database.is_empty() {
        command.env("TAHTO_DATABASE", &settings.database);
    }
    Ok(command)
}

async fn open_round(plan: &Plan, settings: &Settings, store: &Store) -> Result<Id, Failure> {
    let now = Clock::real().now();
    let (person_id, employer_id): (Id, Id) =
        Query::new("SELECT id, employer_id FROM person ORDER BY id LIMIT 1").one(store.read()).await?;
    let statements =
        (1..=plan.statements).map(|at| Texts::one(Lang::Fi, format!("Väittämä {at}: näin meillä pitäisi toimia.")));
    let draft = Draft {
        name: Texts::one(Lang::Fi, "Miten kuljemme sinne yhdessä?"),
        reason: Texts::one(Lang::Fi, "Tulos luetaan salissa."),
        adds: true,
        is_live: true,
        opens_at: now - Duration::from_secs(3600),
        closes_at: now + Duration::from_secs(86_400),
        result_at: now + Duration::from_secs(86_400),
        audience: Audience(vec![]),
        statements: statements.collect(),
        before_id: None,
    };
    let shelf = Shelf::open(&settings.data, Keys::open_or_make(&settings.keys)?)?;
    let mut tx = store.begin().await?;
    let made = draft.create(Id::new_v4(), &By { person_id, employer_id, now }, &mut tx).await?.ok_or("no round")?;
    let round = Round::of_house(made, &now.day(), &mut tx).await?.ok_or("no round")?;
    if !round.open(&shelf.key_name(), now, &mut tx).await? {
        return Err("the round was not opened".into());
    }
    tx.commit().await?;
    Ok(made)
}

/// So many people who work there.
async fn everybody(most: usize, store: &Store) -> Result<Vec<(Id,)>, Failure> {
    let people = "SELECT DISTINCT h.person_id FROM post_held h WHERE h.ends_on IS NULL ORDER BY h.person_id LIMIT $1";
    Ok(Query::new(people).bind(most as i64).all(store.read()).await?)
}

async fn coordinators(store: &Store) -> Result<Vec<(Id,)>, Failure> {
    let people = "SELECT person_id FROM role_held WHERE role = 'coordinator' ORDER BY person_id LIMIT 1";
    Ok(Query::new(people).all(store.read()).await?)
}

/// The cookies of these people, each at a browser.
async fn sign_in(people: &[(Id,)], settings: &Settings, store: &Store) -> Result<Vec<String>, Failure> {
    let mut cookies = vec![];
    for some in people.chunks(100) {
        let mut tx = store.begin().await?;
        for (person_id,) in some {
            let cookie = people::sign_in_as(*person_id, settings, &mut tx).await?;
            cookies.push(cookie.to_str()?.split(';').next().unwrap_or_default().to_owned());
        }
        tx.commit().await?;
    }
    Ok(cookies)
}
