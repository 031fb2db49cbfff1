//! Threads: a conversation attached to any record.
//!
//! **Contract.** A remark hangs on a record (`Saying::say`, `of`), or stands in a thread that hangs on one
//! (`Opening::open`, `Saying::say_in`). A thread has a theme and a name, counts its remarks without gaps, and knows how
//! far each person has read it, so that a page opens where they left off (`Page::of`). What is changed or taken away
//! says so. Open pages hear of what is new (`live`). Who may read, write or moderate is the room's own permission on
//! the record; the engine does not ask.

mod call;
mod draw;
mod live;
mod mention;
mod page;
mod reader;
mod remark;
mod thread;

pub use call::forget_calls;
pub use draw::{Links, Remarks};
pub use live::{Pace, live};
pub use mention::{Named, mentioned};
pub use page::Page;
pub use reader::{Following, follow, followers, read_to};
pub use remark::{Heard, Remark, Saying, edit, forget_of, of, remove};
pub use thread::{Opening, Thread, forget, withdraw};

words::lay_out!("threads");

/// The reference of a thread.
pub const KIND: &str = "thread";
