//! All materials of one programme or session together: who may read them, and who may put more there.

use crate::{address, programme, session};
use people::Me;
use store::{Id, Json, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

store::record! {
    /// A shelf, with what the person asking is in its programme.
    #[derive(Debug, Clone)]
    pub struct Shelf {
        /// The session's, or the programme's own.
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub name: Json<Texts>,
        pub as_agent: bool,
        pub as_coach: bool,
    }
}

impl Shelf {
    pub fn subject(&self) -> Reference {
        Reference::new(if self.id == self.programme_id { programme::KIND } else { session::KIND }, self.id)
    }

    /// The page on which its materials are read.
    pub fn page(&self) -> String {
        page(&self.subject())
    }

    /// Where a new material is sent.
    pub fn to(&self) -> String {
        match self.id == self.programme_id {
            true => address::ProgrammeMaterials { programme: self.id }.to_string(),
            false => address::SessionMaterials { session: self.id }.to_string(),
        }
    }
}

/// The page on which the materials of a programme or a session are read.
pub fn page(subject: &Reference) -> String {
    match subject.kind == session::KIND {
        true => address::Session { session: subject.id }.to_string(),
        false => address::ProgrammeMaterials { programme: subject.id }.to_string(),
    }
}

impl Found<Me> for Shelf {
    const KIND: &'static str = "materials";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Shelf>> {
        let id = if path.word("session").is_empty() { path.id("programme")? } else { path.id("session")? };
        Ok(sql!(
            "SELECT s.id, s.employer_id, s.programme_id, s.name, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
             EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = s.programme_id AND e.person_id = $2 AND e.part = 'coach') \
             OR EXISTS (SELECT 1 FROM substitution u WHERE u.programme_id = s.programme_id AND u.person_id = $2 \
             AND u.begins_on <= $3 AND u.ends_on >= $3) AS as_coach \
             FROM (SELECT id, employer_id, programme_id, name FROM coaching_session WHERE id = $1 \
             UNION ALL SELECT id, employer_id, id AS programme_id, name FROM programme WHERE id = $1) s"
        )
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}
