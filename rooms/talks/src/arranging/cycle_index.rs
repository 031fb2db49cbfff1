//! The seasons of an employer, the newest first.

use super::address;
use crate::cycle::Cycle;
use crate::permissions::{Arrange, Talks};
use askama::Template;
use people::May;
use store::Day;
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::Words;

#[derive(Template)]
#[template(path = "arranging/cycle_index.html")]
struct IndexPage {
    frame: Frame,
    cycles: Vec<Cycle>,
    today: Day,
}

pub(crate) async fn index(all: May<Arrange, Talks>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let cycles = Cycle::of_employer(all.who.employer_id, app.store.read()).await?;
    Ok(Page(IndexPage { frame, cycles, today: app.clock.today() }))
}

/// "1.9.2021–30.6.2022"
pub(crate) fn days(cycle: &Cycle, words: Words) -> String {
    format!("{}–{}", words.calendar_day(&cycle.begins_on), words.calendar_day(&cycle.ends_on))
}

impl IndexPage {
    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn new_to(&self) -> String {
        address::NewCycle.to_string()
    }

    fn templates_to(&self) -> String {
        address::Templates.to_string()
    }

    fn template(&self, cycle: &Cycle) -> String {
        address::Template { template: cycle.template_id }.to_string()
    }

    fn days(&self, cycle: &Cycle) -> String {
        days(cycle, self.frame.words)
    }

    fn is_open(&self, cycle: &Cycle) -> bool {
        cycle.is_open(&self.today)
    }
}

/// For samples.
pub(crate) fn samples() -> Vec<Cycle> {
    use crate::talk::Kind;
    use store::{Id, Moment};
    use words::{Lang, Texts};
    let day = |text: &str| Day::parse(text);
    let cycle = |name: &str, begins: &str, ends: &str| {
        Some(Cycle {
            id: Id::nil(),
            employer_id: Id::nil(),
            template_id: Id::nil(),
            name: Texts::one(Lang::Fi, name).kept(),
            begins_on: day(begins)?,
            ends_on: day(ends)?,
            made_by: Id::nil(),
            made_at: Moment(0),
            kind: Kind::Pair,
            called: Texts::one(Lang::Fi, "Kehityskeskustelu").kept(),
            form_version_id: Id::nil(),
            review_months: 6,
        })
    };
    let both = [
        cycle("Kehityskeskustelut 2021–2022", "2021-09-01", "2022-06-30"),
        cycle("Kehityskeskustelut 2020–2021", "2020-09-01", "2021-06-30"),
    ];
    both.into_iter().flatten().collect()
}

pages::sample!("talks/cycles", |frame| {
    let Some(today) = Day::parse("2021-10-04") else { return vec![] };
    let page = |cycles| IndexPage { frame: frame.clone(), cycles, today: today.clone() };
    vec![("empty", page(vec![])), ("filled", page(samples()))]
});
