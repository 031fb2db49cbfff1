//! A thing is ticked by one side, or the tick is taken back; the guide may tick one thing for several people of a unit.

use super::address;
use super::item::{self, Item, Planned, Side};
use super::permissions::Tick;
use super::plan::Plan;
use super::reminder;
use super::unit::UnitOnboarding;
use people::May;
use store::{Id, Result as Kept, Tx};
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn create(
    planned: May<Tick, Planned>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (item, plan, side) = (&planned.item, &planned.plan, planned.side());
    let mut tx = app.store.begin().await?;
    let said = match sent.text("do") {
        "undo" => {
            item.untick(side, &mut tx).await?;
            "onboarding-unticked"
        }
        _ => {
            item.tick(side, planned.who.id, sent.has("face"), app.now(), &mut tx).await?;
            leave_in_peace(plan, side, &app, &mut tx).await?;
            "onboarding-was-ticked"
        }
    };
    tx.commit().await?;
    Ok(see(format!("{}#item-{}", plan.to(), item.id)).saying(said))
}

/// Nothing waits any more, so nothing reminds.
async fn leave_in_peace(plan: &Plan, side: Side, app: &App, tx: &mut Tx) -> Kept<()> {
    if item::waiting(plan.id, side, &app.clock.today(), &mut *tx).await? > 0 {
        return Ok(());
    }
    let people: Vec<Id> = match side {
        Side::Newcomer => vec![plan.person_id],
        Side::Guide => plan.guiding().collect(),
    };
    for person in people {
        notices::cease(reminder::WAITS, &plan.reference(), person, app.now(), tx).await?;
    }
    Ok(())
}

/// One thing for those who are chosen, as after a training that all of them came to.
pub(crate) async fn several(
    unit: May<Tick, UnitOnboarding>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let chosen: Vec<Id> = sent.all("plan").filter_map(|id| id.parse().ok()).collect();
    let key: Option<Id> = sent.text("key").parse().ok();
    let items = Item::of_unit(unit.id, app.store.read()).await?;
    let plans = Plan::of_unit(unit.id, &unit.who, &app).await?;
    let mut tx = app.store.begin().await?;
    for plan in plans.iter().filter(|plan| plan.is_seen() && !plan.is_mine && chosen.contains(&plan.id)) {
        for item in items.iter().filter(|item| item.plan_id == plan.id && Some(item.key) == key) {
            item.tick(Side::Guide, unit.who.id, sent.has("face"), app.now(), &mut tx).await?;
        }
        leave_in_peace(plan, Side::Guide, &app, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::Unit { unit_onboarding: unit.id }).saying("onboarding-was-ticked"))
}
