//! The conversation under a published question: whoever is signed in comments by their own name, answers a comment, changes
//! or takes back their own. It stands on the question's page alone, and is seen exactly as long as everybody sees the
//! question. An editor takes a comment away with a reason that everybody may read.

mod address;
mod comment;
mod comment_edit;
mod comment_removal;
mod commenting;
mod part;
mod permissions;
mod reading;

pub use comment::Comment;
pub use commenting::Commenting;
pub(crate) use part::{Sample, Talk, Writing, sample};

use web::Route;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "voice-talk",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        post::<address::Comments, _, _>(commenting::create),
        post::<address::Reading, _, _>(reading::update),
        get::<address::EditComment, _, _>(comment_edit::edit),
        post::<address::EditComment, _, _>(comment_edit::update),
        get::<address::Removal, _, _>(comment_removal::new),
        post::<address::Removal, _, _>(comment_removal::create),
    ]
}
