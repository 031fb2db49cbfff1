//! Who tells a message to a unit, and who sees what was told there. The unit is told, never the person: an entry has no
//! names, and only whoever made it changes it.

use super::carrying::Carrying;
use super::entry::Telling;
use people::Me;
use web::Permit;
use web::acts::{Edit, See};

web::acts! {
    /// To say that a message has been told to a shift.
    Tell,
    /// To take back an entry that was a mistake.
    TakeBack,
    /// To send on what was asked there, as the unit's voice.
    Raise,
}

/// Whoever reads the message, and whoever carries it.
impl Permit<See, Me> for Carrying {
    fn permits(&self, _: &Me) -> bool {
        self.reads || (self.message.published.is_some() && !self.places.is_empty())
    }
}

/// An agent of a unit that it concerns, a supervisor who leads people there or works there, or who acts for one.
impl Permit<Tell, Me> for Carrying {
    fn permits(&self, _: &Me) -> bool {
        self.message.published.is_some() && !self.places.is_empty()
    }
}

/// Who works in the unit or carries messages there; who writes messages, the coordinator and the leadership.
impl Permit<See, Me> for Telling {
    fn permits(&self, _: &Me) -> bool {
        self.is_mine
            || (self.reads && (self.in_unit || self.sees_all))
            || (self.carries && self.message.published.is_some())
    }
}

/// Whoever made it, on the same day.
impl Permit<Edit, Me> for Telling {
    fn permits(&self, _: &Me) -> bool {
        self.is_mine && self.is_of_today()
    }
}

/// Whoever made it, on the same day, until one of its questions has been sent.
impl Permit<TakeBack, Me> for Telling {
    fn permits(&self, _: &Me) -> bool {
        self.is_mine && self.is_of_today() && self.sent == 0
    }
}

/// Whoever wrote the questions down: nobody else has read them.
impl Permit<Raise, Me> for Telling {
    fn permits(&self, _: &Me) -> bool {
        self.is_mine
    }
}
