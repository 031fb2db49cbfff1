//! A programme's page inside: what, for whom and when; its sessions with their times, its tasks with what has become of
//! them, its cohorts. Who is not in it yet and may come in finds the seats here.

use crate::address;
use crate::assessment::SelfAssessment;
use crate::certificate::Certificate;
use crate::cohort::Cohort;
use crate::contact::Contact;
use crate::enrolment::{self, Enrolled};
use crate::interim_task::Task;
use crate::missed::Missed;
use crate::part::Part;
use crate::programme::Programme;
use crate::session::Session;
use crate::submission::Submission;
use crate::task_show::names;
use askama::Template;
use gatherings::Occurrence;
use people::{ByReference, May, Role};
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
    contact: Option<Contact>,
    may_edit: bool,
    /// Takes part as an agent or a coach, or coordinates.
    is_inside: bool,
    may_enrol: bool,
    missed: Missed,
    /// There is a self-assessment, or one may be opened.
    assesses: bool,
    /// The certificate of the person reading, once a coach has granted it.
    certificate: Option<Id>,
}

pub(crate) struct CohortLine {
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
    let (may_edit, today) = (me.is(Role::Coordinator), app.clock.today());
    let is_inside = may_edit || programme.as_agent || programme.as_coach;
    let mut tasks = vec![];
    for task in Task::of_programme(programme.id, me.id, app.store.read()).await? {
        if !is_inside || !(task.is_open() || may_edit || programme.as_coach) {
            continue;
        }
        let own = if task.as_agent { Submission::own(task.id, me.id, app.store.read()).await? } else { None };
        tasks.push((task.clone(), Standing::of(&task, own.as_ref(), now)));
    }
    let certificate = Certificate::own(programme.id, me.id, app.store.read()).await?;
    let there = enrolment::of_programme(programme.id, app.store.read()).await?;
    let may_enrol = programme.is_open() && !is_inside && !programme.has_ended(&today);
    let cohorts = Cohort::of_programme(programme.id, me.id, app.store.read()).await?.into_iter();
    let cohorts = cohorts.filter(|cohort| may_edit || may_enrol || cohort.takes_part || cohort.place > 0);
    let cohorts = cohorts.map(|cohort| line(cohort, &there, &frame)).collect();
    let missed = Missed::of(&programme, &me, &app).await?;
    let contact = Contact::find(programme.contact_person_id, &today, app.store.read()).await?;
    let there = is_inside && SelfAssessment::seen_by(programme.id, &me, &app).await?.is_some_and(|one| one.is_there);
    Ok(Page(ProgrammePage {
        assesses: there || may_edit,
        certificate,
        frame,
        now,
        programme,
        sessions,
        tasks,
        cohorts,
        contact,
        may_edit,
        is_inside,
        may_enrol,
        missed,
    }))
}

fn line(cohort: Cohort, there: &[Enrolled], frame: &Frame) -> CohortLine {
    let coaches = there.iter().filter(|one| one.cohort_id == cohort.id && one.part == Part::Coach);
    let coaches: Vec<(Id, String)> = coaches.map(|one| (one.person_id, one.name.clone())).collect();
    CohortLine { coaches: names(frame, &coaches), cohort }
}

impl ProgrammePage {
    fn days(&self) -> String {
        crate::programme_public::days(&self.programme, &self.frame)
    }

    fn public(&self) -> String {
        address::PublicProgramme { programme: self.programme.id }.to_string()
    }

    fn journey(&self) -> String {
        address::Journey { programme: self.programme.id }.to_string()
    }

    fn missed_to(&self) -> String {
        address::Missed { programme: self.programme.id }.to_string()
    }

    fn next(&self) -> String {
        address::NextProgramme { programme: self.programme.id }.to_string()
    }

    fn greeting(&self, id: &Id) -> String {
        address::Greeting { cohort: *id }.to_string()
    }

    fn enrol_to(&self, id: &Id) -> String {
        address::Enrolment { cohort: *id }.to_string()
    }

    fn leave_to(&self, id: &Id) -> String {
        address::Leaving { cohort: *id }.to_string()
    }

    fn substitutions(&self, id: &Id) -> String {
        address::Substitutions { cohort: *id }.to_string()
    }

    /// Seats as they stand, in words; nothing where there is no limit.
    fn seats(&self, cohort: &Cohort) -> String {
        let Some(seats) = cohort.seats else { return String::new() };
        let words = self.frame.words;
        match (seats - cohort.agents).max(0) {
            _ if cohort.waiting > 0 => words.t1("enrolment-waiting", "count", cohort.waiting),
            0 => words.t("enrolment-full").to_owned(),
            free => words.t1("enrolment-free", "count", free),
        }
    }

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

    fn materials(&self) -> String {
        address::ProgrammeMaterials { programme: self.programme.id }.to_string()
    }

    fn attendance(&self) -> String {
        address::AttendanceOverview { programme: self.programme.id }.to_string()
    }

    fn certificates(&self) -> String {
        address::Certificates { programme: self.programme.id }.to_string()
    }

    fn certificate(&self, id: &Id) -> String {
        address::Certificate { certificate: *id }.to_string()
    }

    fn assessment(&self) -> String {
        crate::assessment::address::Assessment { assessment: self.programme.id }.to_string()
    }

    fn space(&self, id: &Id) -> String {
        crate::space::address::Space { space: *id }.to_string()
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
    let programme = crate::programme::sample_programme();
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
        agents: 12,
        waiting: 3,
        place: 3,
        takes_part: true,
        ..Cohort::new(Id::nil(), &programme, &task.name.0, Some(12))
    };
    let page = |sessions, tasks, cohorts, may_edit, may_enrol: bool| ProgrammePage {
        frame: frame.clone(),
        now,
        programme: Programme { as_agent: !may_enrol, ..programme.clone() },
        sessions,
        tasks,
        cohorts,
        contact: None,
        may_edit,
        is_inside: !may_enrol,
        may_enrol,
        missed: Missed::default(),
        assesses: true,
        certificate: Some(Id::nil()),
    };
    let line = |cohort: &Cohort| CohortLine { cohort: cohort.clone(), coaches: "Vilma Valmentaja".into() };
    let empty = Cohort::new(Id::nil(), &programme, &task.name.0, Some(12));
    let sessions = || vec![(session.clone(), vec![held.clone()])];
    vec![
        ("empty", page(vec![], vec![], vec![], true, false)),
        ("filled", page(sessions(), vec![(task, Standing::Replied)], vec![line(&cohort)], true, false)),
        ("open", page(sessions(), vec![], vec![line(&empty)], false, true)),
        ("in-line", page(sessions(), vec![], vec![line(&Cohort { takes_part: false, ..cohort.clone() })], false, true)),
    ]
});
