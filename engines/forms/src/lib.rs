//! Forms: a form as data, its drafts and its answers.
//!
//! **Contract.** A form is sections of questions in languages (`Body`); each change of its questions is a new
//! version (`Version::keep`), so that an answer keeps the question it answered. A room draws the fields
//! (`Fields`), reads what was sent (`Answers::read`), keeps the draft (`Response::save`) and sends it once
//! (`Response::send`), within its own change. Writing is never the only way to answer: a question of the kind
//! `Way` is answered by writing, speaking, a picture, a file, a link or "done face to face", as equals.
//! Answers of surveys do not come here but go to the ballot box.

mod answers;
mod body;
mod draw;
mod edit;
mod response;
pub mod retention;
mod told;
mod version;

pub use answers::{Answer, Answers};
pub use body::{Body, Choice, Kind, Question, Section, Way};
pub use draw::{Fields, read_back, read_back_sealed, read_back_with};
pub use edit::{KINDS, MoreQuestion, more_questions};
pub use response::{Response, Shared, Slot, State, Writer};
pub use told::told;
pub use version::Version;

words::lay_out!("forms");
