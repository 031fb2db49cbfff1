//! A group is put together by the supervisor who leads it; each in it decides for themselves whether they stay, and whether
//! they want a discussion of their own too.

use crate::talk::{Kind, Talk};
use people::Me;
use web::Permit;

web::acts! {
    /// To say who is in a group's discussion, and whom one asks to write the minutes.
    Gather,
    /// To leave a group's discussion, or to ask for one of one's own beside it.
    StandFor,
}

impl Permit<Gather, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.kind == Kind::Group && self.is_led()
    }
}
impl Permit<StandFor, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.kind == Kind::Group && self.is_member
    }
}
