//! Where the groups of a result get their names. The result itself has its address among the room's.

use store::Id;

web::address! {
    GroupNames(round: Id) = "will" / round / "groups";
    /// The other one of the two who name groups agrees.
    GroupNamesConsent(round: Id) = "will" / round / "groups" / "consent";
}
