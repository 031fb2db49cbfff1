//! What a cohort says to the leadership when its programme ends. Its agents and coaches write it together; it is sent
//! once, for good. The leadership reads it and answers, each under their own name; the cohort is told.

use crate::enrolment;
use crate::part::Part;
use notices::Beginning;
use people::{ByReference, Me, Post, Role};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use threads::Saying;
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "greeting";
/// What a leader's list says until one of them has answered.
pub const AWAITS_ANSWER: &str = "greeting-notice";
/// What the cohort's list says when a leader has answered.
pub const ANSWERED: &str = "greeting-notice-answered";

store::record! {
    /// A cohort's greeting, begun or not.
    #[derive(Debug, Clone)]
    pub struct Greeting {
        pub cohort_id: Id,
        pub programme_id: Id,
        pub employer_id: Id,
        pub cohort: Json<Texts>,
        pub programme: Json<Texts>,
        /// None: nobody has begun.
        pub body: Option<String>,
        pub edited_at: Option<Moment>,
        pub editor: Option<String>,
        pub sent_at: Option<Moment>,
        pub as_agent: bool,
        pub as_coach: bool,
    }
}

impl Greeting {
    pub fn is_sent(&self) -> bool {
        self.sent_at.is_some()
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.cohort_id)
    }

    /// Those that have been sent, the newest first; for whoever may read them all.
    pub async fn sent(me: &Me, from: impl Source) -> Result<Vec<Greeting>> {
        sql!(
            "SELECT c.id AS cohort_id, c.programme_id, c.employer_id, c.name AS cohort, p.name AS programme, g.body, \
              g.edited_at, e.name AS editor, g.sent_at, \
              EXISTS (SELECT 1 FROM enrolment n WHERE n.cohort_id = c.id AND n.person_id = $1 AND n.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment n WHERE n.cohort_id = c.id AND n.person_id = $1 AND n.part = 'coach') AS as_coach \
              FROM greeting g JOIN cohort c ON c.id = g.cohort_id JOIN programme p ON p.id = c.programme_id \
              JOIN person e ON e.id = g.edited_by WHERE g.sent_at IS NOT NULL ORDER BY g.sent_at DESC"
        )
        .bind(me.id)
        .all(from)
        .await
    }

    /// Keeps the draft as written over the one that was read. False: somebody has changed or sent it meanwhile.
    pub async fn write(&self, body: &str, read_at: Option<Moment>, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        // Two who write in the same microsecond are still two.
        let now = Moment(now.0.max(read_at.map_or(0, |read_at| read_at.0 + 1)));
        let kept = match read_at {
            None => sql!(
                "INSERT INTO greeting (cohort_id, employer_id, body, edited_by, edited_at) VALUES ($1, $2, $3, $4, $5) \
                  ON CONFLICT DO NOTHING"
            )
            .bind(self.cohort_id)
            .bind(self.employer_id)
            .bind(body)
            .bind(me.id)
            .bind(now),
            Some(read_at) => sql!(
                "UPDATE greeting SET body = $2, edited_by = $3, edited_at = $4 \
                  WHERE cohort_id = $1 AND sent_at IS NULL AND edited_at = $5"
            )
            .bind(self.cohort_id)
            .bind(body)
            .bind(me.id)
            .bind(now)
            .bind(read_at),
        };
        Ok(kept.execute(tx).await? == 1)
    }

    /// Sends exactly the text that was read, once; it awaits the leadership's answer. False: it has changed or gone.
    pub async fn send(&self, read_at: Moment, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let sent = sql!(
            "UPDATE greeting SET sent_at = $2, sent_by = $3 WHERE cohort_id = $1 AND sent_at IS NULL AND edited_at = $4"
        )
        .bind(self.cohort_id)
        .bind(now)
        .bind(me.id)
        .bind(read_at)
        .execute(&mut *tx)
        .await?;
        if sent == 0 {
            return Ok(false);
        }
        for leader in Post::with_role(Role::Leadership, &now.day(), &mut *tx).await? {
            self.notice(AWAITS_ANSWER, leader.person_id, now).begin(tx).await?;
        }
        Ok(true)
    }

    /// A leader answers under their own name; the cohort is told, and the other leaders' lists are cleared.
    pub async fn answer(&self, id: Id, body: &str, leader: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        let subject = self.reference();
        let saying = Saying {
            id,
            employer_id: self.employer_id,
            person_id: leader.id,
            subject: &subject,
            body,
            medium_id: None,
            at: now,
        };
        if !saying.say(tx).await? {
            return Ok(());
        }
        for other in Post::with_role(Role::Leadership, &now.day(), &mut *tx).await? {
            notices::cease(AWAITS_ANSWER, &subject, other.person_id, now, tx).await?;
        }
        for agent in self.agents(&mut *tx).await? {
            self.notice(ANSWERED, agent.person_id, now).tell(tx).await?;
        }
        Ok(())
    }

    /// Whose greeting it is, by name.
    pub async fn agents(&self, from: impl Source) -> Result<Vec<enrolment::Enrolled>> {
        let there = enrolment::of_programme(self.programme_id, from).await?.into_iter();
        Ok(there.filter(|one| one.cohort_id == self.cohort_id && one.part == Part::Agent).collect())
    }

    fn notice<'n>(&'n self, word: &'static str, person_id: Id, now: Moment) -> Notice<'n> {
        Notice { greeting: self, word, person_id, now }
    }
}

/// Something about a greeting for somebody's list.
struct Notice<'n> {
    greeting: &'n Greeting,
    word: &'static str,
    person_id: Id,
    now: Moment,
}

impl Notice<'_> {
    async fn begin(&self, tx: &mut Tx) -> Result<()> {
        self.beginning(&self.greeting.reference()).begin(tx).await
    }

    async fn tell(&self, tx: &mut Tx) -> Result<()> {
        self.beginning(&self.greeting.reference()).tell(tx).await
    }

    fn beginning<'b>(&'b self, subject: &'b Reference) -> Beginning<'b> {
        Beginning {
            employer_id: self.greeting.employer_id,
            person_id: self.person_id,
            word: self.word,
            subject,
            about: &self.greeting.programme.0,
            due_at: None,
            urgent: false,
            now: self.now,
        }
    }
}

impl ByReference for Greeting {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Greeting>> {
        Ok(sql!(
            "SELECT c.id AS cohort_id, c.programme_id, c.employer_id, c.name AS cohort, p.name AS programme, g.body, \
              g.edited_at, e.name AS editor, g.sent_at, \
              EXISTS (SELECT 1 FROM enrolment n WHERE n.cohort_id = c.id AND n.person_id = $2 AND n.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment n WHERE n.cohort_id = c.id AND n.person_id = $2 AND n.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution u WHERE u.cohort_id = c.id AND u.person_id = $2 \
              AND u.begins_on <= $3 AND u.ends_on >= $3) AS as_coach \
              FROM cohort c JOIN programme p ON p.id = c.programme_id LEFT JOIN greeting g ON g.cohort_id = c.id \
              LEFT JOIN person e ON e.id = g.edited_by WHERE c.id = $1"
        )
        .bind(id)
        .bind(me.id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }
}

impl Found<Me> for Greeting {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Greeting>> {
        Greeting::seen_by(path.id("cohort")?, me, app).await
    }
}
