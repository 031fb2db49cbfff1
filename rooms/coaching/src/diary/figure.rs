//! What leadership sees of obstacles: of how many agents a kind has stood in the way, in steps of ten.
//!
//! Why nobody can be worked out from it: a figure stands in steps of ten (10, 20, 30 …) and moves only when ten more agents
//! have met the obstacle, so two looks differ by ten at least. It moves on Monday mornings only, so nobody is tied to what was
//! written that day. Below ten a kind is not shown at all, nor that it exists. No sum over kinds, employers or units is shown:
//! nothing could be subtracted from it. An agent who takes an entry back, or is erased, moves nothing that is shown already.

use super::obstacle::Obstacle;
use disclosure::{K, Shown, may_renew};
use store::{Day, Result, Source, Tx, sql};
use web::App;

/// The work of Monday mornings.
pub const RENEW: &str = "diary-figures";

/// A kind of obstacle with the figure that may be shown.
#[derive(Debug, Clone)]
pub struct Figure {
    pub obstacle: Obstacle,
    /// So many agents at least.
    pub agents: Shown<i64>,
    pub shown_from: Day,
}

/// The figures as they are shown, the largest first.
pub async fn shown(from: impl Source) -> Result<Vec<Figure>> {
    let rows: Vec<(Obstacle, i64, Day)> =
        sql!("SELECT obstacle, agents, shown_from FROM obstacle_figure ORDER BY agents DESC, obstacle")
            .all(from)
            .await?;
    let figure = |(obstacle, agents, shown_from): (Obstacle, i64, Day)| {
        Shown::of(agents.max(0) as usize, || agents).map(|agents| Figure { obstacle, agents, shown_from })
    };
    Ok(rows.into_iter().filter_map(figure).collect())
}

/// Works them out anew, each only where ten more agents have met the obstacle than were shown last.
pub async fn renew(today: &Day, tx: &mut Tx) -> Result<()> {
    let counted: Vec<(Obstacle, i64, i64)> = sql!(
        "SELECT e.obstacle, count(DISTINCT e.person_id), coalesce(max(f.agents), 0) FROM diary_entry e \
         LEFT JOIN obstacle_figure f ON f.obstacle = e.obstacle WHERE e.obstacle IS NOT NULL GROUP BY e.obstacle"
    )
    .all(&mut *tx)
    .await?;
    for (obstacle, now, last) in counted {
        if !may_renew(last.max(0) as usize, now.max(0) as usize) {
            continue;
        }
        sql!(
            "INSERT INTO obstacle_figure (obstacle, agents, shown_from) VALUES ($1, $2, $3) \
             ON CONFLICT (obstacle) DO UPDATE SET agents = excluded.agents, shown_from = excluded.shown_from \
             WHERE obstacle_figure.agents < excluded.agents"
        )
        .bind(obstacle)
        .bind(step(now))
        .bind(today)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// The step that many agents reach.
fn step(agents: i64) -> i64 {
    agents - agents.rem_euclid(K as i64)
}

pub(super) async fn work(app: App, _: serde_json::Value) -> web::Result<()> {
    let mut tx = app.store.begin().await?;
    renew(&app.clock.today(), &mut tx).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever looks every week sees figures whose agents differ by ten at least, and never one of nine.
    #[test]
    fn a_figure_moves_in_steps_of_ten() {
        let mut last = 0;
        let mut seen = vec![];
        for now in 1..=45 {
            if may_renew(last, now) {
                last = step(now as i64) as usize;
                seen.push((now, last));
            }
        }
        assert_eq!(seen, [(10, 10), (20, 20), (30, 30), (40, 40)]);
        assert_eq!((step(19), step(20)), (10, 20));
    }
}
