//! A coaching session: its theme; when it is held stands in its gathering.

use crate::enrolment;
use crate::sessions::moving::Moving;
use gatherings::{Arrangement, Gathering, Occurrence, Outcome};
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "coaching_session";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Session {
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub number: i64,
        pub name: Json<Texts>,
        pub about: Json<Texts>,
        /// The person asking is enrolled in the programme.
        pub takes_part: bool,
    }
}

/// What is about to be kept.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub name: Texts,
    pub about: Texts,
    pub occurrences: Vec<Occurrence>,
}

/// How a session shall be from now on.
#[derive(Debug, Clone)]
pub struct Revision {
    pub name: Texts,
    pub about: Texts,
    /// Each occurrence by its id, a new one without. What is not among them is called off.
    pub times: Vec<(Option<Id>, Occurrence)>,
    /// The version of its times that whoever revises it has seen.
    pub seen: i64,
    pub now: Moment,
}

impl Session {
    pub async fn of_programme(programme_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Session>> {
        sql!("SELECT s.id, s.employer_id, s.programme_id, s.number, s.name, s.about, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2) AS takes_part \
              FROM coaching_session s WHERE s.programme_id = $1 ORDER BY s.number")
        .bind(programme_id)
        .bind(person_id)
        .all(from)
        .await
    }

    /// A new session, the programme's next by number; everybody enrolled is invited.
    pub async fn add(id: Id, programme: &crate::programme::Programme, plan: &Plan, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO coaching_session (id, employer_id, programme_id, number, name, about) SELECT $1, $2, $3, \
              coalesce(max(number), 0) + 1, $4, $5 FROM coaching_session WHERE programme_id = $3"
        )
        .bind(id)
        .bind(programme.employer_id)
        .bind(programme.id)
        .bind(plan.name.kept())
        .bind(plan.about.kept())
        .execute(&mut *tx)
        .await?;
        let gathering = Gathering {
            employer_id: programme.employer_id,
            subject: Reference::new(KIND, id),
            name: plan.name.clone(),
            occurrences: plan.occurrences.clone(),
        };
        gathering.make(id, &mut *tx).await?;
        for person_id in enrolment::everybody(programme.id, &mut *tx).await? {
            gatherings::invite(id, person_id, tx).await?;
        }
        Ok(())
    }

    /// Revises it; each whom a moved or called-off occurrence concerns is told, once. `Overtaken`: somebody else has
    /// changed the times meanwhile, and nothing was kept if the change is dropped.
    pub async fn revise(&self, revision: &Revision, tx: &mut Tx) -> Result<Outcome> {
        sql!("UPDATE coaching_session SET name = $1, about = $2 WHERE id = $3")
            .bind(revision.name.kept())
            .bind(revision.about.kept())
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        let Revision { name, times, seen, now, .. } = revision;
        let arrangement = Arrangement { subject_id: self.id, name, times, seen: *seen, now: *now };
        let outcome = arrangement.put(&mut *tx).await?;
        if let Outcome::Changed { changes, concerned } = &outcome {
            for (person_id, chosen) in concerned {
                Moving { session: self, name, changes, now: *now }.tell(*person_id, *chosen, tx).await?;
            }
        }
        Ok(outcome)
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

impl ByReference for Session {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Session>> {
        Ok(sql!(
            "SELECT s.id, s.employer_id, s.programme_id, s.number, s.name, s.about, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2) \
              OR EXISTS (SELECT 1 FROM substitution u WHERE u.programme_id = s.programme_id AND u.person_id = $2 \
              AND u.begins_on <= $3 AND u.ends_on >= $3) AS takes_part \
              FROM coaching_session s WHERE s.id = $1"
        )
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for Session {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Session>> {
        Session::seen_by(path.id("session")?, me, app).await
    }
}
