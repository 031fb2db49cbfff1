//! Who may say what under a question: everybody who is signed in, as long as everybody sees it.

use crate::question::Question;
use people::Me;
use web::Permit;

web::acts! {
    /// To comment on a question by one's own name.
    CommentOn,
}

impl Permit<CommentOn, Me> for Question {
    fn permits(&self, _: &Me) -> bool {
        self.takes_comments()
    }
}

impl Question {
    /// Everybody sees it, and it stands for itself: what was merged is talked about where it was merged into.
    pub fn takes_comments(&self) -> bool {
        self.is_published() && self.merged_into_id.is_none()
    }
}
