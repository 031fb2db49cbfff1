//! Who may do what with onboarding: a plan belongs to the newcomer, those who guide and those who lead; personnel services see
//! that it exists and whether it is done; the team greets.

use super::item::Planned;
use super::plan::Plan;
use super::template::Template;
use super::unit::UnitOnboarding;
use super::welcome::{Welcome, Welcoming};
use crate::permissions::SeeHeld;
use crate::requirements::permissions::writes;
use people::{Me, Role};
use web::acts::{Create, Edit, Found, PathWords, See};
use web::{App, Permit, Result};

web::acts! {
    /// To say that something was done, or that it was not after all.
    Tick,
    /// To make templates.
    MakeTemplates,
    /// To send a newcomer a greeting.
    Greet,
}

/// All onboarding together.
#[derive(Debug, Clone, Copy)]
pub struct Onboardings;

impl Found<Me> for Onboardings {
    const KIND: &'static str = "onboardings";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Onboardings>> {
        Ok(Some(Onboardings))
    }
}

impl Permit<See, Me> for Onboardings {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}
/// Whom one leads is asked where it is made.
impl Permit<Create, Me> for Onboardings {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Supervisor)
    }
}
impl Permit<MakeTemplates, Me> for Onboardings {
    fn permits(&self, me: &Me) -> bool {
        writes(me)
    }
}
impl Permit<SeeHeld, Me> for Onboardings {
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
        self.employer_id == me.employer_id && writes(me)
    }
}

impl Permit<See, Me> for Plan {
    fn permits(&self, _: &Me) -> bool {
        self.is_seen()
    }
}
impl Permit<Edit, Me> for Plan {
    fn permits(&self, _: &Me) -> bool {
        !self.is_mine && (self.guides || self.leads)
    }
}

impl Permit<See, Me> for Planned {
    fn permits(&self, _: &Me) -> bool {
        self.plan.is_seen()
    }
}
impl Permit<Tick, Me> for Planned {
    fn permits(&self, _: &Me) -> bool {
        self.plan.is_seen()
    }
}
impl Permit<Edit, Me> for Planned {
    fn permits(&self, me: &Me) -> bool {
        Permit::<Edit, Me>::permits(&self.plan, me)
    }
}

impl Permit<See, Me> for UnitOnboarding {
    fn permits(&self, me: &Me) -> bool {
        self.sees_people() || self.takes_part || (me.is(Role::Hr) && self.employer_id == me.employer_id)
    }
}
impl Permit<Tick, Me> for UnitOnboarding {
    fn permits(&self, _: &Me) -> bool {
        self.sees_people()
    }
}

impl Permit<See, Me> for Welcoming {
    fn permits(&self, _: &Me) -> bool {
        self.plan.is_seen() || self.in_team
    }
}
impl Permit<Greet, Me> for Welcoming {
    fn permits(&self, _: &Me) -> bool {
        !self.plan.is_mine && (self.in_team || self.plan.guides || self.plan.leads)
    }
}

/// Its author; and, once it is sent, whoever was given the key.
impl Permit<See, Me> for Welcome {
    fn permits(&self, _: &Me) -> bool {
        self.holds_key && (self.is_mine || self.said_at.is_some())
    }
}
