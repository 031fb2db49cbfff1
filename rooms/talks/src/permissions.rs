//! Who may do what with discussions. A discussion belongs to those who take part in it: no role opens one, neither the
//! administrator's nor that of personnel services, and whoever no longer leads a member is no party to it any more.

use crate::cycle::Cycle;
use crate::discussion::action::Action;
use crate::discussion::preparation::Seen as Prepared;
use crate::talk::{Kind, Talk};
use crate::template::Template;
use people::{ByReference, Me, Role};
use store::Id;
use web::acts::{Create, Edit, Found, PathWords, See};
use web::{App, Permit, Reference, Result};

web::acts! {
    /// To prepare for it alone, and to share what was prepared.
    Prepare,
    /// To agree on the time, and to note that it was held.
    Meet,
    /// To write down what was agreed, and what came of it.
    Agree,
    /// To say what came of something agreed.
    Settle,
    /// To acknowledge the summary, with a remark of one's own.
    Acknowledge,
    /// To show it to a new supervisor.
    PassOn,
    /// To make templates and seasons.
    Arrange,
    /// To see who has had a discussion and who has not.
    SeeHeld,
}

/// All discussions: what belongs to none of them.
#[derive(Debug, Clone, Copy)]
pub struct Talks;

impl Talks {
    /// What waits in none of them by itself hangs on this.
    pub fn reference() -> Reference {
        Reference::new("talks", Id::nil())
    }
}

/// Templates and seasons hold nothing of anybody.
pub(crate) fn arranges(me: &Me) -> bool {
    me.is(Role::Hr) || me.is(Role::Admin)
}

impl ByReference for Talks {
    async fn seen_by(_: Id, _: &Me, _: &App) -> Result<Option<Talks>> {
        Ok(Some(Talks))
    }
}

impl Found<Me> for Talks {
    const KIND: &'static str = "talks";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Talks>> {
        Ok(Some(Talks))
    }
}

impl Permit<See, Me> for Talks {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}
/// Whom one leads is asked where it is begun.
impl Permit<Create, Me> for Talks {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Supervisor)
    }
}
impl Permit<Arrange, Me> for Talks {
    fn permits(&self, me: &Me) -> bool {
        arranges(me)
    }
}
impl Permit<SeeHeld, Me> for Talks {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Hr)
    }
}

impl Permit<See, Me> for Template {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id
    }
}
impl Permit<Edit, Me> for Template {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id && arranges(me)
    }
}

impl Permit<See, Me> for Cycle {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id
    }
}
impl Permit<Edit, Me> for Cycle {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id && arranges(me)
    }
}

impl Permit<See, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Prepare, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Meet, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Agree, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Acknowledge, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
/// What two people said is shown to a third by the employee alone; what a group said by nobody.
impl Permit<PassOn, Me> for Talk {
    fn permits(&self, _: &Me) -> bool {
        self.is_member && self.kind == Kind::Pair
    }
}

/// Something agreed is seen by whom it was agreed between, and by a new supervisor to whom the employee has shown it.
impl Permit<See, Me> for Action {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Settle, Me> for Action {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}

/// What was prepared is its writer's alone until it is shared; then of whoever takes part and holds its key.
impl Permit<See, Me> for Prepared {
    fn permits(&self, _: &Me) -> bool {
        self.is_own || self.is_shown
    }
}
