//! A cohort: agents who go through the programme together, and their coaches.

use people::Me;
use store::{Id, Json, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "cohort";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Cohort {
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub name: Json<Texts>,
        /// The person asking is in it.
        pub takes_part: bool,
        pub agents: i64,
    }
}

impl Cohort {
    pub async fn of_programme(programme_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Cohort>> {
        sql!(
            "SELECT c.id, c.employer_id, c.programme_id, c.name, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2) AS takes_part, \
              (SELECT count(*) FROM enrolment e WHERE e.cohort_id = c.id AND e.part = 'agent') AS agents \
              FROM cohort c WHERE c.programme_id = $1 ORDER BY c.id"
        )
        .bind(programme_id)
        .bind(person_id)
        .all(from)
        .await
    }

    pub async fn keep(id: Id, programme: &crate::programme::Programme, name: &Texts, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO cohort (id, employer_id, programme_id, name) VALUES ($1, $2, $3, $4) \
              ON CONFLICT (id) DO UPDATE SET name = excluded.name"
        )
        .bind(id)
        .bind(programme.employer_id)
        .bind(programme.id)
        .bind(name.kept())
        .execute(tx)
        .await?;
        Ok(())
    }
}

impl Found<Me> for Cohort {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Cohort>> {
        Ok(sql!(
            "SELECT c.id, c.employer_id, c.programme_id, c.name, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2) AS takes_part, \
              (SELECT count(*) FROM enrolment e WHERE e.cohort_id = c.id AND e.part = 'agent') AS agents \
              FROM cohort c WHERE c.id = $1"
        )
        .bind(path.id("cohort")?)
        .bind(me.id)
        .optional(app.store.read())
        .await?)
    }
}
