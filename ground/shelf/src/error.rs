//! What can go wrong on the shelf, in words an operator can act on.

use std::fmt;
use std::io;
use std::path::PathBuf;
use uuid::Uuid;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// Nothing is kept under this name (any more).
    Missing { name: Uuid },
    /// What is kept is not what was put: cut, changed or moved from another name. Take it from a backup.
    Damaged { name: Uuid },
    /// The object was sealed with a key that is not on the ring, as after a restore without keys.
    KeyMissing { key: String },
    /// The range begins beyond the end: HTTP's 416.
    OutOfRange { total: u64 },
    /// The directory of keys holds no `shelf-*.key`.
    NoKeys { directory: PathBuf },
    /// The key file may be read or changed by others than its owner.
    KeyOpenToOthers { file: PathBuf },
    /// The key file does not hold 64 hexadecimal digits.
    KeyUnreadable { file: PathBuf },
    /// The directory of keys or of objects could not be read or made.
    Directory { path: PathBuf, error: io::Error },
    /// What was being put broke off while it was read: the sender's end, not ours.
    Content(io::Error),
    /// The disk, or later the bucket, refused.
    Storage(object_store::Error),
    /// The system gave no random numbers, or an object grew beyond 256 TiB.
    Sealing,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Missing { name } => write!(f, "nothing is kept under {name}"),
            Error::Damaged { name } => {
                write!(f, "{name} is damaged or was put under another name; take it from a backup")
            }
            Error::KeyMissing { key } => write!(f, "the key {key} is missing; put its file into the directory of keys"),
            Error::OutOfRange { total } => write!(f, "the range begins beyond the end, which is at {total} bytes"),
            Error::NoKeys { directory } => write!(f, "there is no shelf-*.key in {}", directory.display()),
            Error::KeyOpenToOthers { file } => {
                write!(f, "{} may be read by others than its owner; chmod 600", file.display())
            }
            Error::KeyUnreadable { file } => write!(f, "{} does not hold 64 hexadecimal digits", file.display()),
            Error::Directory { path, error } => write!(f, "{}: {error}", path.display()),
            Error::Content(error) => write!(f, "the content broke off: {error}"),
            Error::Storage(error) => write!(f, "the storage refused: {error}"),
            Error::Sealing => f.write_str("the object could not be sealed"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Directory { error, .. } | Error::Content(error) => Some(error),
            Error::Storage(error) => Some(error),
            _ => None,
        }
    }
}

impl Error {
    /// An answer of the storage about the object `name`.
    pub(crate) fn storage(name: Uuid, error: object_store::Error) -> Error {
        match error {
            object_store::Error::NotFound { .. } => Error::Missing { name },
            error => Error::Storage(error),
        }
    }
}
