//! Shared will: what thousands agree on, found without showing anybody one by one. A round asks one question with
//! statements; people vote on one at a time and add their own; when it has closed, the opinion map tells what unites,
//! where opinions divide and what is unsure; and a text is written that says what it rests on.

pub mod address;
mod exchange;
mod hall;
mod index;
pub mod moderation;
mod permissions;
pub mod result;
pub mod round;
pub mod round_asked;
mod round_closing;
pub mod round_draft;
mod round_edit;
mod round_form;
mod round_found;
pub mod round_life;
mod round_opening;
mod round_parting;
mod round_retention;
mod round_samples;
mod round_trace;
mod show;
pub mod statement;
mod statement_new;
mod statement_show;
pub mod summary;
pub mod text;
pub mod vote;
pub mod voter;
mod voting;

use people::{Door, Findable, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, Route, When};

words::lay_out!("will");

pub fn room() -> Room {
    let mut room = Room {
        name: "will",
        routes: rounds(),
        menu: vec![Menu { href: "/will", word: "menu-will", shown: |_| true }],
        doors: vec![
            Door::of::<round::Round>(round::KIND, |id| address::Round { round: id }.to_string()),
            Door::of::<statement::Offered>(statement::KIND, |id| address::Statement { statement: id }.to_string()),
            Door::of::<permissions::Rounds>("rounds", |_| address::Moderation.to_string()),
        ],
        jobs: vec![
            JobKind { kind: round_asked::ASKING, run: round_asked::asking },
            JobKind { kind: round_asked::TELLING, run: round_asked::telling },
            JobKind { kind: round_life::CLOSING, run: round_life::closing },
            JobKind { kind: round_life::SHUFFLING, run: round_life::shuffling },
            JobKind { kind: round_parting::CUTTING, run: round_parting::cutting },
            JobKind { kind: moderation::waiting::MORNING, run: moderation::waiting::morning },
        ],
        timetable: vec![Recurring {
            kind: moderation::waiting::MORNING,
            word: "will-timetable-morning",
            when: When::Daily(6, 40),
        }],
        parting: Some(round_parting::part),
        retention: round_retention::all(),
        found: vec![Findable { kind: round::KIND, word: "will-found", next: round_found::next }],
        ..Room::default()
    };
    for more in
        [moderation::routes(), voting::routes(), result::routes(), text::routes(), hall::routes(), exchange::routes()]
    {
        room.routes.extend(more);
    }
    room.jobs.extend(result::jobs());
    room.retention.extend(text::retention());
    room
}

/// Rounds and what people add to them.
fn rounds() -> Vec<Route> {
    vec![
        get::<address::Rounds, _, _>(index::index),
        post::<address::Rounds, _, _>(round_edit::create),
        get::<address::NewRound, _, _>(round_edit::new),
        get::<address::Round, _, _>(show::show),
        get::<address::EditRound, _, _>(round_edit::edit),
        post::<address::EditRound, _, _>(round_edit::update),
        get::<address::Opening, _, _>(round_opening::new),
        post::<address::Opening, _, _>(round_opening::create),
        get::<address::Closing, _, _>(round_closing::new),
        post::<address::Closing, _, _>(round_closing::create),
        get::<address::NewStatement, _, _>(statement_new::new),
        post::<address::Statements, _, _>(statement_new::create),
        get::<address::Statement, _, _>(statement_show::show),
    ]
}
