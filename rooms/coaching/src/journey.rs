//! The journey of a programme as a picture: its sessions and tasks are stops in the order of time, and one sees where one
//! is, what is behind and what is next. The same in words stands below it. On a guided path the next stop opens when the
//! former is done; what is open may be answered all the same. Nobody is compared with anybody.

use crate::address;
use crate::enrolment;
use crate::interim_task::Task;
use crate::missed;
use crate::programme::{Path, Programme};
use crate::session::Session;
use crate::submission::Submission;
use askama::Template;
use people::{May, Me, Role};
use std::collections::BTreeSet;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::Texts;

/// How a stop stands for whoever looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Done,
    /// Where one is.
    Here,
    /// Can be done now, in any order.
    Open,
    /// Opens when the former is done; what is open may be answered all the same.
    AfterFormer,
    Coming,
}

#[derive(Debug, Clone)]
struct Stop {
    name: Texts,
    is_task: bool,
    at: Moment,
    when: String,
    /// None: there is nothing to open yet.
    href: Option<String>,
    is_done: bool,
    /// It has been held, or given to the agents.
    is_there: bool,
}

#[derive(Template)]
#[template(path = "journey.html")]
struct JourneyPage {
    frame: Frame,
    programme: Programme,
    stops: Vec<(Stop, Standing)>,
    picture: Picture,
}

pub(crate) async fn show(
    programme: May<See, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = programme.who.clone();
    let programme = programme.into_record();
    let stops = stops(&programme, &frame, &me, &app).await?;
    Ok(Page(JourneyPage::of(frame, programme, stops)))
}

async fn stops(programme: &Programme, frame: &Frame, me: &Me, app: &App) -> Result<Vec<Stop>> {
    let (now, read) = (app.now(), || app.store.read());
    let joined = enrolment::joined_at(programme.id, me.id, read()).await?;
    let caught_up: BTreeSet<Id> = missed::caught_up(programme.id, me.id, read()).await?.into_iter().collect();
    let mut stops = vec![];
    for session in Session::of_programme(programme.id, me.id, read()).await? {
        let times = gatherings::times(session.id, read()).await?;
        let is_there = times.last().is_some_and(|last| last.ends_at < now);
        let before_joining = joined.is_some_and(|joined| times.last().is_some_and(|last| last.ends_at < joined));
        stops.push(Stop {
            at: times.first().map_or(Moment(i64::MAX), |first| first.begins_at),
            when: gatherings::spoken(&times, frame.words),
            href: Some(address::Session { session: session.id }.to_string()).filter(|_| session.takes_part),
            is_done: is_there && (!before_joining || caught_up.contains(&session.id)),
            is_there,
            name: session.name.0,
            is_task: false,
        });
    }
    let inside = programme.as_agent || me.is(Role::Coordinator) || (programme.as_coach && me.is(Role::Coach));
    for task in Task::of_programme(programme.id, me.id, read()).await?.into_iter().filter(|_| inside) {
        let is_open = task.is_open();
        let is_done = match programme.as_agent {
            true => Submission::is_there(task.id, me.id, read()).await?,
            false => is_open && task.is_late(now),
        };
        // Before it is given to them, agents know that it comes, and nothing of what it asks.
        let name = if is_open || !programme.as_agent { task.name.0.clone() } else { Texts::default() };
        stops.push(Stop {
            name,
            is_task: true,
            at: task.due_at,
            when: frame.words.t1("task-due-on", "day", frame.words.day(task.due_at)),
            href: Some(address::Task { task: task.id }.to_string()).filter(|_| is_open),
            is_done,
            is_there: is_open,
        });
    }
    stops.sort_by_key(|stop| stop.at);
    Ok(stops)
}

/// One is at the first stop that is there and not done; when all of those are done, at the next one.
fn standings(stops: &[(bool, bool)], path: Path) -> Vec<Standing> {
    let here = stops.iter().position(|(done, there)| !done && *there);
    let here = here.or_else(|| stops.iter().position(|(done, _)| !done));
    let standing = |(n, (done, there)): (usize, &(bool, bool))| match (*done, *there) {
        (true, _) => Standing::Done,
        _ if Some(n) == here => Standing::Here,
        (false, true) if path == Path::Guided => Standing::AfterFormer,
        (false, true) => Standing::Open,
        (false, false) => Standing::Coming,
    };
    stops.iter().enumerate().map(standing).collect()
}

impl Standing {
    fn key(self, is_task: bool) -> &'static str {
        match (self, is_task) {
            (Standing::Done, true) => "journey-done-task",
            (Standing::Done, false) => "journey-done-session",
            (Standing::Here, _) => "journey-here",
            (Standing::Open, _) => "journey-open",
            (Standing::AfterFormer, true) => "journey-after-former-task",
            (Standing::AfterFormer, false) => "journey-after-former",
            (Standing::Coming, _) => "journey-coming",
        }
    }

    fn point(self) -> &'static str {
        match self {
            Standing::Done => "done",
            Standing::Here => "now",
            Standing::Open => "plain",
            Standing::AfterFormer | Standing::Coming => "open",
        }
    }
}

/// Stops on a road that turns at the end of each row.
#[derive(Debug, Clone)]
struct Picture {
    width: usize,
    height: usize,
    spots: Vec<Spot>,
}

#[derive(Debug, Clone)]
struct Spot {
    at: Place,
    /// Where the road comes from.
    from: Option<Place>,
}

#[derive(Debug, Clone)]
struct Place {
    x: usize,
    y: usize,
}

const A_ROW: usize = 6;
const STEP: usize = 80;

impl Picture {
    fn of(stops: usize) -> Picture {
        let place = |n: usize| {
            let (row, column) = (n / A_ROW, n % A_ROW);
            let column = if row.is_multiple_of(2) { column } else { A_ROW - 1 - column };
            Place { x: STEP / 2 + column * STEP, y: STEP / 2 + row * STEP }
        };
        let spot = |n: usize| Spot { at: place(n), from: n.checked_sub(1).map(place) };
        let (columns, rows) = (stops.clamp(1, A_ROW), stops.div_ceil(A_ROW).max(1));
        Picture { width: columns * STEP, height: rows * STEP, spots: (0..stops).map(spot).collect() }
    }
}

impl JourneyPage {
    fn of(frame: Frame, programme: Programme, stops: Vec<Stop>) -> JourneyPage {
        let facts: Vec<(bool, bool)> = stops.iter().map(|stop| (stop.is_done, stop.is_there)).collect();
        let standings = standings(&facts, programme.path);
        let picture = Picture::of(stops.len());
        JourneyPage { frame, programme, stops: stops.into_iter().zip(standings).collect(), picture }
    }

    /// Where one is, in a sentence.
    fn sentence(&self) -> String {
        let words = self.frame.words;
        let done = self.stops.iter().filter(|(_, standing)| *standing == Standing::Done).count();
        let here = self.stops.iter().find(|(_, standing)| *standing == Standing::Here);
        match here {
            None => words.t("journey-all-done").to_owned(),
            Some((stop, _)) => {
                words.t3("journey-sentence", "done", done, "of", self.stops.len(), "next", self.name(stop))
            }
        }
    }

    fn name(&self, stop: &Stop) -> String {
        let name = stop.name.read(self.frame.words.lang);
        if name.is_empty() { self.frame.t("journey-task-to-come").to_owned() } else { name.to_owned() }
    }

    fn spot(&self, n: &usize) -> &Spot {
        &self.picture.spots[*n]
    }

    fn is_guided(&self) -> bool {
        self.programme.path == Path::Guided
    }

    fn back(&self) -> String {
        address::Programme { programme: self.programme.id }.to_string()
    }
}

pages::sample!("coaching/programme/journey", |frame| {
    let task = crate::task_show::sample_task();
    let stop = |n: usize| Stop {
        name: if n == 6 { Texts::default() } else { task.name.0.clone() },
        is_task: n % 2 == 1,
        at: Moment(n as i64),
        when: frame.words.day(Moment(0)),
        href: (n < 5).then(|| "/coaching".to_owned()),
        is_done: n < 3,
        is_there: n < 5,
    };
    let page = |path, stops| {
        let programme = Programme { path, ..crate::programme::sample_programme() };
        JourneyPage::of(frame.clone(), programme, stops)
    };
    vec![
        ("empty", page(Path::Free, vec![])),
        ("guided", page(Path::Guided, (0..8).map(stop).collect())),
        ("free", page(Path::Free, (0..8).map(stop).collect())),
        ("done", page(Path::Free, (0..3).map(stop).collect())),
    ]
});

#[cfg(test)]
mod tests {
    use super::*;

    const STOPS: [(bool, bool); 5] = [(true, true), (false, true), (true, true), (false, true), (false, false)];

    #[test]
    fn on_a_free_path_what_is_there_is_open_in_any_order() {
        use Standing::*;
        assert_eq!(standings(&STOPS, Path::Free), [Done, Here, Done, Open, Coming]);
    }

    #[test]
    fn on_a_guided_path_a_stop_opens_when_the_former_is_done() {
        use Standing::*;
        assert_eq!(standings(&STOPS, Path::Guided), [Done, Here, Done, AfterFormer, Coming]);
        assert_eq!(standings(&[(true, true), (true, true), (false, true)], Path::Guided), [Done, Done, Here]);
    }

    #[test]
    fn when_all_that_is_there_is_done_one_is_at_what_comes_next() {
        use Standing::*;
        assert_eq!(standings(&[(true, true), (false, false), (false, false)], Path::Guided), [Done, Here, Coming]);
        assert_eq!(standings(&[(true, true)], Path::Free), [Done]);
    }

    #[test]
    fn the_road_turns_and_never_jumps() {
        let picture = Picture::of(14);
        for spot in &picture.spots {
            let Some(from) = &spot.from else { continue };
            assert_eq!(spot.at.x.abs_diff(from.x) + spot.at.y.abs_diff(from.y), STEP);
            assert!(spot.at.x < picture.width && spot.at.y < picture.height);
        }
    }
}
