//! The record: a round, as seen by who asks. Those whom it asks see it from its opening on, and so does whoever follows
//! the change by office; drafts are for those who prepare it.

use crate::address;
use people::{ByReference, Me, Role, Step};
use std::time::Duration;
use store::{Day, Id, Json, Moment, Result, Source};
use web::acts::{Found, PathWords};
use web::{App, Frame, Reference};
use words::Texts;

/// The reference of a round.
pub const KIND: &str = "round";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Round {
        pub id: Id,
        pub employer_id: Id,
        /// Spoken of as round 2.
        pub number: i64,
        /// What is asked.
        pub name: Json<Texts>,
        /// Why, and what is done with the result.
        pub reason: Json<Texts>,
        /// People may add statements of their own.
        pub adds: bool,
        /// It is held in a hall or a webinar, and closed by a press.
        pub is_live: bool,
        pub opens_at: Moment,
        pub closes_at: Moment,
        /// From then on everybody reads the result, at the same moment.
        pub result_at: Moment,
        /// When it was given to people. None: a draft.
        pub opened_at: Option<Moment>,
        /// By which key the marks of those who vote are made, from its opening on.
        pub key_name: Option<String>,
        pub closed_at: Option<Moment>,
        /// The round whose statements it asks again at a later stage.
        pub before_id: Option<Id>,
        /// It was brought from a file: statements and how many stood where, no votes.
        pub imported_at: Option<Moment>,
        pub version: i64,
        pub person_id: Id,
        pub made_at: Moment,
        /// It asks everybody.
        pub for_all: bool,
        /// The person asking works where it asks.
        pub asks_me: bool,
    }
}

/// Where a round is, by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Draft,
    /// Given to people; its first moment has not come.
    Ahead,
    Open,
    /// Voting is over; the result comes at its moment.
    Closed,
    /// The result is there to be read.
    Told,
}

impl Stage {
    pub fn key(self) -> &'static str {
        match self {
            Stage::Draft => "will-stage-draft",
            Stage::Ahead => "will-stage-ahead",
            Stage::Open => "will-stage-open",
            Stage::Closed => "will-stage-closed",
            Stage::Told => "will-stage-told",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            Stage::Draft | Stage::Ahead => "neutral",
            Stage::Open => "lakka",
            Stage::Closed => "taivas",
            Stage::Told => "success",
        }
    }
}

/// A round as `$1` sees it on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        store::sql!(concat!(
            "SELECT r.id, r.employer_id, r.number, r.name, r.reason, r.adds, r.is_live, r.opens_at, r.closes_at, r.result_at, \
             r.opened_at, r.key_name, r.closed_at, r.before_id, r.imported_at, r.version, r.person_id, r.made_at, \
             NOT EXISTS (SELECT 1 FROM round_audience a WHERE a.round_id = r.id) AS for_all, \
             (NOT EXISTS (SELECT 1 FROM round_audience a WHERE a.round_id = r.id) OR EXISTS \
             (SELECT 1 FROM round_audience a WHERE a.round_id = r.id AND a.unit_id IN \
             (WITH RECURSIVE above(id) AS (SELECT h.unit_id FROM post_held h WHERE h.person_id = $1 AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2) UNION SELECT u.parent_id FROM unit u JOIN above b ON b.id = u.id \
             WHERE u.parent_id IS NOT NULL) SELECT id FROM above))) AS asks_me FROM round r ",
            $rest
        ))
    };
}
pub(crate) use seen;

impl Round {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Round { round: self.id }.to_string()
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Result<Option<Round>> {
        seen!("WHERE r.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// By the number on a screen or a paper.
    pub async fn numbered(number: i64, me: &Me, app: &App) -> Result<Option<Round>> {
        seen!("WHERE r.number = $3").bind(me.id).bind(app.clock.today()).bind(number).optional(app.store.read()).await
    }

    /// As nobody in particular sees it: for the house's own work.
    pub async fn of_house(id: Id, today: &Day, from: impl Source) -> Result<Option<Round>> {
        seen!("WHERE r.id = $3").bind(Id::nil()).bind(today).bind(id).optional(from).await
    }

    /// Every round there is, the newest first; what the person asking may see is asked of each.
    pub async fn all(me: &Me, app: &App) -> Result<Vec<Round>> {
        seen!("ORDER BY r.number DESC LIMIT 200").bind(me.id).bind(app.clock.today()).all(app.store.read()).await
    }

    /// Those that are open now and ask the person asking, the one that closes first at the top.
    pub async fn open_for(me: &Me, app: &App) -> Result<Vec<Round>> {
        let open = seen!(
            "WHERE r.opened_at IS NOT NULL AND r.closed_at IS NULL AND r.opens_at <= $3 AND r.closes_at > $3 \
             ORDER BY r.closes_at, r.number LIMIT 20"
        );
        let rounds: Vec<Round> = open.bind(me.id).bind(app.clock.today()).bind(app.now()).all(app.store.read()).await?;
        Ok(rounds.into_iter().filter(|round| round.asks_me).collect())
    }

    pub fn stage(&self, now: Moment) -> Stage {
        match (self.opened_at, self.closed_at) {
            (None, None) if self.imported_at.is_none() => Stage::Draft,
            (_, Some(_)) if now >= self.result_at => Stage::Told,
            (_, Some(_)) => Stage::Closed,
            _ if now < self.opens_at => Stage::Ahead,
            _ if now < self.closes_at => Stage::Open,
            _ => Stage::Closed, // its closing job has not come yet
        }
    }

    /// Its last day goes through midnight; this is still within it.
    pub fn last_moment(&self) -> Moment {
        self.closes_at - Duration::from_secs(1)
    }

    /// "ma 27.9.–su 17.10."
    pub fn days(&self, frame: &Frame) -> String {
        let (first, last) = (frame.words.day(self.opens_at), frame.words.day(self.last_moment()));
        if first == last { first } else { format!("{first}–{last}") }
    }

    pub fn is_open(&self, now: Moment) -> bool {
        self.stage(now) == Stage::Open
    }

    /// Whoever prepares rounds.
    pub fn prepares(me: &Me) -> bool {
        me.is(Role::Coordinator) || me.is(Role::Editor)
    }

    /// Whoever follows every round by office, whomever it asks.
    pub fn follows(me: &Me) -> bool {
        Round::prepares(me) || me.is(Role::Leadership) || me.is(Role::Representative) || me.is(Role::Answerer)
    }
}

impl ByReference for Round {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Round>> {
        Ok(Round::find(id, me, app).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = format!("{} {}", self.number, self.name.0.read(me.lang));
        let on = self.opened_at.unwrap_or(self.made_at).day();
        Some(Step { word: "will-step", name, on, is_done: self.closed_at.is_some() })
    }
}

impl Found<Me> for Round {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Round>> {
        Round::seen_by(path.id("round")?, me, app).await
    }
}
