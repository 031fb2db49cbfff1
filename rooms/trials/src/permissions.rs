//! Who may do what with a trial. Everybody reads it; whoever works in a unit may start one there; who leads it changes it
//! and says how it ended, or, when they have left, who leads people in the unit.

use crate::trial::Trial;
use people::Me;
use web::Permit;
use web::acts::{Edit, See};

web::acts! {
    /// To say how a trial ended.
    End,
    /// To say what one thought of a trial in one's own unit.
    Judge,
    /// To put a word beside a trial in a unit where one leads people, or put its beginning off.
    RemarkOn,
}

impl Permit<See, Me> for Trial {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}

impl Permit<Edit, Me> for Trial {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id || (self.as_supervisor && !self.leader_is_here)
    }
}

impl Permit<End, Me> for Trial {
    fn permits(&self, me: &Me) -> bool {
        Permit::<Edit, Me>::permits(self, me)
    }
}

impl Permit<Judge, Me> for Trial {
    fn permits(&self, me: &Me) -> bool {
        me.works_in(self.unit_id)
    }
}

impl Permit<RemarkOn, Me> for Trial {
    fn permits(&self, _: &Me) -> bool {
        self.as_supervisor
    }
}
