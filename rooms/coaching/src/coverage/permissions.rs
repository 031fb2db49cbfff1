//! Who may do what about coverage: the coordinator sees where agents are missing, and asks; whoever leads an agent says
//! that their time is in the roster; whoever is asked answers.

use super::agent_post::AgentPost;
use super::invitation::AgentInvitation;
use super::own_agents::OwnAgents;
use super::unit::CoveredUnit;
use people::{Me, Role};
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Permit, Result};

web::acts! {
    /// To ask somebody to become an agent, or a supervisor to propose one.
    Invite,
    /// To answer an invitation.
    Reply,
    /// To take an invitation back.
    Withdraw,
    /// To say that an agent's time stands in the roster.
    Roster,
    /// To end an agent's task that began with an invitation.
    Dismiss,
}

/// Coverage as a whole: which units have an agent.
#[derive(Debug)]
pub struct Coverage;

impl Found<Me> for Coverage {
    const KIND: &'static str = "coverage";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Coverage>> {
        Ok(Some(Coverage))
    }
}

fn coordinates(me: &Me) -> bool {
    me.is(Role::Coordinator)
}

impl Permit<See, Me> for Coverage {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

impl Permit<See, Me> for CoveredUnit {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Edit, Me> for CoveredUnit {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
impl Permit<Invite, Me> for CoveredUnit {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

/// Nobody else of the unit, nor the line, learns who was asked or said no.
impl Permit<See, Me> for AgentInvitation {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id || coordinates(me)
    }
}
/// Answered a second time, it is told that it has been answered.
impl Permit<Reply, Me> for AgentInvitation {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id
    }
}
impl Permit<Withdraw, Me> for AgentInvitation {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}

impl Permit<See, Me> for OwnAgents {
    fn permits(&self, me: &Me) -> bool {
        self.person_id == me.id
    }
}

impl Permit<See, Me> for AgentPost {
    fn permits(&self, me: &Me) -> bool {
        self.is_led || coordinates(me)
    }
}
impl Permit<Edit, Me> for AgentPost {
    fn permits(&self, me: &Me) -> bool {
        self.is_led || coordinates(me)
    }
}
/// The time is the supervisor's to give.
impl Permit<Roster, Me> for AgentPost {
    fn permits(&self, _: &Me) -> bool {
        self.is_led
    }
}
impl Permit<Dismiss, Me> for AgentPost {
    fn permits(&self, me: &Me) -> bool {
        coordinates(me)
    }
}
