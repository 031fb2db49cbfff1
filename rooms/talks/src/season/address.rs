//! Where a season's lists are, and what an employee releases.

use store::Id;

web::address! {
    /// The people somebody leads, and where their discussions stand.
    Season = "talks" / "season";
    /// Held or not held, for personnel services.
    Held = "talks" / "held";
    HeldSheet = "talks" / "held" / "sheet";
    /// What employees have released to personnel services.
    Released = "talks" / "released";
    /// What the employee releases of one discussion.
    Release(talk: Id) = "talks" / talk / "release";
}
