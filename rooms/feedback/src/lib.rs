//! Feedback on Tahto itself, from every page and without an account; and the accessibility statement with the feedback
//! that the act on digital services wants answered within fourteen days. Administrators answer in words; a board shows
//! what waits, the nearest date first, and what is late.

mod address;
mod board;
pub mod deadline;
pub mod feedback;
mod form;
mod new;
mod permissions;
pub mod receipt;
mod receipt_show;
mod show;
pub mod statement;
mod statement_show;
mod told;

use people::{Area, Door, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When, lets_go};

words::lay_out!("feedback");

pub fn room() -> Room {
    Room {
        name: "feedback",
        routes: vec![
            get::<address::Accessibility, _, _>(statement_show::show),
            get::<address::NewFeedback, _, _>(new::new),
            post::<address::NewFeedback, _, _>(new::create),
            get::<address::Receipts, _, _>(receipt_show::find),
            post::<address::Receipts, _, _>(receipt_show::found),
            get::<address::Receipt, _, _>(receipt_show::show),
            get::<address::Feedback, _, _>(show::show),
            post::<address::Answer, _, _>(show::answer),
            get::<address::Board, _, _>(board::index),
        ],
        upkeep: vec![Area::Trust.line("/admin/feedback", "feedback-board")],
        doors: vec![
            Door::of::<feedback::Feedback>(feedback::KIND, |id| address::Feedback { feedback: id }.to_string()),
            Door::of::<feedback::Board>(feedback::BOARD, |_| address::Board.to_string()),
        ],
        jobs: vec![JobKind { kind: told::MORNING, run: told::morning }],
        timetable: vec![Recurring { kind: told::MORNING, word: "feedback-timetable", when: When::Daily(7, 15) }],
        retention: vec![lets_go!("feedback", "retention-feedback", "feedback", "id", "answered_at < $1")],
        ..Room::default()
    }
}
