//! The onboarding of a whole unit at once, as to a new system or after a merger: everybody has ticks of their own, and whoever
//! guides sees what is still missing from whom. Others see shares of at least ten people.

use super::address;
use people::{ByReference, Me};
use store::{Day, Id, Json, Moment, Result, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

pub const KIND: &str = "unit_onboarding";

store::record! {
    #[derive(Debug, Clone)]
    pub struct UnitOnboarding {
        pub id: Id,
        pub employer_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub name: Json<Texts>,
        pub supervisor_id: Id,
        pub begins_on: Day,
        pub made_at: Moment,
        /// The person asking guides plans in it, or stands in.
        pub guides: bool,
        /// They lead people in it.
        pub leads: bool,
        /// They have a plan in it.
        pub takes_part: bool,
        /// How many have a plan.
        pub people: i64,
    }
}

/// As seen by `$1` on the day `$2`.
macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT o.id, o.employer_id, o.unit_id, u.name AS unit, o.name, o.supervisor_id, o.begins_on, o.made_at, \
             EXISTS (SELECT 1 FROM onboarding_plan p WHERE p.unit_onboarding_id = o.id AND (p.guide_id = $1 OR p.substitute_id = $1)) \
             AS guides, \
             EXISTS (SELECT 1 FROM onboarding_plan p JOIN post_held h ON h.person_id = p.person_id \
             WHERE p.unit_onboarding_id = o.id AND h.supervisor_id = $1 AND h.person_id <> $1 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS leads, \
             EXISTS (SELECT 1 FROM onboarding_plan p WHERE p.unit_onboarding_id = o.id AND p.person_id = $1) AS takes_part, \
             (SELECT count(*) FROM onboarding_plan p WHERE p.unit_onboarding_id = o.id) AS people \
             FROM unit_onboarding o JOIN unit u ON u.id = o.unit_id ",
            $rest
        ))
    };
}

impl UnitOnboarding {
    pub async fn find(id: Id, me: &Me, app: &App) -> Result<Option<UnitOnboarding>> {
        seen!("WHERE o.id = $3").bind(me.id).bind(app.clock.today()).bind(id).optional(app.store.read()).await
    }

    /// Those of an employer, the newest first; whoever reads them shows those that may be seen.
    pub async fn of_employer(me: &Me, app: &App) -> Result<Vec<UnitOnboarding>> {
        seen!("WHERE o.employer_id = $3 ORDER BY o.begins_on DESC, o.id LIMIT 200")
            .bind(me.id)
            .bind(app.clock.today())
            .bind(me.employer_id)
            .all(app.store.read())
            .await
    }

    /// Those in which somebody guides, leads or takes part, the newest first.
    pub async fn with(me: &Me, app: &App) -> Result<Vec<UnitOnboarding>> {
        seen!(
            "WHERE o.id IN (SELECT p.unit_onboarding_id FROM onboarding_plan p LEFT JOIN post_held h ON h.person_id = p.person_id \
             AND h.supervisor_id = $1 AND h.person_id <> $1 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
             WHERE p.unit_onboarding_id IS NOT NULL AND (p.person_id = $1 OR p.guide_id = $1 OR p.substitute_id = $1 OR h.id IS NOT NULL)) \
             ORDER BY o.begins_on DESC, o.id LIMIT 50"
        )
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await
    }

    /// Sees who misses what: it is their duty.
    pub fn sees_people(&self) -> bool {
        self.guides || self.leads
    }

    pub fn to(&self) -> String {
        address::Unit { unit_onboarding: self.id }.to_string()
    }
}

/// One to be begun.
#[derive(Debug, Clone)]
pub struct Beginning<'b> {
    pub id: Id,
    pub employer_id: Id,
    pub unit_id: Id,
    pub name: &'b Texts,
    pub supervisor_id: Id,
    pub begins_on: &'b Day,
}

impl Beginning<'_> {
    /// Once a press. False: an earlier press has begun it.
    pub async fn keep(&self, now: Moment, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO unit_onboarding (id, employer_id, unit_id, name, supervisor_id, begins_on, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.unit_id)
        .bind(self.name.kept())
        .bind(self.supervisor_id)
        .bind(self.begins_on)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }
}

/// How many of its people still have a plan: the record goes with the last.
pub(crate) async fn forget(id: Id, tx: &mut Tx) -> Result<()> {
    notices::forget(id, &mut *tx).await?;
    sql!(
        "DELETE FROM unit_onboarding WHERE id = $1 \
         AND NOT EXISTS (SELECT 1 FROM onboarding_plan p WHERE p.unit_onboarding_id = unit_onboarding.id)"
    )
    .bind(id)
    .execute(tx)
    .await?;
    Ok(())
}

impl ByReference for UnitOnboarding {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<UnitOnboarding>> {
        Ok(UnitOnboarding::find(id, me, app).await?)
    }
}

impl Found<Me> for UnitOnboarding {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<UnitOnboarding>> {
        UnitOnboarding::seen_by(path.id("unit_onboarding")?, me, app).await
    }
}
