//! A certificate: that somebody has completed a programme. A coach of theirs, or the coordinator, says so – there is no
//! pass mark and nothing is counted – and the agent takes it along as a PDF or prints its page.

pub(crate) mod grant;
pub(crate) mod show;

use notices::Beginning;
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

words::inventory::submit! {
    words::Shelf {
        room: "coaching-certificate",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub const KIND: &str = "certificate";
pub const GRANTED: &str = "certificate-notice";

store::record! {
    /// A certificate, with all that stands on it.
    #[derive(Debug, Clone)]
    pub struct Certificate {
        pub id: Id,
        pub programme_id: Id,
        pub person_id: Id,
        pub person: String,
        pub programme: Json<Texts>,
        /// The employer who gave the programme.
        pub issuer: String,
        pub granted_at: Moment,
        /// The person asking coaches the cohort in which its holder is an agent.
        pub as_coach: bool,
    }
}

store::record! {
    /// A session at which its holder was.
    #[derive(Debug, Clone)]
    pub struct Attended {
        pub number: i64,
        pub name: Json<Texts>,
        pub begins_at: Moment,
    }
}

/// Who says that somebody has completed what.
#[derive(Debug, Clone, Copy)]
pub struct Granting<'g> {
    pub programme_id: Id,
    pub employer_id: Id,
    pub name: &'g Texts,
    pub by: Id,
    pub now: Moment,
}

impl Granting<'_> {
    /// Once; the agent is told once.
    pub async fn grant(&self, person_id: Id, tx: &mut Tx) -> Result<()> {
        let granted: Option<(Id,)> = sql!(
            "INSERT INTO certificate (id, employer_id, programme_id, person_id, granted_by, granted_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id"
        )
        .bind(store::clock::new_id_at(self.now))
        .bind(self.employer_id)
        .bind(self.programme_id)
        .bind(person_id)
        .bind(self.by)
        .bind(self.now)
        .optional(&mut *tx)
        .await?;
        let Some((id,)) = granted else { return Ok(()) };
        Beginning {
            employer_id: self.employer_id,
            person_id,
            word: GRANTED,
            subject: &Reference::new(KIND, id),
            about: self.name,
            due_at: None,
            urgent: false,
            now: self.now,
        }
        .tell(tx)
        .await
    }

    /// It was a mistake: as if it had not been said.
    pub async fn withdraw(&self, person_id: Id, tx: &mut Tx) -> Result<()> {
        let gone: Option<(Id,)> =
            sql!("DELETE FROM certificate WHERE programme_id = $1 AND person_id = $2 RETURNING id")
                .bind(self.programme_id)
                .bind(person_id)
                .optional(&mut *tx)
                .await?;
        let Some((id,)) = gone else { return Ok(()) };
        notices::cease(GRANTED, &Reference::new(KIND, id), person_id, self.now, tx).await
    }
}

impl Certificate {
    /// Who has one in this programme, and since when.
    pub async fn holders(programme_id: Id, from: impl Source) -> Result<Vec<(Id, Moment)>> {
        sql!("SELECT person_id, granted_at FROM certificate WHERE programme_id = $1 ORDER BY person_id")
            .bind(programme_id)
            .all(from)
            .await
    }

    /// One's own.
    pub async fn own(programme_id: Id, person_id: Id, from: impl Source) -> Result<Option<Id>> {
        let row: Option<(Id,)> = sql!("SELECT id FROM certificate WHERE programme_id = $1 AND person_id = $2")
            .bind(programme_id)
            .bind(person_id)
            .optional(from)
            .await?;
        Ok(row.map(|(id,)| id))
    }

    /// At which sessions its holder was, as it was marked.
    pub async fn attended(&self, from: impl Source) -> Result<Vec<Attended>> {
        sql!(
            "SELECT s.number, s.name, o.begins_at FROM coaching_session s JOIN gathering g ON g.subject_id = s.id \
             JOIN attendance a ON a.gathering_id = g.id JOIN occurrence o ON o.id = a.occurrence_id \
             WHERE s.programme_id = $1 AND a.person_id = $2 ORDER BY s.number"
        )
        .bind(self.programme_id)
        .bind(self.person_id)
        .all(from)
        .await
    }
}

impl ByReference for Certificate {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Certificate>> {
        Ok(sql!(
            "SELECT c.id, c.programme_id, c.person_id, p.name AS person, m.name AS programme, u.name AS issuer, c.granted_at, \
             EXISTS (SELECT 1 FROM enrolment own JOIN enrolment theirs ON theirs.cohort_id = own.cohort_id \
             WHERE own.person_id = $2 AND own.part = 'coach' AND own.programme_id = c.programme_id \
             AND theirs.person_id = c.person_id AND theirs.part = 'agent') \
             OR EXISTS (SELECT 1 FROM substitution u JOIN enrolment theirs ON theirs.cohort_id = u.cohort_id \
             WHERE u.person_id = $2 AND u.begins_on <= $3 AND u.ends_on >= $3 AND u.programme_id = c.programme_id \
             AND theirs.person_id = c.person_id AND theirs.part = 'agent') AS as_coach \
             FROM certificate c JOIN person p ON p.id = c.person_id JOIN programme m ON m.id = c.programme_id \
             JOIN unit u ON u.id = m.employer_id WHERE c.id = $1"
        )
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for Certificate {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Certificate>> {
        Certificate::seen_by(path.id("certificate")?, me, app).await
    }
}
