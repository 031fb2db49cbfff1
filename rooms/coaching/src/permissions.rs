//! Who may do what in coaching.

use crate::attendance::Attendance;
use crate::certificate::Certificate;
use crate::cohort::Cohort;
use crate::greeting::Greeting;
use crate::inbox::Inbox;
use crate::interim_task::Task;
use crate::materials::Material;
use crate::materials::shelf::Shelf;
use crate::programme::{Programme, Programmes};
use crate::session::Session;
use crate::submission::Submission;
use people::{Me, Role};
use web::Permit;
use web::acts::{Create, Edit, Remove, See};

web::acts! {
    /// To follow who has answered which task; not what was answered.
    Follow,
    /// To remind those whom a task still awaits.
    Remind,
    /// To give a task to the agents.
    Open,
    /// To draft and submit an answer to a task.
    Answer,
    /// To say at which time one comes to a session.
    Choose,
    /// To mark who was at a session.
    Mark,
    /// To say who has completed a programme.
    Grant,
    /// To receive what one's own agents submit to a task.
    Receive,
    /// To say who does a task with whom.
    Arrange,
    /// To reply to a submission.
    Reply,
    /// To take back what one submitted, before anybody has replied.
    TakeBack,
    /// To say that one has read the reply.
    Acknowledge,
    /// To come into a cohort by oneself, or stand in its line.
    Enrol,
    /// To leave a cohort or its line.
    Leave,
    /// To go through what was before one joined.
    CatchUp,
    /// To make the next programme from this one.
    Repeat,
    /// To write and send the cohort's greeting to the leadership.
    Write,
    /// To answer a cohort's greeting, under one's own name.
    Respond,
}

fn coordinates(me: &Me) -> bool {
    me.is(Role::Coordinator)
}

/// Coaching takes both: being a cohort's coach, and still having the role.
fn coaches(me: &Me, as_coach: bool) -> bool {
    as_coach && me.is(Role::Coach)
}

impl Permit<See, Me> for Programmes {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Create, Me> for Programmes {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

impl Permit<See, Me> for Programme {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || self.is_open() || self.as_agent || self.waits || coaches(me, self.as_coach)
    }
}
impl Permit<CatchUp, Me> for Programme {
    fn permits(&self, _: &Me) -> bool {
        self.as_agent
    }
}
impl Permit<Repeat, Me> for Programme {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Edit, Me> for Programme {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Follow, Me> for Programme {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}

impl Permit<See, Me> for Session {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || self.takes_part
    }
}
impl Permit<CatchUp, Me> for Session {
    fn permits(&self, _: &Me) -> bool {
        self.takes_part
    }
}
impl Permit<Edit, Me> for Session {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

impl Permit<Choose, Me> for Session {
    fn permits(&self, _: &Me) -> bool {
        self.takes_part
    }
}

impl Permit<See, Me> for Shelf {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || self.as_agent || coaches(me, self.as_coach)
    }
}
impl Permit<Create, Me> for Shelf {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}

impl Permit<See, Me> for Material {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || self.as_agent || coaches(me, self.as_coach)
    }
}
impl Permit<Edit, Me> for Material {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}
impl Permit<Remove, Me> for Material {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}

/// Supervisors and leadership are not among them; an agent reads their own mark on the session's page.
impl Permit<See, Me> for Attendance {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}
impl Permit<Mark, Me> for Attendance {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}

impl Permit<Grant, Me> for Programme {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach)
    }
}
impl Permit<See, Me> for Certificate {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id || coordinates(me) || coaches(me, self.as_coach)
    }
}

impl Permit<See, Me> for Cohort {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || self.is_open || self.takes_part || self.place > 0
    }
}
impl Permit<Enrol, Me> for Cohort {
    fn permits(&self, _: &Me) -> bool {
        self.is_open
    }
}
/// Said a second time it does no harm.
impl Permit<Leave, Me> for Cohort {
    fn permits(&self, _: &Me) -> bool {
        self.is_open || self.as_agent || self.place > 0
    }
}
impl Permit<Edit, Me> for Cohort {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

/// While it is written only the cohort sees it; once it is sent, whom it was sent to.
impl Permit<See, Me> for Greeting {
    fn permits(&self, me: &Me) -> bool {
        let is_reader = me.is(Role::Leadership) || coordinates(me);
        self.as_agent || coaches(me, self.as_coach) || (self.is_sent() && is_reader)
    }
}
/// Said after it was sent, it is told that it was.
impl Permit<Write, Me> for Greeting {
    fn permits(&self, me: &Me) -> bool {
        self.as_agent || coaches(me, self.as_coach)
    }
}
impl Permit<Respond, Me> for Greeting {
    fn permits(&self, me: &Me) -> bool {
        self.is_sent() && me.is(Role::Leadership)
    }
}

impl Permit<See, Me> for Task {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me) || coaches(me, self.as_coach) || ((self.as_agent || self.has_submitted) && self.is_open())
    }
}
impl Permit<Edit, Me> for Task {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Open, Me> for Task {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
/// A coach reminds the agents of their own cohorts.
impl Permit<Remind, Me> for Task {
    fn permits(&self, me: &Me) -> bool {
        self.is_open() && (coordinates(me) || coaches(me, self.as_coach))
    }
}
/// A late answer is welcome too.
impl Permit<Answer, Me> for Task {
    fn permits(&self, _: &Me) -> bool {
        self.as_agent && self.is_open()
    }
}

/// A coach arranges the agents of their own cohorts.
impl Permit<Arrange, Me> for Task {
    fn permits(&self, me: &Me) -> bool {
        self.company.is_shared() && (coordinates(me) || coaches(me, self.as_coach))
    }
}

impl Permit<Receive, Me> for Task {
    fn permits(&self, _: &Me) -> bool {
        self.as_coach
    }
}

impl Permit<See, Me> for Inbox {
    fn permits(&self, me: &Me) -> bool {
        coaches(me, self.as_coach)
    }
}

/// Those for whom it stands, the coaches of the cohort and, where that was said before it was written, its agents.
impl Permit<See, Me> for Submission {
    fn permits(&self, me: &Me) -> bool {
        self.as_member || coaches(me, self.as_coach) || self.is_read_by_peer()
    }
}
impl Permit<Reply, Me> for Submission {
    fn permits(&self, me: &Me) -> bool {
        coaches(me, self.as_coach) && !self.as_member
    }
}
/// Whoever may send it may take it back.
impl Permit<TakeBack, Me> for Submission {
    fn permits(&self, _: &Me) -> bool {
        self.as_member && self.replied_at.is_none()
    }
}
impl Permit<Acknowledge, Me> for Submission {
    fn permits(&self, _: &Me) -> bool {
        self.as_member
    }
}
