//! Who may do what with what stands in a profile. It is its owner's alone, and whoever they show an item to reads that one:
//! no role opens it.

use super::item::Item;
use people::Me;
use web::Permit;
use web::acts::{Edit, Remove, See};

web::acts! {
    /// To show it to somebody, and to take that back.
    ShowItem,
}

impl Permit<See, Me> for Item {
    fn permits(&self, _: &Me) -> bool {
        self.is_own || (self.is_shown && self.brought_at.is_none())
    }
}
impl Permit<Edit, Me> for Item {
    fn permits(&self, _: &Me) -> bool {
        self.is_own
    }
}
impl Permit<Remove, Me> for Item {
    fn permits(&self, _: &Me) -> bool {
        self.is_own
    }
}
/// What has just come in a package is looked at first, and what is not written yet shows nothing.
impl Permit<ShowItem, Me> for Item {
    fn permits(&self, _: &Me) -> bool {
        self.is_own && self.brought_at.is_none() && !self.is_empty()
    }
}
