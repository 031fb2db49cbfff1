//! One's own profile of work identity, kept over the years: strengths, encounters, professional skill and one's own way of
//! influencing. Each item is sealed by itself, shown to whom its owner chooses, taken along in a package and brought in
//! elsewhere. Nobody scores it, and nobody else looks into it.

pub mod address;
mod bringing;
mod brought;
mod choosing;
mod edit;
mod index;
pub mod item;
mod package;
mod package_page;
mod packed;
mod permissions;
mod reminder;
mod samples;
mod show;
pub mod showing;
mod upcoming;

pub(crate) use index::card;
pub(crate) use item::forget_all;
pub use permissions::ShowItem;

use people::{Door, Room};
use web::acts::{get, post};
use web::{JobKind, Recurring, When, lets_go};

words::inventory::submit! {
    words::Shelf {
        room: "talks-profile",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::Profile, _, _>(index::index),
            post::<address::Profile, _, _>(index::create),
            get::<address::Shown, _, _>(show::shown),
            post::<address::TakingAllBack, _, _>(index::take_all_back),
            get::<address::Package, _, _>(package::show),
            get::<address::Bringing, _, _>(bringing::new),
            post::<address::Bringing, _, _>(bringing::create).up_to(bringing::LIMIT),
            get::<address::Brought, _, _>(bringing::show),
            post::<address::Brought, _, _>(bringing::update),
            get::<address::Item, _, _>(show::show),
            get::<address::EditItem, _, _>(edit::edit),
            post::<address::EditItem, _, _>(edit::update).up_to(media::LIMIT),
            get::<address::ItemRemoval, _, _>(edit::removing),
            post::<address::ItemRemoval, _, _>(edit::remove),
            post::<address::ItemPlace, _, _>(edit::step),
            get::<address::Showing, _, _>(choosing::edit),
            post::<address::Showing, _, _>(choosing::create),
            post::<address::TakingBack, _, _>(choosing::destroy),
        ],
        doors: vec![Door::of::<item::Item>(item::KIND, |id| address::Item { profile_item: id }.to_string()).noted()],
        jobs: vec![JobKind { kind: reminder::MORNING, run: reminder::morning }],
        timetable: vec![Recurring { kind: reminder::MORNING, word: "profile-timetable", when: When::Daily(7, 20) }],
        // A profile is a person's as long as they work in the network; what came in a package and was never looked at goes
        // as drafts do.
        retention: vec![
            lets_go!(
                "leaver",
                "retention-profile",
                "profile_item",
                "id",
                "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = profile_item.person_id \
                 AND (h.ends_on IS NULL OR h.ends_on >= $1))",
                by day,
                each item::forget
            ),
            lets_go!(
                "draft",
                "retention-profile-brought",
                "profile_item",
                "id",
                "(brought_at < $1 OR (body = '' AND changed_at < $1))",
                each item::forget
            ),
        ],
        ..Room::default()
    }
}
