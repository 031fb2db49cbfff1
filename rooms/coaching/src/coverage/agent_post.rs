//! An agent in a unit: who stands in for them there, and until when they are away. Seen by whoever leads them, and by the
//! coordinator; it knows nothing of what they write.

use people::{Me, Role};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};

store::record! {
    /// An agent's post, by its id.
    #[derive(Debug, Clone)]
    pub struct AgentPost {
        pub id: Id,
        pub person_id: Id,
        pub name: String,
        pub unit_id: Id,
        pub unit: String,
        pub employer_id: Id,
        pub deputy_id: Option<Id>,
        /// The deputy's name, while they work in the unit.
        pub deputy: Option<String>,
        pub away_until: Option<Day>,
        /// The person asking leads them today, or acts for who does.
        pub is_led: bool,
        pub by_invitation: bool,
        /// So many other agents of the unit are there today.
        pub others: i64,
    }
}

/// Agents' posts in force on `$1`, with whether `$2` leads them.
macro_rules! agents {
    ($where:literal) => {
        concat!(
            "SELECT DISTINCT h.id, h.person_id, p.name, p.name_folded, h.unit_id, u.name AS unit, h.employer_id, a.deputy_id, \
             (SELECT d.name FROM person d JOIN post_held dh ON dh.person_id = d.id WHERE d.id = a.deputy_id \
             AND dh.unit_id = h.unit_id AND dh.begins_on <= $1 AND (dh.ends_on IS NULL OR dh.ends_on >= $1) LIMIT 1) AS deputy, \
             CASE WHEN a.away_until >= $1 THEN a.away_until END AS away_until, h.person_id <> $2 AND (h.supervisor_id = $2 \
             OR EXISTS (SELECT 1 FROM acting c WHERE c.supervisor_id = h.supervisor_id AND c.person_id = $2 \
             AND c.begins_on <= $1 AND c.ends_on >= $1)) AS is_led, r.by_invitation, \
             (SELECT count(*) FROM post_held oh JOIN role_held o ON o.person_id = oh.person_id AND o.role = $3 \
             AND o.begins_on <= $1 AND (o.ends_on IS NULL OR o.ends_on >= $1) WHERE oh.unit_id = h.unit_id \
             AND oh.person_id <> h.person_id AND oh.begins_on <= $1 AND (oh.ends_on IS NULL OR oh.ends_on >= $1) \
             AND NOT EXISTS (SELECT 1 FROM agent_arrangement b WHERE b.person_id = oh.person_id AND b.unit_id = oh.unit_id \
             AND b.away_until >= $1)) AS others \
             FROM post_held h JOIN role_held r ON r.person_id = h.person_id AND r.role = $3 AND r.begins_on <= $1 \
             AND (r.ends_on IS NULL OR r.ends_on >= $1) JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id \
             LEFT JOIN agent_arrangement a ON a.person_id = h.person_id AND a.unit_id = h.unit_id \
             WHERE h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1) AND ",
            $where,
            " ORDER BY u.name, p.name_folded, h.id"
        )
    };
}

impl AgentPost {
    /// Those whom somebody leads on that day, acting too; by unit and name.
    pub async fn led_by(me: Id, today: &Day, from: impl Source) -> Result<Vec<AgentPost>> {
        let led = sql!(agents!(
            "h.person_id <> $2 AND (h.supervisor_id = $2 OR h.supervisor_id IN (SELECT c.supervisor_id FROM acting c \
             WHERE c.person_id = $2 AND c.begins_on <= $1 AND c.ends_on >= $1))"
        ));
        led.bind(today).bind(me).bind(Role::Agent).all(from).await
    }

    /// Somebody whom they lead on that day is an agent.
    pub async fn leads_one(me: Id, today: &Day, from: impl Source) -> Result<bool> {
        let one: Option<(Id,)> = sql!(
            "SELECT h.id FROM post_held h JOIN role_held r ON r.person_id = h.person_id AND r.role = $3 AND r.begins_on <= $2 \
             AND (r.ends_on IS NULL OR r.ends_on >= $2) WHERE (h.supervisor_id = $1 OR h.supervisor_id IN (SELECT c.supervisor_id \
             FROM acting c WHERE c.person_id = $1 AND c.begins_on <= $2 AND c.ends_on >= $2)) AND h.person_id <> $1 \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) LIMIT 1"
        )
        .bind(me)
        .bind(today)
        .bind(Role::Agent)
        .optional(from)
        .await?;
        Ok(one.is_some())
    }

    pub async fn of_unit(unit_id: Id, me: Id, today: &Day, from: impl Source) -> Result<Vec<AgentPost>> {
        sql!(agents!("h.unit_id = $4")).bind(today).bind(me).bind(Role::Agent).bind(unit_id).all(from).await
    }

    pub async fn find_seen(id: Id, me: Id, today: &Day, from: impl Source) -> Result<Option<AgentPost>> {
        sql!(agents!("h.id = $4")).bind(today).bind(me).bind(Role::Agent).bind(id).optional(from).await
    }

    /// Somebody of the unit carries its messages when this agent cannot.
    pub fn has_deputy(&self) -> bool {
        self.others > 0 || self.deputy.is_some()
    }

    /// What is agreed from now on; said again it is brought up to date.
    pub async fn arrange(
        &self,
        deputy: Option<Id>,
        away_until: Option<&Day>,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<()> {
        sql!(
            "INSERT INTO agent_arrangement (person_id, unit_id, employer_id, deputy_id, away_until, made_by, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, unit_id) DO UPDATE SET \
             deputy_id = excluded.deputy_id, away_until = excluded.away_until, made_by = excluded.made_by, made_at = excluded.made_at"
        )
        .bind(self.person_id)
        .bind(self.unit_id)
        .bind(self.employer_id)
        .bind(deputy)
        .bind(away_until)
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await
        .map(drop)
    }
}

impl Found<Me> for AgentPost {
    const KIND: &'static str = "agent_post";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<AgentPost>> {
        Ok(AgentPost::find_seen(path.id("agent_post")?, me.id, &app.clock.today(), app.store.read()).await?)
    }
}

/// Two agents of one unit, one with a deputy, for the pages' samples.
pub(crate) fn samples() -> Vec<AgentPost> {
    let one = |name: &str, deputy: Option<&str>, others| AgentPost {
        id: Id::nil(),
        person_id: Id::nil(),
        name: name.into(),
        unit_id: Id::nil(),
        unit: "Vuodeosasto 3".into(),
        employer_id: Id::nil(),
        deputy_id: None,
        deputy: deputy.map(str::to_owned),
        away_until: None,
        is_led: true,
        by_invitation: others == 0,
        others,
    };
    vec![one("Sanni Sairaanhoitaja", None, 0), one("Aino Aamuvuoro", Some("Heli Hoitaja"), 1)]
}
