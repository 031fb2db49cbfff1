//! The supervisor's season: the people they lead, with where each one's discussion stands. Whoever leads supervisors sees their
//! own people here and nobody else's.

use super::address;
use super::standing::{self, Cut, PAGE, Standing, Stands};
use super::theme_figure::{self, Of};
use crate::cycle::Cycle;
use crate::permissions::Talks;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me, fold};
use serde::Deserialize;
use store::{Day, Id};
use web::acts::Create;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    cycle: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    order: String,
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "season/show.html")]
struct SeasonPage {
    frame: Frame,
    today: Day,
    wish: Wish,
    cycles: Vec<Cycle>,
    cycle: Option<Cycle>,
    people: Vec<Standing>,
    counts: Vec<(Stands, i64)>,
    has_more: bool,
    themes: Vec<Of>,
    /// Groups under way, and how one is begun.
    groups: Option<Safe<String>>,
}

pub(crate) async fn show(
    all: May<Create, Talks>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<impl IntoResponse> {
    let (me, today) = (all.who.clone(), app.clock.today());
    let cycles = Cycle::led_in(me.id, &today, app.store.read()).await?;
    let cycle = chosen(&cycles, &wish.cycle, &today).cloned();
    let mut page = SeasonPage {
        frame,
        today,
        wish,
        cycles,
        cycle,
        people: vec![],
        counts: vec![],
        has_more: false,
        themes: vec![],
        groups: None,
    };
    page.groups = crate::group::card(&page.frame, &me, &app).await?;
    page.read(&me, &app).await?;
    Ok(Page(page))
}

/// The list of a season.
pub(crate) fn of_cycle(id: Id) -> String {
    format!("{}?cycle={id}", address::Season)
}

/// The one that was asked for; else the open one that ends first; else the newest.
pub(super) fn chosen<'c>(cycles: &'c [Cycle], wanted: &str, today: &Day) -> Option<&'c Cycle> {
    let asked = wanted.parse::<Id>().ok().and_then(|id| cycles.iter().find(|cycle| cycle.id == id));
    let open = || cycles.iter().filter(|cycle| cycle.is_open(today)).min_by_key(|cycle| cycle.ends_on.clone());
    asked.or_else(open).or(cycles.first())
}

impl SeasonPage {
    async fn read(&mut self, me: &Me, app: &App) -> Result<()> {
        let Some(cycle) = &self.cycle else { return Ok(()) };
        let part = fold(&self.wish.q).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
        let (stands, order) = (Stands::from_word(&self.wish.state), self.wish.order.clone());
        let cut = Cut { part, stands, order, page: self.wish.page.min(10_000) };
        let people = standing::standings(cycle.id, me.id, &self.today, &cut, app.store.read()).await?;
        self.counts = standing::counts(cycle.id, me.id, &self.today, app.store.read()).await?;
        self.themes = theme_figure::of_supervisor(me.id, &self.today, app.store.read()).await?;
        self.has_more = people.len() > PAGE;
        self.people = people.into_iter().take(PAGE).collect();
        Ok(())
    }

    fn back(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn here(&self) -> String {
        address::Season.to_string()
    }

    fn ask_to(&self) -> String {
        crate::address::Talks.to_string()
    }

    fn talk(&self, id: &Id) -> String {
        crate::address::Talk { talk: *id }.to_string()
    }

    fn actions_to(&self) -> String {
        crate::address::Actions.to_string()
    }

    fn days(&self, cycle: &Cycle) -> String {
        crate::arranging::days(cycle, self.frame.words)
    }

    fn is_chosen(&self, cycle: &Cycle) -> bool {
        self.cycle.as_ref().is_some_and(|chosen| chosen.id == cycle.id)
    }

    fn count(&self, wanted: Stands) -> i64 {
        self.counts.iter().find(|(stands, _)| *stands == wanted).map_or(0, |(_, count)| *count)
    }

    fn people_in_all(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// How many may be asked today; none once the season is over.
    fn to_ask(&self) -> i64 {
        let is_open = self.cycle.as_ref().is_some_and(|cycle| cycle.is_open(&self.today));
        if is_open { self.count(Stands::NotBegun) } else { 0 }
    }

    fn may_ask(&self, one: &Standing) -> bool {
        one.stands == Stands::NotBegun && self.to_ask() > 0
    }

    fn stated(&self, one: &(Stands, i64)) -> String {
        format!("{} {}", self.frame.t(one.0.key()), one.1)
    }

    fn states(&self) -> &'static [Stands] {
        Stands::ALL
    }

    fn is_state(&self, stands: &Stands) -> bool {
        self.wish.state == stands.word()
    }

    fn orders(&self) -> [(&'static str, &'static str); 4] {
        [
            ("name", "season-order-name"),
            ("state", "season-order-state"),
            ("when", "season-order-when"),
            ("due", "season-order-due"),
        ]
    }

    fn is_order(&self, order: &str) -> bool {
        self.wish.order == order
    }

    /// "Aika sovittu 12.10. klo 13.00", "Pidetty 28.9."
    fn state(&self, one: &Standing) -> String {
        let (words, word) = (self.frame.words, self.frame.t(one.stands.key()));
        match (&one.meets_at, &one.held_on) {
            (Some(at), _) if one.stands == Stands::TimeAgreed => format!("{word}: {}", words.day_and_time(*at)),
            (_, Some(day)) if one.stands == Stands::Held => format!("{word} {}", words.calendar_day(day)),
            (_, Some(day)) => format!("{word} · {}", words.t1("season-met-on", "day", words.calendar_day(day))),
            _ => word.to_owned(),
        }
    }

    /// "2 sovittua asiaa auki, lähin 15.2." Empty: nothing is open.
    fn open(&self, one: &Standing) -> String {
        let words = self.frame.words;
        match (&one.due_on, one.open_actions) {
            (_, 0) => String::new(),
            (Some(day), count) => words.t2("season-open-by", "count", count, "day", words.calendar_day(day)),
            (None, count) => words.t1("season-open", "count", count),
        }
    }

    fn is_late(&self, one: &Standing) -> bool {
        one.due_on.as_ref().is_some_and(|day| *day < self.today)
    }

    /// The same list, another page of it.
    fn page_to(&self, page: usize) -> String {
        let cycle = self.cycle.as_ref().map(|cycle| cycle.id.to_string()).unwrap_or_default();
        let (q, state, order) = (encoded(&self.wish.q), encoded(&self.wish.state), encoded(&self.wish.order));
        format!("{}?cycle={cycle}&q={q}&state={state}&order={order}&page={page}", address::Season)
    }

    fn later(&self) -> String {
        self.page_to(self.wish.page + 1)
    }

    fn earlier(&self) -> String {
        self.page_to(self.wish.page.saturating_sub(1))
    }

    fn theme(&self, of: &Of) -> String {
        of.title(&self.frame)
    }

    fn lines(&self, of: &Of) -> Vec<String> {
        of.lines(&self.frame)
    }
}

/// For a query, so that a name stays a name.
pub(super) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

pages::sample!("talks/season", |frame| {
    let Some(today) = Day::parse("2021-10-04") else { return vec![] };
    let cycles = crate::arranging::sample_cycles();
    let page = |cycles: Vec<Cycle>, people: Vec<Standing>, has_more, themes| SeasonPage {
        frame: frame.clone(),
        today: today.clone(),
        wish: Wish::default(),
        cycle: cycles.first().cloned(),
        cycles,
        counts: people.iter().map(|one| (one.stands, 1)).collect(),
        people,
        has_more,
        themes,
        groups: None,
    };
    let mut long = standing::samples();
    long[1].name = "Maija-Liisa von Hohenzollern-Sigmaringen-Lähihoitaja ".repeat(3);
    vec![
        ("no-season", page(vec![], vec![], false, vec![])),
        ("nobody", page(cycles.clone(), vec![], false, vec![])),
        ("filled", page(cycles.clone(), standing::samples(), true, theme_figure::samples())),
        ("long", page(cycles, long, false, vec![])),
    ]
});
