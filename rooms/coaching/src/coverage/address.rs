//! Where coverage is.

use store::Id;

web::address! {
    Coverage = "coaching" / "coverage";
    CoveredUnit(covered_unit: Id) = "coaching" / "coverage" / covered_unit;
    /// How the unit's messages travel meanwhile.
    Settlement(covered_unit: Id) = "coaching" / "coverage" / covered_unit / "settlement";
    /// Somebody is asked: to become an agent, or to propose one.
    Invitations(covered_unit: Id) = "coaching" / "coverage" / covered_unit / "invitations";
    AgentInvitation(agent_invitation: Id) = "coaching" / "agent-invitations" / agent_invitation;
    InvitationAnswer(agent_invitation: Id) = "coaching" / "agent-invitations" / agent_invitation / "answer";
    InvitationWithdrawal(agent_invitation: Id) = "coaching" / "agent-invitations" / agent_invitation / "withdrawal";
    /// The agents whom the person asking leads.
    OwnAgents = "coaching" / "agents";
    AgentPost(agent_post: Id) = "coaching" / "agents" / agent_post;
    /// Their time stands in the roster.
    AgentTime(agent_post: Id) = "coaching" / "agents" / agent_post / "time";
    AgentEnd(agent_post: Id) = "coaching" / "agents" / agent_post / "end";
}
