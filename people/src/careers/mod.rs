//! Careers: how people and units change over time, for those who look after the house. A staff file comes in through a
//! page, with its difference shown first; employers and units merge on a day; somebody acts for a supervisor; and the
//! history of a person or a unit tells all of it with dates.

pub mod acting;
mod address;
mod dates;
pub mod history;
mod merger;
mod merger_deed;
mod merger_file;
mod merger_page;
mod permissions;
mod search;
mod staff_file;
mod staff_file_page;
mod staff_file_work;
mod unit_page;

pub use merger::Merger;
pub use merger_deed::{carry_out, decide};
pub use merger_file::{Mapping, read as read_mapping};

use crate::{Area, Menu, Room};
use web::JobKind;
use web::acts::{get, post};

words::inventory::submit! {
    words::Shelf {
        room: "people-careers",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub fn room() -> Room {
    Room {
        name: "careers",
        routes: vec![
            get::<address::StaffFiles, _, _>(staff_file_page::index),
            post::<address::StaffFiles, _, _>(staff_file_page::create).up_to(staff_file::LIMIT + (1 << 20)),
            get::<address::StaffFile, _, _>(staff_file_page::show),
            post::<address::StaffFileArrival, _, _>(staff_file_page::update),
            post::<address::StaffFileDropping, _, _>(staff_file_page::destroy),
            get::<address::Careers, _, _>(search::index),
            get::<address::Career, _, _>(history::show),
            post::<address::ActingFor, _, _>(acting::create),
            post::<address::ActingEnd, _, _>(acting::destroy),
            get::<address::OwnCareer, _, _>(history::own),
            get::<address::UnitCareer, _, _>(unit_page::show),
            get::<address::Mergers, _, _>(merger_page::index),
            post::<address::Mergers, _, _>(merger_page::create).up_to(staff_file::LIMIT + (1 << 20)),
            get::<address::Merger, _, _>(merger_page::show),
            post::<address::MergerConfirmation, _, _>(merger_page::update),
            post::<address::MergerUndoing, _, _>(merger_page::destroy),
        ],
        own: vec![Menu { href: "/career", word: "career-own", shown: |_| true }],
        upkeep: vec![
            Area::People.line("/admin/staff-files", "staff-file-menu"),
            Area::People.line("/admin/careers", "career-menu"),
            Area::People.line("/admin/mergers", "merger-menu"),
        ],
        jobs: vec![
            JobKind { kind: staff_file_work::JOB, run: staff_file_work::run },
            JobKind { kind: staff_file_work::FORGET, run: staff_file_work::forget },
            JobKind { kind: merger_deed::JOB, run: merger_deed::run },
        ],
        retention: staff_file::retention(),
        ..Room::default()
    }
}
