//! The package: the page, the same for programs, and one's own files, streamed as they are deciphered.

use crate::own::Own;
use crate::page::{self, Files};
use crate::zip::{Archive, Sum};
use axum::body::Body;
use bytes::Bytes;
use futures::{StreamExt, stream};
use media::Medium;
use people::Me;
use shelf::Shelf;
use std::collections::HashSet;
use store::Id;
use tokio::sync::mpsc::{self, Sender};
use vaults::Opened;
use web::{App, Error, Result};
use words::Words;

/// An archive of this kind holds four gigabytes; what does not fit is linked instead.
const MOST: i64 = 3_900_000_000;

type Piece = std::result::Result<Bytes, std::io::Error>;

/// A file on its way, with the name it has in the package.
struct Packed {
    id: Id,
    bytes: u32,
    name: String,
    /// What it is read with when it lies in a vault.
    opened: Option<Opened>,
}

pub(crate) async fn of(own: &Own, name: &str, words: Words, me: Me, app: App) -> Result<Body> {
    let (mut files, mut packed, mut left): (Files, Vec<Packed>, i64) = (vec![], vec![], MOST);
    let mut taken = HashSet::new();
    for (medium, opened) in &own.media {
        let opens = medium.vault_id.is_none() || opened.is_some();
        let fits = opens && medium.bytes < left && app.shelf.exists(medium.id).await?;
        if !fits {
            files.push((medium, app.link(medium.href())));
            continue;
        }
        left -= medium.bytes;
        let place = format!("{}/{}", words.t("my-data-folder"), free_name(medium, &mut taken));
        packed.push(Packed { id: medium.id, bytes: medium.bytes as u32, name: place.clone(), opened: opened.clone() });
        files.push((medium, place));
    }
    let page = page::drawn(own, files.clone(), words);
    let json = page::told(own, files, words);
    let texts = vec![(format!("{name}.html"), page), (format!("{name}.json"), json)];
    let (sender, receiver) = mpsc::channel::<Piece>(4);
    tokio::spawn(async move {
        if let Err(error) = send(texts, packed, &sender, &me, &app).await {
            tracing::warn!(%error, "a package of somebody's own data was cut short");
            sender.send(Err(std::io::Error::other("cut short"))).await.ok();
        }
    });
    let pieces =
        stream::unfold(receiver, |mut receiver| async move { receiver.recv().await.map(|piece| (piece, receiver)) });
    Ok(Body::from_stream(pieces.fuse()))
}

async fn send(
    texts: Vec<(String, String)>,
    files: Vec<Packed>,
    sender: &Sender<Piece>,
    me: &Me,
    app: &App,
) -> Result<()> {
    let mut archive = Archive::default();
    for (name, text) in texts {
        let mut sum = Sum::new();
        sum.add(text.as_bytes());
        hand(archive.put(&name, sum.end(), text.len() as u32).into(), sender).await?;
        hand(text.into(), sender).await?;
    }
    for file in files {
        if me.still(app).await?.is_none() {
            return Err(Error::SignInFirst); // signed out meanwhile
        }
        let sum = file.sum(app).await?;
        hand(archive.put(&file.name, sum, file.bytes).into(), sender).await?;
        let (_, pieces) = file.shelf(app).read(file.id, None).await?;
        let mut pieces = std::pin::pin!(pieces);
        while let Some(piece) = pieces.next().await {
            hand(piece?, sender).await?;
        }
    }
    hand(archive.end().into(), sender).await
}

/// The reader may have gone.
async fn hand(piece: Bytes, sender: &Sender<Piece>) -> Result<()> {
    sender.send(Ok(piece)).await.map_err(|_| Error::Broken("the reader has gone".to_owned()))
}

impl Packed {
    fn shelf<'s>(&'s self, app: &'s App) -> &'s Shelf {
        self.opened.as_ref().map_or(&app.shelf, Opened::shelf)
    }

    /// Read once for its sum, which stands before it, and once more to be sent.
    async fn sum(&self, app: &App) -> Result<u32> {
        let (total, pieces) = self.shelf(app).read(self.id, None).await?;
        if total != u64::from(self.bytes) {
            return Err(Error::Broken("a file is not as long as its record says".to_owned()));
        }
        let (mut pieces, mut sum) = (std::pin::pin!(pieces), Sum::new());
        while let Some(piece) = pieces.next().await {
            sum.add(&piece?);
        }
        Ok(sum.end())
    }
}

/// A name that any computer takes, each once.
fn free_name(medium: &Medium, taken: &mut HashSet<String>) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() || "-_. ".contains(letter) { letter } else { '_' };
    let name: String = medium.name.chars().map(plain).collect();
    let name = name.trim_matches(['.', ' ']).to_owned();
    let name = if name.is_empty() { "-".to_owned() } else { name };
    let free = (1..).map(|number| if number == 1 { name.clone() } else { format!("{number}-{name}") });
    let free = free.into_iter().find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(name.clone());
    taken.insert(free.to_lowercase());
    free
}
