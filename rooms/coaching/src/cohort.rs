//! A cohort: agents who go through the programme together, and their coaches.

use crate::programme::Programme;
use people::Me;
use store::{Day, Id, Json, Result, Source, Tx, sql};
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
        /// How many agents it takes; None: as many as come.
        pub seats: Option<i64>,
        /// The person asking is in it, or stands in for its coach today.
        pub takes_part: bool,
        pub as_agent: bool,
        pub agents: i64,
        /// Whoever is signed in may enrol.
        pub is_open: bool,
        /// How many wait for a seat.
        pub waiting: i64,
        /// Where in line the person asking stands, from 1; 0: they do not.
        pub place: i64,
    }
}

impl Cohort {
    /// A new one, nobody in it yet.
    pub fn new(id: Id, programme: &Programme, name: &Texts, seats: Option<i64>) -> Cohort {
        Cohort {
            id,
            employer_id: programme.employer_id,
            programme_id: programme.id,
            name: name.kept(),
            seats,
            takes_part: false,
            as_agent: false,
            agents: 0,
            is_open: programme.is_open(),
            waiting: 0,
            place: 0,
        }
    }

    /// As somebody sees them; who stands in for a coach is not asked for.
    pub async fn of_programme(programme_id: Id, person_id: Id, from: impl Source) -> Result<Vec<Cohort>> {
        sql!(
            "SELECT c.id, c.employer_id, c.programme_id, c.name, c.seats, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2) AS takes_part, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              (SELECT count(*) FROM enrolment e WHERE e.cohort_id = c.id AND e.part = 'agent') AS agents, \
              p.enrolment = 'open' AS is_open, \
              (SELECT count(*) FROM waiting_list w WHERE w.cohort_id = c.id) AS waiting, \
              (SELECT count(*) FROM waiting_list w JOIN waiting_list o ON o.cohort_id = w.cohort_id AND w.number <= o.number \
              WHERE o.cohort_id = c.id AND o.person_id = $2) AS place \
              FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.programme_id = $1 ORDER BY c.id"
        )
        .bind(programme_id)
        .bind(person_id)
        .all(from)
        .await
    }

    /// One of them, as somebody sees it on that day.
    pub async fn find_on(id: Id, person_id: Id, today: &Day, from: impl Source) -> Result<Option<Cohort>> {
        sql!(
            "SELECT c.id, c.employer_id, c.programme_id, c.name, c.seats, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2) \
              OR EXISTS (SELECT 1 FROM substitution s WHERE s.cohort_id = c.id AND s.person_id = $2 \
              AND s.begins_on <= $3 AND s.ends_on >= $3) AS takes_part, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              (SELECT count(*) FROM enrolment e WHERE e.cohort_id = c.id AND e.part = 'agent') AS agents, \
              p.enrolment = 'open' AS is_open, \
              (SELECT count(*) FROM waiting_list w WHERE w.cohort_id = c.id) AS waiting, \
              (SELECT count(*) FROM waiting_list w JOIN waiting_list o ON o.cohort_id = w.cohort_id AND w.number <= o.number \
              WHERE o.cohort_id = c.id AND o.person_id = $2) AS place \
              FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1"
        )
        .bind(id)
        .bind(person_id)
        .bind(today)
        .optional(from)
        .await
    }

    /// Makes it, or changes its name and seats. From here to the end of the change nobody else enrols or leaves.
    pub async fn keep(&self, name: &Texts, seats: Option<i64>, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO cohort (id, employer_id, programme_id, name, seats) VALUES ($1, $2, $3, $4, $5) \
              ON CONFLICT (id) DO UPDATE SET name = excluded.name, seats = excluded.seats"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.programme_id)
        .bind(name.kept())
        .bind(seats)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// There is a seat for whoever comes now.
    pub fn has_room(&self) -> bool {
        self.waiting == 0 && self.seats.is_none_or(|seats| self.agents < seats)
    }
}

impl Found<Me> for Cohort {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Cohort>> {
        Ok(Cohort::find_on(path.id("cohort")?, me.id, &app.clock.today(), app.store.read()).await?)
    }
}
