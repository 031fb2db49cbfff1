//! Goals: a unit's, which its supervisor writes out of the text of the shared will, and one's own, out of a unit's or free. Each is
//! done, changed or dropped with a word. One's own are sealed, and shown to one's supervisor if one chooses so.

pub mod address;
mod index;
pub mod own_goal;
mod own_new;
mod own_show;
mod permissions;
mod resting;
mod samples;
pub mod turn;
pub mod unit_goal;
mod unit_new;
mod unit_show;

pub use index::today;
pub(crate) use index::{card, of_talk};
pub(crate) use own_goal::forget_all;
pub use permissions::{Settle, ShowGoal};

use people::{Door, Room};
use web::acts::{get, post};
use web::lets_go;

words::inventory::submit! {
    words::Shelf {
        room: "talks-goals",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        routes: vec![
            get::<address::Goals, _, _>(index::index),
            get::<address::NewUnitGoal, _, _>(unit_new::new),
            post::<address::UnitGoals, _, _>(unit_new::create),
            get::<address::UnitGoal, _, _>(unit_show::show),
            get::<address::UnitGoalSettling, _, _>(unit_show::settling),
            post::<address::UnitGoalSettling, _, _>(unit_show::settle),
            get::<address::NewOwnGoal, _, _>(own_new::new),
            post::<address::OwnGoals, _, _>(own_new::create),
            get::<address::OwnGoal, _, _>(own_show::show),
            get::<address::OwnGoalSettling, _, _>(own_show::settling),
            post::<address::OwnGoalSettling, _, _>(own_show::settle),
            post::<address::OwnGoalSharing, _, _>(own_show::share),
            post::<address::OwnGoalTakingBack, _, _>(own_show::take_back),
            get::<address::OwnGoalRemoval, _, _>(own_show::removing),
            post::<address::OwnGoalRemoval, _, _>(own_show::remove),
        ],
        doors: vec![
            Door::of::<unit_goal::UnitGoal>(unit_goal::KIND, |id| address::UnitGoal { unit_goal: id }.to_string()),
            Door::of::<own_goal::OwnGoal>(own_goal::KIND, |id| address::OwnGoal { own_goal: id }.to_string()).noted(),
        ],
        // One's own go some years after they were settled, and when one has left.
        retention: vec![
            lets_go!(
                "talk",
                "retention-own-goals",
                "own_goal",
                "id",
                "settled_at < $1",
                each own_goal::forget
            ),
            lets_go!(
                "leaver",
                "retention-own-goals-left",
                "own_goal",
                "id",
                "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = own_goal.person_id \
                 AND (h.ends_on IS NULL OR h.ends_on >= $1))",
                by day,
                each own_goal::forget
            ),
        ],
        ..Room::default()
    }
}
