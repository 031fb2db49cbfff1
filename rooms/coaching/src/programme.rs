//! A coaching programme.

use people::{ByReference, Me, Role};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "programme";

store::record! {
    /// A programme, with what the person asking is in it.
    #[derive(Debug, Clone)]
    pub struct Programme {
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        pub about: Json<Texts>,
        pub as_agent: bool,
        pub as_coach: bool,
    }
}

impl Programme {
    pub async fn find_seen(id: Id, person_id: Id, from: impl Source) -> Result<Option<Programme>> {
        sql!("SELECT p.id, p.employer_id, p.name, p.about, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'coach') AS as_coach \
              FROM programme p WHERE p.id = $1")
        .bind(id)
        .bind(person_id)
        .optional(from)
        .await
    }

    /// Exactly those that `Permit<See>` permits, the newest first.
    pub async fn visible_to(me: &Me, from: impl Source) -> Result<Vec<Programme>> {
        sql!("SELECT p.id, p.employer_id, p.name, p.about, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 AND e.part = 'coach') AS as_coach \
              FROM programme p WHERE $2 OR EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 \
              AND (e.part = 'agent' OR $3)) \
              ORDER BY p.id DESC")
        .bind(me.id)
        .bind(me.is(Role::Coordinator))
        .bind(me.is(Role::Coach))
        .all(from)
        .await
    }

    /// Makes or changes it.
    pub async fn keep(id: Id, name: &Texts, about: &Texts, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO programme (id, employer_id, name, about, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
              ON CONFLICT (id) DO UPDATE SET name = excluded.name, about = excluded.about"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(name.kept())
        .bind(about.kept())
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

impl ByReference for Programme {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Programme>> {
        Ok(Programme::find_seen(id, me.id, app.store.read()).await?)
    }
}

impl Found<Me> for Programme {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Programme>> {
        Programme::seen_by(path.id("programme")?, me, app).await
    }
}

/// All programmes together: whether one may be made.
#[derive(Debug)]
pub struct Programmes;

impl Found<Me> for Programmes {
    const KIND: &'static str = "programmes";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Programmes>> {
        Ok(Some(Programmes))
    }
}
