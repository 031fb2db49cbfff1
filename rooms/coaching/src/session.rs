//! A coaching session: its theme; when it is held stands in its gathering.

use crate::enrolment;
use gatherings::{Gathering, Occurrence};
use people::{ByReference, Me};
use store::{Id, Json, Result, Source, Tx, sql};
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
        plan.set_times(id, programme.employer_id, tx).await?;
        for person_id in enrolment::everybody(programme.id, &mut *tx).await? {
            gatherings::invite(id, person_id, tx).await?;
        }
        Ok(())
    }

    pub async fn change(&self, plan: &Plan, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE coaching_session SET name = $1, about = $2 WHERE id = $3")
            .bind(plan.name.kept())
            .bind(plan.about.kept())
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        plan.set_times(self.id, self.employer_id, tx).await
    }
}

impl Plan {
    async fn set_times(&self, session_id: Id, employer_id: Id, tx: &mut Tx) -> Result<()> {
        let gathering = Gathering {
            employer_id,
            subject: Reference::new(KIND, session_id),
            name: self.name.clone(),
            occurrences: self.occurrences.clone(),
        };
        gathering.set(session_id, tx).await?;
        Ok(())
    }
}

impl ByReference for Session {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Session>> {
        Ok(sql!("SELECT s.id, s.employer_id, s.programme_id, s.number, s.name, s.about, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2) AS takes_part \
              FROM coaching_session s WHERE s.id = $1")
        .bind(id)
        .bind(me.id)
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
