//! Who may see, answer, publish, tug and remark. The name of whoever asked in confidence is the coordinator's alone to see.

use crate::answer::OfQuestion;
use crate::nudge::{Nudge, Step};
use crate::publication::{Log, Moderations};
use crate::question::Question;
use crate::queue::Promises;
use crate::state::{Kind, State};
use people::{Me, Role};
use web::Permit;
use web::acts::{Edit, See};

web::acts! {
    /// To wait for the same answer, or to wait no longer.
    Wait,
    /// To be told who asked in confidence; it is noted.
    Unveil,
    /// To take it to answer, or to give it to somebody.
    Take,
    /// To write an answer, or the day when there is one.
    Answer,
    /// To publish what was asked, to mask what does not belong there, or not to publish it.
    Publish,
    /// To join it to another that asks the same.
    Merge,
    /// To tug a sleeve.
    Tug,
    /// To say what one does about a tug.
    Reply,
    /// To remark on an answer, as a staff representative.
    RemarkOn,
    /// To make a theme of an idea.
    Become,
}

fn coordinates(me: &Me) -> bool {
    me.is(Role::Coordinator)
}

fn answers(me: &Me) -> bool {
    coordinates(me) || me.is(Role::Answerer)
}

/// What is published everybody sees. What is not, whoever asked sees, and those who prepare and publish, without the
/// name; what belongs to the cooperation procedure, the staff representatives too.
impl Permit<See, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        let in_cooperation = self.state == State::InCooperation && me.is(Role::Representative);
        self.is_published() || self.is_asked_by(me) || Question::prepares(me) || in_cooperation
    }
}

impl Permit<Wait, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        self.is_published() || self.is_asked_by(me)
    }
}

impl Permit<Unveil, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) && self.confidential
    }
}

impl Permit<Take, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        answers(me)
    }
}

/// Whoever has taken it answers; so may the coordinator and every answerer, each by their own name.
impl Permit<Answer, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        answers(me) || self.is_owned_by(me)
    }
}

impl Permit<Publish, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Editor)
    }
}

impl Permit<Merge, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        Question::prepares(me)
    }
}

impl Permit<Tug, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        self.is_published() || self.is_asked_by(me)
    }
}

impl Permit<Become, Me> for Question {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) && self.kind == Kind::Idea
    }
}

/// A draft is seen by those who prepare answers and, to be remarked on, by the staff representatives.
impl Permit<See, Me> for OfQuestion {
    fn permits(&self, me: &Me) -> bool {
        let sees_drafts = Question::prepares(me) || me.is(Role::Representative);
        Permit::<See, Me>::permits(&self.question, me) && (!self.answer.is_draft() || sees_drafts)
    }
}

impl Permit<RemarkOn, Me> for OfQuestion {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Representative)
    }
}

impl Permit<Answer, Me> for OfQuestion {
    fn permits(&self, me: &Me) -> bool {
        Permit::<Answer, Me>::permits(&self.question, me)
    }
}

/// Whoever tugged, and whom the step tugs. Nobody else on the ladder, so that a supervisor does not see that it went past.
impl Permit<See, Me> for Nudge {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id || self.is_to(me)
    }
}

impl Permit<Reply, Me> for Nudge {
    fn permits(&self, me: &Me) -> bool {
        self.is_to(me)
    }
}

impl Nudge {
    fn is_to(&self, me: &Me) -> bool {
        match self.step {
            Step::Supervisor | Step::Second => self.to_id == Some(me.id),
            Step::Preparers => answers(me),
            Step::Representatives => me.is(Role::Representative),
        }
    }
}

impl Permit<See, Me> for Moderations {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Editor)
    }
}

impl Permit<Publish, Me> for Moderations {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Editor)
    }
}

/// The log is for those who answer for the channel, and for the representatives who watch over it.
impl Permit<See, Me> for Log {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Editor) || coordinates(me) || me.is(Role::Representative)
    }
}

impl Permit<See, Me> for Promises {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

impl Permit<Edit, Me> for Promises {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
