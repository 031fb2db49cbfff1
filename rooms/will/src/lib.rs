//! Shared will: what thousands agree on, found without showing anybody one by one. A round asks one question with
//! statements; people vote on one at a time and add their own; when it has closed, the opinion map tells what unites,
//! where opinions divide and what is unsure; and a text is written that says what it rests on.

pub mod address;
mod exchange;
mod hall;
mod moderation;
mod permissions;
mod result;
pub mod round;
pub mod statement;
mod text;
pub mod vote;
pub mod voter;
mod voting;

use people::{Door, Menu, Room};

words::lay_out!("will");

pub fn room() -> Room {
    let mut room = Room {
        name: "will",
        routes: vec![],
        menu: vec![Menu { href: "/will", word: "menu-will", shown: |_| true }],
        doors: vec![Door::of::<round::Round>(round::KIND, |id| address::Round { round: id }.to_string())],
        ..Room::default()
    };
    for more in
        [moderation::routes(), voting::routes(), result::routes(), text::routes(), hall::routes(), exchange::routes()]
    {
        room.routes.extend(more);
    }
    room
}
