//! Who may do what in a cohort's own space: its agents and coaches, nobody else. A conversation about a submission is for
//! whoever may read the submission.

use super::conversation::{Conversation, Said};
use super::members::Space;
use people::Me;
use web::Permit;
use web::acts::{Edit, Remove, See};

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

impl Permit<See, Me> for Said {
    fn permits(&self, me: &Me) -> bool {
        self.conversation.is_open_to(me)
    }
}
impl Permit<Edit, Me> for Said {
    fn permits(&self, me: &Me) -> bool {
        self.remark.person_id == me.id && self.remark.removed_at.is_none()
    }
}
/// One's own, or as a coach anybody's: then with a reason.
impl Permit<Remove, Me> for Said {
    fn permits(&self, me: &Me) -> bool {
        let may = self.remark.person_id == me.id || self.conversation.is_moderated_by(me);
        may && self.remark.removed_at.is_none()
    }
}
