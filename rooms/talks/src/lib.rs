//! Development discussions and what belongs to them: the discussion that belongs to two people (or to a group and its
//! supervisor), one's own profile of work identity, goals, onboarding, and what is asked of a role. Whatever people write,
//! draw or say to each other here is sealed with a key that the two of them hold (engine `vaults`); personnel services see
//! that a discussion was held, never what was said.

pub mod address;
pub mod arranging;
pub mod cycle;
pub mod discussion;
pub mod goals;
pub mod group;
pub mod keeping;
pub mod onboarding;
mod permissions;
pub mod profile;
pub mod questions;
pub mod requirements;
pub mod season;
pub mod summary;
pub mod talk;
pub mod template;

pub use permissions::Talks;

use people::{Door, Menu, Room};

words::lay_out!("talks");

pub fn room() -> Room {
    let mut room = Room {
        name: "talks",
        menu: vec![Menu { href: "/talks", word: "menu-talks", shown: |_| true }],
        doors: vec![Door::of::<talk::Talk>(talk::KIND, |id| address::Talk { talk: id }.to_string()).noted()],
        ..Room::default()
    };
    let parts = [
        season::room(),
        discussion::room(),
        group::room(),
        questions::room(),
        arranging::room(),
        profile::room(),
        goals::room(),
        onboarding::room(),
        requirements::room(),
        keeping::room(),
    ];
    for part in parts {
        room.routes.extend(part.routes);
        room.doors.extend(part.doors);
        room.jobs.extend(part.jobs);
        room.timetable.extend(part.timetable);
        room.retention.extend(part.retention);
        room.found.extend(part.found);
        room.parting = room.parting.or(part.parting);
    }
    room
}
