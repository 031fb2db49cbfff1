//! One's own profile in one package to take along: a page that any browser opens from a disk, the same for programs, and the
//! pictures and recordings. It is deciphered while it is handed out and lies nowhere.

use super::item::Item;
use super::package_page::PackagePage;
use super::packed::{self, FILE, FORMAT, PAGE, Packed, PackedFile, PackedItem, VERSION};
use askama::Template;
use axum::body::Body;
use bytes::Bytes;
use futures::{StreamExt, stream};
use media::Medium;
use people::{Me, SignedIn};
use std::io::{self, BufWriter, Write};
use store::Id;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{self, Sender};
use vaults::Opened;
use web::{App, Error, Frame, IntoResponse, Reference, Response, Result, State, header};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A file on its way into the package.
struct OnItsWay {
    place: String,
    id: Id,
    opened: Opened,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    note(&me, &app).await?;
    let (mut items, mut files) = (vec![], vec![]);
    for item in Item::own(&me, app.store.read()).await? {
        let Some(opened) = item.open(&me, &app).await? else { continue };
        let answers = item.read(&opened)?;
        let mut packed_file = None;
        for id in answers.media() {
            let Some(medium) = Medium::find(id, app.store.read()).await? else { continue };
            let medium = medium.unsealed(&opened)?;
            let place = packed::place(files.len() + 1, item.part, &medium);
            packed_file = Some(PackedFile {
                place: place.clone(),
                kind: medium.kind.word().to_owned(),
                name: medium.name.clone(),
                millis: medium.millis,
            });
            files.push(OnItsWay { place, id, opened: opened.clone() });
        }
        items.push((item.part, PackedItem::of(&item, &answers, packed_file)));
    }
    let today = app.clock.today();
    let packed = Packed {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_on: today.to_string(),
        language: frame.lang().to_owned(),
        items: items.iter().map(|(_, item)| item.clone()).collect(),
    };
    let json =
        serde_json::to_string_pretty(&packed).map_err(|_| Error::Broken("a package can't be told".to_owned()))?;
    let page = PackagePage::of(&me, today, items, frame.words);
    let page = page.render().map_err(|_| Error::Broken("a package can't be drawn".to_owned()))?;
    let texts = vec![(PAGE, page), (FILE, json)];
    let name = format!("{}.zip", frame.t("profile-package-name"));
    let mut response = sent(texts, files, me.0.clone(), app).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    if let Ok(how) = header::HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, how);
    }
    Ok(response)
}

/// That it was taken is on disk before anything is handed out.
async fn note(me: &Me, app: &App) -> Result<()> {
    let subject = Reference::new("person", me.id);
    let mut tx = app.store.begin().await?;
    let entry =
        audit::Entry { who: Some(me.id), act: audit::EXPORTED, subject: &subject, of: Some(me.id), why: "profile" };
    entry.note(app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}

type Piece = io::Result<Bytes>;

/// Packed by a thread of its own, which waits for the reader.
fn sent(texts: Vec<(&'static str, String)>, files: Vec<OnItsWay>, me: Me, app: App) -> Body {
    let (sender, receiver) = mpsc::channel::<Piece>(4);
    let here = Handle::current();
    tokio::task::spawn_blocking(move || {
        let end = sender.clone();
        if pack(texts, files, sender, &here, &me, &app).is_err() {
            tracing::warn!("a package of somebody's own profile was cut short");
            end.blocking_send(Err(io::Error::other("cut short"))).ok();
        }
    });
    let pieces =
        stream::unfold(receiver, |mut receiver| async move { receiver.recv().await.map(|piece| (piece, receiver)) });
    Body::from_stream(pieces.fuse())
}

fn pack(
    texts: Vec<(&'static str, String)>,
    files: Vec<OnItsWay>,
    sender: Sender<Piece>,
    here: &Handle,
    me: &Me,
    app: &App,
) -> io::Result<()> {
    let mut archive = ZipWriter::new_stream(BufWriter::with_capacity(64 << 10, Handed(sender)));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in texts {
        archive.start_file(name, options).map_err(io::Error::other)?;
        archive.write_all(text.as_bytes())?;
    }
    for file in files {
        let still = here.block_on(me.still(app)).map_err(io::Error::other)?;
        if still.is_none() {
            return Err(io::Error::other("signed out")); // or their post has ended meanwhile
        }
        archive.start_file(file.place.as_str(), options).map_err(io::Error::other)?;
        let (_, pieces) = here.block_on(file.opened.shelf().read(file.id, None)).map_err(io::Error::other)?;
        let mut pieces = std::pin::pin!(pieces);
        while let Some(piece) = here.block_on(pieces.next()) {
            archive.write_all(&piece.map_err(io::Error::other)?)?;
        }
    }
    let mut rest = archive.finish().map_err(io::Error::other)?.into_inner();
    rest.flush()
}

/// What is written goes to the reader.
struct Handed(Sender<Piece>);

impl Write for Handed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = Ok(Bytes::copy_from_slice(bytes));
        self.0.blocking_send(piece).map_err(|_| io::Error::other("the reader has gone"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
