//! One's own discussions as their list needs them, each with what is to be done next. Nothing of what is said in them.

use crate::talk::{Kind, State};
use people::Me;
use store::{Day, Id, Json, Moment, Result, sql};
use web::App;
use words::Texts;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Own {
        pub id: Id,
        pub kind: Kind,
        pub state: State,
        pub called: Json<Texts>,
        pub cycle: Json<Texts>,
        pub supervisor: String,
        pub held_on: Option<Day>,
        pub review_on: Option<Day>,
        pub reviewed_on: Option<Day>,
        pub meets_at: Option<Moment>,
        /// I have begun to prepare; I have shared it.
        pub is_begun: bool,
        pub is_shared: bool,
        /// I have acknowledged the newest summary.
        pub is_acknowledged: bool,
    }
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Prepare,
    GoOn,
    /// What was prepared is shared; it is met.
    Meet,
    WriteDown,
    Acknowledge,
    WaitForOther,
    /// It is followed up until the interim review.
    LookBack,
    Nothing,
}

impl Own {
    /// Those that wait for me first, then the newest.
    pub async fn of(me: &Me, app: &App) -> Result<Vec<Own>> {
        let mut all: Vec<Own> = sql!(
            "SELECT t.id, t.kind, t.state, k.called, c.name AS cycle, s.name AS supervisor, t.held_on, t.review_on, t.reviewed_on, \
             (SELECT min(o.begins_at) FROM gathering g JOIN occurrence o ON o.gathering_id = g.id WHERE g.subject_id = t.id \
             AND o.cancelled_at IS NULL) AS meets_at, \
             EXISTS (SELECT 1 FROM talk_preparation r WHERE r.talk_id = t.id AND r.person_id = $1 AND r.answers <> '') AS is_begun, \
             EXISTS (SELECT 1 FROM talk_preparation r WHERE r.talk_id = t.id AND r.person_id = $1 AND r.shared_at IS NOT NULL) \
             AS is_shared, \
             EXISTS (SELECT 1 FROM talk_acknowledgement a JOIN talk_summary y ON y.id = a.summary_id WHERE y.talk_id = t.id \
             AND a.person_id = $1 AND y.number = (SELECT max(z.number) FROM talk_summary z WHERE z.talk_id = t.id)) \
             AS is_acknowledged \
             FROM talk_member m JOIN talk t ON t.id = m.talk_id JOIN talk_cycle c ON c.id = t.cycle_id \
             JOIN talk_template k ON k.id = c.template_id JOIN person s ON s.id = t.supervisor_id \
             WHERE m.person_id = $1 ORDER BY t.id DESC LIMIT 50"
        )
        .bind(me.id)
        .all(app.store.read())
        .await?;
        all.sort_by_key(|own| !own.next().is_mine());
        Ok(all)
    }

    pub fn next(&self) -> Next {
        match self.state {
            State::Preparing if self.is_shared => Next::Meet,
            State::Preparing if self.is_begun => Next::GoOn,
            State::Preparing => Next::Prepare,
            State::Held => Next::WriteDown,
            State::Agreed if self.is_acknowledged => Next::WaitForOther,
            State::Agreed => Next::Acknowledge,
            State::Acknowledged if self.reviewed_on.is_none() && self.review_on.is_some() => Next::LookBack,
            State::Acknowledged => Next::Nothing,
        }
    }
}

impl Next {
    /// It waits for the person asking.
    pub fn is_mine(self) -> bool {
        !matches!(self, Next::Meet | Next::WaitForOther | Next::LookBack | Next::Nothing)
    }

    pub fn key(self) -> &'static str {
        match self {
            Next::Prepare => "season-next-prepare",
            Next::GoOn => "season-next-go-on",
            Next::Meet => "season-next-meet",
            Next::WriteDown => "season-next-write-down",
            Next::Acknowledge => "season-next-acknowledge",
            Next::WaitForOther => "season-next-wait",
            Next::LookBack => "season-next-look-back",
            Next::Nothing => "season-next-nothing",
        }
    }
}
