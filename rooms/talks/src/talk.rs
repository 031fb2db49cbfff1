//! A discussion of two people, or of a group and its supervisor: who takes part, where it stands, and the vault that seals
//! what is said in it. The record itself holds nothing of the content.

use crate::address;
use crate::discussion::preparation::Preparation;
use people::{ByReference, Me};
use store::{Day, Id, Json, Moment, Result, Source, Tx};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "talk";

store::words! {
    pub enum Kind {
        Pair = "pair",
        Group = "group",
    }
}

store::words! {
    /// Where it stands.
    pub enum State {
        Preparing = "preparing",
        /// They have met.
        Held = "held",
        /// What was agreed is written down, and waits to be acknowledged.
        Agreed = "agreed",
        Acknowledged = "acknowledged",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Talk {
        pub id: Id,
        pub employer_id: Id,
        pub cycle_id: Id,
        /// The season's name.
        pub cycle: Json<Texts>,
        /// What a discussion is called here.
        pub called: Json<Texts>,
        pub form_version_id: Id,
        pub kind: Kind,
        pub unit_id: Id,
        pub unit: String,
        pub supervisor_id: Id,
        pub supervisor: String,
        /// The employee; none in a group's.
        pub person_id: Option<Id>,
        pub person: Option<String>,
        pub vault_id: Id,
        pub previous_id: Option<Id>,
        pub state: State,
        /// Sealed.
        pub place: String,
        pub held_on: Option<Day>,
        pub review_on: Option<Day>,
        pub reviewed_on: Option<Day>,
        /// Months from the meeting to the interim review.
        pub review_months: i64,
        pub made_at: Moment,
        /// The person asking is the employee, or one of the group.
        pub is_member: bool,
        /// The person asking leads a member themselves today.
        pub leads: bool,
        /// The person asking holds the key.
        pub holds_key: bool,
    }
}

/// Discussions as seen by `$1` on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        store::sql!(concat!(
            "SELECT t.id, t.employer_id, t.cycle_id, c.name AS cycle, k.called, t.form_version_id, t.kind, t.unit_id, \
             u.name AS unit, t.supervisor_id, s.name AS supervisor, t.person_id, p.name AS person, t.vault_id, t.previous_id, \
             t.state, t.place, t.held_on, t.review_on, t.reviewed_on, k.review_months, t.made_at, \
             EXISTS (SELECT 1 FROM talk_member m WHERE m.talk_id = t.id AND m.person_id = $1) AS is_member, \
             EXISTS (SELECT 1 FROM talk_member m JOIN post_held h ON h.person_id = m.person_id WHERE m.talk_id = t.id \
             AND h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             AS leads, \
             EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = t.vault_id AND v.person_id = $1) AS holds_key \
             FROM talk t JOIN talk_cycle c ON c.id = t.cycle_id JOIN talk_template k ON k.id = c.template_id \
             JOIN unit u ON u.id = t.unit_id JOIN person s ON s.id = t.supervisor_id LEFT JOIN person p ON p.id = t.person_id ",
            $rest
        ))
    };
}
pub(crate) use seen; // for the folders' own lists

impl Talk {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Talk { talk: self.id }.to_string()
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Result<Option<Talk>> {
        seen!("WHERE t.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// Those in which somebody takes part as a member, the newest first: exactly those of their own that `Permit<See>` permits.
    pub async fn of_member(me: &Me, app: &App) -> Result<Vec<Talk>> {
        seen!("WHERE t.id IN (SELECT m.talk_id FROM talk_member m WHERE m.person_id = $1) ORDER BY t.id DESC LIMIT 50")
            .bind(me.id)
            .bind(app.clock.today())
            .all(app.store.read())
            .await
    }

    /// It can be seen by: whoever takes part; and whoever leads a member today and holds the key.
    pub fn is_seen(&self) -> bool {
        self.is_member || (self.leads && self.holds_key)
    }

    /// The person asking is the supervisor in it.
    pub fn is_led(&self) -> bool {
        self.leads && self.holds_key && !self.is_member
    }

    /// None: the key has been destroyed, or `me` does not hold it.
    pub async fn open(&self, me: &Me, app: &App) -> web::Result<Option<Opened>> {
        Vault::open(self.vault_id, me, app).await
    }

    /// The other side's name, for headings: the supervisor's to a member, the employee's to the supervisor.
    pub fn with(&self) -> &str {
        if self.is_member { &self.supervisor } else { self.person.as_deref().unwrap_or(&self.unit) }
    }

    /// Everybody who takes part, the supervisor last.
    pub async fn parties(&self, from: impl Source) -> Result<Vec<Id>> {
        let members: Vec<(Id,)> =
            store::sql!("SELECT person_id FROM talk_member WHERE talk_id = $1 ORDER BY person_id")
                .bind(self.id)
                .all(from)
                .await?;
        Ok(members.into_iter().map(|(id,)| id).chain([self.supervisor_id]).collect())
    }
}

impl ByReference for Talk {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Talk>> {
        Ok(Talk::find(id, me, app).await?)
    }
}

impl Found<Me> for Talk {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Talk>> {
        Talk::seen_by(path.id("talk")?, me, app).await
    }
}

impl Talk {
    /// Those who are told what happens in it: whoever takes part, without a supervisor who no longer leads a member.
    pub async fn present(&self, today: &Day, from: impl Source) -> Result<Vec<Id>> {
        Talk::present_in(self.id, today, from).await
    }

    /// The same, where no more is known of it than its id.
    pub async fn present_in(id: Id, today: &Day, from: impl Source) -> Result<Vec<Id>> {
        let present: Vec<(Id,)> = store::sql!(
            "SELECT m.person_id FROM talk_member m WHERE m.talk_id = $1 UNION SELECT t.supervisor_id FROM talk t \
             JOIN talk_member m ON m.talk_id = t.id JOIN post_held h ON h.person_id = m.person_id \
             AND h.supervisor_id = t.supervisor_id WHERE t.id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)"
        )
        .bind(id)
        .bind(today)
        .all(from)
        .await?;
        Ok(present.into_iter().map(|(id,)| id).collect())
    }

    /// Holds its row until the commit, so that whoever changes where it stands comes after. None: it is gone.
    pub async fn hold(id: Id, tx: &mut Tx) -> Result<Option<State>> {
        let held: Option<(State,)> =
            store::sql!("UPDATE talk SET state = state WHERE id = $1 RETURNING state").bind(id).optional(tx).await?;
        Ok(held.map(|(state,)| state))
    }

    /// They have met on that day. The day is put right until something is written down. False: it is.
    pub async fn held(&self, on: &Day, review_on: &Day, tx: &mut Tx) -> Result<bool> {
        let held = store::sql!(
            "UPDATE talk SET state = 'held', held_on = $1, review_on = $2 WHERE id = $3 AND state IN ('preparing', 'held')"
        )
        .bind(on)
        .bind(review_on)
        .bind(self.id)
        .execute(tx)
        .await?;
        Ok(held == 1)
    }

    /// Where they meet, sealed already.
    pub async fn meet_at(&self, place: &str, tx: &mut Tx) -> Result<()> {
        store::sql!("UPDATE talk SET place = $1 WHERE id = $2").bind(place).bind(self.id).execute(tx).await?;
        Ok(())
    }

    /// The interim review has been held. False: it was noted already, or there is nothing to look back at.
    pub async fn reviewed(&self, on: &Day, tx: &mut Tx) -> Result<bool> {
        let reviewed = store::sql!(
            "UPDATE talk SET reviewed_on = $1 WHERE id = $2 AND reviewed_on IS NULL AND state IN ('agreed', 'acknowledged')"
        )
        .bind(on)
        .bind(self.id)
        .execute(tx)
        .await?;
        Ok(reviewed == 1)
    }

    /// A new supervisor goes on with it in the former one's place. False: somebody else does already.
    pub async fn go_on_with(&self, supervisor_id: Id, tx: &mut Tx) -> Result<bool> {
        let taken = store::sql!(
            "UPDATE talk SET supervisor_id = $1 WHERE id = $2 AND supervisor_id = $3 AND state <> 'acknowledged'"
        )
        .bind(supervisor_id)
        .bind(self.id)
        .bind(self.supervisor_id)
        .execute(tx)
        .await?;
        Ok(taken == 1)
    }
}

/// A discussion to be begun.
#[derive(Debug, Clone)]
pub struct Beginning<'b> {
    pub id: Id,
    pub employer_id: Id,
    pub cycle_id: Id,
    pub form_version_id: Id,
    pub kind: Kind,
    pub unit_id: Id,
    pub supervisor_id: Id,
    pub members: &'b [Id],
    pub previous_id: Option<Id>,
    pub made_by: Id,
}

impl Beginning<'_> {
    /// Begins it with its vault, whose key the members and the supervisor hold. None: this employee has one in this season.
    pub async fn keep(&self, app: &App, tx: &mut Tx) -> web::Result<Option<Opened>> {
        let now = app.now();
        let person_id = (self.kind == Kind::Pair).then(|| self.members.first().copied()).flatten();
        let holders: Vec<Id> = self.members.iter().copied().chain([self.supervisor_id]).collect();
        let vault = Vault::make(app.clock.new_id(), self.employer_id, &holders, app, &mut *tx).await?;
        let begun = store::sql!(
            "INSERT INTO talk (id, employer_id, cycle_id, form_version_id, kind, unit_id, supervisor_id, person_id, vault_id, \
             previous_id, state, place, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'preparing', '', $11, $12) \
             ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.cycle_id)
        .bind(self.form_version_id)
        .bind(self.kind)
        .bind(self.unit_id)
        .bind(self.supervisor_id)
        .bind(person_id)
        .bind(vault.vault_id)
        .bind(self.previous_id)
        .bind(self.made_by)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        if begun == 0 {
            Vault::forget(vault.vault_id, tx).await?;
            return Ok(None);
        }
        for member in self.members {
            store::sql!(
                "INSERT INTO talk_member (talk_id, person_id, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            )
            .bind(self.id)
            .bind(*member)
            .bind(now)
            .execute(&mut *tx)
            .await?;
        }
        for holder in &holders {
            Preparation::begin_for((self.id, self.employer_id), *holder, app, &mut *tx).await?;
        }
        crate::discussion::told::begun(self, &holders, now, tx).await?;
        Ok(Some(vault))
    }
}

impl Talk {
    /// The last discussion of two, whose open actions the next one begins from.
    pub async fn last_of(person_id: Id, supervisor_id: Id, from: impl Source) -> Result<Option<Id>> {
        let last: Option<(Id,)> =
            store::sql!("SELECT id FROM talk WHERE person_id = $1 AND supervisor_id = $2 ORDER BY id DESC LIMIT 1")
                .bind(person_id)
                .bind(supervisor_id)
                .optional(from)
                .await?;
        Ok(last.map(|(id,)| id))
    }
}
