//! Who sees how far messages have come. Units are shown, never people, and in the order of the tree, never by merit.

use super::reached::{Overview, Reached};
use people::Me;
use web::Permit;
use web::acts::See;

web::acts! {
    /// To see in which units a message has been told.
    SeeReach,
}

impl Permit<See, Me> for Reached {
    fn permits(&self, me: &Me) -> bool {
        Permit::<See, Me>::permits(&self.message, me)
    }
}

/// Whoever writes messages, the coordinator, the leadership and the representatives; a supervisor in their own units.
impl Permit<SeeReach, Me> for Reached {
    fn permits(&self, _: &Me) -> bool {
        self.message.published.is_some() && (self.sees_all || !self.own.is_empty())
    }
}

impl Permit<See, Me> for Overview {
    fn permits(&self, _: &Me) -> bool {
        self.sees_all || !self.own.is_empty()
    }
}
