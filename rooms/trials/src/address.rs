//! Where trials are.

use store::Id;

web::address! {
    Trials = "trials";
    NewTrial = "trials" / "new";
    Trial(trial: Id) = "trials" / trial;
    EditTrial(trial: Id) = "trials" / trial / "edit";
    /// How it ended: kept, changed or stopped, and why.
    Ending(trial: Id) = "trials" / trial / "ending";
    /// What the unit's people thought of it.
    Judging(trial: Id) = "trials" / trial / "judging";
    /// A word of the unit's supervisor beside it.
    Remarks(trial: Id) = "trials" / trial / "remarks";
    /// The unit's supervisor puts its beginning off.
    Postponing(trial: Id) = "trials" / trial / "postponing";
}
