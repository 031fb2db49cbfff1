//! Who may do what with tools: whoever reads one uses it, once it is published.

use crate::tool::Tool;
use people::Me;
use web::Permit;
use web::acts::See;

web::acts! {
    /// To use a tool with others, and to tell how it went.
    Use,
}

impl Permit<See, Me> for Tool {
    fn permits(&self, me: &Me) -> bool {
        Permit::<See, Me>::permits(&self.0, me)
    }
}

impl Permit<Use, Me> for Tool {
    fn permits(&self, _: &Me) -> bool {
        self.published.is_some()
    }
}
