//! The record: a goal of one's own, out of a unit's or free, sealed with a vault of its own. One's supervisor reads it if one
//! shows it to them, and as long as they lead.

use super::address;
use super::turn::{State, Turn};
use people::{ByReference, Led, Me};
use store::{Day, Id, Json, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords};
use web::{App, Reference, Result};
use words::Texts;

pub const KIND: &str = "own_goal";

store::record! {
    #[derive(Debug, Clone)]
    pub struct OwnGoal {
        pub id: Id,
        pub person_id: Id,
        pub name: String,
        pub vault_id: Id,
        /// The unit's goal that it comes from.
        pub unit_goal_id: Option<Id>,
        pub unit_goal: Option<Json<Texts>>,
        /// Sealed.
        pub body: String,
        pub due_on: Option<Day>,
        pub state: State,
        pub version: i64,
        pub made_at: Moment,
        pub settled_at: Option<Moment>,
        pub is_own: bool,
        /// The person asking leads whose it is today.
        pub leads: bool,
        /// The person asking holds its key.
        pub is_shown: bool,
    }
}

store::record! {
    /// What became of it; body and word are sealed.
    #[derive(Debug, Clone)]
    pub struct Change {
        pub id: Id,
        pub turn: Turn,
        pub body: String,
        pub word: String,
        pub made_at: Moment,
    }
}

/// As seen by `$1` on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT g.id, g.person_id, p.name, g.vault_id, g.unit_goal_id, u.name AS unit_goal, g.body, g.due_on, g.state, \
             g.version, g.made_at, g.settled_at, g.person_id = $1 AS is_own, EXISTS (SELECT 1 FROM post_held h \
             WHERE h.person_id = g.person_id AND h.person_id <> $1 AND h.supervisor_id = $1 AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS leads, EXISTS (SELECT 1 FROM vault_holder v \
             WHERE v.vault_id = g.vault_id AND v.person_id = $1) AS is_shown \
             FROM own_goal g JOIN person p ON p.id = g.person_id LEFT JOIN unit_goal u ON u.id = g.unit_goal_id ",
            $rest
        ))
    };
}

impl OwnGoal {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::OwnGoal { own_goal: self.id }.to_string()
    }

    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Kept<Option<OwnGoal>> {
        seen!("WHERE g.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// One's own, the open ones first.
    pub async fn own(me: &Me, app: &App) -> Kept<Vec<OwnGoal>> {
        seen!(
            "WHERE g.person_id = $1 ORDER BY CASE WHEN g.state = 'open' THEN 0 ELSE 1 END, g.settled_at DESC, g.id LIMIT 100"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    /// Those that people whom this person leads show to them: exactly those of others that `Permit<See>` permits.
    pub async fn shown_to(me: &Me, app: &App) -> Kept<Vec<OwnGoal>> {
        seen!(
            "WHERE g.person_id <> $1 AND g.vault_id IN (SELECT v.vault_id FROM vault_holder v WHERE v.person_id = $1) \
             AND g.person_id IN (SELECT h.person_id FROM post_held h WHERE h.supervisor_id = $1 AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             ORDER BY p.name_folded, g.person_id, CASE WHEN g.state = 'open' THEN 0 ELSE 1 END, g.id LIMIT 500"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    pub async fn open(&self, me: &Me, app: &App) -> Result<Option<Opened>> {
        Vault::open(self.vault_id, me, app).await
    }

    pub fn read(&self, opened: &Opened) -> Result<String> {
        opened.read(self.id, &self.body)
    }

    /// Who besides its owner holds its key.
    pub async fn readers(&self, from: impl Source) -> Kept<Vec<Id>> {
        let mut holders = Vault::holders(self.vault_id, from).await?;
        holders.retain(|holder| *holder != self.person_id);
        Ok(holders)
    }

    /// Sets it, sealed from its first word on; a second press sets nothing more.
    pub async fn set(setting: &Setting<'_>, me: &Me, app: &App, tx: &mut Tx) -> Result<bool> {
        let opened = Vault::make(app.clock.new_id(), me.employer_id, &[me.id], app, &mut *tx).await?;
        let set = sql!(
            "INSERT INTO own_goal (id, employer_id, person_id, vault_id, unit_goal_id, body, due_on, state, version, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', 1, $8) ON CONFLICT DO NOTHING"
        )
        .bind(setting.id)
        .bind(me.employer_id)
        .bind(me.id)
        .bind(opened.vault_id)
        .bind(setting.unit_goal_id)
        .bind(opened.seal(setting.id, setting.words)?)
        .bind(&setting.due_on)
        .bind(app.now())
        .execute(&mut *tx)
        .await?;
        if set == 0 {
            Vault::forget(opened.vault_id, tx).await?;
        }
        Ok(set == 1)
    }

    /// Done, changed or dropped, each with a word. False: it was in another window.
    pub async fn settle(&self, turned: &Turned<'_>, opened: &Opened, tx: &mut Tx) -> Result<bool> {
        let settled_at = (turned.turn != Turn::Changed).then_some(turned.now);
        let body = match turned.turn {
            Turn::Changed => opened.seal(self.id, turned.words)?,
            Turn::Done | Turn::Dropped => self.body.clone(),
        };
        let settled = sql!(
            "UPDATE own_goal SET version = version + 1, state = $1, body = $2, settled_at = $3 \
             WHERE id = $4 AND version = $5 AND state = 'open' AND person_id = $6"
        )
        .bind(turned.turn.state())
        .bind(body)
        .bind(settled_at)
        .bind(self.id)
        .bind(turned.seen)
        .bind(self.person_id)
        .execute(&mut *tx)
        .await?;
        if settled == 0 {
            return Ok(false);
        }
        sql!(
            "INSERT INTO own_goal_change (id, goal_id, person_id, number, turn, body, word, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(turned.id)
        .bind(self.id)
        .bind(self.person_id)
        .bind(turned.seen)
        .bind(turned.turn)
        .bind(opened.seal(turned.id, &self.read(opened)?)?)
        .bind(opened.seal(turned.id, turned.word)?)
        .bind(turned.now)
        .execute(tx)
        .await?;
        Ok(true)
    }

    pub async fn changes(&self, from: impl Source) -> Kept<Vec<Change>> {
        sql!(
            "SELECT id, turn, body, word, made_at FROM own_goal_change WHERE goal_id = $1 ORDER BY number DESC LIMIT 50"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    /// Gives the key to the nearest supervisors of today; how many they are.
    pub async fn show(&self, opened: &Opened, app: &App, tx: &mut Tx) -> Result<usize> {
        let supervisors = Led::supervisors_of(self.person_id, &app.clock.today(), &mut *tx).await?;
        for one in &supervisors {
            opened.give(one.person_id, app.now(), &mut *tx).await?;
        }
        Ok(supervisors.len())
    }

    /// It is its owner's alone again.
    pub async fn take_back(&self, tx: &mut Tx) -> Kept<()> {
        for holder in self.readers(&mut *tx).await? {
            Vault::take(self.vault_id, holder, &mut *tx).await?;
        }
        Ok(())
    }
}

/// A goal to be set.
#[derive(Debug, Clone)]
pub struct Setting<'s> {
    pub id: Id,
    pub words: &'s str,
    pub unit_goal_id: Option<Id>,
    pub due_on: Option<Day>,
}

#[derive(Debug, Clone, Copy)]
pub struct Turned<'t> {
    /// The change's own id: its words are bound to it.
    pub id: Id,
    pub turn: Turn,
    pub word: &'t str,
    /// What it is from now on, when it changes.
    pub words: &'t str,
    pub seen: i64,
    pub now: Moment,
}

/// It goes with its history, and its key is destroyed.
pub(crate) async fn forget(id: Id, tx: &mut Tx) -> Kept<()> {
    let found: Option<(Id,)> = sql!("SELECT vault_id FROM own_goal WHERE id = $1").bind(id).optional(&mut *tx).await?;
    let Some((vault_id,)) = found else { return Ok(()) };
    notices::forget(id, &mut *tx).await?;
    sql!("DELETE FROM own_goal_change WHERE goal_id = $1").bind(id).execute(&mut *tx).await?;
    sql!("DELETE FROM own_goal WHERE id = $1").bind(id).execute(&mut *tx).await?;
    Vault::destroy(vault_id, Moment::now(), tx).await
}

/// All that somebody has set, as when they are erased.
pub(crate) async fn forget_all(person_id: Id, tx: &mut Tx) -> Kept<()> {
    let all: Vec<(Id,)> = sql!("SELECT id FROM own_goal WHERE person_id = $1").bind(person_id).all(&mut *tx).await?;
    for (id,) in all {
        forget(id, &mut *tx).await?;
    }
    Ok(())
}

impl ByReference for OwnGoal {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<OwnGoal>> {
        Ok(OwnGoal::find(id, me, app).await?)
    }
}

impl Found<Me> for OwnGoal {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<OwnGoal>> {
        OwnGoal::seen_by(path.id(KIND)?, me, app).await
    }
}
