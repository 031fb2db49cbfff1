//! Those who read what is kept: the holder of the files, of a backup, of the log.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::sqlx::{self, AssertSqlSafe, Connection, SqliteConnection};
use testing::{House, Kind};

/// A file or a table, and its bytes.
pub type Kept = (String, Vec<u8>);

/// Whether the bytes hold something, as it is or as it may be written otherwise.
pub fn finds(bytes: &[u8], wanted: &[u8]) -> bool {
    forms(wanted).iter().any(|form| holds(bytes, form))
}

/// Whether the bytes hold it as it is.
pub fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    let first = wanted[0];
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == first) {
        let at = from + at;
        if bytes[at..].starts_with(wanted) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// As it is; as hexadecimal digits, small and large; in the two orders of UTF-16; as base64 from each of its three places.
fn forms(wanted: &[u8]) -> Vec<Vec<u8>> {
    let hex: String = wanted.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![wanted.to_vec(), hex.to_uppercase().into_bytes(), hex.into_bytes()];
    forms.push(wanted.iter().flat_map(|byte| [*byte, 0]).collect());
    forms.push(wanted.iter().flat_map(|byte| [0, *byte]).collect());
    for before in 0..3 {
        let padded: Vec<u8> = std::iter::repeat_n(0, before).chain(wanted.iter().copied()).collect();
        let whole = padded.len() / 3 * 3;
        let coded = base64(&padded[..whole]);
        forms.push(coded[if before == 0 { 0 } else { 4 }..].to_vec()); // the first letters are others' too
    }
    forms
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let four = |three: &[u8]| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| LETTERS[(number >> shift) as usize & 63])
    };
    bytes.chunks_exact(3).flat_map(four).collect()
}

/// Everything that somebody finds who has the machine's disk, but not its keys: the database with its write-ahead log, a
/// copy of it as a backup makes one, the shelf, and each table's rows.
pub async fn everything_kept(house: &House) -> Vec<Kept> {
    let mut kept = bytes_of(house).await;
    files(&house.folder().join("data"), &mut kept);
    kept.extend(later_copy(house).await);
    kept
}

/// A copy of the database as a backup makes one, and each table's rows.
pub async fn later_copy(house: &House) -> Vec<Kept> {
    let lines = house.snapshot().await;
    let mut kept: Vec<Kept> = lines.into_iter().map(|line| ("a row".to_owned(), line.into_bytes())).collect();
    if house.kind == Kind::SQLite {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.db");
        let mut door = SqliteConnection::connect(house.database()).await.unwrap();
        let text = format!("VACUUM INTO '{}'", copy.display());
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut door).await.unwrap();
        files(folder.path(), &mut kept);
    }
    kept
}

/// The database's file when its log has been written into it: what was there before is written over, not only let go.
pub async fn file_after_checkpoint(house: &House) -> Vec<Kept> {
    let mut kept = vec![];
    if house.kind == Kind::SQLite {
        let mut door = SqliteConnection::connect(house.database()).await.unwrap();
        let moved = sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut door).await;
        moved.expect("the log is written into the file");
        files(folder_of_the_database(house), &mut kept);
        let log = kept.iter().find(|(place, _)| place.ends_with("-wal")).expect("a log");
        assert!(log.1.is_empty(), "the log was emptied");
    }
    kept
}

/// What is packed in an archive is looked at too.
pub fn unpacked(body: &[u8]) -> Vec<u8> {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(body)) else { return body.to_vec() };
    let mut all = body.to_vec();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}

fn folder_of_the_database(house: &House) -> &Path {
    Path::new(house.database().trim_start_matches("sqlite:").trim_start_matches("//")).parent().unwrap()
}

/// The database's own files; of a server, its rows are what there is to be read here.
async fn bytes_of(house: &House) -> Vec<Kept> {
    let mut kept = vec![];
    if house.kind == Kind::SQLite {
        files(folder_of_the_database(house), &mut kept);
        assert!(kept.iter().any(|(place, _)| place.ends_with("-wal")), "the write-ahead log was read");
    }
    kept
}

pub fn files(folder: &Path, kept: &mut Vec<Kept>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match entry.is_dir() {
            true => files(&entry, kept),
            false => kept.push((entry.display().to_string(), std::fs::read(&entry).unwrap())),
        }
    }
}

/// Whoever reads the program's log at its most talkative; the database's driver stays at what an operator sees.
#[derive(Clone, Default)]
pub struct Ears(Arc<Mutex<Vec<u8>>>);

impl Write for Ears {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Ears {
    pub fn listen(&self) -> (tracing::subscriber::DefaultGuard, tracing::Dispatch) {
        let (writer, silent) = (self.clone(), tracing::subscriber::NoSubscriber::default());
        // A second, silent one: see `answers`, where the log of all rooms is listened to.
        let second = tracing::Dispatch::new(silent);
        let logging =
            tracing_subscriber::fmt().with_env_filter("trace,sqlx=info").with_writer(move || writer.clone()).finish();
        (tracing::subscriber::set_default(logging), second)
    }

    pub fn heard(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}
