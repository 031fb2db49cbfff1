//! The coordinator's page: where agents are missing and what to do about it. Units stand in the order of the tree; nothing
//! is ranked, and nobody is named.

use super::bars::Bar;
use super::figures::{self, Group};
use super::reading::{self, Line, Settled, Why};
use super::{address, permissions::Coverage};
use askama::Template;
use axum::extract::Query;
use people::{May, fold};
use serde::Deserialize;
use store::{Day, Id};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many gaps have a card of their own; the rest stand in the tree.
const CARDS: usize = 4;
/// A tree of no more units stands open.
const OPEN_UP_TO: usize = 40;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Cut {
    /// A part of a unit's name.
    #[serde(default)]
    q: String,
    /// Only where something is missing.
    #[serde(default)]
    only: String,
}

#[derive(Template)]
#[template(path = "coverage/show.html")]
struct CoveragePage {
    frame: Frame,
    today: Day,
    cut: Cut,
    found: Found,
    cards: Vec<Line>,
    /// Employers with their units, as chosen.
    tree: Vec<(String, Vec<Line>)>,
    is_open: bool,
    attendance: Vec<Group>,
    obstacles: Vec<Kind>,
}

/// What the whole network comes to.
#[derive(Debug, Default, Clone, Copy)]
struct Found {
    units: usize,
    gaps: usize,
    without_deputy: usize,
    without_time: usize,
}

/// Open obstacles of a kind, by employer.
struct Kind {
    name: String,
    count: i64,
    employers: Vec<(String, i64)>,
}

pub(crate) async fn show(
    coverage: May<See, Coverage>,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let lines = reading::lines(&app).await?;
    let attendance = figures::attendance(&today, app.store.read()).await?;
    let kinds = reading::obstacles(&coverage.who, &app).await?;
    let kind =
        |(key, count, employers): (&'static str, i64, _)| Kind { name: frame.t(key).to_owned(), count, employers };
    let obstacles = kinds.into_iter().map(kind).collect();
    Ok(Page(CoveragePage::of(frame, today, cut, lines, attendance, obstacles)))
}

impl Found {
    fn of(lines: &[Line]) -> Found {
        let count = |is: fn(&Line) -> bool| lines.iter().filter(|line| is(line)).count();
        Found {
            units: lines.len(),
            gaps: count(|line| line.gap.is_some()),
            without_deputy: count(Line::lacks_deputy),
            without_time: count(Line::lacks_time),
        }
    }
}

impl CoveragePage {
    fn of(
        frame: Frame,
        today: Day,
        cut: Cut,
        lines: Vec<Line>,
        attendance: Vec<Group>,
        obstacles: Vec<Kind>,
    ) -> CoveragePage {
        let found = Found::of(&lines);
        let cards = lines.iter().filter(|line| line.is_open_gap()).take(CARDS).cloned().collect();
        let (part, only) = (fold(&cut.q), cut.only.as_str());
        let is_wanted = |line: &Line| {
            let missing = match only {
                "gaps" => line.gap.is_some(),
                "missing" => !line.is_whole(),
                _ => true,
            };
            missing && (part.is_empty() || fold(&line.name).contains(&part))
        };
        let mut tree: Vec<(String, Vec<Line>)> = vec![];
        for line in lines.into_iter().filter(is_wanted) {
            match tree.last_mut().filter(|(employer, _)| *employer == line.employer) {
                Some((_, units)) => units.push(line),
                None => tree.push((line.employer.clone(), vec![line])),
            }
        }
        let is_open = found.units <= OPEN_UP_TO || !part.is_empty() || !only.is_empty();
        CoveragePage { frame, today, cut, found, cards, tree, is_open, attendance, obstacles }
    }

    fn title(&self) -> String {
        match (self.found.units, self.found.gaps) {
            (0, _) => self.frame.t("coverage-nobody").to_owned(),
            (_, 0) => self.frame.t("coverage-whole").to_owned(),
            (_, gaps) => self.frame.words.t1("coverage-gaps", "count", gaps),
        }
    }

    fn lead(&self) -> String {
        let (words, heard) = (self.frame.words, self.found.units - self.found.gaps);
        let mut lead = words.t3(
            "coverage-lead",
            "day",
            words.calendar_day(&self.today),
            "heard",
            heard,
            "units",
            self.found.units,
        );
        let more =
            [("coverage-lead-deputy", self.found.without_deputy), ("coverage-lead-time", self.found.without_time)];
        for (key, count) in more.into_iter().filter(|(_, count)| *count > 0) {
            lead.push(' ');
            lead.push_str(&words.t1(key, "count", count));
        }
        lead
    }

    fn why(&self, line: &Line) -> String {
        why(line, &self.frame)
    }

    /// What stands beside the unit's name.
    fn state(&self, line: &Line) -> String {
        state(line, &self.frame)
    }

    fn points(&self, line: &Line) -> Vec<&'static str> {
        let mut points = vec!["done"; line.agents.min(3)];
        if !line.has_deputy {
            points.push("open");
        }
        points
    }

    fn unit(&self, id: &Id) -> String {
        address::CoveredUnit { covered_unit: *id }.to_string()
    }

    fn is_chosen(&self, only: &str) -> bool {
        self.cut.only == only
    }

    fn units(&self, count: usize) -> String {
        self.frame.words.t1("coverage-units", "count", count)
    }

    fn bars(&self) -> askama::filters::Safe<String> {
        let bar = |kind: &Kind| Bar { name: kind.name.clone(), count: kind.count };
        super::bars::bars(&self.obstacles.iter().map(bar).collect::<Vec<_>>())
    }

    fn obstacles_in_all(&self) -> i64 {
        self.obstacles.iter().map(|kind| kind.count).sum()
    }

    fn group(&self, group: &Group) -> String {
        group.employer.clone().unwrap_or_else(|| self.frame.t("coverage-small-employers").to_owned())
    }

    fn times(&self, group: &Group) -> String {
        self.frame.words.t2("coverage-times", "there", group.times.there, "all", group.times.all)
    }

    fn of_employer(&self, one: &(String, i64)) -> String {
        format!("{} {}", one.0, one.1)
    }

    fn diary(&self) -> String {
        crate::diary::address::HelpAsked.to_string()
    }
}

/// Why a unit has no agent, in a sentence.
pub(super) fn why(line: &Line, frame: &Frame) -> String {
    let (words, day) = (frame.words, |day: &Day| frame.words.calendar_day(day));
    match &line.gap {
        Some(Why::Moved(from)) => words.t1("coverage-why-moved", "day", day(from)),
        Some(Why::Ended(last)) => words.t1("coverage-why-ended", "day", day(last)),
        Some(Why::Away(until)) => words.t1("coverage-why-away", "day", day(until)),
        Some(Why::Never) => frame.t("coverage-why-never").to_owned(),
        None => String::new(),
    }
}

/// What there is in a unit, in a few words: agents, and what is missing.
pub(super) fn state(line: &Line, frame: &Frame) -> String {
    let (words, day) = (frame.words, |day: &Day| frame.words.calendar_day(day));
    if let Some(Settled { ends_on, .. }) = &line.settled {
        return words.t1("coverage-is-settled", "day", day(ends_on));
    }
    if line.is_asked && line.gap.is_some() {
        return frame.t("coverage-is-asked").to_owned();
    }
    match &line.gap {
        Some(Why::Moved(from)) => return words.t1("coverage-gap-moved", "day", day(from)),
        Some(Why::Ended(last)) => return words.t1("coverage-gap-ended", "day", day(last)),
        Some(Why::Away(until)) => return words.t1("coverage-gap-away", "day", day(until)),
        Some(Why::Never) => return frame.t("coverage-gap-never").to_owned(),
        None => {}
    }
    let mut state = match line.agents {
        0 => frame.t("coverage-deputy-carries").to_owned(),
        agents => words.t1("coverage-agents", "count", agents),
    };
    for (missing, key) in [(line.lacks_deputy(), "coverage-no-deputy"), (line.lacks_time(), "coverage-no-time")] {
        if missing {
            state.push_str(", ");
            state.push_str(frame.t(key));
        }
    }
    state
}

pub(super) fn sample_line(name: &str, agents: usize, gap: Option<Why>) -> Line {
    Line {
        id: Id::nil(),
        name: name.into(),
        employer: "Järviseudun sote".into(),
        agents,
        gap,
        has_deputy: agents > 1,
        is_rostered: agents != 3,
        settled: None,
        is_asked: false,
    }
}

pages::sample!("coaching/coverage", |frame| {
    let Some(today) = Day::parse("2021-10-04") else { return vec![] };
    let page = |lines, attendance, obstacles| {
        CoveragePage::of(frame.clone(), today.clone(), Cut::default(), lines, attendance, obstacles)
    };
    let line = sample_line;
    let settled = Settled { words: "Viestit esihenkilön kautta".into(), ends_on: today.clone() };
    let gaps = vec![
        line("Asumisyksikkö Koivikko", 0, Some(Why::Moved(today.clone()))),
        line("Yöhoito", 0, Some(Why::Away(today.clone()))),
        line("Avopalvelut", 0, Some(Why::Ended(today.clone()))),
        line("Riskienhallinta", 0, Some(Why::Never)),
        Line { settled: Some(settled), ..line("Sosiaalityö", 0, Some(Why::Never)) },
        Line { is_asked: true, ..line("Ensihoito", 0, Some(Why::Never)) },
        line("Kotihoito, läntinen tiimi", 1, None),
        line("Paloasema A, työvuorot 1–4", 3, None),
    ];
    let times = figures::Times { there: 51, all: 60 };
    let group = |employer: Option<&str>| {
        let times = disclosure::Shown::of(12, || times)?;
        Some(Group { employer: employer.map(str::to_owned), times })
    };
    let attendance = [group(Some("Järviseudun sote")), group(None)].into_iter().flatten().collect();
    let employers = vec![("Järviseudun sote".to_owned(), 4), ("Kivisalmen kaupunki".to_owned(), 3)];
    let obstacles = vec![
        Kind { name: frame.t("diary-obstacle-time").into(), count: 7, employers: employers.clone() },
        Kind { name: frame.t("diary-obstacle-device").into(), count: 2, employers },
    ];
    vec![
        ("empty", page(vec![], vec![], vec![])),
        ("whole", page(vec![line("Vuodeosasto 3", 2, None)], vec![], vec![])),
        ("filled", page(gaps, attendance, obstacles)),
    ]
});
