//! Notices: what awaits a person, urgent first, the nearest date first; what is new to them; how they are told of it by
//! mail; and what is so urgent that it stands on top of every page.
//!
//! **Contract.** A room says in its own change when something begins to await a person (`Beginning::begin`) and
//! when it ceases to (`cease`); nothing else ends it. What asks nothing of the person is news (`Beginning::tell`),
//! over when they say that they have seen it. A notice is a message key of the room (`word`, which gets the place
//! `$about`), a reference whose door gives the link, and a date if there is one. The same thing said twice to the same
//! person is one notice. Rooms write no letters about what they tell: the digest does, at a time that suits the person.

mod acknowledgement;
pub mod address;
pub mod audience;
mod board;
mod choice;
mod choices;
pub mod digest;
mod hand_over;
mod letter;
mod notice;
mod permissions;
pub mod quiet;
mod urgent_form;
mod urgent_mail;
mod urgent_notice;
mod urgent_pages;

pub use board::{Board, on_top};
pub use choice::{Choice, Rhythm};
pub use digest::soon;
pub use hand_over::{Verdict, look_again};
pub use notice::{Beginning, Notice, awaiting, cease, cease_for_all, forget, is_open, open, rename, resume};
pub use urgent_notice::{Plan, UrgentNotice};

use people::{Menu, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When, lets_go};

words::lay_out!("notices");

pub fn room() -> Room {
    Room {
        name: "notices",
        routes: vec![
            get::<address::Choices, _, _>(choices::show),
            post::<address::Choices, _, _>(choices::update),
            get::<address::UrgentNotices, _, _>(urgent_pages::index),
            get::<address::NewUrgent, _, _>(urgent_pages::new),
            post::<address::UrgentNotices, _, _>(urgent_pages::create),
            get::<address::Urgent, _, _>(urgent_pages::show),
            post::<address::UrgentEnding, _, _>(urgent_pages::end),
            post::<address::Acknowledgement, _, _>(acknowledgement::create),
            post::<address::Acknowledgements, _, _>(acknowledgement::all),
        ],
        own: vec![
            Menu { href: "/notices/choices", word: "notices-choices", shown: |_| true },
            Menu { href: "/notices/urgent", word: "notices-urgents", shown: permissions::speaks },
        ],
        jobs: vec![
            JobKind { kind: digest::RUN, run: digest::run },
            JobKind { kind: digest::STRETCH, run: digest::run },
            JobKind { kind: digest::PERSON, run: digest::run_for_one },
            JobKind { kind: urgent_mail::KIND, run: urgent_mail::run },
        ],
        timetable: vec![Recurring { kind: digest::RUN, word: "notices-timetable-digest", when: When::Hourly }],
        retention: vec![
            lets_go!("notice", "retention-notices", "notice", "id", "ended_at < $1"),
            urgent_notice::RETENTION,
            lets_go!(
                "leaver",
                "retention-leavers",
                "mail_choice",
                "person_id",
                "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = mail_choice.person_id \
                 AND (h.ends_on IS NULL OR h.ends_on >= $1))",
                by day
            ),
            lets_go!(
                "leaver",
                "retention-leavers",
                "digest",
                "person_id",
                "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = digest.person_id \
                 AND (h.ends_on IS NULL OR h.ends_on >= $1))",
                by day
            ),
        ],
        ..Room::default()
    }
}
