//! Onboarding in the demonstration: a substitute of two shifts, the ward's new system, and what is asked of a nurse there.

use super::talks::{at, day, fi, named};
use crate::serve::Failure;
use ::talks::onboarding::item::{Item, Side};
use ::talks::onboarding::kinds::{Guiding, Stage, Variant};
use ::talks::onboarding::plan::{Beginning, Change, Colleague};
use ::talks::onboarding::template::Line;
use ::talks::onboarding::unit;
use ::talks::requirements::job_role::JobRole;
use ::talks::requirements::part::Part;
use ::talks::requirements::requirement::{Requirement, Wording};
use people::Me;
use serde::Deserialize;
use store::Id;
use web::App;
use words::Texts;

const ONBOARDING: &str = include_str!("../../../demo/onboarding.json");

#[derive(Deserialize)]
struct Onboarding {
    plans: Vec<Planned>,
    units: Vec<OfUnit>,
    roles: Vec<Role>,
}

#[derive(Deserialize)]
struct Planned {
    #[serde(rename = "for")]
    newcomer: String,
    by: String,
    guide: String,
    at: String,
    begins: String,
    variant: String,
    name: String,
    /// So many of the first things have been ticked by both.
    ticked: usize,
    lines: Vec<Thing>,
}

#[derive(Deserialize)]
struct OfUnit {
    unit: String,
    by: String,
    guide: String,
    substitute: String,
    at: String,
    begins: String,
    name: String,
    lines: Vec<Thing>,
}

#[derive(Deserialize)]
struct Thing {
    stage: String,
    what: String,
    guided_by: String,
    link: String,
    statutory: bool,
}

#[derive(Deserialize)]
struct Role {
    by: String,
    at: String,
    called: String,
    about: String,
    requirements: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    part: String,
    body: String,
    shows: String,
}

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let onboarding: Onboarding = serde_json::from_str(ONBOARDING)?;
    for role in &onboarding.roles {
        role.make(app).await?;
    }
    for plan in &onboarding.plans {
        plan.make(app).await?;
    }
    for unit in &onboarding.units {
        unit.make(app).await?;
    }
    Ok(())
}

fn lines(things: &[Thing], then: &App) -> Result<Vec<Line>, Failure> {
    let line = |thing: &Thing| -> Result<Line, Failure> {
        Ok(Line {
            key: then.clock.new_id(),
            stage: Stage::from_word(&thing.stage).ok_or("no such stage")?,
            what: fi(&thing.what),
            guided_by: Guiding::from_word(&thing.guided_by).ok_or("who guides?")?,
            link: thing.link.clone(),
            statutory: thing.statutory,
            requirement: None,
        })
    };
    things.iter().map(line).collect()
}

/// A plan as the supervisor makes it.
struct Plan<'p> {
    name: &'p Texts,
    variant: Variant,
    lines: &'p [Line],
    change: &'p Change,
    by: &'p Me,
    of_unit: Option<Id>,
}

impl Plan<'_> {
    async fn keep(&self, newcomer: &Colleague, then: &App) -> Result<Id, Failure> {
        let id = then.clock.new_id();
        let beginning = Beginning {
            id,
            employer_id: newcomer.employer_id,
            person_id: newcomer.person_id,
            unit_id: newcomer.unit_id,
            unit_onboarding_id: self.of_unit,
            variant: self.variant,
            name: self.name,
            lines: self.lines,
            change: self.change,
            made_by: self.by.id,
        };
        let mut tx = then.store.begin().await?;
        beginning.keep(then, &mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }
}

impl Planned {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let (by, guide, then) = (named(&self.by, app).await?, named(&self.guide, app).await?, at(&self.at, app));
        let led = Colleague::led_by(&by, app).await?;
        let newcomer = led.iter().find(|one| one.name == self.newcomer).ok_or("a newcomer is not led")?;
        let (name, lines) = (fi(&self.name), lines(&self.lines, &then)?);
        let change = Change { guide_id: guide.id, substitute_id: None, begins_on: day(&self.begins)?, greeted: false };
        let variant = Variant::from_word(&self.variant).ok_or("no such variant")?;
        let plan = Plan { name: &name, variant, lines: &lines, change: &change, by: &by, of_unit: None };
        let id = plan.keep(newcomer, &then).await?;
        let items = Item::of_plan(id, app.store.read()).await?;
        let mut tx = app.store.begin().await?;
        for item in items.iter().take(self.ticked) {
            item.tick(Side::Guide, guide.id, false, app.now(), &mut tx).await?;
            item.tick(Side::Newcomer, newcomer.person_id, false, app.now(), &mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

impl OfUnit {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let (by, then, begins_on) = (named(&self.by, app).await?, at(&self.at, app), day(&self.begins)?);
        let (guide, substitute) = (named(&self.guide, app).await?, named(&self.substitute, app).await?);
        let mut led = Colleague::led_by(&by, app).await?;
        led.retain(|one| one.unit == self.unit && one.person_id != guide.id);
        let first = led.first().ok_or("nobody is led there")?;
        let (id, name, lines) = (then.clock.new_id(), fi(&self.name), lines(&self.lines, &then)?);
        let (employer_id, unit_id) = (first.employer_id, first.unit_id);
        let of_unit =
            unit::Beginning { id, employer_id, unit_id, name: &name, supervisor_id: by.id, begins_on: &begins_on };
        let mut tx = app.store.begin().await?;
        of_unit.keep(then.now(), &mut tx).await?;
        tx.commit().await?;
        let (guide_id, substitute_id) = (guide.id, Some(substitute.id));
        let change = Change { guide_id, substitute_id, begins_on: begins_on.clone(), greeted: false };
        let variant = Variant::WholeUnit;
        let plan = Plan { name: &name, variant, lines: &lines, change: &change, by: &by, of_unit: Some(id) };
        for newcomer in &led {
            plan.keep(newcomer, &then).await?;
        }
        Ok(())
    }
}

impl Role {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let (by, then) = (named(&self.by, app).await?, at(&self.at, app));
        let (id, now) = (then.clock.new_id(), then.now());
        let mut tx = app.store.begin().await?;
        JobRole::keep(id, &fi(&self.called), &fi(&self.about), &by, now, &mut tx).await?;
        for asked in &self.requirements {
            let part = Part::from_word(&asked.part).ok_or("no such part")?;
            let wording = Wording { body: fi(&asked.body), shows: fi(&asked.shows) };
            Requirement::keep(then.clock.new_id(), id, part, &wording, &by, now, &mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
