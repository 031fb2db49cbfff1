//! Receiving what somebody sends: to a nameless file first, looked at by one blocking task at a time,
//! then sealed on the shelf, then noted. A refusal says in words what to do instead; nothing is kept of it.

use crate::medium::{Kind, Medium};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use media_checks::{Cleaned, Picture, Refusal, clean, limits, picture, recognise};
use people::Me;
use shelf::Shelf;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use store::{Id, Moment};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};
use tokio::sync::Semaphore;
use vaults::Opened;
use web::{App, Error};

/// Decoding a picture may take 256 MiB: one at a time.
static LOOKING: Semaphore = Semaphore::const_new(1);
/// The longer side of a kept picture, in pixels.
const LONGEST_SIDE: u32 = 2048;
/// Enough of a file's beginning to know what it is.
const HEAD: usize = 64 * 1024;

enum Checked {
    Picture(Picture),
    Other(Cleaned, File),
}

/// Takes in one file. Ok(Err(…)): refused, with the reason. `millis` is the recorder's own measure, used where the
/// file does not say how long it is.
pub async fn receive<E: std::fmt::Display>(
    content: impl Stream<Item = Result<Bytes, E>>,
    name: &str,
    millis: Option<i64>,
    me: &Me,
    app: &App,
) -> web::Result<Result<Medium, Refusal>> {
    take_in(content, name, millis, None, me, app).await
}

/// The same into a vault. What comes back has its words sealed.
pub async fn receive_sealed<E: std::fmt::Display>(
    content: impl Stream<Item = Result<Bytes, E>>,
    name: &str,
    millis: Option<i64>,
    opened: &Opened,
    me: &Me,
    app: &App,
) -> web::Result<Result<Medium, Refusal>> {
    take_in(content, name, millis, Some(opened), me, app).await
}

/// Until it is sealed it lies in a file without a name, which nobody can open and no backup finds.
async fn take_in<E: std::fmt::Display>(
    content: impl Stream<Item = Result<Bytes, E>>,
    name: &str,
    millis: Option<i64>,
    into: Option<&Opened>,
    me: &Me,
    app: &App,
) -> web::Result<Result<Medium, Refusal>> {
    let broken = |error: std::io::Error| Error::Broken(format!("an upload could not be set down: {error}"));
    let folder = app.settings.data.clone();
    let mut file =
        tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder)).await.map_err(gone)?.map_err(broken)?;
    let mut content = std::pin::pin!(content);
    let (mut head, mut bytes) = (Vec::with_capacity(HEAD), 0u64);
    while let Some(chunk) = content.next().await {
        let Ok(chunk) = chunk else { return Err(Error::TooLarge) };
        bytes += chunk.len() as u64;
        if bytes > limits(media_checks::Kind::Video) {
            return Ok(Err(Refusal::TooLarge { limit: limits(media_checks::Kind::Video) }));
        }
        head.extend(chunk.iter().take(HEAD - head.len()));
        file = tokio::task::spawn_blocking(move || file.write_all(&chunk).map(|()| file))
            .await
            .map_err(gone)?
            .map_err(broken)?;
    }
    let name = plain_name(name);
    let looked = {
        let _one = LOOKING.acquire().await.map_err(gone)?;
        let name = name.clone();
        tokio::task::spawn_blocking(move || look(file, &head, bytes, &name)).await.map_err(gone)?
    };
    match looked {
        Ok(checked) => Ok(Ok(keep(checked, name, millis, into, me, app).await?)),
        Err(refusal) => Ok(Err(refusal)),
    }
}

fn gone(error: impl std::fmt::Display) -> Error {
    Error::Broken(format!("an upload was left half-way: {error}"))
}

fn look(mut file: File, head: &[u8], bytes: u64, name: &str) -> Result<Checked, Refusal> {
    let type_ = recognise(head, name)?;
    let limit = limits(type_.kind());
    if bytes > limit {
        return Err(Refusal::TooLarge { limit });
    }
    file.seek(SeekFrom::Start(0)).map_err(|_| Refusal::Disk)?;
    if type_.kind() == media_checks::Kind::Picture {
        let mut whole = Vec::with_capacity(bytes as usize);
        file.read_to_end(&mut whole).map_err(|_| Refusal::Disk)?;
        return Ok(Checked::Picture(picture(&whole, LONGEST_SIDE)?));
    }
    let cleaned = clean(&mut file, type_)?;
    let limit = limits(cleaned.kind);
    if bytes > limit {
        return Err(Refusal::TooLarge { limit });
    }
    file.seek(SeekFrom::Start(0)).map_err(|_| Refusal::Disk)?;
    Ok(Checked::Other(cleaned, file))
}

async fn keep(
    checked: Checked,
    name: String,
    millis: Option<i64>,
    into: Option<&Opened>,
    me: &Me,
    app: &App,
) -> web::Result<Medium> {
    let shelf = shelf_of(into, app);
    let mut medium = Medium {
        id: app.clock.new_id(),
        employer_id: me.employer_id,
        person_id: me.id,
        kind: Kind::File,
        mime: String::new(),
        name,
        bytes: 0,
        width: None,
        height: None,
        millis: None,
        thumb_id: None,
        alt: String::new(),
        transcript: String::new(),
        subject_kind: None,
        subject_id: None,
        made_at: app.now(),
        vault_id: None,
        is_sealed: false,
    };
    match checked {
        Checked::Picture(picture) => {
            let thumb_id: Id = app.clock.new_id();
            shelf.put(thumb_id, picture.thumbnail.as_slice()).await?;
            medium.bytes = shelf.put(medium.id, picture.bytes.as_slice()).await?.bytes as i64;
            medium.kind = Kind::Picture;
            medium.mime = picture.mime.to_owned();
            medium.width = Some(picture.width.into());
            medium.height = Some(picture.height.into());
            medium.thumb_id = Some(thumb_id);
        }
        Checked::Other(cleaned, file) => {
            medium.bytes = shelf.put(medium.id, tokio::fs::File::from_std(file)).await?.bytes as i64;
            medium.kind = cleaned.kind.into();
            medium.mime = cleaned.mime.to_owned();
            medium.millis =
                cleaned.millis.map(|millis| millis as i64).or(millis.filter(|millis| (1..86_400_000).contains(millis)));
        }
    }
    note(medium, into, app).await
}

fn shelf_of<'s>(opened: Option<&'s Opened>, app: &'s App) -> &'s Shelf {
    opened.map_or(&app.shelf, Opened::shelf)
}

/// The row, with its words sealed if they go into a vault.
async fn note(medium: Medium, into: Option<&Opened>, app: &App) -> web::Result<Medium> {
    let medium = match into {
        Some(opened) => medium.sealed(opened)?,
        None => medium,
    };
    let mut tx = app.store.begin().await?;
    medium.insert(&mut tx).await?;
    tx.commit().await?;
    Ok(medium)
}

/// The same content once more, as this person's own: it belongs to nothing yet, and the first may go. What lies in a vault
/// is not copied out of it.
pub async fn copy(medium: &Medium, me: &Me, app: &App) -> web::Result<Medium> {
    if medium.vault_id.is_some() {
        return Err(Error::NotFound);
    }
    copy_between(medium, None, None, me, app).await
}

/// The same from one vault into another: both are open to this person.
pub async fn copy_sealed(medium: &Medium, from: &Opened, to: &Opened, me: &Me, app: &App) -> web::Result<Medium> {
    if medium.vault_id != Some(from.vault_id) {
        return Err(Error::NotFound);
    }
    copy_between(&medium.unsealed(from)?, Some(from), Some(to), me, app).await
}

async fn copy_between(
    medium: &Medium,
    from: Option<&Opened>,
    to: Option<&Opened>,
    me: &Me,
    app: &App,
) -> web::Result<Medium> {
    let again = Medium {
        id: app.clock.new_id(),
        employer_id: me.employer_id,
        person_id: me.id,
        thumb_id: medium.thumb_id.map(|_| app.clock.new_id()),
        subject_kind: None,
        subject_id: None,
        made_at: app.now(),
        vault_id: None,
        ..medium.clone()
    };
    let (out, into) = (shelf_of(from, app), shelf_of(to, app));
    put_again((out, medium.id), (into, again.id), app).await?;
    if let (Some(one), Some(other)) = (medium.thumb_id, again.thumb_id) {
        put_again((out, one), (into, other), app).await?;
    }
    note(again, to, app).await
}

async fn put_again((out, one): (&Shelf, Id), (into, other): (&Shelf, Id), app: &App) -> web::Result<()> {
    let broken = |error: std::io::Error| Error::Broken(format!("a copy could not be set down: {error}"));
    let folder = app.settings.data.clone();
    let file =
        tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder)).await.map_err(gone)?.map_err(broken)?;
    let mut file = tokio::fs::File::from_std(file);
    let (_, content) = out.read(one, None).await?;
    let mut content = std::pin::pin!(content);
    while let Some(chunk) = content.next().await {
        file.write_all(&chunk?).await.map_err(broken)?;
    }
    file.rewind().await.map_err(broken)?;
    into.put(other, file).await?;
    Ok(())
}

/// The last part of a path, without control characters, at most 120 letters.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let plain: String = last.chars().filter(|letter| !letter.is_control()).take(120).collect();
    if plain.trim().is_empty() { format!("tahto-{}", Moment::now().day()) } else { plain.trim().to_owned() }
}
