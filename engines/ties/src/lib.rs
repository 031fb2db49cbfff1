//! Ties: links between any two records, walked both ways, so that one can follow a thing to what came of it; and
//! following, which is one thing everywhere.
//!
//! **Contract.** A room ties two references in the change that makes them belong together (`tie`), and says how. It asks
//! for the other ends by either one (`of`), or draws the whole path (`trace`). A tie says nothing about who may see the
//! other end: the reader asks its door. Whoever acts on a record follows it (`follow`); others choose to (`choose`),
//! as by a button (`follow_button`). Both hear of it; of who waits for something, those who chose are counted. What there
//! is to tell followers is said once (`Telling`), in the room's own change, and reaches each person once, however many of
//! the things they follow it is about.

pub mod address;
mod button;
mod follow_page;
mod following;
mod telling;
mod tie;
mod trace;

pub use address::{ask_about, of_word, try_out};
pub use button::follow_button;
pub use following::{Because, Follow, because, choose, follow, follows, move_followers, unfollow};
pub use telling::{Telling, Whom};
pub use tie::{How, Tied, loose, of, tie};
pub use trace::{Trace, TraceLine, trace};

use people::{Menu, Room};
use web::acts::{get, post};
use web::{JobKind, lets_go};

words::lay_out!("ties");

pub fn room() -> Room {
    Room {
        name: "ties",
        routes: vec![
            get::<address::Follows, _, _>(follow_page::index),
            post::<address::Following, _, _>(follow_page::update),
        ],
        own: vec![Menu { href: "/following", word: "ties-follows", shown: |_| true }],
        jobs: vec![JobKind { kind: telling::KIND, run: telling::run }],
        retention: vec![lets_go!(
            "leaver",
            "retention-followings",
            "following",
            "subject_id, person_id",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = following.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        )],
        ..Room::default()
    }
}
