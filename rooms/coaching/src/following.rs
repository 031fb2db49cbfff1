//! The part of a programme that somebody follows: a coordinator all of it, a coach the cohorts they coach or stand in
//! for today.

use crate::enrolment::{self, Enrolled};
use crate::part::Part;
use crate::substitution;
use people::{Me, Role};
use store::{Id, Result};
use web::App;

pub(crate) struct Followed {
    /// Those of its cohorts, by name.
    pub agents: Vec<Enrolled>,
    /// None: all there are.
    cohorts: Option<Vec<Id>>,
}

impl Followed {
    pub async fn of(programme_id: Id, me: &Me, app: &App) -> Result<Followed> {
        let mut there = enrolment::of_programme(programme_id, app.store.read()).await?;
        let mut followed = Followed { agents: vec![], cohorts: None };
        if !me.is(Role::Coordinator) {
            let is_own = |one: &&Enrolled| one.part == Part::Coach && one.person_id == me.id;
            let mut coached: Vec<Id> = there.iter().filter(is_own).map(|one| one.cohort_id).collect();
            coached.extend(substitution::cohorts(me, &app.clock.today(), app.store.read()).await?);
            followed.cohorts = Some(coached);
        }
        there.retain(|one| one.part == Part::Agent && followed.has(one.cohort_id));
        followed.agents = there;
        Ok(followed)
    }

    pub fn has(&self, cohort_id: Id) -> bool {
        self.cohorts.as_ref().is_none_or(|cohorts| cohorts.contains(&cohort_id))
    }
}
