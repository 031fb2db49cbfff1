//! Who may do what with messages: what they may do with the page that it is.

use crate::message::Message;
use people::Me;
use web::Permit;
use web::acts::{Edit, See};

impl Permit<See, Me> for Message {
    fn permits(&self, me: &Me) -> bool {
        Permit::<See, Me>::permits(&self.post, me)
    }
}

/// To say where questions about it go, and whether its code opens it without signing in.
impl Permit<Edit, Me> for Message {
    fn permits(&self, me: &Me) -> bool {
        Permit::<Edit, Me>::permits(&self.post, me)
    }
}
