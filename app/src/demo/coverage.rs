//! Where agents are missing on the demonstration's day: one is away and nobody stands in; of two the next roster has no
//! hours yet, and of one no roster has.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use coaching::coverage::agent_post::AgentPost;
use coaching::coverage::roster::Period;
use coaching::coverage::roster_eve;
use people::{Post, Role};
use serde::Deserialize;
use store::Day;
use web::App;

const COVERAGE: &str = include_str!("../../../demo/coverage.json");

#[derive(Deserialize)]
struct Told {
    at: String,
    away: Vec<Away>,
    /// Whose time is in no roster, and whose only in the present one.
    in_no_roster: Vec<Staff>,
    not_in_the_next: Vec<Staff>,
}

#[derive(Deserialize)]
struct Away {
    agent: Staff,
    by: Staff,
    until: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let told: Told = serde_json::from_str(COVERAGE)?;
    let (at, today) = (content::moment(&told.at), app.clock.today());
    for away in &told.away {
        let (agent, by) = (me(&away.agent, app).await?, me(&away.by, app).await?);
        let led = AgentPost::led_by(by.id, &today, app.store.read()).await?;
        let post = led.iter().find(|post| post.person_id == agent.id).ok_or("they are no agent of theirs")?;
        let mut tx = app.store.begin().await?;
        post.arrange(None, Day::parse(&away.until).as_ref(), &by, at, &mut tx).await?;
        tx.commit().await?;
    }
    rosters(&told, app).await?;
    Ok(roster_eve::all(app).await?)
}

async fn rosters(told: &Told, app: &App) -> Result<(), Failure> {
    let (at, today) = (content::moment(&told.at), app.clock.today());
    let (mut none, mut next) = (vec![], vec![]);
    for (staff, ids) in [(&told.in_no_roster, &mut none), (&told.not_in_the_next, &mut next)] {
        for one in staff {
            ids.push(me(one, app).await?.id);
        }
    }
    let by = me(&told.away[0].by, app).await?;
    let period = Period::of(&today);
    let mut tx = app.store.begin().await?;
    for agent in Post::with_role(Role::Agent, &today, app.store.read()).await? {
        if none.contains(&agent.person_id) {
            continue;
        }
        period.give(agent.person_id, &by, at, &mut tx).await?;
        if !next.contains(&agent.person_id) {
            period.next().give(agent.person_id, &by, at, &mut tx).await?;
        }
    }
    Ok(tx.commit().await?)
}
