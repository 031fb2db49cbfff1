//! Where it is said that a message has been told.

use store::Id;

web::address! {
    /// The form, for one's own unit.
    NewTelling(post: Id) = "messages" / post / "tellings" / "new";
    Tellings(post: Id) = "messages" / post / "tellings";
    /// One entry, with the questions that came up.
    Telling(telling: Id) = "messages" / "tellings" / telling;
    /// What it said is put right.
    EditTelling(telling: Id) = "messages" / "tellings" / telling / "edit";
    /// It is taken back.
    TellingRemoval(telling: Id) = "messages" / "tellings" / telling / "removal";
}
