//! Threads: a conversation attached to any record.
//!
//! **Contract.** A remark hangs on a record (`Saying::say`, `of`), or stands in a thread that hangs on one
//! (`Opening::open`, `Saying::say_in`). A thread has a theme and a name, counts its remarks without gaps, and knows how
//! far each person has read it, so that a page opens where they left off (`Page::of`). Open pages hear of what is new
//! (`people::live`). An author changes and takes away their own, a moderator takes away anybody's with a reason, and it says so:
//! the rule and the pages are the engine's (`Said`, `changing`, `removing`), and the room gives a `Venue` that says who reads
//! and moderates there and what stands on the pages. Who may read and write is the room's own permission on the record.

mod call;
pub mod changing;
mod draw;
mod mention;
mod page;
mod reader;
mod remark;
pub mod removing;
mod thread;
mod venue;

pub use call::forget_calls;
pub use draw::{Links, Remarks};
pub use mention::{Named, mentioned};
pub use page::Page;
pub use reader::{Following, follow, followers, read_to};
pub use remark::{Heard, Remark, Saying, forget_of, of};
pub use thread::{Opening, Thread, forget, withdraw};
pub use venue::{Moderation, Phrases, Said, Venue, wrong};

words::lay_out!("threads");

/// The reference of a thread.
pub const KIND: &str = "thread";
