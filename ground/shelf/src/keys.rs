//! The ring of keys: files `shelf-*.key` in the directory TAHTO_KEYS, which is never inside the data or a backup.
//!
//! Every key on the ring reads; the last by name writes. To change keys, add a file (`shelf-0002.key`), start again,
//! and keep the old one for as long as anything sealed with it is kept.

use crate::{Error, Result};
use ring::rand::{SecureRandom, SystemRandom};
use ring::{digest, hkdf};
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The file that is made when there is none.
const FIRST: &str = "shelf-0001.key";
/// A key is this many random bytes, written as hexadecimal digits.
pub(crate) const LENGTH: usize = 32;

/// Which key sealed an object: the beginning of a digest of the key, safe to write down.
pub(crate) type KeyId = [u8; 8];

/// The keys that open the shelf; cheap to clone, never printed.
#[derive(Clone)]
pub struct Keys {
    /// Never empty; in the order of the files' names.
    ring: Arc<[Key]>,
}

pub(crate) struct Key {
    pub(crate) id: KeyId,
    secret: [u8; LENGTH],
}

impl Keys {
    /// The ring in `dir`. [`Error::NoKeys`] when it is empty: then whatever is stored stays closed.
    pub fn open(dir: &Path) -> Result<Keys> {
        let ring = key_files(dir)?.iter().map(|file| Key::read(file)).collect::<Result<Vec<_>>>()?;
        if ring.is_empty() {
            return Err(Error::NoKeys { directory: dir.into() });
        }
        Ok(Keys { ring: ring.into() })
    }

    /// As [`Keys::open`], but makes the directory (0700) and a first key (0600) where there is none.
    /// What an earlier key sealed stays closed (`KeyMissing`) until that key is put beside the new one.
    pub fn open_or_make(dir: &Path) -> Result<Keys> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(at(dir))?;
        if key_files(dir)?.is_empty() {
            make_first(dir)?;
        }
        Keys::open(dir)
    }

    /// A ring with one key that lies in no file: see [`crate::ContentKey`].
    pub(crate) fn one(secret: [u8; LENGTH]) -> Keys {
        Keys { ring: vec![Key::of(secret)].into() }
    }

    /// The key that seals what is put from now on.
    pub(crate) fn newest(&self) -> &Key {
        self.ring.last().expect("a ring holds at least one key")
    }

    pub(crate) fn by_id(&self, id: KeyId) -> Result<&Key> {
        let hex = || id.iter().map(|byte| format!("{byte:02x}")).collect();
        self.ring.iter().find(|key| key.id == id).ok_or_else(|| Error::KeyMissing { key: hex() })
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Keys({} on the ring)", self.ring.len())
    }
}

impl Key {
    fn read(file: &Path) -> Result<Key> {
        if fs::metadata(file).map_err(at(file))?.permissions().mode() & 0o077 != 0 {
            return Err(Error::KeyOpenToOthers { file: file.into() });
        }
        let digits = fs::read_to_string(file).map_err(at(file))?;
        let secret = from_hex(digits.trim()).ok_or_else(|| Error::KeyUnreadable { file: file.into() })?;
        Ok(Key::of(secret))
    }

    fn of(secret: [u8; LENGTH]) -> Key {
        let mut digest = digest::Context::new(&digest::SHA256);
        digest.update(b"tahto shelf key id");
        digest.update(&secret);
        Key { id: digest.finish().as_ref()[..8].try_into().expect("a digest has 32 bytes"), secret }
    }

    /// The key's material for deriving an object's own key (HKDF, RFC 5869).
    pub(crate) fn extract(&self, salt: &[u8]) -> hkdf::Prk {
        hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(&self.secret)
    }
}

fn key_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(at(dir))? {
        let entry = entry.map_err(at(dir))?;
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with("shelf-") && name.ends_with(".key")) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Written aside and linked into place, so that of two first starts at once one key wins and both read it whole.
fn make_first(dir: &Path) -> Result<()> {
    let mut secret = [0; LENGTH];
    let random = SystemRandom::new();
    random.fill(&mut secret).map_err(|_| Error::Sealing)?;
    let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();

    let aside = dir.join(format!(".{FIRST}.{}", std::process::id()));
    let write = || -> io::Result<()> {
        let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
        writeln!(file, "{digits}")?;
        file.sync_all()?;
        match fs::hard_link(&aside, dir.join(FIRST)) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => fs::remove_file(&aside)?,
        }
        fs::File::open(dir)?.sync_all()
    };
    write().map_err(at(dir))
}

fn from_hex(digits: &str) -> Option<[u8; LENGTH]> {
    if digits.len() != 2 * LENGTH || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; LENGTH];
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * i..2 * i + 2], 16).ok()?;
    }
    Some(bytes)
}

fn at(path: &Path) -> impl Fn(io::Error) -> Error {
    move |error| Error::Directory { path: path.into(), error }
}
