//! Where one's own profile is.

use store::Id;

web::address! {
    Profile = "talks" / "profile";
    /// What others show me of theirs.
    Shown = "talks" / "profile" / "shown";
    /// Whatever I show to one person is mine alone again.
    TakingAllBack = "talks" / "profile" / "taking-back";
    /// My profile in one package, to take along.
    Package = "talks" / "profile" / "package";
    /// A package that I bring from elsewhere.
    Bringing = "talks" / "profile" / "bringing";
    /// What came in it, before I say what stays.
    Brought = "talks" / "profile" / "brought";
    Item(profile_item: Id) = "talks" / "profile" / "items" / profile_item;
    EditItem(profile_item: Id) = "talks" / "profile" / "items" / profile_item / "edit";
    ItemRemoval(profile_item: Id) = "talks" / "profile" / "items" / profile_item / "removal";
    /// A step up or down among those of its part.
    ItemPlace(profile_item: Id) = "talks" / "profile" / "items" / profile_item / "place";
    /// Whom it is shown to.
    Showing(profile_item: Id) = "talks" / "profile" / "items" / profile_item / "showing";
    TakingBack(profile_item: Id) = "talks" / "profile" / "items" / profile_item / "taking-back";
}
