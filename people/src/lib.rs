//! People: employers and units as one dated tree, the posts people hold, their roles, and how they sign in.
//! Also what a room is (`Room`), since a room's menu and doors depend on who is asking.

pub mod address;
pub mod browser_session;
pub mod byline;
pub mod careers;
mod door;
pub mod import;
mod language;
mod me;
pub mod network;
mod person;
mod provider;
mod recognise;
mod role;
mod room;
mod sign_in;
mod sign_in_link;
mod sign_out;
mod unit;

pub use browser_session::{How, Sitting, sign_in_as};
pub use door::{ByReference, Door, Doors};
pub use me::{Held, Me, Myself, SignedIn};
pub use person::{Person, Post};
pub use recognise::{HouseStyle, OnTop};
pub use role::Role;
pub use room::{Menu, Room, Upkeep, router};
pub use sign_in::{Browser, LetIn, let_in};
pub use sign_in_link::Link;
pub use unit::{Unit, fold};

/// The permitted record, as asked for by a signed-in person.
pub type May<A, R> = web::May<A, R, Me>;

words::lay_out!("people");
words::inventory::submit! {
    words::Shelf {
        room: "people-sign-in",
        fi: include_str!("sign_in/words/fi.ftl"),
        sv: include_str!("sign_in/words/sv.ftl"),
        en: include_str!("sign_in/words/en.ftl"),
    }
}

/// Signing in and out, and the choice of language.
pub fn room() -> Room {
    use web::acts::{get, post};
    Room {
        name: "people",
        routes: vec![
            get::<address::SignIn, _, _>(sign_in::new),
            post::<address::SignIn, _, _>(sign_in::create),
            get::<address::Arrival, _, _>(sign_in_link::show),
            post::<address::Arrival, _, _>(sign_in_link::update),
            post::<address::StillHere, _, _>(sign_in::still::create),
            post::<address::Errand, _, _>(provider::begin),
            get::<address::Return, _, _>(provider::come_back),
            post::<address::SignOut, _, _>(sign_out::create),
            post::<address::Language, _, _>(language::update),
        ],
        ..Room::default()
    }
}
