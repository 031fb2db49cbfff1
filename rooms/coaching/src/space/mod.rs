//! The cohort's own space: threads by theme, for its agents and coaches and nobody else. It opens where each person
//! left off, calls those who are named, and grows on an open page as others write.

pub mod address;
mod conversation;
mod entry;
mod following;
mod index;
pub mod members;
mod permissions;
mod reading;
mod remark_create;
mod stream;
mod thread_create;
mod thread_show;

use people::Door;
use threads::{changing, removing};
use web::Route;
use web::acts::{get, post};

pub use conversation::{Arriving, Conversation, Host};

words::inventory::submit! {
    words::Shelf {
        room: "coaching-space",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Space, _, _>(index::index),
        post::<address::Entry, _, _>(entry::create),
        get::<address::NewThread, _, _>(thread_create::new),
        post::<address::Threads, _, _>(thread_create::create).up_to(media::LIMIT),
        get::<address::Thread, _, _>(thread_show::show),
        get::<address::News, _, _>(thread_show::news),
        get::<address::Live, _, _>(stream::show),
        post::<address::Remarks, _, _>(remark_create::create).up_to(media::LIMIT),
        post::<address::Reading, _, _>(reading::update),
        post::<address::Following, _, _>(following::update),
        get::<address::EditRemark, _, _>(changing::edit::<Conversation>),
        post::<address::EditRemark, _, _>(changing::update::<Conversation>),
        get::<address::Removal, _, _>(removing::new::<Conversation>),
        post::<address::Removal, _, _>(removing::create::<Conversation>),
    ]
}

pub(crate) fn doors() -> Vec<Door> {
    vec![
        Door::of::<members::Space>(members::KIND, |id| address::Space { space: id }.to_string()),
        Door::of::<Conversation>(threads::KIND, address::unread),
    ]
}
