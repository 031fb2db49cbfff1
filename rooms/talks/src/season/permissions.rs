//! What is released is the employee's alone to release, from a discussion of two.

use crate::talk::{Kind, Talk};
use people::Me;
use web::Permit;

web::acts! {
    /// To release something of it to personnel services or to the unit's themes, and to take it back.
    Release,
}

impl Permit<Release, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_member && self.kind == Kind::Pair
    }
}
