//! Notices: what awaits a person, urgent first, the nearest date first; and what is new to them.
//!
//! **Contract.** A room says in its own change when something begins to await a person (`Beginning::begin`) and
//! when it ceases to (`cease`); nothing else ends it. What asks nothing of the person is news (`Beginning::tell`),
//! over when they say that they have seen it. A notice is a message key of the room (`word`, which gets the place
//! `$about`), a reference whose door gives the link, and a date if there is one. The same thing said twice to the same
//! person is one notice.

mod acknowledgement;
pub mod address;
mod notice;
mod permissions;

pub use notice::{Beginning, Notice, awaiting, cease, is_open, open, resume};

use people::Room;
use web::acts::post;

words::lay_out!("notices");

pub fn room() -> Room {
    Room {
        name: "notices",
        routes: vec![
            post::<address::Acknowledgement, _, _>(acknowledgement::create),
            post::<address::Acknowledgements, _, _>(acknowledgement::all),
        ],
        ..Room::default()
    }
}
