//! The files in which conversations of Polis come: the log of votes, the matrix of votes, and the statements.

mod csv;
mod fault;
mod read;

pub use fault::Fault;
pub use read::{Comment, Conversation, Published, comments, votes};
