//! For personnel services: who has a plan, from when, and whether it is done. Nothing of what is in it.

use super::address;
use super::permissions::Onboardings;
use super::plan::Plan;
use super::unit::UnitOnboarding;
use crate::permissions::SeeHeld;
use askama::Template;
use axum::extract::Query;
use people::May;
use serde::Deserialize;
use store::Day;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many on a page.
const MOST: usize = 100;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Cut {
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "onboarding/held.html")]
struct HeldPage {
    frame: Frame,
    lines: Vec<HeldLine>,
    units: Vec<UnitOnboarding>,
    more: Option<String>,
}

/// All that is told of a plan.
struct HeldLine {
    person: String,
    unit: String,
    name: String,
    begins_on: String,
    is_done: bool,
}

pub(crate) async fn show(
    all: May<SeeHeld, Onboardings>,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> Result<impl IntoResponse> {
    let before = Day::parse(&cut.before);
    let plans = Plan::of_employer(before.as_ref(), &all.who, &app).await?;
    let more = plans.last().filter(|_| plans.len() == MOST);
    let more = more.map(|last| format!("{}?before={}", address::Held, last.begins_on));
    let line = |plan: &Plan| HeldLine {
        person: plan.person.clone(),
        unit: plan.unit.clone(),
        name: plan.name.0.read(frame.words.lang).to_owned(),
        begins_on: frame.words.calendar_day(&plan.begins_on),
        is_done: plan.is_done(),
    };
    let lines = plans.iter().map(line).collect();
    Ok(Page(HeldPage { lines, units: UnitOnboarding::of_employer(&all.who, &app).await?, more, frame }))
}

impl HeldPage {
    fn back(&self) -> String {
        address::Onboardings.to_string()
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }
}

pages::sample!("talks/onboarding/held", |frame| {
    use super::samples;
    let line = |is_done| HeldLine {
        person: "Uuno Uusi".into(),
        unit: "Osasto 3".into(),
        name: "Vakituinen työntekijä".into(),
        begins_on: "4.10.2021".into(),
        is_done,
    };
    let page = |lines, units, more: bool| HeldPage {
        frame: frame.clone(),
        lines,
        units,
        more: more.then(|| "/talks/onboarding/held?before=2021-10-04".to_owned()),
    };
    vec![
        ("empty", page(vec![], vec![], false)),
        ("filled", page(vec![line(true), line(false)], samples::units(1), true)),
    ]
});
