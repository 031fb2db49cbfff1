//! Where question cards are.

use store::Id;

web::address! {
    /// One at a time.
    Cards = "talks" / "questions";
    /// All on one sheet, to be cut out.
    Sheet = "talks" / "questions" / "sheet";
    /// The same one at a time, to pick for a discussion.
    Picking(talk: Id) = "talks" / talk / "questions";
}
