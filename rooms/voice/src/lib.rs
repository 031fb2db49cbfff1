//! The influence channel. Whoever works here asks, proposes or says what worries them, by name or in confidence; somebody
//! answers by name and title, or says what is not known, who decides and when we return. Everybody sees how old the open
//! questions are, tugs a sleeve when nothing is heard, and walks from a question to what came of it.

mod address;
pub mod answer;
mod answer_form;
pub mod answering;
pub mod arrival;
mod ask;
mod asker;
mod asking_form;
mod becoming;
mod feed;
mod feed_entry;
mod feed_link;
pub mod found;
mod index;
mod ladder;
pub mod merging;
pub mod minutes;
mod moderating;
mod moderations;
mod moved;
pub mod nudge;
mod nudging;
mod outcome;
mod permissions;
pub mod promise;
pub mod publication;
pub mod question;
pub mod queue;
mod raised;
mod remark;
mod reminder;
mod retention;
mod samples;
pub mod settling;
mod show;
mod similar;
pub mod state;
pub mod summary;
pub mod taking;
pub mod talk;
mod waiting;

use people::{Door, Findable, Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When};

words::lay_out!("voice");

pub fn room() -> Room {
    let mut room = Room {
        name: "voice",
        routes: vec![
            get::<address::Voice, _, _>(index::index),
            post::<address::Voice, _, _>(ask::create),
            get::<address::NewQuestion, _, _>(ask::new),
            get::<address::Similar, _, _>(ask::similar),
            get::<address::Queue, _, _>(queue::show),
            get::<address::Promise, _, _>(queue::edit),
            post::<address::Promise, _, _>(queue::update),
            get::<address::Moderations, _, _>(moderations::index),
            post::<address::Moderations, _, _>(moderations::update),
            get::<address::ModerationLog, _, _>(moderating::log),
            get::<address::Question, _, _>(show::show),
            post::<address::Waiting, _, _>(waiting::update),
            post::<address::Asker, _, _>(asker::show),
            get::<address::Taking, _, _>(taking::edit),
            post::<address::Taking, _, _>(taking::create),
            get::<address::Answering, _, _>(answering::edit),
            post::<address::Answering, _, _>(answering::create),
            post::<address::Release, _, _>(answering::release_draft),
            post::<address::Discarding, _, _>(answering::discard),
            post::<address::Remark, _, _>(remark::create),
            get::<address::Merging, _, _>(merging::edit),
            post::<address::Merging, _, _>(merging::create),
            post::<address::Nudging, _, _>(nudging::create),
            post::<address::NudgeReply, _, _>(nudging::reply),
            get::<address::Becoming, _, _>(becoming::new),
            post::<address::Becoming, _, _>(becoming::create),
            get::<address::Moderation, _, _>(moderating::show),
            post::<address::Moderation, _, _>(moderating::update),
            get::<address::OwnFeed, _, _>(feed_link::show),
            post::<address::FeedLink, _, _>(feed_link::create),
            post::<address::FeedLinkEnding, _, _>(feed_link::destroy),
            get::<address::Feed, _, _>(feed::show),
        ],
        menu: vec![Menu { href: "/voice", word: "menu-voice", shown: |_| true }],
        own: vec![Menu { href: "/voice/feed", word: "voice-feed-menu", shown: |_| true }],
        doors: vec![
            Door::of::<question::Question>(question::KIND, |id| address::Question { question: id }.to_string())
                .moved_by(moved::moved)
                .coming_to(outcome::outcome),
            Door::of::<answer::OfQuestion>(answer::KIND, |_| address::Voice.to_string()),
            Door::of::<publication::Moderations>(publication::WAITING, |_| address::Moderations.to_string()),
        ],
        jobs: vec![
            JobKind { kind: nudging::RISING, run: nudging::rise },
            JobKind { kind: reminder::MORNING, run: reminder::morning },
        ],
        timetable: vec![
            Recurring { kind: nudging::RISING, word: "voice-timetable-rising", when: When::Hourly },
            Recurring { kind: reminder::MORNING, word: "voice-timetable-morning", when: When::Daily(6, 30) },
        ],
        raise: Some(raised::raise),
        retention: retention::all(),
        found: vec![Findable { kind: question::KIND, word: "voice-found", next: found::next }],
        ..Room::default()
    };
    room.routes.extend(talk::routes());
    room.routes.extend(minutes::routes());
    room
}
