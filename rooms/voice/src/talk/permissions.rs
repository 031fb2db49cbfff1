//! Who may say what under a question: everybody who is signed in, as long as everybody sees it.

use super::comment::Comment;
use crate::question::Question;
use people::{Me, Role};
use web::Permit;
use web::acts::{Edit, Remove, See};

web::acts! {
    /// To comment on a question by one's own name.
    CommentOn,
}

impl Permit<CommentOn, Me> for Question {
    fn permits(&self, _: &Me) -> bool {
        self.takes_comments()
    }
}

impl Permit<See, Me> for Comment {
    fn permits(&self, _: &Me) -> bool {
        self.question.is_published()
    }
}

impl Permit<Edit, Me> for Comment {
    fn permits(&self, me: &Me) -> bool {
        self.remark.person_id == me.id && self.remark.removed_at.is_none()
    }
}

/// One's own, or as an editor anybody's: then with a reason.
impl Permit<Remove, Me> for Comment {
    fn permits(&self, me: &Me) -> bool {
        let may = self.remark.person_id == me.id || me.is(Role::Editor);
        may && self.remark.removed_at.is_none()
    }
}

impl Question {
    /// Everybody sees it, and it stands for itself: what was merged is talked about where it was merged into.
    pub fn takes_comments(&self) -> bool {
        self.is_published() && self.merged_into_id.is_none()
    }
}
