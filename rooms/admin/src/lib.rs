//! Administration: how the house is doing. What waits to be done, and, while no mail server is set, the letters that
//! would have gone, so that the administrator can pass on a sign-in link. What has been sent is not kept.

mod index;
mod job;
mod letter;
mod permissions;

use people::{Menu, Role, Room};
use store::Id;
use web::acts::{get, post};

words::lay_out!("admin");

web::address! {
    Admin = "admin";
    Letters = "admin" / "letters";
    Letter(letter: Id) = "admin" / "letters" / letter;
    Jobs = "admin" / "jobs";
    Retry(job: Id) = "admin" / "jobs" / job / "retry";
}

pub fn room() -> Room {
    Room {
        name: "admin",
        routes: vec![
            get::<Admin, _, _>(index::index),
            get::<Letters, _, _>(letter::index),
            get::<Letter, _, _>(letter::show),
            get::<Jobs, _, _>(job::index),
            post::<Retry, _, _>(job::retry),
        ],
        menu: vec![Menu { href: "/admin", word: "menu-admin", shown: |me| me.is(Role::Admin) }],
        ..Room::default()
    }
}
