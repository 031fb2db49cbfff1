//! Attendance over a whole programme, on one page: who was at which session. For the coordinator, and for coaches of
//! their own cohorts. No sums.

use crate::address;
use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::permissions::Follow;
use crate::programme::Programme;
use crate::session::Session;
use askama::Template;
use gatherings::Kept;
use gatherings::attendance::{self, Mark};
use people::May;
use store::{Id, Moment};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "attendance/overview.html")]
struct OverviewPage {
    frame: Frame,
    programme: Id,
    name: String,
    sessions: Vec<Session>,
    lines: Vec<(Enrolled, Vec<Cell>)>,
}

/// One agent at one session.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    Present,
    Absent,
    Unmarked,
    Ahead,
}

impl Cell {
    fn key(self) -> &'static str {
        match self {
            Cell::Present => "attendance-was-there",
            Cell::Absent => "attendance-was-not-there",
            Cell::Unmarked => "attendance-not-marked",
            Cell::Ahead => "attendance-to-come",
        }
    }

    fn point(self) -> &'static str {
        match self {
            Cell::Present => "done",
            Cell::Absent | Cell::Unmarked => "open",
            Cell::Ahead => "plain",
        }
    }
}

pub(crate) async fn show(
    programme: May<Follow, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, now) = (programme.who.clone(), app.now());
    let agents = Followed::of(programme.id, &me, &app).await?.agents;
    let sessions = Session::of_programme(programme.id, me.id, app.store.read()).await?;
    let mut lines: Vec<(Enrolled, Vec<Cell>)> = agents.into_iter().map(|agent| (agent, vec![])).collect();
    for session in &sessions {
        let marks = attendance::of(session.id, app.store.read()).await?;
        let times = Kept::of(session.id, app.store.read()).await?;
        for (agent, cells) in &mut lines {
            cells.push(cell(agent.person_id, &marks, &times, now));
        }
    }
    let name = programme.name.0.read(frame.words.lang).to_owned();
    Ok(Page(OverviewPage { frame, programme: programme.id, name, sessions, lines }))
}

fn cell(person_id: Id, marks: &[Mark], times: &[Kept], now: Moment) -> Cell {
    match marks.iter().find(|mark| mark.person_id == person_id) {
        Some(mark) if mark.occurrence_id.is_some() => Cell::Present,
        Some(_) => Cell::Absent,
        None if times.iter().any(|kept| kept.begins_at <= now) => Cell::Unmarked,
        None => Cell::Ahead,
    }
}

impl OverviewPage {
    fn back(&self) -> String {
        address::Programme { programme: self.programme }.to_string()
    }

    fn mark(&self, id: &Id) -> String {
        address::Attendance { session: *id }.to_string()
    }

    fn certificates(&self) -> String {
        address::Certificates { programme: self.programme }.to_string()
    }

    fn session(&self, n: &usize) -> &Session {
        &self.sessions[*n]
    }
}

pages::sample!("coaching/attendance/overview", |frame| {
    let page = |sessions, lines| OverviewPage {
        frame: frame.clone(),
        programme: Id::nil(),
        name: "Muutosagenttien valmennus".into(),
        sessions,
        lines,
    };
    let session = crate::sessions::show::sample_session();
    let sessions = vec![session.clone(), session.clone(), session.clone(), session];
    let agent = crate::attendance::show::sample_agent("Sanni Sairaanhoitaja", 1);
    let cells = vec![Cell::Present, Cell::Absent, Cell::Unmarked, Cell::Ahead];
    vec![("empty", page(vec![], vec![])), ("filled", page(sessions, vec![(agent, cells)]))]
});
