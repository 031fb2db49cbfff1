//! Who may do what with the texts of the will. The page's own rule says who reads and writes; whoever reads comments while
//! it is out for comments; the coordinator and the leadership say when it has become the shared will.

use super::paragraph::Paragraph;
use super::will_text::Text;
use crate::round::Round;
use people::{Me, Role};
use web::Permit;
use web::acts::{Edit, See};

web::acts! {
    /// To begin a text that rests on a round.
    BeginText,
    /// To say that a text has become the shared will.
    Confirm,
    /// To say something of a paragraph by one's own name.
    CommentOnText,
}

impl Permit<BeginText, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<See, Me> for Text {
    fn permits(&self, me: &Me) -> bool {
        Permit::<See, Me>::permits(&self.post, me)
    }
}

impl Permit<Edit, Me> for Text {
    fn permits(&self, me: &Me) -> bool {
        Permit::<Edit, Me>::permits(&self.post, me)
    }
}

impl Permit<Confirm, Me> for Text {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator) || me.is(Role::Leadership)
    }
}

impl Permit<See, Me> for Paragraph {
    fn permits(&self, me: &Me) -> bool {
        self.text.published.is_some() && Permit::<See, Me>::permits(&self.text, me)
    }
}

impl Permit<CommentOnText, Me> for Paragraph {
    fn permits(&self, _: &Me) -> bool {
        self.takes_comments()
    }
}
