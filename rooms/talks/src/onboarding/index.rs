//! Onboarding as it concerns me: my own, those I guide, those of the people I lead, and new colleagues to greet.

use super::address;
use super::permissions::{MakeTemplates, Onboardings};
use super::plan::Plan;
use super::unit::UnitOnboarding;
use super::welcome::Newcomer;
use crate::permissions::SeeHeld;
use askama::Template;
use people::{Me, SignedIn};
use web::acts::Create;
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "onboarding/index.html")]
struct IndexPage {
    frame: Frame,
    own: Vec<Plan>,
    others: Vec<Plan>,
    done: Vec<Plan>,
    units: Vec<UnitOnboarding>,
    newcomers: Vec<Newcomer>,
    may_make: bool,
    may_make_templates: bool,
    sees_held: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let visible = Plan::visible_to(&me, &app).await?;
    let (own, others): (Vec<Plan>, Vec<Plan>) = visible.into_iter().partition(|plan| plan.is_mine);
    let alone = others.into_iter().filter(|plan| plan.unit_onboarding_id.is_none());
    let (done, others) = alone.partition(Plan::is_done);
    Ok(Page(IndexPage {
        frame,
        own,
        others,
        done,
        units: UnitOnboarding::with(&me, &app).await?,
        newcomers: Newcomer::for_greeting(&me, &app).await?,
        may_make: Permit::<Create, Me>::permits(&Onboardings, &me.0),
        may_make_templates: Permit::<MakeTemplates, Me>::permits(&Onboardings, &me.0),
        sees_held: Permit::<SeeHeld, Me>::permits(&Onboardings, &me.0),
    }))
}

impl IndexPage {
    fn is_empty(&self) -> bool {
        self.own.is_empty() && self.others.is_empty() && self.done.is_empty() && self.units.is_empty()
    }

    fn new_plan(&self) -> String {
        address::NewPlan.to_string()
    }

    fn templates(&self) -> String {
        address::Templates.to_string()
    }

    fn held(&self) -> String {
        address::Held.to_string()
    }

    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn day(&self, day: &store::Day) -> String {
        self.frame.words.calendar_day(day)
    }
}

pages::sample!("talks/onboarding", |frame| {
    use super::samples;
    let page = |own, others: usize, newcomers, may| IndexPage {
        frame: frame.clone(),
        own,
        others: samples::plans(others),
        done: samples::plans(others.min(1)),
        units: samples::units(others.min(1)),
        newcomers,
        may_make: may,
        may_make_templates: may,
        sees_held: may,
    };
    vec![
        ("empty", page(vec![], 0, vec![], false)),
        ("newcomer", page(samples::plans(1), 0, vec![], false)),
        ("supervisor", page(vec![], 3, samples::newcomers(), true)),
        ("may-make", page(vec![], 0, vec![], true)),
    ]
});
