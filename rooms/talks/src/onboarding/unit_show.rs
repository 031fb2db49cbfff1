//! The onboarding of a whole unit, thing by thing. Whoever guides or leads sees from whom something is still missing, in the
//! order of names; others see shares of at least ten people, in steps that tell of nobody.

use super::address;
use super::item::Item;
use super::kinds::Stage;
use super::plan::Plan;
use super::unit::UnitOnboarding;
use askama::Template;
use disclosure::{Share, Shown};
use people::May;
use store::{Day, Id};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "onboarding/unit_show.html")]
struct UnitPage {
    frame: Frame,
    unit: UnitOnboarding,
    /// My own plan in it.
    own: Option<String>,
    lines: Vec<Thing>,
    plans: Vec<Plan>,
    today: Day,
}

/// One thing to do.
struct Thing {
    item: Item,
    /// From whom something is missing, for those whose duty it is to know.
    missing: Vec<Missing>,
    /// So many of so many have done it, for the same.
    done: usize,
    of: usize,
    /// For everybody else.
    share: Option<Shown<Share>>,
}

/// Somebody with whom it is not done yet.
struct Missing {
    plan_id: Id,
    name: String,
    href: String,
    guide: bool,
    newcomer: bool,
    is_mine: bool,
}

pub(crate) async fn show(
    unit: May<See, UnitOnboarding>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, unit) = (unit.who.clone(), unit.into_record());
    let all = Plan::of_unit(unit.id, &me, &app).await?;
    let items = Item::of_unit(unit.id, app.store.read()).await?;
    let own = all.iter().find(|plan| plan.is_mine).map(Plan::to);
    let plans: Vec<Plan> = if unit.sees_people() { all.into_iter().filter(Plan::is_seen).collect() } else { vec![] };
    let lines = lines(&items, &plans, unit.sees_people());
    Ok(Page(UnitPage { frame, own, lines, plans, today: app.clock.today(), unit }))
}

/// Each thing once, in the order of the first plan that has it.
fn lines(items: &[Item], plans: &[Plan], sees_people: bool) -> Vec<Thing> {
    let mut keys: Vec<Id> = vec![];
    for item in items {
        if !keys.contains(&item.key) {
            keys.push(item.key);
        }
    }
    keys.iter().filter_map(|key| thing(*key, items, plans, sees_people)).collect()
}

fn thing(key: Id, items: &[Item], plans: &[Plan], sees_people: bool) -> Option<Thing> {
    let of: Vec<&Item> = items.iter().filter(|item| item.key == key && !item.is_left_out()).collect();
    let first = (*of.first()?).clone();
    if !sees_people {
        let done = of.iter().filter(|item| item.is_done()).count();
        let share = Share::of(done, of.len()).and_then(|share| Shown::of(of.len(), || share));
        return Some(Thing { item: first, missing: vec![], done: 0, of: 0, share });
    }
    let seen: Vec<(&Item, &Plan)> =
        plans.iter().filter_map(|plan| Some((*of.iter().find(|item| item.plan_id == plan.id)?, plan))).collect();
    let missing = seen.iter().filter(|(item, _)| !item.is_done()).map(|(item, plan)| Missing {
        plan_id: plan.id,
        name: plan.person.clone(),
        href: format!("{}#item-{}", plan.to(), item.id),
        guide: item.guide_at.is_none(),
        newcomer: item.newcomer_at.is_none(),
        is_mine: plan.is_mine,
    });
    let missing: Vec<Missing> = missing.collect();
    (!seen.is_empty()).then(|| Thing {
        item: first,
        done: seen.len() - missing.len(),
        of: seen.len(),
        missing,
        share: None,
    })
}

/// People by what is still missing from them.
type ByMissing<'t> = Vec<(&'static str, Vec<&'t Missing>)>;

impl Thing {
    /// Those for whom the guide may tick it.
    fn tickable(&self) -> ByMissing<'_> {
        self.by_missing(Missing::is_tickable)
    }

    /// Those who have to tick it themselves, or whose part somebody else ticks.
    fn waiting(&self) -> ByMissing<'_> {
        self.by_missing(|one| !one.is_tickable())
    }

    fn by_missing(&self, which: impl Fn(&Missing) -> bool) -> ByMissing<'_> {
        let keys = ["onboarding-missing-both", "onboarding-missing-guide", "onboarding-missing-newcomer"];
        let of = |key| (key, self.missing.iter().filter(|one| one.key() == key && which(one)).collect::<Vec<_>>());
        keys.into_iter().map(of).filter(|(_, people)| !people.is_empty()).collect()
    }
}

impl Missing {
    fn is_tickable(&self) -> bool {
        self.guide && !self.is_mine
    }

    fn key(&self) -> &'static str {
        match (self.guide, self.newcomer) {
            (true, true) => "onboarding-missing-both",
            (true, false) => "onboarding-missing-guide",
            _ => "onboarding-missing-newcomer",
        }
    }
}

impl UnitPage {
    /// Each stage with what is done in it.
    fn stages(&self) -> Vec<(Stage, Vec<&Thing>)> {
        let of =
            |stage: &Stage| (*stage, self.lines.iter().filter(|thing| thing.item.stage == *stage).collect::<Vec<_>>());
        Stage::ALL.iter().map(of).filter(|(_, things)| !things.is_empty()).collect()
    }

    fn day(&self, day: &Day) -> String {
        self.frame.words.calendar_day(day)
    }

    fn due(&self, item: &Item) -> String {
        let key = if item.due_on < self.today { "onboarding-late" } else { "onboarding-due" };
        self.frame.words.t1(key, "day", self.day(&item.due_on))
    }

    fn share(&self, thing: &Thing) -> String {
        let words = self.frame.words;
        match thing.share.as_deref() {
            None => words.t("onboarding-share-few-people").to_owned(),
            Some(Share::Few) => words.t("onboarding-share-few").to_owned(),
            Some(Share::Most) => words.t("onboarding-share-most").to_owned(),
            Some(Share::PerCent(per_cent)) => words.t1("onboarding-share", "percent", i64::from(*per_cent)),
        }
    }

    fn tick_to(&self) -> String {
        address::UnitTicks { unit_onboarding: self.unit.id }.to_string()
    }

    fn back(&self) -> String {
        address::Onboardings.to_string()
    }
}

pages::sample!("talks/onboarding/unit", |frame| {
    use super::samples;
    let thing = |item: Item, people: usize, names: usize| Thing {
        missing: samples::colleagues(names)
            .into_iter()
            .map(|one| Missing {
                plan_id: one.person_id,
                name: one.name,
                href: "/talks/onboarding/plans/1".into(),
                guide: one.person_id.as_u128() % 3 > 0,
                newcomer: one.person_id.as_u128() % 3 < 2,
                is_mine: false,
            })
            .collect(),
        done: people.saturating_sub(names),
        of: people,
        share: Share::of(people / 2, people).and_then(|share| Shown::of(people, || share)),
        item,
    };
    let page = |sees: bool, people: usize, names: usize| {
        let mut unit = samples::units(1).remove(0);
        (unit.guides, unit.leads, unit.takes_part) = (sees, sees, !sees);
        UnitPage {
            frame: frame.clone(),
            unit,
            own: (!sees).then(|| "/talks/onboarding/plans/1".to_owned()),
            lines: samples::items().into_iter().map(|item| thing(item, people, names)).collect(),
            plans: samples::plans(if sees { names } else { 0 }),
            today: samples::today(),
        }
    };
    vec![
        ("guide", page(true, 12, 9)),
        ("done", page(true, 12, 0)),
        ("reader", page(false, 12, 0)),
        ("few", page(false, 9, 0)),
    ]
});
