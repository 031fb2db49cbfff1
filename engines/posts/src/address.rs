//! Where pages of text are.

use store::Id;

web::address! {
    NewPost(post_shelf: String) = "posts" / "shelves" / post_shelf / "new";
    PostsOn(post_shelf: String) = "posts" / "shelves" / post_shelf;
    Post(post: Id) = "posts" / post;
    EditPost(post: Id) = "posts" / post / "edit";
    /// Readers are let in.
    Publication(post: Id) = "posts" / post / "publication";
    /// Readers no longer see it.
    Withdrawal(post: Id) = "posts" / post / "withdrawal";
    /// It has been looked at again and still holds.
    Review(post: Id) = "posts" / post / "review";
    Versions(post: Id) = "posts" / post / "versions";
    /// What is between two versions: `?from=1&to=2`.
    Difference(post: Id) = "posts" / post / "difference";
    /// An old version is brought back: `?number=1`.
    Restoration(post: Id) = "posts" / post / "restoration";
}
