//! Something that was agreed: what, by whom, by when, how it is noticed; and what came of it. It has a vault of its own, so that
//! the employee can show it to a new supervisor without the rest.

use super::told;
use crate::address;
use crate::talk::Talk;
use people::{ByReference, Me};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{Day, Id, Moment, Result as Kept, Tx, sql};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords};
use web::{App, Error, Reference, Result};
use words::Words;

pub const KIND: &str = "agreed_action";

store::words! {
    /// Whose it is to do.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Who {
        Employee = "employee",
        Supervisor = "supervisor",
        Both = "both",
    }
}

store::words! {
    pub enum State {
        Open = "open",
        Done = "done",
        Changed = "changed",
        Dropped = "dropped",
    }
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Open => "discussion-action-open",
            State::Done => "discussion-action-done",
            State::Changed => "discussion-action-changed",
            State::Dropped => "discussion-action-dropped",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            State::Open => "info",
            State::Done => "success",
            State::Changed => "lakka",
            State::Dropped => "neutral",
        }
    }
}

impl Who {
    /// A group has members instead of an employee, and all of it instead of both.
    pub fn key(self, in_group: bool) -> &'static str {
        match (self, in_group) {
            (Who::Employee, false) => "discussion-who-employee",
            (Who::Employee, true) => "discussion-who-members",
            (Who::Supervisor, _) => "discussion-who-supervisor",
            (Who::Both, false) => "discussion-who-both",
            (Who::Both, true) => "discussion-who-everyone",
        }
    }
}

/// What is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct What {
    pub what: String,
    /// How it is noticed that it goes forward.
    pub how: String,
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Action {
        pub id: Id,
        pub employer_id: Id,
        pub talk_id: Id,
        pub vault_id: Id,
        /// Sealed.
        pub body: String,
        pub who: Who,
        /// The one member of a group whose it is.
        pub doer_id: Option<Id>,
        pub due_on: Option<Day>,
        pub state: State,
        /// Sealed.
        pub word: String,
        pub settled_by: Option<Id>,
        pub settled_at: Option<Moment>,
        pub made_at: Moment,
        /// The employee it was agreed with; none in a group.
        pub person_id: Option<Id>,
        /// The person asking is the employee, or one of the group.
        pub is_member: bool,
        /// The person asking leads one of them today.
        pub leads: bool,
        pub holds_key: bool,
    }
}

/// What was agreed as seen by `$1` on the day `$2`.
macro_rules! agreed {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT a.id, a.employer_id, a.talk_id, a.vault_id, a.body, a.who, a.doer_id, a.due_on, a.state, a.word, \
             a.settled_by, a.settled_at, a.made_at, t.person_id, \
             EXISTS (SELECT 1 FROM talk_member m WHERE m.talk_id = t.id AND m.person_id = $1) AS is_member, \
             EXISTS (SELECT 1 FROM talk_member m JOIN post_held h ON h.person_id = m.person_id WHERE m.talk_id = t.id \
             AND h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             AS leads, \
             EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = a.vault_id AND v.person_id = $1) AS holds_key \
             FROM agreed_action a JOIN talk t ON t.id = a.talk_id ",
            $rest
        ))
    };
}

impl Action {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Action { action: self.id }.to_string()
    }

    pub fn is_seen(&self) -> bool {
        self.holds_key && (self.is_member || self.leads)
    }

    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// It is for the person asking alone to do.
    pub fn is_mine(&self, me: &Me) -> bool {
        match (self.who, self.doer_id) {
            (_, Some(doer)) => doer == me.id,
            (Who::Employee, None) => self.person_id == Some(me.id),
            (Who::Supervisor, None) => self.leads && !self.is_member,
            (Who::Both, None) => false,
        }
    }

    /// Whose it is to do, in words: a member of a group by name, as they are shown today.
    fn whose(&self, names: &HashMap<Id, String>, me: &Me) -> String {
        let words = Words::new(me.lang);
        let name = self.doer_id.and_then(|doer| names.get(&doer).cloned());
        let whose = name.unwrap_or_else(|| words.t(self.who.key(self.person_id.is_none())).to_owned());
        if self.is_mine(me) { words.t1("discussion-who-you", "who", whose) } else { whose }
    }

    /// Those of one discussion, in the order in which they were agreed.
    pub async fn of_talk(talk_id: Id, me: &Me, app: &App) -> Kept<Vec<Action>> {
        agreed!("WHERE a.talk_id = $3 ORDER BY a.id")
            .bind(me.id)
            .bind(app.clock.today())
            .bind(talk_id)
            .all(app.store.read())
            .await
    }

    /// What is still open from earlier discussions with the same employee and whose key the person asking holds: what a new
    /// discussion begins from. A new supervisor finds what the employee has shown them.
    pub async fn open_before(talk: &Talk, me: &Me, app: &App) -> Kept<Vec<Action>> {
        let open: Vec<Action> =
            agreed!("WHERE a.state = 'open' AND t.id < $3 AND (t.person_id = $4 OR t.id = $5) ORDER BY a.id LIMIT 50")
                .bind(me.id)
                .bind(app.clock.today())
                .bind(talk.id)
                .bind(talk.person_id)
                .bind(talk.previous_id)
                .all(app.store.read())
                .await?;
        Ok(open.into_iter().filter(Action::is_seen).collect())
    }

    /// What is open and mine: agreed in my own discussions, or with people I lead; the first due first.
    pub async fn open_of(me: &Me, app: &App) -> Kept<Vec<Action>> {
        let open: Vec<Action> = agreed!(
            "JOIN vault_holder w ON w.vault_id = a.vault_id AND w.person_id = $1 WHERE a.state = 'open' \
             ORDER BY CASE WHEN a.due_on IS NULL THEN 1 ELSE 0 END, a.due_on, a.id LIMIT 300"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await?;
        Ok(open.into_iter().filter(Action::is_seen).collect())
    }

    /// Keeps a new one in a vault of its own, for those who take part.
    pub async fn keep(agreed: &Agreed, talk: &Talk, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
        let holders = talk.parties(&mut *tx).await?;
        let vault = Vault::make(app.clock.new_id(), talk.employer_id, &holders, app, &mut *tx).await?;
        sql!(
            "INSERT INTO agreed_action (id, employer_id, talk_id, vault_id, body, who, doer_id, due_on, state, word, made_by, \
             made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', '', $9, $10)"
        )
        .bind(agreed.id)
        .bind(talk.employer_id)
        .bind(talk.id)
        .bind(vault.vault_id)
        .bind(sealed(agreed.id, &agreed.what, &vault)?)
        .bind(agreed.who)
        .bind(agreed.doer_id)
        .bind(&agreed.due_on)
        .bind(me.id)
        .bind(app.now())
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Puts an open one as it is agreed now; where it is somebody else's, or due on another day, the next morning tells anew
    /// whom it awaits. What has been settled stays.
    pub async fn put(&self, agreed: &Agreed, opened: &Opened, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE agreed_action SET body = $1, who = $2, doer_id = $3, due_on = $4 WHERE id = $5 AND state = 'open'"
        )
        .bind(sealed(self.id, &agreed.what, opened)?)
        .bind(agreed.who)
        .bind(agreed.doer_id)
        .bind(&agreed.due_on)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        if (self.who, self.doer_id, &self.due_on) != (agreed.who, agreed.doer_id, &agreed.due_on) {
            notices::cease_for_all(told::DUE, &self.reference(), now, tx).await?;
        }
        Ok(())
    }

    /// It is not agreed after all: it goes, and its key with it. What has been settled stays.
    pub async fn withdraw(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        let gone =
            sql!("DELETE FROM agreed_action WHERE id = $1 AND state = 'open'").bind(self.id).execute(&mut *tx).await?;
        if gone == 1 {
            notices::cease_for_all(told::DUE, &self.reference(), now, &mut *tx).await?;
            Vault::destroy(self.vault_id, now, tx).await?;
        }
        Ok(())
    }

    /// What came of it, with a word. False: it has been settled already.
    pub async fn settle(
        &self,
        state: State,
        word: &str,
        opened: &Opened,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<bool> {
        let settled = sql!(
            "UPDATE agreed_action SET state = $1, word = $2, settled_by = $3, settled_at = $4 WHERE id = $5 AND state = 'open'"
        )
        .bind(state)
        .bind(opened.seal(self.id, word)?)
        .bind(me.id)
        .bind(now)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        notices::cease_for_all(told::DUE, &self.reference(), now, tx).await?;
        Ok(settled == 1)
    }

    pub async fn open(&self, me: &Me, app: &App) -> Result<Option<Opened>> {
        Vault::open(self.vault_id, me, app).await
    }

    pub fn read(&self, opened: &Opened) -> Result<What> {
        Ok(serde_json::from_str(&opened.read(self.id, &self.body)?).unwrap_or_default())
    }
}

fn sealed(id: Id, what: &What, opened: &Opened) -> Result<String> {
    let words = serde_json::to_string(what).map_err(|error| Error::Broken(error.to_string()))?;
    opened.seal(id, &words)
}

/// One thing as a version of the summary has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    pub id: Id,
    #[serde(flatten)]
    pub what: What,
    pub who: Who,
    /// The one member of a group whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doer_id: Option<Id>,
    pub due_on: Option<Day>,
}

/// One as it is read on a page.
#[derive(Debug, Clone)]
pub struct Line {
    pub action: Action,
    pub what: What,
    /// Whose it is to do, in words.
    pub whose: String,
    pub word: String,
    /// Who settled it, as they are shown today.
    pub settled_by: String,
}

impl Line {
    /// As a version of the summary has it.
    pub fn agreed(&self) -> Agreed {
        let action = &self.action;
        let (who, doer_id, due_on) = (action.who, action.doer_id, action.due_on.clone());
        Agreed { id: action.id, what: self.what.clone(), who, doer_id, due_on }
    }
}

/// Opens each for whoever holds its key; what does not open is left out.
pub async fn lines(actions: Vec<Action>, me: &Me, app: &App) -> Result<Vec<Line>> {
    let people: Vec<Id> = actions.iter().flat_map(|one| [one.settled_by, one.doer_id]).flatten().collect();
    let names = people::byline::of_many(people, me.lang, app).await?;
    let mut lines = vec![];
    for action in actions {
        let Some(opened) = action.open(me, app).await? else { continue };
        let (what, word) = (action.read(&opened)?, opened.read(action.id, &action.word)?);
        let settled_by = action.settled_by.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
        lines.push(Line { whose: action.whose(&names, me), action, what, word, settled_by });
    }
    Ok(lines)
}

impl ByReference for Action {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<Action>> {
        Ok(agreed!("WHERE a.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await?)
    }
}

impl Found<Me> for Action {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<Action>> {
        Action::seen_by(path.id("action")?, me, app).await
    }
}
