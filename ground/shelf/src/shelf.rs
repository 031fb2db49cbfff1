//! Putting, reading and removing.

use crate::layout::{CHUNK, Layout};
use crate::seal::{HEADER, Seal};
use crate::{Error, Keys, Result};
use bytes::Bytes;
use futures::{Stream, stream};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload};
use std::fs::DirBuilder;
use std::ops::Range;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt};
use uuid::Uuid;

/// So many chunks are written or read at a time: 1 MiB of memory for each transfer under way.
const AT_ONCE: usize = 16;

/// The place where objects are kept. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Shelf {
    objects: Arc<dyn ObjectStore>,
    keys: Keys,
}

/// What was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Bytes of plaintext.
    pub bytes: u64,
}

impl Shelf {
    /// The shelf in the directory `media` (made 0700) of `data_dir`.
    pub fn open(data_dir: &Path, keys: Keys) -> Result<Shelf> {
        let directory = data_dir.join("media");
        let made = DirBuilder::new().recursive(true).mode(0o700).create(&directory);
        made.map_err(|error| Error::Directory { path: directory.clone(), error })?;
        let objects = LocalFileSystem::new_with_prefix(&directory).map_err(Error::Storage)?.with_fsync(true);
        Ok(Shelf { objects: Arc::new(objects), keys })
    }

    /// The same shelf by another ring.
    pub(crate) fn by(&self, keys: Keys) -> Shelf {
        Shelf { objects: self.objects.clone(), keys }
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Keeps `content` under `name`; it is sealed and on disk before this returns, or nothing is.
    /// Putting again replaces the whole object at one moment.
    pub async fn put(&self, name: Uuid, mut content: impl AsyncRead + Unpin) -> Result<Stored> {
        let seal = Seal::fresh(self.keys.newest(), name)?;
        let mut upload = self.objects.put_multipart(&place(name)).await.map_err(Error::Storage)?;
        match send(&seal, &mut content, upload.as_mut()).await {
            Ok(bytes) => {
                upload.complete().await.map_err(Error::Storage)?;
                Ok(Stored { bytes })
            }
            Err(error) => {
                upload.abort().await.map_err(Error::Storage)?;
                Err(error)
            }
        }
    }

    /// The whole length in bytes and the content of `range` (of everything, when `None`), in order.
    ///
    /// A range that ends beyond the end is cut, as HTTP wishes; one that begins there is [`Error::OutOfRange`].
    /// Length and key are proved before this returns; a chunk found damaged later ends the stream with an error.
    pub async fn read(
        &self,
        name: Uuid,
        range: Option<Range<u64>>,
    ) -> Result<(u64, impl Stream<Item = Result<Bytes>> + Send + use<>)> {
        let reader = self.reader(name).await?;
        let total = reader.layout.total;
        let range = range.unwrap_or(0..total);
        if range.start > total || (range.start == total && total > 0 && !range.is_empty()) {
            return Err(Error::OutOfRange { total });
        }
        Ok((total, reader.chunks(range.start..range.end.min(total))))
    }

    /// Forgets the object. Removing what is not there is no error, so that a job may run twice.
    pub async fn remove(&self, name: Uuid) -> Result<()> {
        if !self.exists(name).await? {
            return Ok(());
        }
        // A deleted directory entry is not synced by object_store, an overwritten one is: emptied first, what was
        // erased can't return after a power cut.
        self.objects.put(&place(name), PutPayload::new()).await.map_err(Error::Storage)?;
        match self.objects.delete(&place(name)).await {
            Err(object_store::Error::NotFound { .. }) | Ok(()) => Ok(()),
            Err(error) => Err(Error::Storage(error)),
        }
    }

    /// Whether something is kept under `name`; says nothing about its being whole.
    pub async fn exists(&self, name: Uuid) -> Result<bool> {
        match self.size(name).await {
            Ok(_) => Ok(true),
            Err(Error::Missing { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Stored bytes. An emptied object (see `remove`) is a missing one.
    async fn size(&self, name: Uuid) -> Result<u64> {
        let head = self.objects.head(&place(name)).await.map_err(|error| Error::storage(name, error))?;
        if head.size == 0 { Err(Error::Missing { name }) } else { Ok(head.size) }
    }

    async fn reader(&self, name: Uuid) -> Result<Reader> {
        let layout = Layout::of(self.size(name).await?).ok_or(Error::Damaged { name })?;
        let last = layout.place(layout.last());
        let parts = self.objects.get_ranges(&place(name), &[0..HEADER as u64, last]).await;
        let parts = parts.map_err(|error| Error::storage(name, error))?;
        let seal = Seal::of(&parts[0], &self.keys, name)?;
        seal.open(layout.last(), true, &mut parts[1].to_vec())?;
        Ok(Reader { objects: self.objects.clone(), name, layout, seal })
    }
}

/// Two last digits as a directory: 256 of them, evenly filled, since a UUIDv7 ends in randomness.
fn place(name: Uuid) -> Place {
    let name = name.simple().to_string();
    Place::from_iter([&name[30..], &name])
}

/// Seals everything `content` gives and hands it on; returns the bytes of plaintext.
async fn send(seal: &Seal, content: &mut (impl AsyncRead + Unpin), upload: &mut dyn MultipartUpload) -> Result<u64> {
    let mut part = vec![Bytes::copy_from_slice(&seal.header)];
    let (mut number, mut bytes) = (0, 0);
    let mut chunk = next_chunk(content).await?;
    loop {
        let following = if chunk.len() < CHUNK { Vec::new() } else { next_chunk(content).await? };
        let last = following.is_empty();
        bytes += chunk.len() as u64;
        seal.close(number, last, &mut chunk)?;
        part.push(chunk.into());
        if last || part.len() >= AT_ONCE {
            upload.put_part(PutPayload::from_iter(part.drain(..))).await.map_err(Error::Storage)?;
        }
        if last {
            return Ok(bytes);
        }
        number = number.checked_add(1).ok_or(Error::Sealing)?;
        chunk = following;
    }
}

/// A full chunk, or what is left before the end.
async fn next_chunk(content: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK + crate::seal::TAG);
    content.take(CHUNK as u64).read_to_end(&mut chunk).await.map_err(Error::Content)?;
    Ok(chunk)
}

/// An object whose key and length have been proved.
struct Reader {
    objects: Arc<dyn ObjectStore>,
    name: Uuid,
    layout: Layout,
    seal: Seal,
}

impl Reader {
    /// The plaintext in `range`, which lies inside the object.
    fn chunks(self, range: Range<u64>) -> impl Stream<Item = Result<Bytes>> + Send + use<> {
        stream::try_unfold((self, range), |(reader, mut range)| async move {
            if range.is_empty() {
                return Ok(None);
            }
            let bytes = reader.some_of(&range).await?;
            range.start += bytes.len() as u64;
            Ok(Some((bytes, (reader, range))))
        })
    }

    /// The beginning of `range`: as much as lies in the next few chunks.
    async fn some_of(&self, range: &Range<u64>) -> Result<Bytes> {
        let first = (range.start / CHUNK as u64) as u32;
        let last = ((range.end - 1) / CHUNK as u64) as u32;
        let numbers = first..=last.min(first + AT_ONCE as u32 - 1);
        let places: Vec<_> = numbers.clone().map(|number| self.layout.place(number)).collect();
        let sealed = self.objects.get_ranges(&place(self.name), &places).await;
        let sealed = sealed.map_err(|error| Error::storage(self.name, error))?;

        let mut plain = Vec::with_capacity(sealed.len() * CHUNK);
        for (number, chunk) in numbers.zip(sealed) {
            let mut chunk = Vec::from(chunk);
            self.seal.open(number, self.layout.is_last(number), &mut chunk)?;
            plain.extend_from_slice(&chunk);
        }
        let start = (range.start - u64::from(first) * CHUNK as u64) as usize;
        let end = plain.len().min(start + (range.end - range.start) as usize);
        Ok(Bytes::from(plain).slice(start..end))
    }
}
