//! Who may do what. One's own data is one's own: those pages take whoever is signed in, and show nobody else's.

use crate::wish::{Wish, Wishes};
use people::{Me, Role};
use web::Permit;
use web::acts::{Create, See};

web::acts! {
    /// To grant or decline that a person's data be erased.
    Decide,
    /// To take back one's own wish.
    Withdraw,
}

// To create: to write down a wish that came on paper, from somebody who can't sign in any more.
people::administrators! {
    Wishes: See, Create;
}

/// The administrators, and whose it is.
impl Permit<See, Me> for Wish {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin) || self.person_id == me.id
    }
}

/// Nobody decides on their own wish.
impl Permit<Decide, Me> for Wish {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin) && self.person_id != me.id
    }
}

impl Permit<Withdraw, Me> for Wish {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id
    }
}
