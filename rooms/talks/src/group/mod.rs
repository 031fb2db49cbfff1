//! A discussion of a group of four to ten with its supervisor, and its minutes: the group is put together here, and talks on
//! the same page as two people do.

pub mod address;
mod beginning;
mod card;
pub mod member;
mod new;
mod of_talk;
pub(crate) mod permissions;
pub(crate) mod samples;
mod show;
mod standing_for;
pub mod told;

pub use beginning::{Group, begin};
pub(crate) use card::card;
pub(crate) use of_talk::of_talk;

use crate::permissions::Talks;
use people::{Door, Room};
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "talks-group",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::NewGroup, _, _>(new::new),
            post::<address::Groups, _, _>(new::create),
            get::<address::Group, _, _>(show::show),
            post::<address::Group, _, _>(show::update),
            post::<address::Leaving, _, _>(standing_for::leave),
            post::<address::Own, _, _>(standing_for::ask_for_own),
        ],
        doors: vec![Door::of::<Talks>("talks", |_| crate::address::Talks.to_string()).noted()],
        ..Room::default()
    }
}
