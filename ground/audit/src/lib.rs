//! The audit log: who opened what of whose, and who did what can't be undone. Append-only, each entry sealed to the
//! one before it, so that no edit, removal, swap or insertion goes unseen.
//!
//! **Contract.** An entry tells of a deed, never of content, and never of what promises to know nobody. It is on disk
//! before what it tells of is shown. A change that notes something does so last: until it is kept, others who
//! note anything wait for it.
//!
//! Neither database lets one migration text forbid UPDATE and DELETE (triggers differ, and rights are the
//! operator's), so what keeps the log whole is the chain, a house rule that nobody else writes these tables, and the
//! head that is told to the program's own log each night and can be kept elsewhere.

mod chain;
mod entry;
mod proof;
mod retention;

pub use chain::{Chain, Fault, Head, Kept, Whole, stands, verify};
pub use entry::{Entry, Seen, count_of_person, of_person, of_person_before, opened, opened_within};
pub use proof::{Proof, prove};
pub use retention::{CUT, cut, cut_some, cuttable};

/// Opening what somebody else has written or recorded.
pub const OPENED: &str = "opened";
/// Carrying data out of the house.
pub const EXPORTED: &str = "exported";
/// Erasing somebody's data.
pub const ERASED: &str = "erased";
/// Making a code by which somebody else can sign in.
pub const CODE_MADE: &str = "code made";
/// Setting or changing one's password.
pub const PASSWORD_SET: &str = "password set";
/// Removing somebody's second factor.
pub const FACTOR_REMOVED: &str = "factor removed";
/// Bringing the staff file in.
pub const IMPORTED: &str = "imported";
