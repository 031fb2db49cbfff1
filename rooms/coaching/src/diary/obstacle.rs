//! What stands in an agent's way, by its kind, and what became of it.

use super::line::led;
use people::Me;
use store::{Day, Json, Moment, Result, Source, Tx, sql};
use words::Texts;

store::words! {
    /// What stands in the way.
    pub enum Obstacle {
        Time = "time",
        Substitute = "substitute",
        Device = "device",
        Rumour = "rumour",
        Changes = "changes",
        Task = "task",
        Other = "other",
    }
}

store::words! {
    /// How far an obstacle has been seen to.
    pub enum Stage {
        Open = "open",
        Forward = "forward",
        Done = "done",
    }
}

impl Obstacle {
    pub fn key(self) -> &'static str {
        match self {
            Obstacle::Time => "diary-obstacle-time",
            Obstacle::Substitute => "diary-obstacle-substitute",
            Obstacle::Device => "diary-obstacle-device",
            Obstacle::Rumour => "diary-obstacle-rumour",
            Obstacle::Changes => "diary-obstacle-changes",
            Obstacle::Task => "diary-obstacle-task",
            Obstacle::Other => "diary-obstacle-other",
        }
    }
}

impl Stage {
    pub fn key(self) -> &'static str {
        match self {
            Stage::Open => "diary-stage-open",
            Stage::Forward => "diary-stage-forward",
            Stage::Done => "diary-stage-done",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            Stage::Open => "lakka",
            Stage::Forward => "taivas",
            Stage::Done => "success",
        }
    }
}

/// How many obstacles wait for something to be done, by kind and employer, the most frequent first: for a coordinator, and
/// without those whom they lead.
pub async fn by_type_and_employer(me: &Me, today: &Day, from: impl Source) -> Result<Vec<(Obstacle, String, i64)>> {
    sql!(concat!(
        led!(),
        "SELECT e.obstacle, o.name, count(*) FROM diary_entry e JOIN unit o ON o.id = e.employer_id \
         WHERE e.obstacle_state IN ('open', 'forward') AND e.person_id NOT IN (SELECT person_id FROM led) \
         GROUP BY e.obstacle, o.name ORDER BY count(*) DESC, e.obstacle, o.name"
    ))
    .bind(me.id)
    .bind(today)
    .all(from)
    .await
}

store::record! {
    /// What was done about a kind of obstacle.
    #[derive(Debug, Clone)]
    pub struct Note {
        pub obstacle: Obstacle,
        pub body: Json<Texts>,
        pub made_at: Moment,
    }
}

impl Note {
    /// The newest about each.
    pub async fn newest(from: impl Source) -> Result<Vec<Note>> {
        sql!(
            "SELECT n.obstacle, n.body, n.made_at FROM obstacle_note n WHERE NOT EXISTS \
             (SELECT 1 FROM obstacle_note m WHERE m.obstacle = n.obstacle AND m.id > n.id) ORDER BY n.obstacle"
        )
        .all(from)
        .await
    }

    /// A newer one; the older ones stay.
    pub async fn keep(obstacle: Obstacle, body: &Texts, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO obstacle_note (id, employer_id, obstacle, body, person_id, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(store::clock::new_id_at(now))
        .bind(me.employer_id)
        .bind(obstacle)
        .bind(body.kept())
        .bind(me.id)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }
}
