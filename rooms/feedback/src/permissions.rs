//! Who may read feedback, and who answers it.

use crate::feedback::{Board, Feedback};
use people::{Me, Role};
use web::Permit;
use web::acts::See;

web::acts! {
    /// To answer feedback in words, or to say that it has been read.
    Answer,
}

impl Permit<See, Me> for Board {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}

/// Whoever holds the receipt reads it too, by an address of its own.
impl Permit<See, Me> for Feedback {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin) || self.person_id == Some(me.id)
    }
}

impl Permit<Answer, Me> for Feedback {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}
