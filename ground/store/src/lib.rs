//! The store: one door to the data, whichever database is behind it.
//!
//! ```ignore
//! let open = sql!("SELECT id, title FROM survey WHERE state = $1").bind("open").all::<Survey>(store.read()).await?;
//!
//! let mut tx = store.begin().await?;
//! sql!("UPDATE survey SET state = 'closed' WHERE id = $1").bind(id).execute(&mut tx).await?;
//! tx.commit().await?;            // on disk before anybody hears of it; dropped instead: undone
//! ```
//!
//! This crate is the only place that names sqlx or knows which database is open. Figures, the
//! shape and its traps: `docs/store.md`.

pub mod clock;
pub mod counter;
mod error;
pub mod jobs;
mod migrate;
mod query;
pub mod registry;
mod row;
pub mod setting;
mod state;
pub mod timetable;
mod writer;

pub use clock::{Clock, Day, Moment};
pub use error::{Error, Result};
pub use inventory;
pub use migrate::{MIGRATIONS, OwnIndex, PERSONAL};
pub use query::{Bind, Query, Source, Text};
pub use row::{Cell, Cells, Field, Record, Row, Rows};
pub use setting::Setting;
pub use sqlx;
pub use sqlx::types::Json;
pub use uuid::Uuid;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, PgPool, Postgres, SqlitePool};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use tokio::sync::{Notify, broadcast};

/// Every record's key: a UUIDv7, so that ids stand in the order in which things happened.
pub type Id = Uuid;

static REGISTRY: LazyLock<Vec<registry::Column>> = LazyLock::new(|| registry::read(PERSONAL).unwrap_or_default());

/// What is said of every column of every table (`migrations/personal.csv`), in the order of the tables. The build has
/// looked at it.
pub fn personal() -> &'static [registry::Column] {
    &REGISTRY
}

static MADE: LazyLock<Vec<registry::Made>> =
    LazyLock::new(|| registry::columns_of(MIGRATIONS.iter().map(|(_, text)| *text)));

/// Every column of every table, as the migrations make it.
pub fn made() -> &'static [registry::Made] {
    &MADE
}

/// How long one waits for a turn to write before being told to try again.
const PATIENCE: Duration = Duration::from_secs(10);
/// A change held open longer is taken back: others wait for its end.
const TURN_TIME: Duration = Duration::from_secs(2);
/// For a change that is whole or not at all; shorter than the patience of those who wait for it.
const WHOLE_TIME: Duration = Duration::from_secs(8);
/// A change held open longer than this is worth a line in the log: it keeps others waiting.
const SLOW: Duration = Duration::from_millis(250);

#[derive(Clone)]
pub struct Store {
    database: Database,
    /// Rung when work was left for later (`jobs`), on this node at once, on others through the database.
    pub bell: Arc<Notify>,
    settings: Arc<setting::Memory>,
    /// What was announced, here or on another node.
    news: broadcast::Sender<Id>,
    asked: Arc<AtomicU64>,
    patience: Duration,
    turn_time: Duration,
}

/// So many announcements may lie unheard before a listener is told that it missed some.
const NEWS: usize = 256;

#[derive(Clone)]
enum Database {
    SQLite { writer: writer::Writer, readers: SqlitePool },
    PostgreSQL { writers: PgPool, readers: PgPool },
}

/// Reads, each statement on a connection of its own; can't write on either database.
#[derive(Clone, Copy)]
pub struct Read<'s>(&'s Store);

/// A change, kept whole by `commit`, undone when dropped. After a statement has failed or was
/// cancelled half-way, only undoing is left (as PostgreSQL has it; its `COMMIT` would even say "fine").
/// Between `begin` and `commit` stand store calls only: no mail, no file, no hash.
pub struct Tx {
    open: Open,
    broken: bool,
    began: Instant,
    time: Duration,
    bell: Option<Arc<Notify>>,
    house: Arc<Notify>,
    settings: Arc<setting::Memory>,
    settings_changed: bool,
    announced: Vec<Id>,
    news: broadcast::Sender<Id>,
    asked: Arc<AtomicU64>,
}

enum Open {
    SQLite(writer::Turn),
    PostgreSQL(sqlx::Transaction<'static, Postgres>),
}

/// Work of the database. In a box, so that what it takes to speak with one is built once, here, and not again in every
/// crate that waits for it: an `async fn` is built where it is awaited.
pub type Work<'w, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'w>>;

impl Store {
    /// `postgres://…`, or the path of an SQLite file (made when missing). Brings the tables up to date.
    pub fn open(address: &str) -> Work<'_, Store> {
        Box::pin(async move {
            let database = match address.starts_with("postgres://") || address.starts_with("postgresql://") {
                true => Database::postgres(address).await?,
                false => Database::sqlite(address, SqliteSynchronous::Full).await?,
            };
            Store::of(database).await
        })
    }

    /// An SQLite file that answers before anything is on disk. Only for the test that shows what would be lost;
    /// no configuration leads here.
    #[doc(hidden)]
    pub async fn open_without_sync(path: &str) -> Result<Store> {
        Store::of(Database::sqlite(path, SqliteSynchronous::Off).await?).await
    }

    async fn of(database: Database) -> Result<Store> {
        let (news, _) = broadcast::channel(NEWS);
        let (bell, settings, asked) = (Arc::new(Notify::new()), Arc::default(), Arc::default());
        let store = Store { database, bell, settings, news, asked, patience: PATIENCE, turn_time: TURN_TIME };
        migrate::run(&store).await?;
        Ok(store)
    }

    /// Another patience than ten seconds, for tests.
    #[doc(hidden)]
    pub fn with_patience(self, patience: Duration) -> Store {
        Store { patience, ..self }
    }

    /// Longer turns than two seconds, for the house's tests: a debug build beside others on a small machine is slow in a
    /// way that no server is.
    #[doc(hidden)]
    pub fn with_long_turns(self) -> Store {
        Store { turn_time: WHOLE_TIME, ..self }
    }

    pub fn read(&self) -> Read<'_> {
        Read(self)
    }

    /// Waits for a turn to write, at most ten seconds (`Error::Busy`). The turn lasts two seconds.
    pub fn begin(&self) -> Work<'_, Tx> {
        Box::pin(self.begin_for(self.turn_time))
    }

    /// The same for the rare change that can't be cut in slices, such as erasing a person: the turn lasts eight seconds. On
    /// SQLite nobody else writes meanwhile.
    pub fn begin_whole(&self) -> Work<'_, Tx> {
        Box::pin(self.begin_for(WHOLE_TIME))
    }

    pub(crate) async fn begin_for(&self, time: Duration) -> Result<Tx> {
        let opening = async {
            match &self.database {
                Database::SQLite { writer, .. } => Ok(Open::SQLite(writer.turn(time).await?)),
                Database::PostgreSQL { writers, .. } => match writers.begin().await {
                    Err(sqlx::Error::PoolTimedOut) => Err(Error::Busy),
                    Err(sqlx::Error::PoolClosed) => Err(Error::Closed),
                    begun => Ok(Open::PostgreSQL(begun?)),
                },
            }
        };
        let open = tokio::time::timeout(self.patience, opening).await.map_err(|_| Error::Busy)??;
        Ok(Tx {
            open,
            broken: false,
            began: Instant::now(),
            time,
            bell: None,
            house: self.bell.clone(),
            settings: self.settings.clone(),
            settings_changed: false,
            announced: vec![],
            news: self.news.clone(),
            asked: self.asked.clone(),
        })
    }

    /// From now on, what changes announce (`Tx::announce`) once they are kept, on any node. A listener that is slow
    /// misses some, and is told so; the same may be heard twice. So look whenever something is heard.
    pub fn hear(&self) -> broadcast::Receiver<Id> {
        self.news.subscribe()
    }

    /// How many statements have been asked so far: tests hold a page to a constant number.
    pub fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    /// "SQLite" or "PostgreSQL", for the administrator's page and the tests' names.
    pub fn kind(&self) -> &'static str {
        match self.database {
            Database::SQLite { .. } => "SQLite",
            Database::PostgreSQL { .. } => "PostgreSQL",
        }
    }

    /// Passes on the bells that other nodes ring and what they announce; returns only when the database is gone.
    /// Nothing to do on SQLite.
    pub fn listen(&self) -> Work<'_, ()> {
        Box::pin(async {
            let Database::PostgreSQL { readers, .. } = &self.database else { return Ok(()) };
            let mut listener = PgListener::connect_with(readers).await?;
            listener.listen_all(["tahto_jobs", "tahto_news"]).await?;
            loop {
                let rung = listener.recv().await?;
                match rung.payload().parse() {
                    Ok(about) if rung.channel() == "tahto_news" => drop(self.news.send(about)),
                    _ => self.bell.notify_one(),
                }
            }
        })
    }

    /// Prepares a text without running it: a test does so with every registered text.
    pub async fn prepare(&self, text: &'static str) -> Result<()> {
        use sqlx::{Executor, SqlSafeStr};
        match &self.database {
            Database::SQLite { readers, .. } => drop(readers.acquire().await?.prepare(text.into_sql_str()).await?),
            Database::PostgreSQL { writers, .. } => drop(writers.acquire().await?.prepare(text.into_sql_str()).await?),
        }
        Ok(())
    }

    /// Whether an answered commit survives a power cut: true on SQLite, and on PostgreSQL unless somebody
    /// has turned `fsync`, `full_page_writes` or `synchronous_commit` off.
    pub async fn is_durable(&self) -> Result<bool> {
        let mut tx = self.begin().await?; // asks the connection that writes
        match self.database {
            Database::SQLite { .. } => Ok(Query::new("PRAGMA synchronous").one::<(i64,)>(&mut tx).await?.0 >= 2),
            Database::PostgreSQL { .. } => {
                let settings = "SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')";
                let (fsync, pages, commit) = Query::new(settings).one::<(String, String, String)>(&mut tx).await?;
                Ok(fsync == "on" && pages == "on" && commit != "off")
            }
        }
    }

    /// Ends the writer after the writes under way, for every clone of the store; call once, when the program ends.
    pub fn close(self) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(async {
            match self.database {
                Database::SQLite { writer, readers } => {
                    readers.close().await;
                    writer.close().await; // last, since the last to close tidies the file
                }
                Database::PostgreSQL { writers, readers } => {
                    readers.close().await;
                    writers.close().await;
                }
            }
        })
    }
}

impl Database {
    async fn sqlite(path: &str, synchronous: SqliteSynchronous) -> Result<Database> {
        let file = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous)
            .foreign_keys(true)
            // What is deleted is written over: a destroyed key or an erased word does not lie on in a freed page.
            .pragma("secure_delete", "ON")
            .statement_cache_capacity(500);
        let readers = SqlitePoolOptions::new().max_connections(8).acquire_timeout(PATIENCE).test_before_acquire(false);
        Ok(Database::SQLite {
            writer: writer::Writer::open(file.clone()).await?,
            // Four times the pages that SQLite keeps by itself, in KiB: lists and the search come back to the same ones.
            readers: readers.connect_with(file.pragma("query_only", "ON").pragma("cache_size", "-8000")).await?,
        })
    }

    async fn postgres(address: &str) -> Result<Database> {
        let options: PgConnectOptions = address.parse()?;
        let options = options.statement_cache_capacity(500);
        let pool = || {
            let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).test_before_acquire(false);
            // A connection in use needs no test; one that slept may have missed a restart of the database.
            pool.before_acquire(|connection, about| {
                Box::pin(async move {
                    if about.idle_for > Duration::from_secs(1) {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
        };
        let turn_time = TURN_TIME.as_millis().to_string();
        let writing = options.clone().options([("idle_in_transaction_session_timeout", turn_time.as_str())]);
        let reading = options.options([("default_transaction_read_only", "on")]);
        Ok(Database::PostgreSQL {
            writers: pool().connect_with(writing).await?,
            readers: pool().connect_with(reading).await?,
        })
    }
}

impl Tx {
    /// On disk when this returns. `TakenBack` and `Broken`: surely undone. `NotKnown`: look whether it arrived.
    pub fn commit(self) -> Work<'static, ()> {
        Box::pin(self.be_kept())
    }

    async fn be_kept(mut self) -> Result<()> {
        if self.broken {
            return Err(Error::Broken);
        }
        if self.bell.is_some() && matches!(self.open, Open::PostgreSQL(_)) {
            query::Query::new("SELECT CAST(pg_notify('tahto_jobs', '') AS text)").all::<()>(&mut self).await?;
        }
        let announced = std::mem::take(&mut self.announced);
        if matches!(self.open, Open::PostgreSQL(_)) {
            for about in &announced {
                let telling = query::Query::new("SELECT CAST(pg_notify('tahto_news', $1) AS text)");
                telling.bind(about.to_string()).all::<()>(&mut self).await?;
            }
        }
        if self.began.elapsed() > SLOW {
            tracing::warn!(millis = self.began.elapsed().as_millis() as u64, "a change was held open long");
        }
        match self.open {
            Open::SQLite(turn) => turn.commit().await?,
            Open::PostgreSQL(_) if self.began.elapsed() > self.time => return Err(Error::TakenBack),
            Open::PostgreSQL(tx) => tx.commit().await.map_err(outcome)?,
        }
        if self.settings_changed {
            self.settings.forget();
        }
        if let Some(bell) = self.bell {
            bell.notify_one();
        }
        for about in announced {
            self.news.send(about).ok(); // nobody may be listening
        }
        Ok(())
    }

    /// After the commit, this node asks for the choices anew.
    pub(crate) fn settings_changed(&mut self) {
        self.settings_changed = true;
    }

    /// After the commit, pages that are open on this are told to look again, on every node.
    pub fn announce(&mut self, about: Id) {
        if !self.announced.contains(&about) {
            self.announced.push(about);
        }
    }

    /// After the commit, whoever waits for work is woken.
    pub(crate) fn ring(&mut self) {
        self.bell = Some(self.house.clone());
    }

    pub(crate) async fn execute(&mut self, query: Query) -> Result<u64> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.at_risk()?;
        let changed = match &mut self.open {
            Open::SQLite(turn) => query.for_sqlite()?.execute(&mut turn.pen().await?.pen).await?.rows_affected(),
            Open::PostgreSQL(tx) => query.for_postgres()?.execute(&mut **tx).await.map_err(taken_back)?.rows_affected(),
        };
        self.broken = false;
        Ok(changed)
    }

    /// Several statements without values, as migrations are.
    pub(crate) async fn execute_script(&mut self, text: &'static str) -> Result<()> {
        use sqlx::raw_sql;
        self.at_risk()?;
        match &mut self.open {
            Open::SQLite(turn) => raw_sql(text).execute(&mut turn.pen().await?.pen).await.map(|_| ())?,
            Open::PostgreSQL(tx) => raw_sql(text).execute(&mut **tx).await.map(|_| ())?,
        }
        self.broken = false;
        Ok(())
    }

    /// Broken until the statement has ended well, so that an error or a cancellation leaves it so.
    fn at_risk(&mut self) -> Result<()> {
        if std::mem::replace(&mut self.broken, true) {
            return Err(Error::Broken);
        }
        // SQLite's writer takes the turn back itself; PostgreSQL would only notice one that stands idle.
        let over = matches!(self.open, Open::PostgreSQL(_)) && self.began.elapsed() > self.time;
        if over { Err(Error::TakenBack) } else { Ok(()) }
    }
}

/// PostgreSQL ends a session that stands idle inside a change.
fn taken_back(error: sqlx::Error) -> Error {
    match state(&error).as_deref() {
        Some("25P03") => Error::TakenBack,
        _ => error.into(),
    }
}

/// What a failed COMMIT means: PostgreSQL refused it (a constraint, a conflict, an idle session), or we can't know.
fn outcome(error: sqlx::Error) -> Error {
    match state(&error).as_deref() {
        Some("25P03") => Error::TakenBack,
        Some(code) if code.starts_with("23") || code.starts_with("40") => error.into(),
        _ => Error::NotKnown(Arc::new(error)),
    }
}

fn state(error: &sqlx::Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

impl Source for Read<'_> {
    fn rows<'s>(self, query: Query) -> Work<'s, Rows>
    where
        Self: 's,
    {
        Box::pin(async move {
            self.0.asked.fetch_add(1, Ordering::Relaxed);
            Ok(match &self.0.database {
                Database::SQLite { readers, .. } => Rows::SQLite(query.for_sqlite()?.fetch_all(readers).await?),
                Database::PostgreSQL { readers, .. } => {
                    Rows::PostgreSQL(query.for_postgres()?.fetch_all(readers).await?)
                }
            })
        })
    }
}

impl Source for &mut Tx {
    fn rows<'s>(self, query: Query) -> Work<'s, Rows>
    where
        Self: 's,
    {
        Box::pin(async move {
            self.asked.fetch_add(1, Ordering::Relaxed);
            self.at_risk()?;
            let rows = match &mut self.open {
                Open::SQLite(turn) => Rows::SQLite(query.for_sqlite()?.fetch_all(&mut turn.pen().await?.pen).await?),
                Open::PostgreSQL(tx) => {
                    Rows::PostgreSQL(query.for_postgres()?.fetch_all(&mut **tx).await.map_err(taken_back)?)
                }
            };
            self.broken = false;
            Ok(rows)
        })
    }
}
