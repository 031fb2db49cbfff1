//! Who may do what in a cohort's own space: its agents and coaches, nobody else. A conversation about a submission is for
//! whoever may read the submission.

use super::conversation::Conversation;
use super::members::Space;
use people::Me;
use threads::Venue;
use web::Permit;
use web::acts::See;

web::acts! {
    /// To accept the ground rules.
    Enter,
    /// To begin a thread, to say something in one.
    Say,
}

impl Permit<See, Me> for Space {
    fn permits(&self, me: &Me) -> bool {
        self.is_open_to(me)
    }
}
impl Permit<Enter, Me> for Space {
    fn permits(&self, me: &Me) -> bool {
        self.is_open_to(me)
    }
}
impl Permit<Say, Me> for Space {
    fn permits(&self, me: &Me) -> bool {
        self.is_open_to(me) && self.has_entered
    }
}

impl Permit<See, Me> for Conversation {
    fn permits(&self, me: &Me) -> bool {
        self.is_open_to(me)
    }
}
impl Permit<Say, Me> for Conversation {
    fn permits(&self, me: &Me) -> bool {
        self.may_speak(me)
    }
}
