//! Who may do what with goals. A unit's are read by its people and those of the units under it, and written by who leads it.
//! One's own are one's own; one's supervisor reads those that are shown to them, as long as they lead.

use super::own_goal::OwnGoal;
use super::unit_goal::UnitGoal;
use people::Me;
use web::Permit;
use web::acts::{Remove, See};

web::acts! {
    /// To say that a goal is done, changed or dropped.
    Settle,
    /// To show one's own goal to one's supervisor, and to take that back.
    ShowGoal,
}

impl Permit<See, Me> for UnitGoal {
    fn permits(&self, _: &Me) -> bool {
        self.concerns || self.leads
    }
}
impl Permit<Settle, Me> for UnitGoal {
    fn permits(&self, _: &Me) -> bool {
        self.leads
    }
}

impl Permit<See, Me> for OwnGoal {
    fn permits(&self, _: &Me) -> bool {
        self.is_own || (self.leads && self.is_shown)
    }
}
impl Permit<Settle, Me> for OwnGoal {
    fn permits(&self, _: &Me) -> bool {
        self.is_own
    }
}
impl Permit<ShowGoal, Me> for OwnGoal {
    fn permits(&self, _: &Me) -> bool {
        self.is_own
    }
}
impl Permit<Remove, Me> for OwnGoal {
    fn permits(&self, _: &Me) -> bool {
        self.is_own
    }
}
