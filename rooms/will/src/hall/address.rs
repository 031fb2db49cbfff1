//! Where a hall looks and listens.

use store::Id;

web::address! {
    /// The big screen.
    Hall(round: Id) = "will" / round / "hall";
    /// What whoever takes part is told of it, a few words.
    HallNow(round: Id) = "will" / round / "hall" / "now";
    /// That there is something new.
    HallLive(round: Id) = "will" / round / "hall" / "live";
    /// What the code on the screen says, short enough to be typed.
    Short(number: i64) = "w" / number;
}
