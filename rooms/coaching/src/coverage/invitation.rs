//! The next agents are asked: somebody of the unit to become one, or its supervisor to propose somebody. Asked twice, they
//! are asked once; whoever says "not now" gives no reason; what is not answered lapses in three weeks.

use super::{own_agents, unit};
use crate::cohort::Cohort;
use crate::waiting_list;
use notices::Beginning;
use people::{Me, Role};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::{Lang, Texts};

pub const KIND: &str = "agent_invitation";
/// What the page of whoever is asked says.
pub const INVITED: &str = "coverage-notice-invited";
pub const ASKED: &str = "coverage-notice-asked";
/// What the coordinator is told.
const ACCEPTED: &str = "coverage-notice-accepted";
const DECLINED: &str = "coverage-notice-declined";
const PROPOSED: &str = "coverage-notice-proposed";
/// What the supervisor of a new agent is told.
pub const NEW_AGENT: &str = "coverage-notice-new-agent";

store::words! {
    /// What is asked.
    pub enum Kind {
        Agent = "agent",
        Proposal = "proposal",
    }
}

store::words! {
    pub enum Reply {
        Accepted = "accepted",
        Declined = "declined",
        Proposed = "proposed",
        Withdrawn = "withdrawn",
        Lapsed = "lapsed",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct AgentInvitation {
        pub id: Id,
        pub employer_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub person_id: Id,
        pub person: String,
        pub kind: Kind,
        pub hours: i64,
        pub cohort_id: Option<Id>,
        pub words: String,
        pub made_by: Id,
        pub author: String,
        pub made_at: Moment,
        /// The last day for an answer.
        pub ends_on: Day,
        pub answer: Option<Reply>,
        pub proposed_id: Option<Id>,
        pub proposed: Option<String>,
    }
}

macro_rules! invitations {
    ($where:literal) => {
        concat!(
            "SELECT i.id, i.employer_id, i.unit_id, u.name AS unit, i.person_id, p.name AS person, i.kind, i.hours, i.cohort_id, \
             i.words, i.made_by, b.name AS author, i.made_at, i.ends_on, i.answer, i.proposed_id, o.name AS proposed \
             FROM agent_invitation i JOIN unit u ON u.id = i.unit_id JOIN person p ON p.id = i.person_id \
             JOIN person b ON b.id = i.made_by LEFT JOIN person o ON o.id = i.proposed_id WHERE ",
            $where
        )
    };
}

/// What is asked of whom.
#[derive(Debug, Clone)]
pub struct Asking {
    pub id: Id,
    pub unit: unit::CoveredUnit,
    pub person_id: Id,
    pub kind: Kind,
    pub hours: i64,
    pub cohort_id: Option<Id>,
    pub words: String,
    pub ends_on: Day,
}

impl Asking {
    /// Asks, and tells them; false: they have been asked and have not answered yet.
    pub async fn ask(&self, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let asked = sql!(
            "INSERT INTO agent_invitation (id, employer_id, unit_id, person_id, kind, hours, cohort_id, words, made_by, made_at, ends_on) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.unit.employer_id)
        .bind(self.unit.id)
        .bind(self.person_id)
        .bind(self.kind)
        .bind(self.hours)
        .bind(self.cohort_id)
        .bind(&self.words)
        .bind(me.id)
        .bind(now)
        .bind(&self.ends_on)
        .execute(&mut *tx)
        .await?;
        if asked == 0 {
            return Ok(false);
        }
        let word = if self.kind == Kind::Agent { INVITED } else { ASKED };
        let (subject, about) = (Reference::new(KIND, self.id), Texts::one(Lang::Fi, &self.unit.name));
        let due_at = Moment::in_helsinki(&format!("{}T23:59", self.ends_on));
        let (employer_id, person_id) = (self.unit.employer_id, self.person_id);
        let begun =
            Beginning { employer_id, person_id, word, subject: &subject, about: &about, due_at, urgent: false, now };
        begun.begin(tx).await?;
        Ok(true)
    }
}

/// What became of an acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Agent,
    /// An agent, and in the cohort too.
    Enrolled,
    /// It had been answered, withdrawn, or had lapsed.
    TooLate,
    /// They no longer work in the unit.
    Elsewhere,
}

impl AgentInvitation {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// May still be answered.
    pub fn is_open(&self, today: &Day) -> bool {
        self.answer.is_none() && self.ends_on >= *today
    }

    pub async fn by_id(id: Id, from: impl Source) -> Result<Option<AgentInvitation>> {
        sql!(invitations!("i.id = $1")).bind(id).optional(from).await
    }

    /// The newest of a unit, the newest first.
    pub async fn of_unit(unit_id: Id, from: impl Source) -> Result<Vec<AgentInvitation>> {
        sql!(invitations!("i.unit_id = $1 ORDER BY i.id DESC LIMIT 20")).bind(unit_id).all(from).await
    }

    /// Decided here: of several answers, the first.
    async fn close(&self, reply: Reply, proposed: Option<Id>, now: Moment, tx: &mut Tx) -> Result<bool> {
        let closed = sql!(
            "UPDATE agent_invitation SET answer = $1, proposed_id = $2, answered_at = $3 \
             WHERE id = $4 AND answer IS NULL AND ends_on >= $5"
        );
        let closed =
            closed.bind(reply).bind(proposed).bind(now).bind(self.id).bind(now.day()).execute(&mut *tx).await?;
        if closed == 0 {
            return Ok(false);
        }
        for word in [INVITED, ASKED] {
            notices::cease_for_all(word, &self.reference(), now, tx).await?;
        }
        Ok(true)
    }

    /// Yes: an agent from today on, in the cohort if it has room; the coordinator and the supervisor are told.
    pub async fn accept(&self, role_id: Id, now: Moment, tx: &mut Tx) -> Result<Became> {
        let today = now.day();
        if !self.close(Reply::Accepted, None, now, tx).await? {
            return Ok(Became::TooLate);
        }
        if !unit::works_in(self.unit_id, self.person_id, &today, &mut *tx).await? {
            return Ok(Became::Elsewhere); // the change is dropped
        }
        people::appoint(Role::Agent, role_id, self.person_id, &today, tx).await?;
        let enrolled = self.enrol(&today, now, tx).await?;
        self.tell_coordinator(ACCEPTED, &self.person, now, tx).await?;
        for (supervisor,) in supervisors(self.person_id, self.unit_id, &today, tx).await? {
            let about = Texts::one(Lang::Fi, &self.person);
            let subject = own_agents::reference(supervisor);
            let (employer_id, person_id, word) = (self.employer_id, supervisor, NEW_AGENT);
            let told = Beginning {
                employer_id,
                person_id,
                word,
                subject: &subject,
                about: &about,
                due_at: None,
                urgent: false,
                now,
            };
            told.tell(tx).await?;
        }
        Ok(if enrolled { Became::Enrolled } else { Became::Agent })
    }

    async fn enrol(&self, today: &Day, now: Moment, tx: &mut Tx) -> Result<bool> {
        let Some(cohort_id) = self.cohort_id else { return Ok(false) };
        match Cohort::find_on(cohort_id, self.person_id, today, &mut *tx).await? {
            Some(cohort) => waiting_list::seat(&cohort, self.person_id, now, tx).await,
            None => Ok(false),
        }
    }

    /// Not now; no reason is asked.
    pub async fn decline(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let closed = self.close(Reply::Declined, None, now, tx).await?;
        if closed {
            self.tell_coordinator(DECLINED, &self.person, now, tx).await?;
        }
        Ok(closed)
    }

    /// The supervisor proposes somebody of the unit; the coordinator asks them, or does not.
    pub async fn propose(&self, person_id: Id, name: &str, now: Moment, tx: &mut Tx) -> Result<bool> {
        let closed = self.close(Reply::Proposed, Some(person_id), now, tx).await?;
        if closed {
            self.tell_coordinator(PROPOSED, name, now, tx).await?;
        }
        Ok(closed)
    }

    /// Taken back before it was answered.
    pub async fn withdraw(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        self.close(Reply::Withdrawn, None, now, tx).await
    }

    async fn tell_coordinator(&self, word: &str, name: &str, now: Moment, tx: &mut Tx) -> Result<()> {
        let subject = Reference::new(unit::KIND, self.unit_id);
        let about = Texts::one(Lang::Fi, format!("{name}, {}", self.unit));
        let (employer_id, person_id) = (self.employer_id, self.made_by);
        let told = Beginning {
            employer_id,
            person_id,
            word,
            subject: &subject,
            about: &about,
            due_at: None,
            urgent: false,
            now,
        };
        told.tell(tx).await
    }
}

/// What has not been answered in its time awaits nobody any more.
pub async fn lapse(now: Moment, tx: &mut Tx) -> Result<()> {
    let lapsed: Vec<(Id,)> = sql!(
        "UPDATE agent_invitation SET answer = $1, answered_at = $2 WHERE answer IS NULL AND ends_on < $3 RETURNING id"
    )
    .bind(Reply::Lapsed)
    .bind(now)
    .bind(now.day())
    .all(&mut *tx)
    .await?;
    for (id,) in lapsed {
        for word in [INVITED, ASKED] {
            notices::cease_for_all(word, &Reference::new(KIND, id), now, tx).await?;
        }
    }
    Ok(())
}

/// Whose the person is in the unit.
async fn supervisors(person_id: Id, unit_id: Id, today: &Day, tx: &mut Tx) -> Result<Vec<(Id,)>> {
    sql!(
        "SELECT DISTINCT supervisor_id FROM post_held WHERE person_id = $1 AND unit_id = $2 AND supervisor_id IS NOT NULL \
         AND begins_on <= $3 AND (ends_on IS NULL OR ends_on >= $3)"
    )
    .bind(person_id)
    .bind(unit_id)
    .bind(today)
    .all(tx)
    .await
}

impl Found<Me> for AgentInvitation {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<AgentInvitation>> {
        Ok(AgentInvitation::by_id(path.id("agent_invitation")?, app.store.read()).await?)
    }
}

impl people::ByReference for AgentInvitation {
    async fn seen_by(id: Id, _: &Me, app: &App) -> web::Result<Option<AgentInvitation>> {
        Ok(AgentInvitation::by_id(id, app.store.read()).await?)
    }
}
