//! The shelf: pictures, recordings and files, kept encrypted and read by range.
//!
//! ```ignore
//! let shelf = Shelf::open(&data_dir, Keys::open_or_make(&keys_dir)?)?;
//! let stored = shelf.put(id, file).await?;                       // on disk before this returns
//! let (total, content) = shelf.read(id, Some(0..1_000)).await?;  // deciphers only the chunks it needs
//! ```
//!
//! Who has the data directory or a backup, but not the directory of keys, has noise: each object is
//! sealed in chunks of 64 KiB under a key of its own (`seal.rs`). The names, sizes and times of files stay visible.
//!
//! Bytes lie in an `object_store`: today a local directory, whose writes it syncs (file and directory) since 0.14;
//! a bucket shared by several nodes is then another constructor, not another shelf.

mod content_key;
mod error;
mod keys;
mod layout;
mod seal;
mod secret;
mod shelf;

pub use content_key::ContentKey;
pub use error::{Error, Result};
pub use keys::Keys;
pub use shelf::{Shelf, Stored};
