//! The coordinator's page: who has answered which task. That an answer is there, never what it says; no counts of a
//! person, no order but the alphabet.

use crate::address;
use crate::cohort::Cohort;
use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::interim_task::Task;
use crate::part::Part;
use crate::permissions::Follow;
use crate::programme::Programme;
use crate::reminder::{self, Line};
use askama::Template;
use axum::extract::Query;
use people::May;
use serde::Deserialize;
use std::collections::HashMap;
use store::{Id, Moment, Result, Source, sql};
use web::{App, Frame, IntoResponse, Page, State};

/// Where one agent's answer to one task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Replied,
    Submitted,
    Awaited,
    Late,
}

impl Cell {
    fn key(self) -> &'static str {
        match self {
            Cell::Replied => "progress-replied",
            Cell::Submitted => "progress-submitted",
            Cell::Awaited => "progress-awaited",
            Cell::Late => "progress-late",
        }
    }

    fn point(self) -> &'static str {
        match self {
            Cell::Replied => "done",
            Cell::Submitted => "now",
            Cell::Awaited => "plain",
            Cell::Late => "open",
        }
    }
}

#[derive(Template)]
#[template(path = "progress.html")]
struct ProgressPage {
    frame: Frame,
    programme: Programme,
    tasks: Vec<(Task, usize)>,
    cohorts: Vec<Cohort>,
    cohort: Option<Id>,
    lines: Vec<(Enrolled, Vec<Cell>)>,
    reminders: Vec<Line>,
}

#[derive(Deserialize)]
pub(crate) struct Filter {
    cohort: Option<Id>,
}

pub(crate) async fn show(
    programme: May<Follow, Programme>,
    State(app): State<App>,
    frame: Frame,
    Query(filter): Query<Filter>,
) -> web::Result<impl IntoResponse> {
    let me = programme.who.clone();
    let (programme, now) = (programme.into_record(), app.now());
    let tasks = Task::open_in(programme.id, app.store.read()).await?;
    let arrived = arrived(programme.id, app.store.read()).await?;
    let followed = Followed::of(programme.id, &me, &app).await?;
    let agents = followed.agents.iter().filter(|one| filter.cohort.is_none_or(|cohort| one.cohort_id == cohort));
    let cell = |task: &Task, agent: &Enrolled| match arrived.get(&(task.id, agent.person_id)) {
        Some(true) => Cell::Replied,
        Some(false) => Cell::Submitted,
        None if task.is_late(now) => Cell::Late,
        None => Cell::Awaited,
    };
    let lines: Vec<(Enrolled, Vec<Cell>)> =
        agents.map(|agent| (agent.clone(), tasks.iter().map(|task| cell(task, agent)).collect())).collect();
    let answered =
        |n: usize| lines.iter().filter(|(_, cells)| matches!(cells[n], Cell::Replied | Cell::Submitted)).count();
    let tasks: Vec<(Task, usize)> = tasks.into_iter().enumerate().map(|(n, task)| (task, answered(n))).collect();
    let cohorts = Cohort::of_programme(programme.id, me.id, app.store.read()).await?;
    let cohorts = cohorts.into_iter().filter(|cohort| followed.has(cohort.id)).collect();
    let reminders = reminder::lines(&tasks, &followed.agents, &frame, &app).await?;
    Ok(Page(ProgressPage { frame, programme, tasks, cohorts, cohort: filter.cohort, lines, reminders }))
}

/// Which answers are there, by task and agent, and whether they have been replied to.
async fn arrived(programme_id: Id, from: impl Source) -> Result<HashMap<(Id, Id), bool>> {
    let rows: Vec<(Id, Id, Option<Moment>)> = sql!(
        "SELECT m.interim_task_id, m.person_id, s.replied_at FROM submission_member m \
         JOIN submission s ON s.id = m.submission_id JOIN interim_task t ON t.id = s.interim_task_id WHERE t.programme_id = $1"
    )
    .bind(programme_id)
    .all(from)
    .await?;
    Ok(rows.into_iter().map(|(task, person, replied)| ((task, person), replied.is_some())).collect())
}

impl ProgressPage {
    fn to(&self) -> String {
        address::Progress { programme: self.programme.id }.to_string()
    }

    fn of(&self, cohort: &Id) -> String {
        format!("{}?cohort={cohort}", self.to())
    }

    fn is(&self, cohort: &Id) -> bool {
        self.cohort == Some(*cohort)
    }

    fn back(&self) -> String {
        address::Programme { programme: self.programme.id }.to_string()
    }

    fn task(&self, n: &usize) -> &Task {
        &self.tasks[*n].0
    }

    fn href(&self, id: &Id) -> String {
        address::Task { task: *id }.to_string()
    }

    /// The newest open task: what the heading tells of.
    fn newest(&self) -> Option<&(Task, usize)> {
        self.tasks.last()
    }
}

pages::sample!("coaching/progress", |frame| {
    let task = crate::task_show::sample_task();
    let programme = crate::programme::sample_programme();
    let agent = |name: &str| Enrolled {
        cohort_id: Id::nil(),
        person_id: Id::nil(),
        part: Part::Agent,
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        employer: "Järviseudun sote".into(),
    };
    let page = |tasks, lines| ProgressPage {
        frame: frame.clone(),
        programme: programme.clone(),
        tasks,
        cohorts: vec![],
        cohort: None,
        lines,
        reminders: reminder::sample_lines(),
    };
    let cells = vec![Cell::Replied, Cell::Submitted, Cell::Awaited, Cell::Late];
    let tasks = vec![(task.clone(), 1), (task.clone(), 1), (task.clone(), 0), (task, 0)];
    vec![("empty", page(vec![], vec![])), ("filled", page(tasks, vec![(agent("Sanni Sairaanhoitaja"), cells)]))]
});
