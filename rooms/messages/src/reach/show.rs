//! How far one message has come: who has not been told yet, the tree, and the way there over time. A fixed number of
//! questions, however many units there are.

use super::address;
use super::chart::{Chart, HEIGHT, Step, WIDTH, steps};
use super::ending;
use super::permissions::SeeReach;
use super::reached::{Overview, Reached};
use super::units::{Branch, Place, Tree};
use crate::telling::entry::{self, Entry};
use crate::telling::shift::Shift;
use crate::telling::show::sentence;
use askama::Template;
use people::{May, Me};
use std::collections::HashMap;
use store::{Day, Id};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "reach/show.html")]
struct ReachPage {
    frame: Frame,
    title: String,
    post_id: Id,
    branches: Vec<Branch>,
    /// What has been told, by unit.
    told: HashMap<Id, Vec<Entry>>,
    steps: Vec<Step>,
    chart: Option<Chart>,
    /// The reader sees what was told, not only that it was.
    sees_entries: bool,
    /// The reader sees only units of their own.
    only_own: bool,
}

pub(crate) async fn show(
    reached: May<SeeReach, Reached>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (today, me) = (app.clock.today(), reached.who.clone());
    let tree = Tree::read(&today, app.store.read()).await?;
    let reach = tree.reach(posts::audience(reached.message.id, app.store.read()).await?);
    let shows = |unit: Id| reach.holds_unit(unit) && (reached.sees_all || reached.own.contains(&unit));
    let branches = tree.branches(shows);
    let entries = Entry::of_post(reached.message.id, app.store.read()).await?;
    let sees_entries = entry::sees_all(&reached.message, &me) || !reached.sees_all;
    let from = reached.message.published_at.map_or(today.clone(), |at| at.day());
    let title = reached.message.title(frame.words.lang).to_owned();
    let only_own = !reached.sees_all;
    let post_id = reached.message.id;
    Ok(Page(ReachPage::of(frame, Found { title, post_id, branches, entries, sees_entries, only_own, from, today })))
}

/// What was found of a message's reach.
struct Found {
    title: String,
    post_id: Id,
    branches: Vec<Branch>,
    entries: Vec<Entry>,
    sees_entries: bool,
    only_own: bool,
    /// The day it was published.
    from: Day,
    today: Day,
}

impl ReachPage {
    fn of(frame: Frame, found: Found) -> ReachPage {
        let Found { title, post_id, branches, entries, sees_entries, only_own, from, today } = found;
        let mut told: HashMap<Id, Vec<Entry>> = HashMap::new();
        for entry in entries {
            told.entry(entry.unit_id).or_default().push(entry);
        }
        let places = || branches.iter().flat_map(|branch| &branch.places);
        let first = places().filter_map(|place| told.get(&place.id)?.iter().map(|entry| entry.told_on.clone()).min());
        let steps = steps(first.collect());
        let chart = Chart::of(&steps, places().count(), &from, &today);
        ReachPage { frame, title, post_id, branches, told, steps, chart, sees_entries, only_own }
    }

    fn back(&self) -> String {
        crate::address::Message { post: self.post_id }.to_string()
    }

    fn all(&self) -> usize {
        self.branches.iter().map(|branch| branch.places.len()).sum()
    }

    fn reached(&self) -> usize {
        self.branches.iter().map(|branch| self.reached_of(branch)).sum()
    }

    fn reached_of(&self, branch: &Branch) -> usize {
        branch.places.iter().filter(|place| self.told.contains_key(&place.id)).count()
    }

    /// The finding, as the page's heading.
    fn finding(&self) -> String {
        let key = if self.only_own { "messages-reach-own" } else { "messages-reach-finding" };
        self.of_all(key, self.reached(), self.all())
    }

    fn branch_finding(&self, branch: &Branch) -> String {
        self.of_all("messages-reach-branch", self.reached_of(branch), branch.places.len())
    }

    fn of_all(&self, key: &str, told: usize, all: usize) -> String {
        let of = self.frame.words.t1(ending(all), "all", all);
        self.frame.words.t2(key, "told", told, "of", of)
    }

    /// The units that nobody has told, under their employers.
    fn untold(&self) -> Vec<(&Branch, Vec<&Place>)> {
        let untold = |branch: &'_ Branch| -> usize { branch.places.len() - self.reached_of(branch) };
        let open = self.branches.iter().filter(|branch| untold(branch) > 0);
        open.map(|branch| (branch, branch.places.iter().filter(|place| !self.told.contains_key(&place.id)).collect()))
            .collect()
    }

    fn entries(&self, place: &Place) -> &[Entry] {
        self.told.get(&place.id).map_or(&[], Vec::as_slice)
    }

    fn missing(&self, place: &Place) -> Vec<Shift> {
        let newest = self.entries(place).iter().max_by_key(|entry| (entry.made_at, entry.id));
        newest.map_or(vec![], Entry::missing)
    }

    /// done: told; now: a shift has not heard; open: not told.
    fn is(&self, place: &Place) -> &'static str {
        match (self.entries(place).is_empty(), self.missing(place).is_empty()) {
            (true, _) => "open",
            (_, false) => "now",
            (_, true) => "done",
        }
    }

    /// What was told, for those who see it; for others that it was.
    fn told_word(&self, entry: &Entry) -> String {
        match self.sees_entries {
            true => sentence(entry, self.frame.words),
            false => self.frame.t(entry.shift.told_key()).to_owned(),
        }
    }

    fn who_could(&self, place: &Place) -> &'static str {
        if place.has_agent { "messages-reach-agent" } else { "messages-reach-no-agent" }
    }

    fn view_box(&self) -> String {
        format!("0 0 {WIDTH} {HEIGHT}")
    }

    /// The day and the month, as short as they are said.
    fn short_day(&self, day: &Day) -> String {
        let date = day.date();
        self.frame.words.t2("messages-reach-short-day", "day", i64::from(date.day()), "month", i64::from(date.month()))
    }

    /// The drawing in a sentence.
    fn chart_word(&self) -> String {
        let days: Vec<String> = self.steps.iter().map(|step| self.step_word(step)).collect();
        days.join(". ")
    }

    fn step_word(&self, step: &Step) -> String {
        let words = self.frame.words;
        words.t2("messages-reach-by", "day", words.calendar_day(&step.on), "told", step.told)
    }
}

/// The way to a message's reach, for those who may see it.
pub(crate) async fn link(message: &crate::message::Message, me: &Me, app: &App) -> Result<Option<String>> {
    let Overview { sees_all, own } = Overview::of(me, app).await?;
    let reached = Reached { message: message.clone(), sees_all, own };
    let may = Permit::<SeeReach, Me>::permits(&reached, me);
    Ok(may.then(|| address::Reach { post: message.id }.to_string()))
}

/// The way to the reach of the last messages, for those who may see it.
pub(crate) async fn overview_link(me: &Me, app: &App) -> Result<Option<String>> {
    let overview = Overview::of(me, app).await?;
    let may = Permit::<web::acts::See, Me>::permits(&overview, me);
    Ok(may.then(|| address::Overview.to_string()))
}

/// For samples: two employers, the second with a division above its unit.
pub(super) fn sample_branches() -> Vec<Branch> {
    let place = |id, name: &str, path: &str, has_agent| Place {
        id: Id::from_u128(id),
        name: name.into(),
        path: path.into(),
        has_agent,
    };
    vec![
        Branch {
            employer: "Järviseudun sote".into(),
            places: vec![
                place(1, "Asumisyksikkö Koivikko", "", false),
                place(2, "Kotihoito, itäinen tiimi", "", true),
                place(3, "Vuodeosasto 3", "", true),
            ],
        },
        Branch {
            employer: "Palvelukeskus Honkala".into(),
            places: vec![
                place(4, "Kuntoutusyksikkö Mänty", "Kuntoutuspalvelut", true),
                place(
                    5,
                    "Ympärivuorokautisen palveluasumisen yöhoidon ja päivystyksen yksikkö",
                    "Kuntoutuspalvelut",
                    false,
                ),
            ],
        },
    ]
}

pages::sample!("messages/reach", |frame| {
    let day = |day: &str| Day::parse(day).expect("a day");
    let told = |unit: u128, on: &str, missing: &[&str]| Entry {
        id: Id::from_u128(unit + 50),
        unit_id: Id::from_u128(unit),
        told_on: day(on),
        missing: store::Json(missing.iter().map(|word| (*word).to_owned()).collect()),
        ..crate::telling::show::sample_entry()
    };
    let page = |entries: Vec<Entry>, branches: Vec<Branch>, sees_entries: bool, only_own: bool| {
        ReachPage::of(
            frame.clone(),
            Found {
                title: "Nyt tiedät, kuka päättää mistäkin".into(),
                post_id: Id::nil(),
                branches,
                entries,
                sees_entries,
                only_own,
                from: day("2021-09-20"),
                today: day("2021-10-04"),
            },
        )
    };
    let some = || vec![told(2, "2021-09-20", &[]), told(3, "2021-09-22", &["night"]), told(4, "2021-09-27", &[])];
    let all = || (1..=5).map(|unit| told(unit, "2021-09-22", &[])).collect();
    vec![
        ("empty", page(vec![], sample_branches(), true, false)),
        ("filled", page(some(), sample_branches(), true, false)),
        ("without-entries", page(some(), sample_branches(), false, false)),
        (
            "ones-own",
            page(
                vec![told(3, "2021-09-22", &[])],
                vec![Branch { places: vec![sample_branches()[0].places[2].clone()], ..sample_branches()[0].clone() }],
                true,
                true,
            ),
        ),
        ("all", page(all(), sample_branches(), true, false)),
        ("nobody", page(vec![], vec![], true, false)),
    ]
});
