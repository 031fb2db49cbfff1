//! Where a hall looks and listens.

use store::Id;

web::address! {
    /// The big screen.
    Hall(round: Id) = "will" / round / "hall";
    /// What whoever takes part is told of it, a few words.
    HallNow(round: Id) = "will" / round / "hall" / "now";
    /// That voting has closed, or the result is there: what everybody in a hall hears.
    HallLive(round: Id) = "will" / round / "hall" / "live";
    /// The same and how many take part: what the screen hears.
    HallScreen(round: Id) = "will" / round / "hall" / "screen";
    /// What the code on the screen says, short enough to be typed.
    Short(number: i64) = "w" / number;
}
