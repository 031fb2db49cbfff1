//! Messages to units: what changes, for whom, when, what is not known yet and whom to ask. An editor writes and publishes
//! one; the unit's agent or supervisor takes it to the shift, as a paper with a code on it and a talk of three minutes.
//! Whoever sees the paper on the wall opens the message by the code, without signing in when its author has made it public.

pub mod address;
mod awaiting;
mod index;
pub mod message;
mod open;
mod paper_show;
mod permissions;
pub mod raising;
pub mod reach;
mod script;
mod settings;
mod sheet;
mod show;
pub mod summary;
pub mod telling;
mod week;
mod week_paper;

pub use message::{SHELF, TO_TELL};

use people::{Menu, Room};
use web::acts::{get, post};
use web::{JobKind, lets_go};

words::lay_out!("messages");

pub fn room() -> Room {
    let mut room = Room {
        name: "messages",
        routes: vec![
            get::<address::Messages, _, _>(index::index),
            get::<address::Week, _, _>(week::show),
            get::<address::WeekPaper, _, _>(week_paper::show),
            get::<address::Message, _, _>(show::show),
            get::<address::MessagePaper, _, _>(paper_show::show),
            get::<address::MessageSettings, _, _>(settings::edit),
            post::<address::MessageSettings, _, _>(settings::update),
            get::<address::Short, _, _>(open::show),
        ],
        menu: vec![Menu { href: "/messages", word: "menu-messages", shown: |_| true }],
        jobs: vec![JobKind { kind: awaiting::KIND, run: awaiting::run }],
        retention: vec![
            lets_go!(
                "draft",
                "retention-messages",
                "message",
                "post_id",
                "number IS NULL AND made_at < $1 AND NOT EXISTS (SELECT 1 FROM post p WHERE p.id = message.post_id)"
            ),
            lets_go!(
                "draft",
                "retention-messages",
                "message_opening",
                "id",
                "made_at < $1 AND NOT EXISTS (SELECT 1 FROM post p WHERE p.id = message_opening.post_id)"
            ),
        ],
        doors: telling::doors(),
        ..Room::default()
    };
    for more in [telling::routes(), raising::routes(), reach::routes()] {
        room.routes.extend(more);
    }
    room.retention.extend(raising::retention::all());
    room
}
