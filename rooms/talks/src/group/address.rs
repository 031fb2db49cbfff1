//! Where a group's discussion is begun, and who is in it.

use store::Id;

web::address! {
    Groups = "talks" / "groups";
    NewGroup = "talks" / "groups" / "new";
    /// Who is in the group, and who writes the minutes.
    Group(talk: Id) = "talks" / talk / "group";
    /// A member leaves it.
    Leaving(talk: Id) = "talks" / talk / "group" / "leaving";
    /// A member would like a discussion of their own too.
    Own(talk: Id) = "talks" / talk / "group" / "own";
}
