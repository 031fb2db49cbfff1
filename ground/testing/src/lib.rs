//! The test kit: a whole house in a folder and a database of its own, a stopped clock, a small believable organisation,
//! visitors who come through the front door, and a postbox. It knows no room; who builds a house brings them.

pub mod databases;
mod house;
pub mod html;
mod snapshot;
pub mod staff;
mod visitor;

pub use databases::Kind;
pub use house::{House, NOW};
pub use visitor::{Answer, Part, Visitor, asking};

use std::future::Future;

/// What a story begins with, on either database.
pub trait Arranged: Sized {
    fn arranged(kind: Kind) -> impl Future<Output = Self>;
}

/// Writes a story once and tells it on both databases: `a_story::on_sqlite`, `a_story::on_postgresql`.
#[macro_export]
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($given:ident: $type:ty) $story:block)*) => { $(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[test]
            $(#[$about])*
            fn on_sqlite() {
                $crate::tell($crate::Kind::SQLite, told)
            }

            #[test]
            $(#[$about])*
            fn on_postgresql() {
                $crate::tell($crate::Kind::PostgreSQL, told)
            }

            async fn told(kind: $crate::Kind) {
                #[allow(unused_mut)]
                let mut $given = <$type as $crate::Arranged>::arranged(kind).await;
                $story
            }
        }
    )* };
}

/// One telling, on a runtime of its own.
pub fn tell<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Kind) -> F) {
    if databases::is_left_out(kind) {
        return eprintln!("left out: TAHTO_WITHOUT_POSTGRES is set");
    }
    runtime().block_on(story(kind));
}

pub fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().expect("a runtime")
}
