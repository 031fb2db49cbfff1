//! A programme's page: its sessions with their times, its tasks with what has become of them, its cohorts.

use crate::address;
use crate::cohort::Cohort;
use crate::enrolment::{self, Enrolled};
use crate::interim_task::Task;
use crate::part::Part;
use crate::programme::Programme;
use crate::session::Session;
use crate::submission::Submission;
use crate::task_show::names;
use askama::Template;
use gatherings::Occurrence;
use people::{May, Role};
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "programme_show.html")]
struct ProgrammePage {
    frame: Frame,
    now: Moment,
    programme: Programme,
    sessions: Vec<(Session, Vec<Occurrence>)>,
    tasks: Vec<(Task, Standing)>,
    cohorts: Vec<CohortLine>,
    may_edit: bool,
}

struct CohortLine {
    cohort: Cohort,
    coaches: String,
}

/// How a task stands for the person reading.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// Not given to the agents yet.
    Prepared,
    Open,
    Late,
    /// For those who do not answer it themselves.
    Past,
    Sent,
    Replied,
}

impl Standing {
    fn key(self) -> &'static str {
        match self {
            Standing::Prepared => "task-state-prepared",
            Standing::Open => "task-state-open",
            Standing::Late => "task-state-late",
            Standing::Past => "task-state-past",
            Standing::Sent => "task-state-sent",
            Standing::Replied => "task-state-replied",
        }
    }

    fn colour(self) -> &'static str {
        match self {
            Standing::Prepared | Standing::Past => "neutral",
            Standing::Open | Standing::Late => "lakka",
            Standing::Sent => "accent",
            Standing::Replied => "success",
        }
    }

    fn of(task: &Task, own: Option<&Submission>, now: Moment) -> Standing {
        match own {
            Some(submission) if submission.replied_at.is_some() => Standing::Replied,
            Some(_) => Standing::Sent,
            None if !task.is_open() => Standing::Prepared,
            None if task.is_late(now) => {
                if task.as_agent {
                    Standing::Late
                } else {
                    Standing::Past
                }
            }
            None => Standing::Open,
        }
    }
}

pub(crate) async fn show(
    programme: May<See, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = programme.who.clone();
    let (mut programme, now) = (programme.into_record(), app.now());
    programme.as_coach &= me.is(Role::Coach);
    let mut sessions = vec![];
    for session in Session::of_programme(programme.id, me.id, app.store.read()).await? {
        let times = gatherings::times(session.id, app.store.read()).await?;
        sessions.push((session, times));
    }
    let may_edit = me.is(Role::Coordinator);
    let mut tasks = vec![];
    for task in Task::of_programme(programme.id, me.id, app.store.read()).await? {
        if !(task.is_open() || may_edit || programme.as_coach) {
            continue;
        }
        let own = if task.as_agent { Submission::own(task.id, me.id, app.store.read()).await? } else { None };
        tasks.push((task.clone(), Standing::of(&task, own.as_ref(), now)));
    }
    let there = enrolment::of_programme(programme.id, app.store.read()).await?;
    let cohorts = Cohort::of_programme(programme.id, me.id, app.store.read()).await?.into_iter();
    let cohorts =
        cohorts.filter(|cohort| may_edit || cohort.takes_part).map(|cohort| line(cohort, &there, &frame)).collect();
    Ok(Page(ProgrammePage { frame, now, programme, sessions, tasks, cohorts, may_edit }))
}

fn line(cohort: Cohort, there: &[Enrolled], frame: &Frame) -> CohortLine {
    let coaches = there.iter().filter(|one| one.cohort_id == cohort.id && one.part == Part::Coach);
    let coaches: Vec<(Id, String)> = coaches.map(|one| (one.person_id, one.name.clone())).collect();
    CohortLine { coaches: names(frame, &coaches), cohort }
}

impl ProgrammePage {
    fn point(&self, times: &[Occurrence]) -> &'static str {
        match times.last() {
            Some(last) if last.ends_at < self.now => "done",
            Some(_) => "plain",
            None => "open",
        }
    }

    fn times(&self, times: &[Occurrence]) -> String {
        gatherings::spoken(times, self.frame.words)
    }

    fn place(&self, times: &[Occurrence]) -> String {
        times.first().map_or(String::new(), |first| first.place.0.read(self.frame.words.lang).to_owned())
    }

    fn task(&self, id: &Id) -> String {
        address::Task { task: *id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditProgramme { programme: self.programme.id }.to_string()
    }

    fn session(&self, id: &Id) -> String {
        address::Session { session: *id }.to_string()
    }

    fn edit_session(&self, id: &Id) -> String {
        address::EditSession { session: *id }.to_string()
    }

    fn edit_cohort(&self, id: &Id) -> String {
        address::EditCohort { cohort: *id }.to_string()
    }

    fn new_session(&self) -> String {
        address::NewSession { programme: self.programme.id }.to_string()
    }

    fn new_task(&self) -> String {
        address::NewTask { programme: self.programme.id }.to_string()
    }

    fn new_cohort(&self) -> String {
        address::NewCohort { programme: self.programme.id }.to_string()
    }

    fn progress(&self) -> String {
        address::Progress { programme: self.programme.id }.to_string()
    }
}

pages::sample!("coaching/programme", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let task = crate::task_show::sample_task();
    let programme = Programme {
        id: Id::nil(),
        employer_id: Id::nil(),
        name: task.name.clone(),
        about: task.ask.clone(),
        as_agent: true,
        as_coach: false,
    };
    let session = Session {
        id: Id::nil(),
        employer_id: Id::nil(),
        programme_id: Id::nil(),
        number: 6,
        name: task.name.clone(),
        about: task.guide.clone(),
        takes_part: true,
    };
    let held = Occurrence { begins_at: now, ends_at: now, place: task.name.clone() };
    let cohort = Cohort {
        id: Id::nil(),
        employer_id: Id::nil(),
        programme_id: Id::nil(),
        name: task.name.clone(),
        takes_part: true,
        agents: 12,
    };
    let page = |sessions, tasks, cohorts, may_edit| ProgrammePage {
        frame: frame.clone(),
        now,
        programme: programme.clone(),
        sessions,
        tasks,
        cohorts,
        may_edit,
    };
    let cohort = CohortLine { cohort, coaches: "Vilma Valmentaja".into() };
    vec![
        ("empty", page(vec![], vec![], vec![], true)),
        ("filled", page(vec![(session, vec![held])], vec![(task, Standing::Replied)], vec![cohort], true)),
    ]
});
