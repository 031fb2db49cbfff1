//! What personnel services see of a season: by unit and person whether a discussion has been held, and on which day. Nothing
//! of where the others stand, and nothing of what was said.

use super::address;
use super::held_reading::{self, LEAST, Line, PersonLine};
use super::show::chosen;
use crate::cycle::Cycle;
use crate::permissions::{SeeHeld, Talks};
use askama::Template;
use axum::extract::Query;
use disclosure::Share;
use people::{May, fold};
use serde::Deserialize;
use store::{Day, Id};
use web::{App, Frame, IntoResponse, Page, Response, Result, State, header, see};

/// So many people stand on a page.
const PAGE: usize = 100;
/// No employer of ours is larger.
const ALL: usize = 100_000;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    cycle: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "season/held.html")]
struct HeldPage {
    frame: Frame,
    wish: Wish,
    cycles: Vec<Cycle>,
    cycle: Option<Cycle>,
    units: Vec<Line>,
    /// The unit whose people are shown.
    unit: Option<Line>,
    people: Vec<PersonLine>,
    has_more: bool,
}

pub(crate) async fn show(
    all: May<SeeHeld, Talks>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let cycles = Cycle::of_employer(all.who.employer_id, app.store.read()).await?;
    let Some(cycle) = chosen(&cycles, &wish.cycle, &today).cloned() else {
        return Ok(Page(HeldPage::of(frame, wish, cycles, None)));
    };
    let units = held_reading::units(&cycle, &today, app.store.read()).await?;
    let unit = wish.unit.parse::<Id>().ok().and_then(|id| units.iter().find(|line| line.id == id)).cloned();
    let mut people = vec![];
    if let Some(unit) = &unit {
        let span = (wish.page.min(10_000) * PAGE, PAGE + 1);
        people = held_reading::people(&cycle, Some(unit.id), span, &today, app.store.read()).await?;
    }
    let part = fold(&wish.q);
    let units = units.into_iter().filter(|line| fold(&line.path).contains(&part)).collect();
    let has_more = people.len() > PAGE;
    people.truncate(PAGE);
    Ok(Page(HeldPage { units, unit, people, has_more, ..HeldPage::of(frame, wish, cycles, Some(cycle)) }))
}

/// The whole employer as a table for a spreadsheet: name, unit, held or not, the day.
pub(crate) async fn sheet(
    all: May<SeeHeld, Talks>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let today = app.clock.today();
    let cycles = Cycle::of_employer(all.who.employer_id, app.store.read()).await?;
    let Some(cycle) = chosen(&cycles, &wish.cycle, &today) else {
        return Ok(see(address::Held).saying("season-no-cycle").into_response());
    };
    let people = held_reading::people(cycle, None, (0, ALL), &today, app.store.read()).await?;
    let head = ["season-column-name", "season-column-unit", "season-column-held", "season-column-day"];
    let head: Vec<String> = head.iter().map(|key| frame.t(key).to_owned()).collect();
    let row = |one: PersonLine| {
        let day = one.held_on.as_ref().map(Day::to_string).unwrap_or_default();
        vec![one.name, one.unit, frame.t(held_key(one.held_on.is_some())).to_owned(), day]
    };
    let rows: Vec<Vec<String>> = people.into_iter().map(row).collect();
    let saved = format!("attachment; filename=\"{}.csv\"", frame.t("season-sheet-name"));
    let kinds = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, saved)];
    Ok((kinds, documents::csv(&head, &rows)).into_response())
}

fn held_key(is_held: bool) -> &'static str {
    if is_held { "season-is-held" } else { "season-is-not-held" }
}

impl HeldPage {
    fn of(frame: Frame, wish: Wish, cycles: Vec<Cycle>, cycle: Option<Cycle>) -> HeldPage {
        HeldPage { frame, wish, cycles, cycle, units: vec![], unit: None, people: vec![], has_more: false }
    }

    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn here(&self) -> String {
        address::Held.to_string()
    }

    fn released_to(&self) -> String {
        address::Released.to_string()
    }

    fn cycles_to(&self) -> String {
        crate::arranging::address::Cycles.to_string()
    }

    fn of_cycle(&self) -> String {
        self.cycle.as_ref().map(|cycle| format!("?cycle={}", cycle.id)).unwrap_or_default()
    }

    fn sheet_to(&self) -> String {
        format!("{}{}", address::HeldSheet, self.of_cycle())
    }

    fn whole_to(&self) -> String {
        format!("{}{}", address::Held, self.of_cycle())
    }

    fn unit_to(&self, line: &Line) -> String {
        format!("{}&unit={}", self.whole_to(), line.id)
    }

    fn page_to(&self, page: usize) -> String {
        let unit = self.unit.as_ref().map(|unit| self.unit_to(unit)).unwrap_or_else(|| self.whole_to());
        format!("{unit}&page={page}")
    }

    fn later(&self) -> String {
        self.page_to(self.wish.page + 1)
    }

    fn earlier(&self) -> String {
        self.page_to(self.wish.page.saturating_sub(1))
    }

    fn days(&self, cycle: &Cycle) -> String {
        crate::arranging::days(cycle, self.frame.words)
    }

    fn is_chosen(&self, cycle: &Cycle) -> bool {
        self.cycle.as_ref().is_some_and(|chosen| chosen.id == cycle.id)
    }

    /// "Pidetty 65 %", or why nothing is said.
    fn share(&self, line: &Line) -> String {
        let words = self.frame.words;
        match line.share.as_ref().map(|share| **share) {
            Some(Share::Few) => self.frame.t("season-held-few").to_owned(),
            Some(Share::PerCent(per_cent)) => words.t1("season-held-share", "share", usize::from(per_cent)),
            Some(Share::Most) => self.frame.t("season-held-most").to_owned(),
            None => words.t1("season-held-small", "least", LEAST),
        }
    }

    fn held(&self, one: &PersonLine) -> String {
        let word = self.frame.t(held_key(one.held_on.is_some()));
        match &one.held_on {
            Some(day) => format!("{word} {}", self.frame.words.calendar_day(day)),
            None => word.to_owned(),
        }
    }
}

pages::sample!("talks/held", |frame| {
    let cycles = crate::arranging::sample_cycles();
    let line = |path: &str, people: usize| Line {
        id: Id::nil(),
        path: path.into(),
        share: Share::of(people / 2, people).and_then(|share| disclosure::Shown::of(people, || share)),
    };
    let person = |name: &str, day: &str| PersonLine {
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        held_on: Day::parse(day),
    };
    let of = |cycle| HeldPage::of(frame.clone(), Wish::default(), cycles.clone(), cycle);
    let units = || vec![line("Sairaalapalvelut › Vuodeosasto 3", 24), line("Kotihoito › Läntinen tiimi", 7)];
    let people = vec![person("Heli Hoitaja", ""), person("Sanni Sairaanhoitaja", "2021-09-28")];
    vec![
        ("no-season", HeldPage::of(frame.clone(), Wish::default(), vec![], None)),
        ("units", HeldPage { units: units(), ..of(cycles.first().cloned()) }),
        (
            "nothing-found",
            HeldPage { wish: Wish { q: "xyz".into(), ..Wish::default() }, ..of(cycles.first().cloned()) },
        ),
        (
            "people",
            HeldPage { units: units(), unit: units().pop(), people, has_more: true, ..of(cycles.first().cloned()) },
        ),
    ]
});
