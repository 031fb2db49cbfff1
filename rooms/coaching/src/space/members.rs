//! The space, as seen by who asks, and its members.

use crate::part::Part;
use crate::substitution;
use people::{ByReference, Me, Role};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use threads::Named;
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "space";

store::record! {
    /// A cohort's own space. Its id is the cohort's.
    #[derive(Debug, Clone)]
    pub struct Space {
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub name: Json<Texts>,
        pub as_agent: bool,
        pub as_coach: bool,
        /// Has accepted the ground rules.
        pub has_entered: bool,
    }
}

store::record! {
    /// Somebody who reads and writes here.
    #[derive(Debug, Clone)]
    pub struct Member {
        pub id: Id,
        pub name: String,
        pub part: Part,
    }
}

impl Space {
    /// Who stands in for a coach is not looked for here.
    pub async fn find_seen(id: Id, person_id: Id, from: impl Source) -> Result<Option<Space>> {
        sql!("SELECT c.id, c.employer_id, c.programme_id, c.name, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2 AND e.part = 'coach') AS as_coach, \
              EXISTS (SELECT 1 FROM space_entry n WHERE n.cohort_id = c.id AND n.person_id = $2) AS has_entered \
              FROM cohort c WHERE c.id = $1")
        .bind(id)
        .bind(person_id)
        .optional(from)
        .await
    }

    /// Everybody who reads here on that day, by name: also who stands in for a coach, and nobody who has left.
    pub async fn members(id: Id, today: &Day, from: impl Source) -> Result<Vec<Member>> {
        sql!(
            "SELECT m.id, m.name, m.part FROM (SELECT p.id, p.name, p.name_folded, e.part FROM enrolment e \
             JOIN person p ON p.id = e.person_id WHERE e.cohort_id = $1 \
             UNION SELECT p.id, p.name, p.name_folded, 'coach' AS part FROM substitution s \
             JOIN person p ON p.id = s.person_id WHERE s.cohort_id = $1 AND s.begins_on <= $2 AND s.ends_on >= $2 \
             AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = $1 AND e.person_id = s.person_id)) m \
             WHERE EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = m.id AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             ORDER BY m.name_folded, m.id"
        )
        .bind(id)
        .bind(today)
        .all(from)
        .await
    }

    /// Accepts the ground rules, once.
    pub async fn enter(id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO space_entry (cohort_id, person_id, entered_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(id)
            .bind(person_id)
            .bind(now)
            .execute(tx)
            .await?;
        Ok(())
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// Its agents and, while they have the role, its coaches. Not the coordinator, nobody's supervisor, no leadership.
    pub fn is_open_to(&self, me: &Me) -> bool {
        self.as_agent || self.is_moderated_by(me)
    }

    pub fn is_moderated_by(&self, me: &Me) -> bool {
        self.as_coach && me.is(Role::Coach)
    }
}

/// Those who can be called by name.
pub(crate) fn named(members: &[Member]) -> Vec<Named> {
    members.iter().map(|member| Named { id: member.id, name: member.name.clone() }).collect()
}

/// The coaches of the space, for the sentence that says who reads.
pub(crate) fn coaches(members: &[Member]) -> Vec<(Id, String)> {
    members.iter().filter(|one| one.part == Part::Coach).map(|one| (one.id, one.name.clone())).collect()
}

pub(crate) fn agents(members: &[Member]) -> usize {
    members.iter().filter(|one| one.part == Part::Agent).count()
}

impl ByReference for Space {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Space>> {
        let today = app.clock.today();
        let mut seen = Space::find_seen(id, me.id, app.store.read()).await?;
        if let Some(space) = seen.as_mut().filter(|space| !space.as_coach) {
            space.as_coach = substitution::cohorts(me, &today, app.store.read()).await?.contains(&space.id);
        }
        Ok(seen)
    }
}

impl Found<Me> for Space {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Space>> {
        Space::seen_by(path.id("space")?, me, app).await
    }
}
