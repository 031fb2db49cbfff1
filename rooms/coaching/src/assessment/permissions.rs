//! Who may do what with a self-assessment. What somebody answered is theirs: no rule here opens it to anybody.

use super::record::SelfAssessment;
use people::{Me, Role};
use web::Permit;
use web::acts::See;

web::acts! {
    /// To look at one's own agency, and to share it with the coaches or not.
    Assess,
    /// To open the beginning and the end of a self-assessment.
    Arrange,
}

impl Permit<See, Me> for SelfAssessment {
    fn permits(&self, me: &Me) -> bool {
        let concerns = self.as_agent || (self.as_coach && me.is(Role::Coach));
        me.is(Role::Coordinator) || (concerns && self.is_there)
    }
}
impl Permit<Assess, Me> for SelfAssessment {
    fn permits(&self, _: &Me) -> bool {
        self.as_agent && self.is_there
    }
}
impl Permit<Arrange, Me> for SelfAssessment {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}
