//! What the store promises, each promise on both databases.
//!
//! `pg_virtualenv -o fsync=on cargo test -p store`

#[path = "../../../testing/src/databases.rs"]
mod databases;

mod clock;
mod cluster;
mod jobs;
mod kill;
mod migrate;
mod queries;
mod registry;
mod setting;
mod state;
mod sync;
mod texts;
mod timetable;
mod together;
mod trace;
mod turns;
mod writers;

/// Writes a test once and runs it on both databases: `a_promise::on_sqlite`, `a_promise::on_postgresql`.
/// The address is for tests that come in by another door.
#[macro_export]
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($store:ident: Store $(, $address:ident: &str)?) $story:block)*) => { $(
        $(#[$about])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            #[allow(unused_imports)]
            use $crate::databases::{self, Kind};

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                on(Kind::SQLite).await
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgresql() {
                on(Kind::PostgreSQL).await
            }

            async fn on(kind: Kind) {
                if databases::is_left_out(kind) {
                    return eprintln!("left out: TAHTO_WITHOUT_POSTGRES is set");
                }
                let fresh = databases::fresh(kind).await;
                let $store = fresh.store.clone();
                $(let $address: &str = &fresh.address;)?
                $story
            }
        }
    )* };
}
