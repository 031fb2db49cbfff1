//! What discussions are called here, what is asked in them, and from when until when a season lasts.

pub mod address;
mod cycle_index;
mod cycle_new;
mod ready;
mod retirement;
mod role_section;
mod section;
mod section_form;
mod template_edit;
mod template_form;
mod template_index;
mod template_show;
mod warning;

pub(crate) use cycle_index::{days, samples as sample_cycles};
pub use ready::Ready;

use people::Room;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "talks-arranging",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::Templates, _, _>(template_index::index),
            post::<address::Templates, _, _>(template_edit::create),
            get::<address::NewTemplate, _, _>(template_edit::new),
            get::<address::Template, _, _>(template_show::show),
            get::<address::EditTemplate, _, _>(template_edit::edit),
            post::<address::EditTemplate, _, _>(template_edit::update),
            get::<address::Section, _, _>(section::edit),
            post::<address::Section, _, _>(section::update),
            post::<address::Retirement, _, _>(retirement::create),
            get::<address::Cycles, _, _>(cycle_index::index),
            post::<address::Cycles, _, _>(cycle_new::create),
            get::<address::NewCycle, _, _>(cycle_new::new),
        ],
        ..Room::default()
    }
}
