//! What comes of a round: the map, the groups in words, what unites, where opinions divide, what is unsure. It is worked
//! out once, when the round has closed, and kept (`release`); everything people see is drawn from that.

pub(crate) mod address;
mod ballots;
mod card;
mod drawing;
mod keeping;
mod making;
mod map;
pub mod naming;
mod naming_edit;
mod over_time;
mod reading;
pub mod release;
pub(crate) mod said;
pub(crate) mod samples;
mod show;
mod standing;
mod whys;

pub(crate) use card::card;
pub use keeping::refresh;
pub(crate) use keeping::{JOB, close, job, joined, priorities};
pub(crate) use map::map;

use web::acts::{get, post};
use web::{JobKind, Retention, Route, lets_go};

words::inventory::submit! {
    words::Shelf {
        room: "will-result",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<crate::address::Outcome, _, _>(show::show),
        get::<address::GroupNames, _, _>(naming_edit::edit),
        post::<address::GroupNames, _, _>(naming_edit::update),
        post::<address::GroupNamesConsent, _, _>(naming_edit::consent),
    ]
}

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: JOB, run: job }]
}

/// Where people stood goes with their votes; before the pseudonyms it hangs on.
pub(crate) fn retention() -> Retention {
    lets_go!(
        "vote",
        "retention-will-standings",
        "round_standing",
        "voter_id",
        "voter_id IN (SELECT v.id FROM round_voter v JOIN round r ON r.id = v.round_id \
         WHERE r.closed_at IS NOT NULL AND r.result_at < $1)"
    )
}
