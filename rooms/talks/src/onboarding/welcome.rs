//! Greetings to a newcomer. Each is made by one colleague, in any medium, and sealed with a key of its own: its author's alone
//! while it is made, and from when it is sent the newcomer's and theirs who guide. Personnel services do not read them.

use super::address;
use super::plan::{self, Plan};
use forms::{Answer, Answers, Body, Section, Way};
use media::Medium;
use people::{ByReference, Led, Me};
use store::{Day, Id, Json, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::acts::{Found, PathWords};
use web::{App, Reference, Result};
use words::Texts;

pub const KIND: &str = "onboarding_welcome";
/// The reference of a plan as its team sees it.
pub const WELCOMING: &str = "onboarding_welcoming";
/// News to the newcomer: there is a greeting.
pub const GREETED: &str = "onboarding-news-greeted";
/// News to the team: a new colleague, who would be glad of one.
pub const ASKED: &str = "onboarding-news-greet";

store::record! {
    #[derive(Debug, Clone)]
    pub struct Welcome {
        pub id: Id,
        pub plan_id: Id,
        pub person_id: Id,
        pub author: String,
        pub vault_id: Id,
        /// Sealed.
        pub answers: String,
        /// None: it is still being made.
        pub said_at: Option<Moment>,
        /// The person asking has made it.
        pub is_mine: bool,
        /// The person asking holds its key.
        pub holds_key: bool,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT w.id, w.plan_id, w.person_id, a.name AS author, w.vault_id, w.answers, w.said_at, w.person_id = $1 AS is_mine, \
             EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = w.vault_id AND v.person_id = $1) AS holds_key \
             FROM onboarding_welcome w JOIN person a ON a.id = w.person_id ",
            $rest
        ))
    };
}

/// The one question: a greeting in any way but face to face.
pub(crate) fn body() -> Body {
    let ways = [Way::Text, Way::Speech, Way::Picture, Way::File];
    let question = Body::one_way(Texts::default(), &ways);
    Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] }
}

impl Welcome {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub async fn own(plan_id: Id, me: &Me, from: impl Source) -> Kept<Option<Welcome>> {
        seen!("WHERE w.plan_id = $2 AND w.person_id = $1").bind(me.id).bind(plan_id).optional(from).await
    }

    /// Those that have been sent in a plan and that somebody holds the key of, oldest first.
    pub async fn said_in(plan_id: Id, me: &Me, from: impl Source) -> Kept<Vec<Welcome>> {
        let all: Vec<Welcome> = seen!("WHERE w.plan_id = $2 AND w.said_at IS NOT NULL ORDER BY w.said_at, w.id")
            .bind(me.id)
            .bind(plan_id)
            .all(from)
            .await?;
        Ok(all.into_iter().filter(|one| one.holds_key).collect())
    }

    /// Begun by its author, with a key that nobody else holds. Of two windows at once one begins it.
    pub async fn begin(plan: &Plan, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
        let vault = Vault::make(app.clock.new_id(), plan.employer_id, &[me.id], app, &mut *tx).await?;
        let begun = sql!(
            "INSERT INTO onboarding_welcome (id, plan_id, person_id, vault_id, answers, begun_at) \
             VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING"
        )
        .bind(app.clock.new_id())
        .bind(plan.id)
        .bind(me.id)
        .bind(vault.vault_id)
        .bind(app.now())
        .execute(&mut *tx)
        .await?;
        if begun == 0 {
            Vault::forget(vault.vault_id, tx).await?;
        }
        Ok(())
    }

    pub fn read(&self, opened: &Opened) -> Result<Answers> {
        let words = opened.read(self.id, &self.answers)?;
        Ok(serde_json::from_str(&words).unwrap_or_default())
    }

    /// Only media of this greeting, or of its author's that lie in its vault and belong to nothing yet.
    pub async fn only_own_media(&self, mut answers: Answers, me: &Me, app: &App) -> Result<Answers> {
        for answer in answers.0.values_mut() {
            let Some(id) = answer.medium else { continue };
            let is_ours = match Medium::find(id, app.store.read()).await? {
                Some(medium) if medium.subject() == Some(self.reference()) => true,
                _ => Medium::is_free_in(id, me.id, self.vault_id, app.store.read()).await?,
            };
            if !is_ours {
                answer.medium = None;
            }
        }
        Ok(answers)
    }

    /// Keeps what is made so far.
    pub async fn save(&self, answers: &Answers, me: &Me, opened: &Opened, tx: &mut Tx) -> Result<()> {
        for answer in answers.0.values() {
            self.take_medium(answer, me, opened, &mut *tx).await?;
        }
        let words = serde_json::to_string(answers).map_err(|error| web::Error::Broken(error.to_string()))?;
        sql!("UPDATE onboarding_welcome SET answers = $1 WHERE id = $2")
            .bind(opened.seal(self.id, &words)?)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    async fn take_medium(&self, answer: &Answer, me: &Me, opened: &Opened, tx: &mut Tx) -> Result<()> {
        let Some(id) = answer.medium else { return Ok(()) };
        let described = answer.described.as_str();
        let (alt, transcript) = if answer.way == Way::Picture.word() { (described, "") } else { ("", described) };
        Medium::attach_sealed(id, me.id, opened, &self.reference(), &mut *tx).await?;
        Medium::describe_sealed(id, me.id, opened, alt, transcript, tx).await
    }

    /// Sent: the newcomer and those who guide get the key, and the newcomer hears of it. False: it had been.
    pub async fn say(&self, plan: &Plan, opened: &Opened, app: &App, tx: &mut Tx) -> Result<bool> {
        let now = app.now();
        let said = sql!("UPDATE onboarding_welcome SET said_at = $1 WHERE id = $2 AND said_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        opened.give_all(&readers(plan, &now.day(), &mut *tx).await?, now, &mut *tx).await?;
        if said == 1 && plan.person_id != self.person_id {
            let subject = Reference::new(WELCOMING, plan.id);
            plan::tell(GREETED, &subject, &plan.name.0, plan.employer_id, plan.person_id, now, tx).await?;
        }
        Ok(said == 1)
    }

    /// Its author takes it away: the key with it, and the newcomer finds nothing.
    pub async fn forget(&self, now: Moment, tx: &mut Tx) -> Kept<()> {
        Medium::forget_of_vault(self.vault_id, &mut *tx).await?;
        sql!("DELETE FROM onboarding_welcome WHERE id = $1").bind(self.id).execute(&mut *tx).await?;
        Vault::destroy(self.vault_id, now, tx).await
    }
}

/// The newcomer, those who guide, and the supervisors.
async fn readers(plan: &Plan, today: &Day, tx: &mut Tx) -> Kept<Vec<Id>> {
    let supervisors = Led::supervisors_of(plan.person_id, today, &mut *tx).await?;
    let led = supervisors.into_iter().map(|one| one.person_id);
    Ok([plan.person_id, plan.made_by].into_iter().chain(plan.guiding()).chain(led).collect())
}

/// Somebody else guides from now on: whoever changes it gives them the keys that they hold themselves.
pub(crate) async fn hand_on(plan: &Plan, to: &[Id], me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
    for welcome in Welcome::said_in(plan.id, me, &mut *tx).await? {
        if let Some(opened) = Vault::open_for(welcome.vault_id, me.id, app, &mut *tx).await? {
            opened.give_all(to, app.now(), &mut *tx).await?;
        }
    }
    Ok(())
}

/// All greetings of a plan go with it.
pub(crate) async fn forget_of(plan_id: Id, tx: &mut Tx) -> Kept<()> {
    let vaults: Vec<(Id,)> =
        sql!("SELECT vault_id FROM onboarding_welcome WHERE plan_id = $1").bind(plan_id).all(&mut *tx).await?;
    for (vault_id,) in &vaults {
        Medium::forget_of_vault(*vault_id, &mut *tx).await?;
    }
    sql!("DELETE FROM onboarding_welcome WHERE plan_id = $1").bind(plan_id).execute(&mut *tx).await?;
    for (vault_id,) in vaults {
        Vault::destroy(vault_id, Moment::now(), &mut *tx).await?;
    }
    Ok(())
}

impl ByReference for Welcome {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<Welcome>> {
        Ok(seen!("WHERE w.id = $2").bind(me.id).bind(id).optional(app.store.read()).await?)
    }
}

/// How long before and after the first day the team is asked for greetings.
const BEFORE: i64 = 60;
const AFTER: i64 = 60;

/// A plan as the team sees it: who comes, and when.
#[derive(Debug, Clone)]
pub struct Welcoming {
    pub plan: Plan,
    /// The person asking works in the unit, the team is asked, and the days are about now.
    pub in_team: bool,
}

impl Welcoming {
    fn of(plan: Plan, me: &Me, app: &App) -> Welcoming {
        let (now, day) = (app.now(), |days: i64| std::time::Duration::from_secs(days.unsigned_abs() * 86_400));
        let is_near = plan.begins_on <= (now + day(BEFORE)).day() && plan.begins_on >= (now - day(AFTER)).day();
        let in_team = plan.greeted && is_near && me.works_in(plan.unit_id) && !plan.is_mine;
        Welcoming { plan, in_team }
    }

    pub fn to(&self) -> String {
        address::Welcomes { onboarding_plan: self.plan.id }.to_string()
    }
}

store::record! {
    /// A new colleague in a unit.
    #[derive(Debug, Clone)]
    pub struct Newcomer {
        pub plan_id: Id,
        pub name: String,
        pub unit: String,
        pub begins_on: Day,
        pub called: Json<Texts>,
        pub greeted_already: bool,
    }
}

impl Newcomer {
    /// Those whom somebody may greet now, the newest first: exactly those whose `Welcoming` lets them.
    pub async fn for_greeting(me: &Me, app: &App) -> Kept<Vec<Newcomer>> {
        let (now, day) = (app.now(), |days: i64| std::time::Duration::from_secs(days.unsigned_abs() * 86_400));
        sql!(
            "SELECT p.id AS plan_id, n.name, u.name AS unit, p.begins_on, p.name AS called, \
             EXISTS (SELECT 1 FROM onboarding_welcome w WHERE w.plan_id = p.id AND w.person_id = $1 AND w.said_at IS NOT NULL) \
             AS greeted_already FROM onboarding_plan p JOIN person n ON n.id = p.person_id JOIN unit u ON u.id = p.unit_id \
             WHERE p.greeted AND p.person_id <> $1 AND p.begins_on >= $2 AND p.begins_on <= $3 AND EXISTS \
             (SELECT 1 FROM post_held h WHERE h.person_id = $1 AND h.unit_id = p.unit_id AND h.begins_on <= $4 \
             AND (h.ends_on IS NULL OR h.ends_on >= $4)) ORDER BY p.begins_on DESC, p.id LIMIT 20"
        )
        .bind(me.id)
        .bind((now - day(AFTER)).day())
        .bind((now + day(BEFORE)).day())
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    pub fn to(&self) -> String {
        address::Welcomes { onboarding_plan: self.plan_id }.to_string()
    }
}

impl ByReference for Welcoming {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<Welcoming>> {
        Ok(Plan::find(id, me, app).await?.map(|plan| Welcoming::of(plan, me, app)))
    }
}

impl Found<Me> for Welcoming {
    const KIND: &'static str = WELCOMING;
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<Welcoming>> {
        Welcoming::seen_by(path.id("onboarding_plan")?, me, app).await
    }
}
