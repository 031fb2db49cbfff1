//! Who may do what with the requirements of roles: the whole staff of an employer reads them, since they are asked of them;
//! personnel services and supervisors write them.

use super::job_role::{JobRole, JobRoles};
use super::requirement::Requirement;
use people::{Me, Role};
use store::Id;
use web::Permit;
use web::acts::{Create, Edit, See};

/// Whoever writes what is asked of roles, and how people are guided into them.
pub(crate) fn writes(me: &Me) -> bool {
    me.is(Role::Hr) || me.is(Role::Supervisor)
}

fn writes_for(employer_id: Id, me: &Me) -> bool {
    employer_id == me.employer_id && writes(me)
}

impl Permit<See, Me> for JobRoles {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}
impl Permit<Create, Me> for JobRoles {
    fn permits(&self, me: &Me) -> bool {
        writes(me)
    }
}

impl Permit<See, Me> for JobRole {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id
    }
}
impl Permit<Edit, Me> for JobRole {
    fn permits(&self, me: &Me) -> bool {
        writes_for(self.employer_id, me)
    }
}

impl Permit<See, Me> for Requirement {
    fn permits(&self, me: &Me) -> bool {
        self.employer_id == me.employer_id
    }
}
impl Permit<Edit, Me> for Requirement {
    fn permits(&self, me: &Me) -> bool {
        writes_for(self.employer_id, me)
    }
}
