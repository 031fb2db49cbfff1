//! The conversation under a published question: whoever is signed in comments by their own name, answers a comment, changes
//! or takes back their own. It stands on the question's page alone, and is seen exactly as long as everybody sees the
//! question. An editor takes a comment away with a reason that everybody may read.

mod address;
mod comment;
mod commenting;
mod part;
mod permissions;
mod reading;

pub use commenting::Commenting;
pub(crate) use part::{Sample, Talk, Writing, sample};

use crate::question::Question;
use threads::{changing, removing};
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
        get::<address::EditComment, _, _>(changing::edit::<Question>),
        post::<address::EditComment, _, _>(changing::update::<Question>),
        get::<address::Removal, _, _>(removing::new::<Question>),
        post::<address::Removal, _, _>(removing::create::<Question>),
    ]
}
