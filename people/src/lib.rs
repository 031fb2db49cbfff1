//! People: employers and units as one dated tree, the posts people hold, their roles, and how they sign in.
//! Also what a room is (`Room`), since a room's menu and doors depend on who is asking.

pub mod address;
mod appointment;
pub mod browser_session;
pub mod byline;
pub mod careers;
mod door;
mod found;
pub mod import;
mod language;
mod leading;
pub mod live;
mod me;
pub mod network;
pub mod own_link;
mod person;
mod provider;
mod raised;
mod recognise;
mod role;
mod room;
mod sign_in;
mod sign_in_link;
mod sign_out;
mod standing;
pub mod tombstone;
mod unit;

pub use appointment::{appoint, dismiss};
pub use browser_session::{How, Sitting, sign_in_as};
pub use door::{Asking, ByReference, Door, Doors, Move, MovedBy, Outcome, Step};
pub use found::{Findable, Findables, Finding, OwnedDoc, Reader};
pub use leading::Led;
pub use me::{Held, Me, Myself, SignedIn};
pub use own_link::OwnLink;
pub use person::{Person, Post};
pub use raised::{Channel, Raise, Raised, Raising, raise};
pub use recognise::{HouseStyle, OnTop};
pub use role::Role;
pub use room::{Area, Menu, Part, Parting, Partings, Room, Upkeep, UpkeepLine, router};
pub use sign_in::factor;
pub use sign_in::printed_code;
pub use sign_in::{Browser, Floods, LetIn, Network, floods, let_in, looks_like_address};
pub use sign_in_link::Link;
pub use unit::{Kind as UnitKind, Unit, fold};

/// The permitted record, as asked for by a signed-in person.
pub type May<A, R> = web::May<A, R, Me>;

words::lay_out!("people");
words::inventory::submit! {
    words::Shelf {
        room: "people-sign-in",
        fi: include_str!("sign_in/words/fi.ftl"),
        sv: include_str!("sign_in/words/sv.ftl"),
        en: include_str!("sign_in/words/en.ftl"),
    }
}

/// Signing in and out, and the choice of language.
pub fn room() -> Room {
    use web::acts::{get, post};
    Room {
        name: "people",
        routes: vec![
            get::<address::SignIn, _, _>(sign_in::new),
            post::<address::SignIn, _, _>(sign_in::create),
            get::<address::ByPassword, _, _>(sign_in::by_password::new),
            post::<address::ByPassword, _, _>(sign_in::by_password::create),
            get::<address::ByCode, _, _>(sign_in::by_code::new),
            post::<address::ByCode, _, _>(sign_in::by_code::create),
            get::<address::Factor, _, _>(sign_in::factor_page::show),
            post::<address::Factor, _, _>(sign_in::factor_page::create),
            post::<address::FactorSecret, _, _>(sign_in::factor_page::offer),
            post::<address::RecoveryCodes, _, _>(sign_in::factor_page::recovery),
            get::<address::Own, _, _>(sign_in::own::show),
            post::<address::OwnBrowsers, _, _>(sign_in::own::end),
            get::<address::OwnPassword, _, _>(sign_in::own_password::edit),
            post::<address::OwnPassword, _, _>(sign_in::own_password::update),
            get::<address::Codes, _, _>(sign_in::codes::index),
            post::<address::Codes, _, _>(sign_in::codes::create),
            post::<address::CodeRevocation, _, _>(sign_in::codes::revoke),
            get::<address::Factors, _, _>(sign_in::removal::index),
            post::<address::Factors, _, _>(sign_in::removal::create),
            post::<address::FactorApproval, _, _>(sign_in::removal::approval),
            post::<address::FactorWithdrawal, _, _>(sign_in::removal::withdrawal),
            get::<address::Arrival, _, _>(sign_in_link::show),
            post::<address::Arrival, _, _>(sign_in_link::update),
            post::<address::StillHere, _, _>(sign_in::still::create),
            post::<address::Errand, _, _>(provider::begin),
            get::<address::Return, _, _>(provider::come_back),
            post::<address::SignOut, _, _>(sign_out::create),
            post::<address::Language, _, _>(language::update),
        ],
        own: vec![
            Menu { href: "/me/sign-in", word: "signing-own", shown: |_| true },
            Menu {
                href: "/sign-in-codes",
                word: "signing-codes",
                shown: |me| me.is(Role::Supervisor) || me.is(Role::Coordinator),
            },
        ],
        upkeep: vec![Area::People.line("/admin/factors", "signing-factors")],
        jobs: vec![sign_in::link_request::JOB],
        retention: sign_in::retention::all(),
        parting: Some(tombstone::part),
        ..Room::default()
    }
}
