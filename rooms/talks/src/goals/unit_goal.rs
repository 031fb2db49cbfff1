//! The record: a goal of a unit, made from the text of the shared will or free, with what became of it. It is no secret: its
//! people and those of the units under it read it.

use super::address;
use super::turn::{State, Turn};
use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use ties::How;
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "unit_goal";

store::record! {
    #[derive(Debug, Clone)]
    pub struct UnitGoal {
        pub id: Id,
        pub employer_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub name: Json<Texts>,
        /// How one notices that it comes true.
        pub signs: Json<Texts>,
        /// The page of text that it rests on, which paragraph of it, and its words then.
        pub rests_on_id: Option<Id>,
        pub rests_on_place: Option<i64>,
        pub quote: String,
        pub quote_language: String,
        pub due_on: Option<Day>,
        pub state: State,
        pub version: i64,
        pub made_by: Id,
        pub made_at: Moment,
        pub settled_at: Option<Moment>,
        /// The person asking works in its unit, or in one under it.
        pub concerns: bool,
        /// The person asking leads people in its unit, or acts for who does.
        pub leads: bool,
    }
}

store::record! {
    /// What became of it, with what it was before.
    #[derive(Debug, Clone)]
    pub struct Change {
        pub number: i64,
        pub turn: Turn,
        pub name: Json<Texts>,
        pub word: Json<Texts>,
        pub made_by: Id,
        /// As shown today.
        pub author: String,
        pub made_at: Moment,
    }
}

store::record! {
    /// A unit in which somebody leads people.
    #[derive(Debug, Clone)]
    pub struct LedUnit {
        pub id: Id,
        pub employer_id: Id,
        pub name: String,
    }
}

/// The units of the person `$1` on the day `$2`, with all that they are under.
macro_rules! above {
    () => {
        "(WITH RECURSIVE above(id) AS (SELECT h.unit_id FROM post_held h WHERE h.person_id = $1 AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) UNION SELECT u.parent_id FROM unit u JOIN above b ON b.id = u.id \
         WHERE u.parent_id IS NOT NULL) SELECT id FROM above)"
    };
}

/// A post under the person `$1`, or under somebody for whom they act, on the day `$2`.
macro_rules! led {
    () => {
        "h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) AND h.person_id <> $1 AND (h.supervisor_id = $1 \
         OR h.supervisor_id IN (SELECT a.supervisor_id FROM acting a WHERE a.person_id = $1 AND a.begins_on <= $2 AND a.ends_on >= $2))"
    };
}

macro_rules! seen {
    ($($rest:tt)*) => {
        sql!(concat!(
            "SELECT g.id, g.employer_id, g.unit_id, n.name AS unit, g.name, g.signs, g.rests_on_id, g.rests_on_place, g.quote, \
             g.quote_language, g.due_on, g.state, g.version, g.made_by, g.made_at, g.settled_at, g.unit_id IN ",
            above!(),
            " AS concerns, EXISTS (SELECT 1 FROM post_held h WHERE h.unit_id = g.unit_id AND ",
            led!(),
            ") AS leads FROM unit_goal g JOIN unit n ON n.id = g.unit_id ",
            $($rest)*
        ))
    };
}

impl UnitGoal {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::UnitGoal { unit_goal: self.id }.to_string()
    }

    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Result<Option<UnitGoal>> {
        seen!("WHERE g.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// Exactly those that `Permit<See>` permits: the open ones first, then those settled last.
    pub async fn visible_to(me: &Me, app: &App) -> Result<Vec<UnitGoal>> {
        seen!(
            "WHERE g.unit_id IN ",
            above!(),
            " OR EXISTS (SELECT 1 FROM post_held h WHERE h.unit_id = g.unit_id AND ",
            led!(),
            ") ORDER BY CASE WHEN g.state = 'open' THEN 0 ELSE 1 END, g.settled_at DESC, n.name_folded, g.id LIMIT 100"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    /// Those that are open for somebody who works in a unit of theirs, for whoever sits in a discussion with them.
    pub async fn open_of(person_id: Id, today: &Day, from: impl Source) -> Result<Vec<UnitGoal>> {
        seen!("WHERE g.state = 'open' AND g.unit_id IN ", above!(), " ORDER BY n.name_folded, g.id LIMIT 20")
            .bind(person_id)
            .bind(today)
            .all(from)
            .await
    }

    /// The units in which somebody leads people and may write a goal.
    pub async fn units(me: &Me, app: &App) -> Result<Vec<LedUnit>> {
        sql!(concat!(
            "SELECT DISTINCT n.id, n.employer_id, n.name, n.name_folded FROM post_held h JOIN unit n ON n.id = h.unit_id WHERE ",
            led!(),
            " ORDER BY n.name_folded, n.id"
        ))
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    pub async fn changes(&self, from: impl Source) -> Result<Vec<Change>> {
        sql!(
            "SELECT number, turn, name, word, made_by, '' AS author, made_at FROM unit_goal_change WHERE goal_id = $1 \
             ORDER BY number DESC LIMIT 50"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    /// Done, changed or dropped, over the version that was seen. False: somebody was there before.
    pub async fn settle(&self, turn: &Turned<'_>, tx: &mut Tx) -> Result<bool> {
        let settled_at = (turn.turn != Turn::Changed).then_some(turn.now);
        let settled = sql!(
            "UPDATE unit_goal SET version = version + 1, state = $1, name = $2, settled_at = $3 \
             WHERE id = $4 AND version = $5 AND state = 'open'"
        )
        .bind(turn.turn.state())
        .bind(turn.name.kept())
        .bind(settled_at)
        .bind(self.id)
        .bind(turn.seen)
        .execute(&mut *tx)
        .await?;
        if settled == 0 {
            return Ok(false);
        }
        sql!(
            "INSERT INTO unit_goal_change (goal_id, number, turn, name, word, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(self.id)
        .bind(turn.seen)
        .bind(turn.turn)
        .bind(&self.name)
        .bind(turn.word.kept())
        .bind(turn.by)
        .bind(turn.now)
        .execute(tx)
        .await?;
        Ok(true)
    }
}

/// What becomes of it: for a change its new words, otherwise those it has.
#[derive(Debug, Clone, Copy)]
pub struct Turned<'t> {
    pub turn: Turn,
    pub word: &'t Texts,
    pub name: &'t Texts,
    pub seen: i64,
    pub by: Id,
    pub now: Moment,
}

/// Where a goal comes from: a paragraph of a page of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    pub post: Id,
    pub place: i64,
    pub quote: String,
    pub language: String,
}

/// A goal to be written.
#[derive(Debug, Clone)]
pub struct Setting<'s> {
    pub id: Id,
    pub unit: &'s LedUnit,
    pub name: &'s Texts,
    pub signs: &'s Texts,
    pub ground: Option<&'s Ground>,
    pub due_on: Option<Day>,
    pub by: Id,
    pub now: Moment,
}

impl Setting<'_> {
    /// Sets it, tied to the text it rests on; a second press sets nothing more.
    pub async fn set(&self, tx: &mut Tx) -> Result<bool> {
        let set = sql!(
            "INSERT INTO unit_goal (id, employer_id, unit_id, name, signs, rests_on_id, rests_on_place, quote, quote_language, due_on, \
             state, version, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', 1, $11, $12) \
             ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.unit.employer_id)
        .bind(self.unit.id)
        .bind(self.name.kept())
        .bind(self.signs.kept())
        .bind(self.ground.map(|ground| ground.post))
        .bind(self.ground.map(|ground| ground.place))
        .bind(self.ground.map_or("", |ground| ground.quote.as_str()))
        .bind(self.ground.map_or("", |ground| ground.language.as_str()))
        .bind(&self.due_on)
        .bind(self.by)
        .bind(self.now)
        .execute(&mut *tx)
        .await?;
        if let (1, Some(ground)) = (set, self.ground) {
            let (own, text) = (Reference::new(KIND, self.id), Reference::new(posts::KIND, ground.post));
            ties::tie(&own, &text, How::Moved, self.now, tx).await?;
        }
        Ok(set == 1)
    }
}

impl ByReference for UnitGoal {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<UnitGoal>> {
        Ok(UnitGoal::find(id, me, app).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = format!("{}: {}", self.unit, self.name.0.read(me.lang));
        Some(Step { word: "goals-step", name, on: self.made_at.day(), is_done: true })
    }
}

impl Found<Me> for UnitGoal {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<UnitGoal>> {
        UnitGoal::seen_by(path.id(KIND)?, me, app).await
    }
}
