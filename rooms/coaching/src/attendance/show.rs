//! Marking who was there: all by one press, then the exceptions. What another coach marked meanwhile stays, since only
//! what was changed on this page is kept.

use crate::address;
use crate::attendance::Attendance;
use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::permissions::Mark;
use crate::sessions::moving::span;
use askama::Template;
use gatherings::Kept;
use gatherings::attendance::{self, Marking};
use people::May;
use std::collections::HashMap;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "attendance/show.html")]
struct AttendancePage {
    frame: Frame,
    attendance: Attendance,
    /// Those that have begun.
    times: Vec<Kept>,
    lines: Vec<Line>,
}

/// An agent with the mark: an occurrence's id, `ABSENT`, or nothing yet.
struct Line {
    agent: Enrolled,
    mark: String,
}

const ABSENT: &str = "absent";

pub(crate) async fn show(
    attendance: May<See, Attendance>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, attendance) = (attendance.who.clone(), attendance.into_record());
    let times = begun(attendance.session_id, &app).await?;
    let marks = attendance::of(attendance.session_id, app.store.read()).await?;
    let marks: HashMap<Id, String> = marks.into_iter().map(|mark| (mark.person_id, word(mark.occurrence_id))).collect();
    let line = |agent: Enrolled| Line { mark: marks.get(&agent.person_id).cloned().unwrap_or_default(), agent };
    let followed = Followed::of(attendance.programme_id, &me, &app).await?;
    let lines = followed.agents.into_iter().map(line).collect();
    Ok(Page(AttendancePage { frame, attendance, times, lines }))
}

fn word(occurrence_id: Option<Id>) -> String {
    occurrence_id.map_or(ABSENT.to_owned(), |id| id.to_string())
}

async fn begun(session_id: Id, app: &App) -> Result<Vec<Kept>> {
    let times = Kept::of(session_id, app.store.read()).await?;
    Ok(times.into_iter().filter(|kept| kept.begins_at <= app.now()).collect())
}

pub(crate) async fn update(
    attendance: May<Mark, Attendance>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (me, session) = (attendance.who.clone(), attendance.session_id);
    let agents = Followed::of(attendance.programme_id, &me, &app).await?.agents;
    let times = begun(session, &app).await?;
    let chosen: HashMap<Id, Option<Id>> = gatherings::choices(session, app.store.read()).await?.into_iter().collect();
    let is_begun = |id: &Id| times.iter().any(|kept| kept.id == *id);
    let everybody: Option<Id> = sent.text("all").parse().ok().filter(is_begun);
    let marking = Marking { subject_id: session, by: me.id, now: app.now() };
    let mut tx = app.store.begin().await?;
    for agent in &agents {
        let person = agent.person_id;
        let (before, now) = (sent.text(&format!("was-{person}")), sent.text(&format!("mark-{person}")));
        match now.parse().ok().filter(is_begun) {
            _ if before == now => {}
            Some(occurrence) => marking.mark(person, Some(occurrence), &mut tx).await?,
            None if now == ABSENT => marking.mark(person, None, &mut tx).await?,
            None => marking.unmark(person, &mut tx).await?,
        }
        // Who meant to come at another time is not taken to have been at this one.
        let elsewhere = chosen.get(&person).copied().flatten().is_some_and(|chosen| Some(chosen) != everybody);
        if let Some(occurrence) = everybody.filter(|_| !elsewhere) {
            marking.mark_present(person, occurrence, &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(see(address::Attendance { session }).saying("attendance-kept"))
}

impl AttendancePage {
    fn to(&self) -> String {
        address::Attendance { session: self.attendance.session_id }.to_string()
    }

    fn back(&self) -> String {
        address::Session { session: self.attendance.session_id }.to_string()
    }

    fn overview(&self) -> String {
        address::AttendanceOverview { programme: self.attendance.programme_id }.to_string()
    }

    fn span(&self, kept: &Kept) -> String {
        span(&kept.occurrence(), self.frame.words)
    }

    /// What stands at the choice of having been there: with several times, which one.
    fn present(&self, kept: &Kept) -> String {
        match self.times.len() {
            1 => self.frame.t("attendance-present").to_owned(),
            _ => self.frame.words.t1("attendance-present-at", "when", self.span(kept)),
        }
    }

    fn everybody(&self, kept: &Kept) -> String {
        self.frame.words.t1("attendance-everybody", "when", self.span(kept))
    }

    fn is(&self, line: &Line, id: &Id) -> bool {
        line.mark == id.to_string()
    }
}

impl Line {
    fn is_absent(&self) -> bool {
        self.mark == ABSENT
    }
}

/// For samples.
pub(crate) fn sample_agent(name: &str, n: u128) -> Enrolled {
    Enrolled {
        cohort_id: Id::nil(),
        person_id: Id::from_u128(n),
        part: crate::part::Part::Agent,
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        employer: "Järviseudun sote".into(),
    }
}

pages::sample!("coaching/attendance", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let task = crate::task_show::sample_task();
    let attendance = Attendance {
        session_id: Id::nil(),
        programme_id: Id::nil(),
        number: 3,
        name: task.name.clone(),
        as_coach: true,
    };
    let kept = |n: u128| Kept {
        id: Id::from_u128(n),
        begins_at: now,
        ends_at: now,
        place: task.name.clone(),
        sequence: 0,
        changed_at: now,
        cancelled_at: None,
    };
    let line = |name: &str, n, mark: String| Line { agent: sample_agent(name, n), mark };
    let lines = || {
        vec![
            line("Liisa Lähihoitaja", 1, Id::from_u128(8).to_string()),
            line("Sanni Sairaanhoitaja", 2, ABSENT.into()),
            line("Outi Ohjaaja", 3, String::new()),
        ]
    };
    let page = |times, lines| AttendancePage { frame: frame.clone(), attendance: attendance.clone(), times, lines };
    vec![
        ("empty", page(vec![], lines())),
        ("nobody", page(vec![kept(8)], vec![])),
        ("one", page(vec![kept(8)], lines())),
        ("filled", page(vec![kept(8), kept(9)], lines())),
    ]
});
