//! What the room's first page says of onboarding: my own plan while it is under way, and those that I guide or lead.

use super::address;
use super::plan::Plan;
use super::welcome::Newcomer;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Result};

/// So many plans of others are named; the rest are on the page.
const MOST: usize = 5;

#[derive(Template)]
#[template(path = "onboarding/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    own: Vec<Plan>,
    others: Vec<Plan>,
    newcomers: Vec<Newcomer>,
}

/// Nothing where there is none.
pub(crate) async fn card(frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let open = Plan::visible_to(me, app).await?.into_iter().filter(|plan| !plan.is_done());
    let (own, mut others): (Vec<Plan>, Vec<Plan>) = open.partition(|plan| plan.is_mine);
    others.retain(|plan| plan.unit_onboarding_id.is_none());
    others.truncate(MOST);
    let mut newcomers = Newcomer::for_greeting(me, app).await?;
    newcomers.retain(|one| !one.greeted_already);
    if own.is_empty() && others.is_empty() && newcomers.is_empty() {
        return Ok(None);
    }
    Ok(Some(Safe(Card { frame, own, others, newcomers }.render().unwrap_or_default())))
}

impl Card<'_> {
    fn to(&self) -> String {
        address::Onboardings.to_string()
    }
}
