//! The stories of the shelf, on a real directory.

mod keys;
mod shelf;

use ::shelf::{Keys, Result, Shelf};
use futures::TryStreamExt;
use std::ops::Range;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

/// A shelf in a directory that vanishes after the story.
struct Place {
    directory: TempDir,
    shelf: Shelf,
}

impl Place {
    fn new() -> Place {
        let directory = tempfile::tempdir().unwrap();
        let shelf =
            Shelf::open(&directory.path().join("data"), Keys::open_or_make(&directory.path().join("keys")).unwrap());
        Place { shelf: shelf.unwrap(), directory }
    }

    async fn put(&self, content: &[u8]) -> Uuid {
        let name = Uuid::now_v7();
        assert_eq!(self.shelf.put(name, content).await.unwrap().bytes, content.len() as u64);
        name
    }

    /// The whole object, or why not.
    async fn read(&self, name: Uuid) -> Result<Vec<u8>> {
        self.read_range(name, None).await.map(|(_, content)| content)
    }

    async fn read_range(&self, name: Uuid, range: Option<Range<u64>>) -> Result<(u64, Vec<u8>)> {
        let (total, stream) = self.shelf.read(name, range).await?;
        let content: Vec<_> = stream.try_collect().await?;
        Ok((total, content.concat()))
    }

    /// Where the object lies on disk.
    fn file(&self, name: Uuid) -> PathBuf {
        let digits = name.simple().to_string();
        self.directory.path().join("data/media").join(&digits[30..]).join(digits)
    }
}

/// Bytes without a pattern, the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let step = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..length).map(step).collect()
}
