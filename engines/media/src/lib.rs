//! Pictures, sound, video and files: uploaded or recorded in the browser, checked (the type and the size are
//! decided by us), freed of location and device, sealed on the shelf, shown only to who may see what they belong to.
//!
//! **Contract.** A room reads a form with `Form::read`, which receives the files too; keeps a medium's id in its
//! record; says `Medium::attach` when the record is sent, in the same change; and draws it with `Medium::draw`.
//! A medium that is not attached is seen by its owner alone. Who may see an attached one is the question of its
//! subject's door (`people::Door`), asked at every request, also of a range.
//!
//! What belongs to a few people alone goes into their vault (engine `vaults`): `Form::read_sealed` receives it, its
//! content and its words are sealed with the vault's key, `Medium::attach_sealed` takes nothing else, `Medium::unsealed`
//! gives it to be drawn, and a request reads it only for somebody who holds the key, besides the subject's door. In the
//! clear it exists in the memory of a request and, while it is looked at, in a file without a name (never on the shelf, in
//! the database or in a backup).

mod address;
mod content;
mod draw;
mod form;
mod medium;
mod receive;
mod sealed;
mod upload;

pub use form::{Form, Refused};
pub use media_checks::Refusal;
pub use medium::{Kind, Medium};
pub use receive::{copy, copy_sealed, receive, receive_sealed};

/// Where a medium is, when no more is known of it than its id.
pub fn href(id: store::Id) -> String {
    address::One { medium: id }.to_string()
}

use people::Room;
use web::JobKind;

words::lay_out!("media");

/// The most that one request may bring: a video with its form.
pub const LIMIT: usize = (media_checks::limits(media_checks::Kind::Video) as usize) + (1 << 20);

pub fn room() -> Room {
    use web::acts::{get, post};
    Room {
        name: "media",
        routes: vec![
            post::<address::Media, _, _>(upload::create).up_to(LIMIT),
            get::<address::One, _, _>(content::show),
            get::<address::Thumb, _, _>(content::thumb),
        ],
        jobs: vec![JobKind { kind: medium::FORGET, run: medium::forget }],
        ..Room::default()
    }
}
