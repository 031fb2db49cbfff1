//! The list of rooms. What one room refers to becomes a link here, since rooms do not know each other.

use crate::{demo, files, health};
use notices::Verdict;
use people::network::Gathered;
use people::{Doors, Findables, HouseStyle, OnTop, Partings, Room, Upkeep};
use web::{App, JobKind, Retentions, Settings, Timetable, jobs::Work};

/// Where pages of text lie, and who writes them there.
const SHELVES: [posts::Shelf; 5] = [change::SHELF, change::MEMOS, will::text::SHELF, messages::SHELF, library::SHELF];

/// Every room, in the order of the menu.
pub fn all(settings: &Settings) -> Vec<Room> {
    let mut today = today::room();
    if settings.demo {
        today.routes.clear(); // in the demonstration the front page offers every role to step into
    }
    let mut rooms = vec![
        today,
        change::room(),
        voice::room(),
        will::room(),
        coaching::room(),
        messages::room(),
        trials::room(),
        talks::room(),
        library::room(),
        admin::room(),
        settings::room(),
        feedback::room(),
        privacy::room(),
        my_data::room(),
        people::room(),
        people::careers::room(),
        media::room(),
        notices::room(),
        gatherings::room(),
        posts::room(),
        ties::room(),
        search::room(),
        files::room(),
        health::room(),
        letters(),
        forms(),
    ];
    if settings.demo {
        rooms.push(demo::room());
    }
    rooms
}

/// The forms' own letting go.
fn forms() -> Room {
    Room { name: "forms", retention: forms::retention::all(), ..Room::default() }
}

/// The letters' own work.
fn letters() -> Room {
    Room { name: "mail", jobs: vec![JobKind { kind: mail::JOB, run: deliver }], ..Room::default() }
}

fn deliver(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let letter = payload.get("letter").and_then(|id| id.as_str()).and_then(|id| id.parse().ok());
        let verdict = notices::look_again(letter.unwrap_or(store::Id::nil()), &app).await?;
        if let Some(letter) = letter.filter(|_| verdict != Verdict::Go) {
            return leave_for_now(letter, verdict, &app).await;
        }
        app.mail.deliver(&app.store, &payload).await.map_err(|error| web::Error::Broken(error.to_string()))
    })
}

/// A letter that is not to go now: later, or never.
async fn leave_for_now(letter: store::Id, verdict: Verdict, app: &App) -> web::Result<()> {
    let mut tx = app.store.begin().await?;
    match verdict {
        Verdict::Go => {}
        Verdict::Later(at) => tx.later(mail::JOB, &serde_json::json!({ "letter": letter }), at, None).await?,
        Verdict::Over => mail::is_over(letter, &mut tx).await?,
    }
    Ok(tx.commit().await?)
}

/// What rooms lay among the app's parts.
pub fn parts(rooms: &[Room]) -> http::Extensions {
    let mut parts = http::Extensions::new();
    parts.insert(Doors::new(rooms.iter().flat_map(|room| room.doors.iter().copied())));
    parts.insert(Upkeep::of(rooms));
    parts.insert(Partings::of(rooms));
    parts.insert(people::Channel::of(rooms));
    parts.insert(notices::Board::default());
    parts.insert(OnTop(notices::on_top));
    parts.insert(posts::Shelves::new(&SHELVES));
    parts.insert(Timetable(rooms.iter().flat_map(|room| room.timetable.iter().copied()).collect()));
    parts.insert(Retentions(rooms.iter().flat_map(|room| room.retention.iter().copied()).collect()));
    parts.insert(Findables::of(rooms));
    parts.insert(search::Vocabulary::default());
    parts.insert(Gathered::default());
    parts.insert(voice::queue::Lately::default());
    parts.insert(people::Floods::default());
    parts.insert(HouseStyle { css: assets::CSS, js: assets::JS });
    parts
}

pub fn jobs(rooms: &[Room]) -> Vec<JobKind> {
    rooms.iter().flat_map(|room| room.jobs.iter().copied()).collect()
}

/// The route table: method, address, whom it is open to.
pub fn table(rooms: &[Room]) -> String {
    let routes = rooms.iter().flat_map(|room| room.routes.iter().map(move |route| (room.name, route)));
    routes
        .map(|(room, route)| format!("{:<5} {:<56} {:<10} {}\n", route.method, route.path, room, route.rule))
        .collect()
}
