//! The text of the will: its sentences say which statements they rest on and where a minority differed. It is drafted from
//! the result of a round, put out for comments by paragraph, mended with reasons, and becomes the shared will when the
//! leadership says so. Every version stays to be read; the text stands on the change's pages and on one A4.

mod address;
mod basis;
mod begin;
mod card;
mod checking;
mod citation;
mod comment;
mod commenting;
mod confirmation;
mod drawn;
mod index;
mod paper_show;
mod paragraph;
mod paragraph_show;
mod permissions;
mod rests_on;
mod samples;
mod sentences;
mod show;
mod will_text;

pub(crate) use card::card;
pub use commenting::Commenting;
pub use paragraph::Paragraph;
pub use will_text::{Beginning, SHELF, Text};

use threads::{changing, removing};
use web::acts::{get, post};
use web::{Retention, Route, lets_go};

words::inventory::submit! {
    words::Shelf {
        room: "will-text",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Texts, _, _>(index::index),
        post::<address::TextsOf, _, _>(begin::create),
        get::<address::Text, _, _>(show::show),
        get::<address::TextPaper, _, _>(paper_show::show),
        get::<address::TextRounds, _, _>(rests_on::edit),
        post::<address::TextRounds, _, _>(rests_on::update),
        get::<address::Confirmation, _, _>(confirmation::new),
        post::<address::Confirmation, _, _>(confirmation::create),
        get::<address::Paragraph, _, _>(paragraph_show::show),
        post::<address::Comments, _, _>(commenting::create),
        get::<address::EditComment, _, _>(changing::edit::<Paragraph>),
        post::<address::EditComment, _, _>(changing::update::<Paragraph>),
        get::<address::Removal, _, _>(removing::new::<Paragraph>),
        post::<address::Removal, _, _>(removing::create::<Paragraph>),
    ]
}

/// What people said of a text goes some years after the last word; on which rounds a draft rested goes with the draft.
pub(crate) fn retention() -> Vec<Retention> {
    vec![
        lets_go!(
            "answer",
            "retention-will-comments",
            "thread",
            "id",
            "subject_kind = 'will_paragraph' AND said_at < $1",
            each threads::forget
        ),
        lets_go!(
            "draft",
            "retention-will-texts",
            "will_text",
            "post_id",
            "NOT EXISTS (SELECT 1 FROM post p WHERE p.id = will_text.post_id) AND $1 > 0"
        ),
    ]
}
