//! A package comes from another employer: it is looked through, then its owner looks at what came and says what stays.

use super::address;
use super::brought::{self, LARGEST, Package, Refused};
use super::item::{self, Item, Part, Writing};
use super::packed::PackedItem;
use askama::Template;
use askama::filters::Safe;
use axum::extract::{FromRequest, Multipart, Request};
use forms::Answers;
use people::{Me, SignedIn};
use std::collections::HashSet;
use std::fs::File;
use store::{Id, Moment};
use tokio::io::AsyncWriteExt;
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// What the route lets through: the package, and the form around it.
pub(super) const LIMIT: usize = LARGEST as usize + (1 << 20);

#[derive(Template)]
#[template(path = "profile/bringing.html")]
struct BringingPage {
    frame: Frame,
    errors: Errors,
}

pub(crate) async fn new(_: SignedIn, frame: Frame) -> impl IntoResponse {
    Page(BringingPage { frame, errors: Errors::default() })
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, request: Request) -> Result<Response> {
    let refuse = |why: Refused, frame: Frame| {
        let mut errors = Errors::default();
        errors.add("file", why.told(frame.words));
        refused(BringingPage { frame, errors })
    };
    let Some(file) = uploaded(request, &app).await? else { return Ok(refuse(Refused::Missing, frame)) };
    let looked = tokio::task::spawn_blocking(move || brought::look(file)).await;
    match looked.map_err(|_| Error::Broken("a package could not be looked through".to_owned()))? {
        Err(why) => Ok(refuse(why, frame)),
        Ok(package) => match bring(package, &me, &frame, &app).await? {
            Err(why) => Ok(refuse(why, frame)),
            Ok(()) => Ok(see(address::Brought).into_response()),
        },
    }
}

/// Set down in a file without a name, which is gone when it is let go. None: none was chosen.
async fn uploaded(request: Request, app: &App) -> Result<Option<File>> {
    let mut form = Multipart::from_request(request, app).await.map_err(|_| Error::Refused("fault-form"))?;
    let broken = |_| Error::Broken("a package could not be set down".to_owned());
    while let Some(mut field) = form.next_field().await? {
        if field.file_name().is_none_or(str::is_empty) {
            continue;
        }
        let folder = app.settings.data.clone();
        let file = tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder)).await;
        let file = file.map_err(|_| Error::Broken("a package could not be set down".to_owned()))?.map_err(broken)?;
        let mut file = tokio::fs::File::from_std(file);
        let mut bytes = 0;
        while let Some(piece) = field.chunk().await? {
            bytes += piece.len();
            file.write_all(&piece).await.map_err(broken)?;
        }
        file.flush().await.map_err(broken)?;
        return Ok(if bytes == 0 { None } else { Some(file.into_std().await) });
    }
    Ok(None)
}

/// Each item is sealed with a vault of its own as it comes. What came before and was never looked at goes; so does all of
/// this if one of its files is not taken.
async fn bring(mut package: Package, me: &Me, frame: &Frame, app: &App) -> Result<std::result::Result<(), Refused>> {
    forget_brought(me, &HashSet::new(), app).await?;
    let brought_at = app.now();
    let items = std::mem::take(&mut package.packed.items);
    for packed in items {
        let (left, came) = bring_one(packed, package, brought_at, me, frame, app).await?;
        package = left;
        if let Err(why) = came {
            forget_brought(me, &HashSet::new(), app).await?;
            return Ok(Err(why));
        }
    }
    Ok(Ok(()))
}

async fn bring_one(
    packed: PackedItem,
    mut package: Package,
    brought_at: Moment,
    me: &Me,
    frame: &Frame,
    app: &App,
) -> Result<(Package, std::result::Result<(), Refused>)> {
    let (id, part) = (app.clock.new_id(), packed.part().unwrap_or(Part::Strengths));
    let mut tx = app.store.begin().await?;
    let opened = Item::make(id, part, Some(brought_at), me, app, &mut tx).await?;
    tx.commit().await?;
    let mut medium = None;
    if let Some(file) = &packed.file {
        let (pieces, reading) = package.unfold(file.place.clone());
        let received = media::receive_sealed(pieces, &file.name, file.millis, &opened, me, app).await;
        package = Package::back(reading).await?;
        medium = match received {
            Ok(Ok(medium)) => Some(medium),
            Ok(Err(refusal)) => {
                let refused = media::Refused { field: String::new(), refusal };
                return Ok((package, Err(Refused::Medium(refused.sentence(frame.words)))));
            }
            Err(Error::TooLarge) if package.is_spent() => return Ok((package, Err(Refused::TooLarge))),
            Err(Error::TooLarge) => return Ok((package, Err(Refused::Damaged))),
            Err(error) => return Err(error),
        };
    }
    let answers = packed.answers(medium.as_ref());
    let item = Item::find(id, me, app).await?.ok_or(Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    let writing = Writing { part, answers: &answers, seen: item.version, now: app.now() };
    item.keep(&writing, &opened, &mut tx).await?;
    item::dated(id, packed.moments(app.now()), &mut tx).await?;
    tx.commit().await?;
    Ok((package, Ok(())))
}

/// What came and is not to stay.
async fn forget_brought(me: &Me, stays: &HashSet<Id>, app: &App) -> Result<()> {
    let brought = Item::brought(me, app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    for one in brought.iter().filter(|one| !stays.contains(&one.id)) {
        item::forget(one.id, &mut tx).await?;
    }
    Ok(tx.commit().await?)
}

#[derive(Template)]
#[template(path = "profile/brought.html")]
struct BroughtPage {
    frame: Frame,
    lines: Vec<Line>,
}

/// Something that came.
struct Line {
    id: Id,
    part: Part,
    drawn: Safe<String>,
    changed_at: Moment,
    /// The same words stand in the profile already.
    is_there: bool,
}

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    let brought = Item::brought(&me, app.store.read()).await?;
    if brought.is_empty() {
        return Ok(see(address::Bringing).into_response());
    }
    let mut own = vec![];
    for item in Item::own(&me, app.store.read()).await? {
        if let Some(opened) = item.open(&me, &app).await? {
            own.push((item.part, in_words(&item.read(&opened)?)));
        }
    }
    let mut lines = vec![];
    for item in brought {
        let Some(opened) = item.open(&me, &app).await? else { continue };
        let words = in_words(&item.read(&opened)?);
        let is_there = !words.is_empty() && own.contains(&(item.part, words));
        let drawn = item.drawn(&opened, &frame, &app).await?;
        lines.push(Line { id: item.id, part: item.part, drawn, changed_at: item.changed_at, is_there });
    }
    Ok(Page(BroughtPage { frame, lines }).into_response())
}

/// What is written in it, in one text.
fn in_words(answers: &Answers) -> String {
    let texts = answers.0.values().flat_map(|one| [&one.text, &one.with, &one.described, &one.beside]);
    texts.filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n")
}

pub(crate) async fn update(me: SignedIn, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let stays: HashSet<Id> = match sent.text("do") {
        "keep" => sent.all("stays").filter_map(|id| id.parse().ok()).collect(),
        _ => HashSet::new(),
    };
    let brought = Item::brought(&me, app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let mut kept = 0;
    for one in &brought {
        match stays.contains(&one.id) {
            true => kept += usize::from(Item::stay(one.id, &me, &mut tx).await?),
            false => item::forget(one.id, &mut tx).await?,
        }
    }
    tx.commit().await?;
    Ok(see(address::Profile).saying(if kept > 0 { "profile-brought-kept" } else { "profile-brought-left" }))
}

pages::sample!("talks/profile/bringing", |frame| {
    let page = |errors| BringingPage { frame: frame.clone(), errors };
    let mut errors = Errors::default();
    errors.add("file", Refused::NotOurs.told(frame.words));
    vec![("empty", page(Errors::default())), ("error", page(errors))]
});

pages::sample!("talks/profile/brought", |frame| {
    let line = |number: u128, is_there| Line {
        id: Id::from_u128(number),
        part: Part::Encounter,
        drawn: super::samples::drawn("Kysyn ensin, kuka sinä olet.", &frame),
        changed_at: super::samples::item(true).changed_at,
        is_there,
    };
    vec![("filled", BroughtPage { frame: frame.clone(), lines: vec![line(1, false), line(2, true)] })]
});
