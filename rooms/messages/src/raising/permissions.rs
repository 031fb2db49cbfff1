//! Who takes an answer back to the unit.

use super::raised_question::Returning;
use people::Me;
use web::Permit;
use web::acts::See;

web::acts! {
    /// To say that an answer has been told where the question came up.
    Return,
}

/// Whoever carried the question, and the unit's other messengers once it is in the channel.
impl Permit<See, Me> for Returning {
    fn permits(&self, me: &Me) -> bool {
        self.raised.person_id == me.id || (self.carries && self.raised.question_id.is_some())
    }
}

/// There is an answer to tell.
impl Permit<Return, Me> for Returning {
    fn permits(&self, _: &Me) -> bool {
        self.carries && self.outcome.as_ref().is_some_and(people::Outcome::is_answered)
    }
}
