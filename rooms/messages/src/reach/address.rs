//! Where it is seen how far messages have come.

use store::Id;

web::address! {
    /// The last messages, in all units.
    Overview = "messages" / "reach";
    /// One message.
    Reach(post: Id) = "messages" / post / "reach";
}
