//! A package as it comes from elsewhere: everything in it is doubted. Nothing is unpacked to a name of its choosing, nothing is
//! read further than it may be long, and what its media are the media engine decides.

use super::packed::{self, FILE, FOLDER, FORMAT, PAGE, Packed, VERSION};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use web::{Error, Result};
use words::Words;
use zip::ZipArchive;

/// So much a package may be, and so much it may unfold to.
pub(super) const LARGEST: u64 = 250 << 20;
const UNFOLDED: u64 = 400 << 20;
/// So much its file for programs may be.
const LONGEST_FILE: u64 = 4 << 20;
/// So many items it may bring, and so long texts.
const MOST: usize = 200;
const LONGEST: usize = 20_000;
/// So much is read at once.
const PIECE: usize = 64 << 10;

/// Why it is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    Missing,
    /// It is no package of a profile.
    NotOurs,
    /// Something is in it that does not belong to a profile.
    Foreign,
    /// It was made by a newer program.
    Newer,
    TooLarge,
    TooMany,
    /// Something that it names is not in it, or can't be read.
    Damaged,
    /// It is locked with a password.
    Locked,
    /// One of its files was not taken by the media engine; why.
    Medium(String),
}

impl Refused {
    pub fn told(&self, words: Words) -> String {
        let key = match self {
            Refused::Missing => "profile-refused-missing",
            Refused::NotOurs => "profile-refused-not-ours",
            Refused::Foreign => "profile-refused-foreign",
            Refused::Newer => "profile-refused-newer",
            Refused::TooLarge => "profile-refused-too-large",
            Refused::TooMany => "profile-refused-too-many",
            Refused::Damaged => "profile-refused-damaged",
            Refused::Locked => "profile-refused-locked",
            Refused::Medium(why) => return words.t1("profile-refused-medium", "why", why),
        };
        words.t(key).to_owned()
    }
}

/// A package that was looked through and may be read.
pub(super) struct Package {
    pub packed: Packed,
    archive: ZipArchive<File>,
    /// So much may still be unfolded from it.
    left: u64,
}

type Read_<T> = std::result::Result<T, Refused>;

/// Looks it through from end to end, without unfolding its media.
pub(super) fn look(mut file: File) -> Read_<Package> {
    has_small_directory(&mut file)?;
    let mut archive = ZipArchive::new(file).map_err(|_| Refused::NotOurs)?;
    let names = names(&mut archive)?;
    let packed = told(&mut archive)?;
    let mut wanted: HashSet<&str> = HashSet::from([PAGE, FILE, FOLDER]);
    for item in &packed.items {
        if let Some(file) = &item.file {
            let is_there = packed::is_place(&file.place) && names.contains(&file.place);
            if !is_there || !wanted.insert(&file.place) {
                return Err(Refused::Damaged);
            }
        }
    }
    match names.iter().all(|name| wanted.contains(name.as_str())) {
        true => Ok(Package { packed, archive, left: UNFOLDED }),
        false => Err(Refused::Foreign),
    }
}

/// A directory of a million lines would be read whole before anything of it could be looked at: how long it is stands at the
/// very end of the file, and what is longer than ours could be is not begun with.
fn has_small_directory(file: &mut File) -> Read_<()> {
    let length = file.seek(SeekFrom::End(0)).map_err(|_| Refused::NotOurs)?;
    if length > LARGEST {
        return Err(Refused::TooLarge);
    }
    let mut end = [0; 22];
    let at = length.checked_sub(end.len() as u64).ok_or(Refused::NotOurs)?;
    file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut end)).map_err(|_| Refused::NotOurs)?;
    let number = |at: usize| u16::from_le_bytes([end[at], end[at + 1]]);
    let (count, remark) = (number(10), number(20));
    let directory = u32::from_le_bytes([end[12], end[13], end[14], end[15]]);
    if end[..4] != *b"PK\x05\x06" || remark != 0 {
        return Err(Refused::NotOurs);
    }
    if usize::from(count) > MOST + 3 || directory > 256 << 10 {
        return Err(Refused::TooMany);
    }
    file.rewind().map_err(|_| Refused::NotOurs)
}

fn names(archive: &mut ZipArchive<File>) -> Read_<HashSet<String>> {
    let (mut names, mut unfolded) = (HashSet::new(), 0u64);
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(|_| Refused::NotOurs)?;
        if entry.encrypted() {
            return Err(Refused::Locked);
        }
        let name = entry.name().map_err(|_| Refused::Foreign)?.into_owned();
        if entry.is_symlink() || !names.insert(name) {
            return Err(Refused::Foreign);
        }
        unfolded = unfolded.saturating_add(entry.size());
    }
    if unfolded > UNFOLDED { Err(Refused::TooLarge) } else { Ok(names) }
}

/// What its file for programs says. How long a file is said to be is no promise: no more than the most is read.
fn told(archive: &mut ZipArchive<File>) -> Read_<Packed> {
    let mut text = vec![];
    let entry = archive.by_name(FILE).map_err(|_| Refused::NotOurs)?;
    entry.take(LONGEST_FILE + 1).read_to_end(&mut text).map_err(|_| Refused::Damaged)?;
    if text.len() as u64 > LONGEST_FILE {
        return Err(Refused::TooLarge);
    }
    let head: serde_json::Value = serde_json::from_slice(&text).map_err(|_| Refused::NotOurs)?;
    if head["format"] != FORMAT {
        return Err(Refused::NotOurs);
    }
    match head["version"].as_i64() {
        Some(version) if version > VERSION => return Err(Refused::Newer),
        Some(1..) => {}
        _ => return Err(Refused::NotOurs),
    }
    let packed: Packed = serde_json::from_value(head).map_err(|_| Refused::Damaged)?;
    if packed.items.len() > MOST {
        return Err(Refused::TooMany);
    }
    for item in &packed.items {
        let way = item.way().ok_or(Refused::Damaged)?;
        if item.part().is_none() || way.is_medium() != item.file.is_some() {
            return Err(Refused::Damaged);
        }
        if item.longest() > LONGEST {
            return Err(Refused::TooLarge);
        }
    }
    if packed.items.is_empty() { Err(Refused::Damaged) } else { Ok(packed) }
}

impl Package {
    /// One of its files, piece by piece; the package comes back when it has been read or is not wanted any more.
    pub fn unfold(self, place: String) -> (impl Stream<Item = io::Result<Bytes>> + Unpin + use<>, JoinHandle<Package>) {
        let (sender, receiver) = mpsc::channel::<io::Result<Bytes>>(4);
        let reading = tokio::task::spawn_blocking(move || {
            let mut package = self;
            let Package { archive, left, .. } = &mut package;
            match archive.by_name(&place) {
                Ok(entry) => read(entry, left, &sender),
                Err(_) => {
                    sender.blocking_send(Err(io::Error::other("not in the package"))).ok();
                }
            }
            package
        });
        let pieces =
            stream::unfold(
                receiver,
                |mut receiver| async move { receiver.recv().await.map(|piece| (piece, receiver)) },
            );
        (pieces.boxed(), reading)
    }

    /// Back again.
    pub async fn back(reading: JoinHandle<Package>) -> Result<Package> {
        reading.await.map_err(|_| Error::Broken("a package could not be read".to_owned()))
    }

    /// More was in its files than they said.
    pub fn is_spent(&self) -> bool {
        self.left == 0
    }
}

fn read(mut entry: impl Read, left: &mut u64, sender: &mpsc::Sender<io::Result<Bytes>>) {
    let mut piece = vec![0; PIECE];
    loop {
        let some = match entry.read(&mut piece) {
            Ok(0) => return,
            Ok(some) if some as u64 > *left => {
                *left = 0;
                Err(io::Error::other("more than may be"))
            }
            Ok(some) => {
                *left -= some as u64;
                Ok(Bytes::copy_from_slice(&piece[..some]))
            }
            Err(error) => Err(error),
        };
        let is_over = some.is_err();
        if sender.blocking_send(some).is_err() || is_over {
            return;
        }
    }
}
