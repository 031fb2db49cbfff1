//! A fresh database for each test, with its tables made: an SQLite file, or a database of its own in the
//! PostgreSQL that PGHOST, PGPORT, PGUSER and PGPASSWORD lead to (`pg_virtualenv` sets them).
//! Each is a copy of one template a process, since migrating takes longer than copying.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::{Record, Row, Store, sqlx};
use tempfile::TempDir;
use tokio::sync::OnceCell;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    SQLite,
    PostgreSQL,
}

/// A store nobody else knows.
pub struct Fresh {
    pub store: Store,
    /// For `Store::open`, to come in by another door.
    pub address: String,
    _place: Place,
}

/// Where a store may be. What is there goes when this is dropped.
pub struct Place {
    pub address: String,
    behind: Behind,
}

enum Behind {
    Folder { _folder: TempDir },
    Database { name: String },
}

const FILE: &str = "tahto.db";
static MADE: AtomicUsize = AtomicUsize::new(0);
static SQLITE: OnceCell<TempDir> = OnceCell::const_new();
static POSTGRES: OnceCell<String> = OnceCell::const_new();

/// True when tests on PostgreSQL are left out on purpose (`TAHTO_WITHOUT_POSTGRES=1`). They are never left out in silence:
/// without this word and without a server they fail.
pub fn is_left_out(kind: Kind) -> bool {
    kind == Kind::PostgreSQL && std::env::var("TAHTO_WITHOUT_POSTGRES").is_ok_and(|word| word == "1")
}

pub async fn fresh(kind: Kind) -> Fresh {
    let place = match kind {
        Kind::SQLite => copied_file().await,
        Kind::PostgreSQL => copied_database().await,
    };
    let store = Store::open(&place.address).await.expect("the copy opens");
    Fresh { store, address: place.address.clone(), _place: place }
}

/// A place where nothing has been made yet.
pub async fn empty(kind: Kind) -> Place {
    match kind {
        Kind::SQLite => file_in(folder()),
        Kind::PostgreSQL => database("template0").await,
    }
}

async fn copied_file() -> Place {
    let template = SQLITE.get_or_init(migrated_file).await;
    let place = file_in(folder());
    std::fs::copy(template.path().join(FILE), &place.address).expect("a copy of the template");
    place
}

fn file_in(folder: TempDir) -> Place {
    Place { address: path(&folder.path().join(FILE)), behind: Behind::Folder { _folder: folder } }
}

async fn copied_database() -> Place {
    database(POSTGRES.get_or_init(migrated_database).await).await
}

async fn database(template: &str) -> Place {
    let name = create(template).await;
    Place { address: address_of(&name), behind: Behind::Database { name } }
}

async fn create(template: &str) -> String {
    let name = new_name();
    administer(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.unwrap_or_else(|error| {
        panic!("no PostgreSQL at PGHOST {:?}, PGPORT {:?}: {error}", setting("PGHOST"), setting("PGPORT"))
    });
    name
}

async fn migrated_file() -> TempDir {
    for left in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = left.file_name().to_string_lossy().into_owned();
        let maker = name.strip_prefix("tahto_test_").and_then(|rest| rest.split('_').next());
        if maker.is_some_and(|maker| !is_running(maker)) {
            std::fs::remove_dir_all(left.path()).ok(); // a template, which nobody drops, or a test that was killed
        }
    }
    let folder = folder();
    Store::open(&path(&folder.path().join(FILE))).await.expect("migrations run on SQLite").close().await;
    folder
}

async fn migrated_database() -> String {
    sweep().await;
    let name = create("template0").await;
    Store::open(&address_of(&name)).await.expect("migrations run on PostgreSQL").close().await;
    name
}

/// Databases of test programs that have ended, templates above all, which nobody drops.
async fn sweep() {
    let Ok(mut server) = connect().await else { return };
    let left = sqlx::raw_sql("SELECT datname::text FROM pg_database WHERE datname LIKE 'tahto\\_test\\_%'");
    for row in left.fetch_all(&mut server).await.unwrap_or_default() {
        let Ok((name,)) = <(String,)>::from_row(Row::PostgreSQL(&row)) else { continue };
        let maker = name.split('_').nth(2).unwrap_or_default();
        if !is_running(maker) {
            administer(&format!("DROP DATABASE IF EXISTS {name}")).await.ok();
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Behind::Database { name } = &self.behind else { return };
        let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map(|runtime| runtime.block_on(administer(&drop)).ok())
        });
        thread.join().ok();
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix(&format!("{}_", new_name())).tempdir().expect("a folder for the test")
}

fn is_running(process: &str) -> bool {
    Path::new("/proc").join(process).exists()
}

fn new_name() -> String {
    format!("tahto_test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed))
}

async fn administer(text: &str) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(&mut connect().await?).await.map(drop)
}

async fn connect() -> Result<sqlx::PgConnection, sqlx::Error> {
    <sqlx::PgConnection as sqlx::Connection>::connect(&address_of("postgres")).await
}

fn address_of(database: &str) -> String {
    assert!(
        setting("PGHOST").is_some(),
        "this test wants PostgreSQL and PGHOST is not set: run it under `pg_virtualenv`, or leave PostgreSQL out on purpose with TAHTO_WITHOUT_POSTGRES=1"
    );
    let settings = [("host", "PGHOST"), ("port", "PGPORT"), ("user", "PGUSER"), ("password", "PGPASSWORD")];
    let settings = settings.into_iter().filter_map(|(key, name)| Some(format!("{key}={}", escaped(&setting(name)?))));
    format!("postgres:///{database}?{}", settings.collect::<Vec<_>>().join("&"))
}

fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn escaped(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'/' => (byte as char).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}

fn path(file: &Path) -> String {
    file.to_str().expect("a path in UTF-8").to_owned()
}
