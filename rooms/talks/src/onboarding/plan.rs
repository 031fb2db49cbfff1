//! A plan: somebody is guided into their work by a named guide, from a day on. It is seen by the newcomer, by the guide and
//! who stands in for them, and by whoever leads the newcomer, or is to.

use super::address;
use super::item::Item;
use super::kinds::Variant;
use super::template::Line;
use notices::Beginning as Told;
use people::{ByReference, Me};
use store::{Day, Id, Json, Moment, Result, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "onboarding_plan";
/// News to the newcomer: there is a plan.
pub const PLANNED: &str = "onboarding-news-planned";
/// News to those who are to guide.
pub const GUIDES: &str = "onboarding-news-guides";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Plan {
        pub id: Id,
        pub employer_id: Id,
        pub person_id: Id,
        pub person: String,
        pub unit_id: Id,
        pub unit: String,
        /// The onboarding of a whole unit that it is part of.
        pub unit_onboarding_id: Option<Id>,
        pub variant: Variant,
        /// Its template's name.
        pub name: Json<Texts>,
        pub guide_id: Id,
        pub guide: String,
        pub substitute_id: Option<Id>,
        pub substitute: Option<String>,
        pub begins_on: Day,
        /// The team is asked for greetings.
        pub greeted: bool,
        pub made_by: Id,
        pub made_at: Moment,
        /// The person asking is the newcomer.
        pub is_mine: bool,
        /// They guide it, or stand in.
        pub guides: bool,
        /// They lead the newcomer themselves, or are to.
        pub leads: bool,
        /// How many things there are to do, and how many both have ticked.
        pub items: i64,
        pub done: i64,
    }
}

/// Plans as seen by `$1` on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT p.id, p.employer_id, p.person_id, n.name AS person, p.unit_id, u.name AS unit, p.unit_onboarding_id, \
             p.variant, p.name, p.guide_id, g.name AS guide, p.substitute_id, s.name AS substitute, p.begins_on, p.greeted, \
             p.made_by, p.made_at, p.person_id = $1 AS is_mine, \
             CASE WHEN p.guide_id = $1 OR p.substitute_id = $1 THEN TRUE ELSE FALSE END AS guides, \
             EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.person_id AND h.supervisor_id = $1 \
             AND h.person_id <> $1 AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS leads, \
             (SELECT count(*) FROM onboarding_item i WHERE i.plan_id = p.id AND i.left_out_at IS NULL) AS items, \
             (SELECT count(*) FROM onboarding_item i JOIN onboarding_tick a ON a.item_id = i.id AND a.side = 'newcomer' \
             JOIN onboarding_tick b ON b.item_id = i.id AND b.side = 'guide' \
             WHERE i.plan_id = p.id AND i.left_out_at IS NULL) AS done \
             FROM onboarding_plan p JOIN person n ON n.id = p.person_id JOIN unit u ON u.id = p.unit_id \
             JOIN person g ON g.id = p.guide_id LEFT JOIN person s ON s.id = p.substitute_id ",
            $rest
        ))
    };
}

impl Plan {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Plan { onboarding_plan: self.id }.to_string()
    }

    pub async fn find(id: Id, me: &Me, app: &App) -> Result<Option<Plan>> {
        seen!("WHERE p.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// Those that somebody may see, the newest first: exactly those that `Permit<See>` permits.
    pub async fn visible_to(me: &Me, app: &App) -> Result<Vec<Plan>> {
        seen!(
            "WHERE p.person_id = $1 OR p.guide_id = $1 OR p.substitute_id = $1 OR EXISTS (SELECT 1 FROM post_held h \
             WHERE h.person_id = p.person_id AND h.supervisor_id = $1 AND h.person_id <> $1 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY p.begins_on DESC, p.id DESC LIMIT 200"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    /// Those of a whole unit's onboarding, by name; whoever reads them shows those that may be seen.
    pub async fn of_unit(unit_onboarding: Id, me: &Me, app: &App) -> Result<Vec<Plan>> {
        seen!("WHERE p.unit_onboarding_id = $3 ORDER BY n.name_folded, p.id")
            .bind(me.id)
            .bind(app.clock.today())
            .bind(unit_onboarding)
            .all(app.store.read())
            .await
    }

    /// An employer's, the newest first, a page at a time: for whoever may know that they exist and whether they are done.
    pub async fn of_employer(before: Option<&Day>, me: &Me, app: &App) -> Result<Vec<Plan>> {
        seen!("WHERE p.employer_id = $3 AND p.begins_on < $4 ORDER BY p.begins_on DESC, p.id DESC LIMIT 100")
            .bind(me.id)
            .bind(app.clock.today())
            .bind(me.employer_id)
            .bind(before.map_or("9999-12-31", |day| day.as_str()))
            .all(app.store.read())
            .await
    }

    pub fn is_seen(&self) -> bool {
        self.is_mine || self.guides || self.leads
    }

    pub fn is_done(&self) -> bool {
        self.items > 0 && self.done == self.items
    }

    /// Who guides now, and who stands in.
    pub fn guiding(&self) -> impl Iterator<Item = Id> {
        [Some(self.guide_id), self.substitute_id].into_iter().flatten()
    }

    /// Who guides, and from when; what is not done yet is due anew, counted from the day. False: it has gone.
    pub async fn change(&self, change: &Change, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE onboarding_plan SET guide_id = $1, substitute_id = $2, begins_on = $3, greeted = $4 WHERE id = $5"
        )
        .bind(change.guide_id)
        .bind(change.substitute_id)
        .bind(&change.begins_on)
        .bind(change.greeted)
        .bind(self.id)
        .execute(&mut *tx)
        .await?;
        if change.begins_on != self.begins_on {
            Item::count_anew(self.id, &change.begins_on, tx).await?;
        }
        Ok(())
    }
}

/// What may be changed of a plan.
#[derive(Debug, Clone)]
pub struct Change {
    pub guide_id: Id,
    pub substitute_id: Option<Id>,
    pub begins_on: Day,
    pub greeted: bool,
}

impl ByReference for Plan {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Plan>> {
        Ok(Plan::find(id, me, app).await?)
    }
}

impl Found<Me> for Plan {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Plan>> {
        Plan::seen_by(path.id("onboarding_plan")?, me, app).await
    }
}

/// A plan to be made.
#[derive(Debug, Clone)]
pub struct Beginning<'b> {
    pub id: Id,
    pub employer_id: Id,
    pub person_id: Id,
    pub unit_id: Id,
    pub unit_onboarding_id: Option<Id>,
    pub variant: Variant,
    pub name: &'b Texts,
    pub lines: &'b [Line],
    pub change: &'b Change,
    pub made_by: Id,
}

impl Beginning<'_> {
    /// Makes it, once a press, and tells those whom it concerns. False: an earlier press has made it.
    pub async fn keep(&self, app: &App, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO onboarding_plan (id, employer_id, person_id, unit_id, unit_onboarding_id, variant, name, guide_id, \
             substitute_id, begins_on, greeted, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.person_id)
        .bind(self.unit_id)
        .bind(self.unit_onboarding_id)
        .bind(self.variant)
        .bind(self.name.kept())
        .bind(self.change.guide_id)
        .bind(self.change.substitute_id)
        .bind(&self.change.begins_on)
        .bind(self.change.greeted)
        .bind(self.made_by)
        .bind(app.now())
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(false);
        }
        for (position, line) in self.lines.iter().enumerate() {
            Item::keep(app.clock.new_id(), self.id, line, position as i64, &self.change.begins_on, &mut *tx).await?;
        }
        self.tell(PLANNED, self.person_id, app, tx).await?;
        if self.unit_onboarding_id.is_none() {
            for guide in [Some(self.change.guide_id), self.change.substitute_id].into_iter().flatten() {
                self.tell(GUIDES, guide, app, tx).await?;
            }
        }
        Ok(true)
    }

    async fn tell(&self, word: &str, person_id: Id, app: &App, tx: &mut Tx) -> Result<()> {
        if person_id == self.made_by {
            return Ok(());
        }
        let subject = Reference::new(KIND, self.id);
        tell(word, &subject, self.name, self.employer_id, person_id, app.now(), tx).await
    }
}

/// News of onboarding: whose it is never stands in it.
pub(crate) async fn tell(
    word: &str,
    subject: &Reference,
    about: &Texts,
    employer_id: Id,
    person_id: Id,
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    let told = Told { employer_id, person_id, word, subject, about, due_at: None, urgent: false, now };
    told.tell(tx).await
}

store::record! {
    /// Somebody who may be guided, or may guide.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Colleague {
        pub person_id: Id,
        pub name: String,
        pub employer_id: Id,
        pub unit_id: Id,
        pub unit: String,
    }
}

impl Colleague {
    /// Those whom somebody leads themselves, or is to lead within a quarter: a plan is made before the first day.
    pub async fn led_by(me: &Me, app: &App) -> Result<Vec<Colleague>> {
        let today = app.clock.today();
        let soon = (app.now() + std::time::Duration::from_secs(92 * 86_400)).day();
        let mut led: Vec<Colleague> = sql!(
            "SELECT p.id AS person_id, p.name, h.employer_id, h.unit_id, u.name AS unit FROM post_held h \
             JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id \
             WHERE h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
             ORDER BY p.name_folded, p.id, h.begins_on DESC"
        )
        .bind(me.id)
        .bind(soon)
        .bind(today)
        .all(app.store.read())
        .await?;
        led.dedup_by_key(|one| one.person_id);
        Ok(led)
    }

    /// Those who may guide: whoever works today in a unit where somebody leads, and they themselves.
    pub async fn guides_for(me: &Me, app: &App) -> Result<Vec<Colleague>> {
        let mut guides: Vec<Colleague> = sql!(
            "SELECT p.id AS person_id, p.name, h.employer_id, h.unit_id, u.name AS unit FROM post_held h \
             JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id \
             WHERE h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) AND (h.person_id = $1 OR h.unit_id IN \
             (SELECT l.unit_id FROM post_held l WHERE l.supervisor_id = $1 AND (l.ends_on IS NULL OR l.ends_on >= $2))) \
             ORDER BY p.name_folded, p.id LIMIT 400"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await?;
        guides.dedup_by_key(|one| one.person_id);
        Ok(guides)
    }

    /// Those who work in a unit today.
    pub async fn in_unit(unit_id: Id, app: &App) -> Result<Vec<Colleague>> {
        let mut all: Vec<Colleague> = sql!(
            "SELECT p.id AS person_id, p.name, h.employer_id, h.unit_id, u.name AS unit FROM post_held h \
             JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id \
             WHERE h.unit_id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) ORDER BY p.name_folded, p.id"
        )
        .bind(unit_id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await?;
        all.dedup_by_key(|one| one.person_id);
        Ok(all)
    }
}

/// Forgets a plan with all that hangs on it.
pub(crate) async fn forget(id: Id, tx: &mut Tx) -> Result<()> {
    super::welcome::forget_of(id, &mut *tx).await?;
    sql!("DELETE FROM onboarding_tick WHERE item_id IN (SELECT i.id FROM onboarding_item i WHERE i.plan_id = $1)")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    sql!("DELETE FROM onboarding_item WHERE plan_id = $1").bind(id).execute(&mut *tx).await?;
    notices::forget(id, &mut *tx).await?;
    sql!("DELETE FROM onboarding_plan WHERE id = $1").bind(id).execute(tx).await?;
    Ok(())
}
