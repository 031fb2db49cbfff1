//! My data: what Tahto keeps of a person, for that person alone to read and take along; who has opened it; and asking
//! that it be erased, which an administrator decides within a month. What is erased is written in a journal beside the
//! keys, so that an older copy of the data brings nobody back.

pub mod address;
mod ask;
mod board;
pub mod carry;
pub mod erase;
mod export;
pub mod journal;
mod kept;
mod opening;
mod openings;
pub mod own;
mod package;
mod page;
pub mod part;
mod permissions;
mod sealed;
mod show;
pub mod shown;
pub mod wish;
mod wish_show;
mod zip;

use people::{Area, Door, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("my_data");

/// What an administrator's list says while a wish waits.
pub const AWAITS: &str = "notice-erasure";
/// What the person's news say when it was declined, and when it is done while they still work here.
pub const DECLINED: &str = "notice-erasure-declined";
pub const ERASED: &str = "notice-erasure-done";

pub fn room() -> Room {
    Room {
        name: "my_data",
        routes: vec![
            get::<address::MyData, _, _>(show::show),
            get::<address::Kept, _, _>(kept::show),
            get::<address::AsPage, _, _>(export::page),
            get::<address::AsJson, _, _>(export::json),
            get::<address::AsPackage, _, _>(export::package),
            get::<address::Openings, _, _>(openings::index),
            get::<address::OwnErasure, _, _>(ask::new),
            post::<address::OwnErasure, _, _>(ask::create),
            get::<address::Erasures, _, _>(board::index),
            post::<address::Erasures, _, _>(board::create),
            get::<address::Erasure, _, _>(wish_show::show),
            post::<address::ErasureDecision, _, _>(wish_show::decide),
            post::<address::ErasureWithdrawal, _, _>(ask::withdraw),
        ],
        own: vec![Menu { href: "/me/data", word: "my-data-title", shown: |_| true }],
        upkeep: vec![Area::Trust.line("/admin/erasures", "erasures-title")],
        doors: vec![Door::of::<wish::Wish>(wish::KIND, |id| address::Erasure { erasure: id }.to_string())],
        jobs: vec![JobKind { kind: carry::JOB, run: carry::job }, JobKind { kind: carry::REST, run: carry::rest }],
        timetable: vec![Recurring { kind: carry::REST, word: "erasure-recurs", when: When::Daily(2, 40) }],
        ..Room::default()
    }
}
