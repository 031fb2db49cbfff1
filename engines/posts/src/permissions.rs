//! Who may do what with pages of text. Whoever writes on a shelf sees all of it; its owner sees a page in any state and
//! says that it still holds; readers see what is published, within its days, when it concerns them. A page that is part
//! of another room's record is that record's: its door is asked.

use crate::post::Post;
use crate::shelf::Shelf;
use people::Me;
use web::Permit;
use web::acts::{Create, Edit, See};

web::acts! {
    /// To let readers in.
    Publish,
    /// To take a page away from its readers.
    Withdraw,
    /// To say that a page has been looked at and still holds.
    Review,
    /// To read what a page has said before.
    Compare,
    /// To bring an old version back.
    BringBack,
}

impl Permit<See, Me> for Shelf {
    fn permits(&self, me: &Me) -> bool {
        (self.writes)(me)
    }
}
impl Permit<Create, Me> for Shelf {
    fn permits(&self, me: &Me) -> bool {
        (self.writes)(me)
    }
}

impl Permit<See, Me> for Post {
    fn permits(&self, me: &Me) -> bool {
        match self.subject() {
            Some(_) => self.subject_is_open,
            None => self.may_write || self.owner_id == me.id || self.is_read_by_me(),
        }
    }
}

/// What is part of another room's record is written, published and withdrawn there.
impl Permit<Edit, Me> for Post {
    fn permits(&self, _: &Me) -> bool {
        self.may_write && self.subject().is_none()
    }
}
impl Permit<Publish, Me> for Post {
    fn permits(&self, _: &Me) -> bool {
        self.may_write && self.subject().is_none()
    }
}
impl Permit<Withdraw, Me> for Post {
    fn permits(&self, _: &Me) -> bool {
        self.may_write && self.subject().is_none()
    }
}
impl Permit<Review, Me> for Post {
    fn permits(&self, me: &Me) -> bool {
        self.subject().is_none() && (self.may_write || self.owner_id == me.id)
    }
}

/// An old version may have said what its readers of today were never meant to read.
impl Permit<Compare, Me> for Post {
    fn permits(&self, me: &Me) -> bool {
        let is_open = self.place.is_some_and(|shelf| shelf.history_is_open) && self.is_read_by_me();
        self.may_write || is_open || (self.subject().is_none() && self.owner_id == me.id)
    }
}
impl Permit<BringBack, Me> for Post {
    fn permits(&self, _: &Me) -> bool {
        self.may_write
    }
}
