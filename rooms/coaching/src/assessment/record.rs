//! The records: a programme's self-assessment as seen by who asks, and its two stages.

use super::figures::Figures;
use super::questions;
use crate::enrolment;
use disclosure::may_renew;
use forms::{Answers, Response, Slot, Version};
use notices::Beginning;
use people::{ByReference, Me};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "assessment";

store::words! {
    pub enum Stage {
        Before = "before",
        After = "after",
    }
}

impl Stage {
    /// What an agent's list says while it awaits them.
    pub(crate) fn notice(self) -> &'static str {
        match self {
            Stage::Before => "notice-assessment-before",
            Stage::After => "notice-assessment-after",
        }
    }
}

store::record! {
    /// A programme, with what the person asking is in it.
    #[derive(Debug, Clone)]
    pub struct SelfAssessment {
        /// The programme's.
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        pub as_agent: bool,
        pub as_coach: bool,
        /// It has been taken into use.
        pub is_there: bool,
    }
}

store::record! {
    /// The beginning or the end.
    #[derive(Debug, Clone)]
    pub struct Assessment {
        pub id: Id,
        pub employer_id: Id,
        pub programme_id: Id,
        pub stage: Stage,
        pub form_version_id: Id,
        pub opened_at: Option<Moment>,
        pub closed_at: Option<Moment>,
        /// What the group was shown last, and of how many.
        pub shown: Option<Json<Figures>>,
        pub shown_of: i64,
    }
}

impl SelfAssessment {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// Its stages so far.
    pub async fn stages(&self, from: impl Source) -> Result<Vec<Assessment>> {
        sql!(
            "SELECT id, employer_id, programme_id, stage, form_version_id, opened_at, closed_at, shown, shown_of \
             FROM assessment WHERE programme_id = $1 ORDER BY opened_at"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    /// Opens a stage, once: it awaits each agent. A stage that was open is closed.
    pub async fn open(&self, stage: Stage, now: Moment, tx: &mut Tx) -> Result<bool> {
        let version = Version::keep(Some(questions::FORM), "fi", &questions::body(), now, tx).await?;
        let opened = sql!(
            "INSERT INTO assessment (id, employer_id, programme_id, stage, form_version_id, opened_at, shown_of) \
             VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (programme_id, stage) DO NOTHING"
        )
        .bind(store::clock::new_id_at(now))
        .bind(self.employer_id)
        .bind(self.id)
        .bind(stage)
        .bind(version)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        if opened == 0 {
            return Ok(false);
        }
        if stage == Stage::After {
            self.close(Stage::Before, now, tx).await?;
        }
        let (subject, about) = (self.reference(), &self.name.0);
        for person_id in enrolment::agents(self.id, &mut *tx).await? {
            let awaiting = Beginning {
                employer_id: self.employer_id,
                person_id,
                word: stage.notice(),
                subject: &subject,
                about,
                due_at: None,
                urgent: false,
                now,
            };
            awaiting.begin(tx).await?;
        }
        Ok(true)
    }

    /// Nobody answers any more, and it awaits nobody.
    pub async fn close(&self, stage: Stage, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE assessment SET closed_at = $1 WHERE programme_id = $2 AND stage = $3 AND closed_at IS NULL")
            .bind(now)
            .bind(self.id)
            .bind(stage)
            .execute(&mut *tx)
            .await?;
        for person_id in enrolment::agents(self.id, &mut *tx).await? {
            notices::cease(stage.notice(), &self.reference(), person_id, now, tx).await?;
        }
        Ok(())
    }

    /// Lets the coaches of one's cohort read it, or no longer.
    pub async fn share(&self, person_id: Id, shares: bool, now: Moment, tx: &mut Tx) -> Result<()> {
        let deed = match shares {
            true => sql!("INSERT INTO assessment_share (programme_id, person_id, shared_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(self.id)
                .bind(person_id)
                .bind(now),
            false => sql!("DELETE FROM assessment_share WHERE programme_id = $1 AND person_id = $2")
                .bind(self.id)
                .bind(person_id),
        };
        deed.execute(tx).await?;
        Ok(())
    }

    pub async fn is_shared(&self, person_id: Id, from: impl Source) -> Result<bool> {
        let row: Option<(Id,)> =
            sql!("SELECT person_id FROM assessment_share WHERE programme_id = $1 AND person_id = $2")
                .bind(self.id)
                .bind(person_id)
                .optional(from)
                .await?;
        Ok(row.is_some())
    }

    /// Agents of this coach's cohorts who let them read, by name. They let their own coaches read: who stands in does not.
    pub async fn shared_with(&self, coach: Id, from: impl Source) -> Result<Vec<(Id, String)>> {
        sql!(
            "SELECT p.id, p.name FROM assessment_share s JOIN person p ON p.id = s.person_id \
             JOIN enrolment a ON a.programme_id = s.programme_id AND a.person_id = s.person_id AND a.part = 'agent' \
             JOIN enrolment c ON c.cohort_id = a.cohort_id AND c.person_id = $2 AND c.part = 'coach' \
             WHERE s.programme_id = $1 ORDER BY p.name_folded, p.id"
        )
        .bind(self.id)
        .bind(coach)
        .all(from)
        .await
    }
}

impl Assessment {
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some() && self.closed_at.is_none()
    }

    pub fn reference(&self) -> Reference {
        Reference::new("assessment_stage", self.id)
    }

    /// Sends one's answers, once; they can't be changed after. False: closed, or sent already.
    pub async fn answer(&self, answers: &Answers, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let open = sql!("UPDATE assessment SET shown_of = shown_of WHERE id = $1 AND closed_at IS NULL")
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        let subject = self.reference();
        let slot = Slot {
            subject: &subject,
            person_id: me.id,
            employer_id: me.employer_id,
            form_version_id: self.form_version_id,
        };
        if open == 0 || Response::send(&slot, answers, now, tx).await?.is_none() {
            return Ok(false);
        }
        let whole = Reference::new(KIND, self.programme_id);
        notices::cease(self.stage.notice(), &whole, me.id, now, tx).await?;
        self.freeze(tx).await?;
        Ok(true)
    }

    /// Works the group's figures out anew, but only when ten more have answered than were in the last ones. The row is
    /// held since `answer` began, so answers are counted one at a time.
    async fn freeze(&self, tx: &mut Tx) -> Result<()> {
        let of: (i64, i64) = sql!(
            "SELECT a.shown_of, (SELECT count(*) FROM response r WHERE r.subject_id = a.id AND r.state = 'sent') \
             FROM assessment a WHERE a.id = $1"
        )
        .bind(self.id)
        .one(&mut *tx)
        .await?;
        if !may_renew(of.0 as usize, of.1 as usize) {
            return Ok(());
        }
        let all: Vec<(Json<Answers>,)> = sql!("SELECT answers FROM response WHERE subject_id = $1 AND state = 'sent'")
            .bind(self.id)
            .all(&mut *tx)
            .await?;
        let figures = Figures::of(all.iter().map(|(answers,)| &answers.0));
        sql!("UPDATE assessment SET shown = $1, shown_of = $2 WHERE id = $3")
            .bind(Json(figures))
            .bind(of.1)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }
}

impl ByReference for SelfAssessment {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<SelfAssessment>> {
        Ok(sql!("SELECT p.id, p.employer_id, p.name, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'coach') AS as_coach, \
              EXISTS (SELECT 1 FROM assessment a WHERE a.programme_id = p.id) AS is_there FROM programme p WHERE p.id = $1")
        .bind(id)
        .bind(me.id)
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for SelfAssessment {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<SelfAssessment>> {
        SelfAssessment::seen_by(path.id("assessment")?, me, app).await
    }
}
