//! Posts: pages of text on a room's shelf. An editor writes a page in the network's languages, publishes it to whom it
//! concerns, and gives it an owner who looks at it again by a day; readers read it in their own language, or in plain
//! language, on the screen and on paper.
//!
//! **Contract.** A room names a shelf (`Shelf`) and draws its list (`list`, or `Post::on`); the pages themselves are here. Each
//! keeping is a new version (`Writing::create`, `keep`): nobody keeps over a version they have not seen, and any old one
//! can be brought back. A room may also make a page a part of its own record (`Writing::subject`): it draws the fields in
//! its own form (`fields`, `Written::read`), reads the text on its own page (`Post::of`, `Reading`), and its record's door
//! says who reads. What people write is Markdown; `body` makes it safe for any page.

pub mod address;
mod beside;
mod body;
mod care;
mod changes;
mod checking;
mod difference;
mod edit;
mod fields;
mod found;
pub mod language;
mod list;
mod part;
mod parts;
pub mod permissions;
mod placing_form;
mod post;
mod publication;
mod reading;
mod retention;
mod review;
mod sample;
mod shelf;
mod show;
mod version;
mod versions;
mod writing;
mod written;

pub use beside::beside;
pub use body::{bare, body};
pub use care::care;
pub use checking::{Answer, Checked, Checking, Checks, Helps};
pub use difference::{Piece, between};
pub use fields::fields;
pub use list::list;
pub use part::forget_part;
pub use parts::Parts;
pub use post::{KIND, Kept, Line, MOST, Post, audience};
pub use reading::{Asked, Reading};
pub use shelf::{Part, PartKind, Published, Publishing, Shelf, Shelves};
pub use version::Version;
pub use writing::{Keeping, Placing, Writing, publish};
pub use written::Written;

use people::{Door, Findable, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("posts");

pub fn room() -> Room {
    Room {
        name: "posts",
        routes: vec![
            get::<address::NewPost, _, _>(edit::new),
            post::<address::PostsOn, _, _>(edit::create),
            get::<address::Post, _, _>(show::show),
            get::<address::EditPost, _, _>(edit::edit),
            post::<address::Post, _, _>(edit::update),
            post::<address::Publication, _, _>(publication::create),
            get::<address::Withdrawal, _, _>(publication::withdrawal),
            post::<address::Withdrawal, _, _>(publication::withdraw),
            post::<address::Review, _, _>(review::create),
            get::<address::Versions, _, _>(versions::index),
            get::<address::Difference, _, _>(versions::difference),
            get::<address::Restoration, _, _>(versions::restoration),
            post::<address::Restoration, _, _>(versions::bring_back),
        ],
        doors: vec![Door::of::<Post>(KIND, |id| address::Post { post: id }.to_string())],
        jobs: vec![JobKind { kind: review::NAGGING, run: review::run }],
        timetable: vec![Recurring { kind: review::NAGGING, word: "posts-timetable-review", when: When::Daily(6, 30) }],
        retention: vec![retention::DRAFTS],
        found: vec![Findable { kind: KIND, word: "posts-kind", next: found::next }],
        ..Room::default()
    }
}
