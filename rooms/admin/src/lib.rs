//! Administration: how the house is doing. What waits to be done, and, while no mail server is set, the letters that
//! would have gone, so that the administrator can pass on a sign-in link. What has been sent is not kept.

mod index;
mod job;
mod letter;
mod permissions;

use people::{Menu, Role, Room};
use store::Id;
use web::acts::{get, post};
use web::{App, JobKind, Recurring, When, jobs::Work, lets_go};

words::lay_out!("admin");

web::address! {
    Admin = "admin";
    Letters = "admin" / "letters";
    Letter(letter: Id) = "admin" / "letters" / letter;
    Jobs = "admin" / "jobs";
    Retry(job: Id) = "admin" / "jobs" / job / "retry";
}

/// The job that follows the audit log's chain each night.
const PROOF: &str = "audit-proof";

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
        jobs: vec![JobKind { kind: PROOF, run: prove }],
        timetable: vec![Recurring { kind: PROOF, word: "admin-audit-timetable", when: When::Daily(3, 40) }],
        retention: vec![lets_go!("letter", "retention-letters", "letter", "id", "made_at < $1 AND state <> 'queued'")],
        ..Room::default()
    }
}

fn prove(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        audit::prove(&app).await?;
        Ok(())
    })
}
