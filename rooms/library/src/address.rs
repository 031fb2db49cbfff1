//! Where the library is.

use store::Id;

web::address! {
    Library = "library";
    Tool(post: Id) = "library" / "tools" / post;
    /// A tool in use: its lines to tick, and what came of it.
    Use(post: Id) = "library" / "tools" / post / "use";
    /// What has been ticked so far.
    Draft(post: Id) = "library" / "tools" / post / "draft";
}
