//! Making the demonstration's network: people by the staff file, the programme as a coordinator would, and then what
//! happened in it, in its order.

use super::choices;
use super::content::{self, Staff};
use super::{
    change, coverage, diary, feedback, messages, pages, spaces, submissions, talks, talks_onboarding, talks_profile,
    tellings, tools, trials, voice, will,
};
use crate::serve::Failure;
use coaching::cohort::Cohort;
use coaching::company::{Company, group};
use coaching::enrolment;
use coaching::interim_task::{Plan as TaskPlan, Task};
use coaching::part::Part;
use coaching::programme::{Enrolment, Path, Plan as ProgrammePlan, Programme};
use coaching::session::{Plan, Session};
use forms::{Body, Section, Version, Way};
use gatherings::Occurrence;
use people::import::{self, Options};
use people::{Held, Me, Myself, Person, fold};
use std::time::Duration;
use store::clock::new_id_at;
use store::{Day, Id, Json, Moment, sql};
use web::{App, Reference};
use words::{Lang, Texts, Words};

/// The staff file is of this day.
const FILE_DAY: &str = "2021-10-01";
/// Drafts and replies stand after the task they belong to.
const OPENED_AFTER: Duration = Duration::from_secs(3 * 3600);

/// Makes it, unless it is there already.
pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let there: Option<(Id,)> = sql!("SELECT id FROM programme LIMIT 1").optional(app.store.read()).await?;
    if there.is_some() {
        return Ok(());
    }
    let day = Day::parse(FILE_DAY).expect("a day");
    let options = Options { dry_run: false, yes: true };
    let report = import::run(
        content::PEOPLE,
        options,
        day,
        content::moment("2021-05-03T09:00"),
        &app.store,
        Words::new(Lang::Fi),
    )
    .await?;
    if report.refused > 0 || report.stopped.is_some() {
        return Err(report.lines.join("\n").into());
    }
    choices::make(app).await?;
    feedback::make(app).await?;
    change::make(app).await?;
    pages::make(app).await?;
    voice::make(app).await?;
    will::make(app).await?;
    trials::make(app).await?;
    messages::make(app).await?;
    tellings::make(app).await?;
    tools::make(app).await?;
    change::memos(app).await?;
    let content = content::programme()?;
    let programme = programme(&content, app).await?;
    let tasks = sessions_and_tasks(&content, &programme, app).await?;
    cohorts(&content, &programme, app).await?;
    pairs(&content, &programme, &tasks, app).await?;
    submissions::make(&content, &tasks, app).await?;
    diary::make(app).await?;
    coverage::make(app).await?;
    talks::make(app).await?;
    talks_profile::make(app).await?;
    talks_onboarding::make(app).await?;
    spaces::make(&programme, app).await
}

/// Somebody as they would be signed in.
pub(super) async fn me(staff: &Staff, app: &App) -> Result<Me, Failure> {
    let person = Person::numbered(&fold(&staff.employer), &staff.number, app.store.read()).await?;
    let person = person.ok_or_else(|| format!("the demonstration's {staff:?} is not in its staff file"))?;
    let held = Held { unit_id: person.employer_id, unit: String::new(), job: String::new() };
    Ok(Me::new(Myself {
        id: person.id,
        employer_id: person.employer_id,
        lang: person.lang(),
        name: person.name,
        posts: vec![held],
        roles: vec![],
        browser: String::new(),
        seen_at: Moment::now(),
        sitting: people::Sitting::vouched_for(Moment::now()),
    }))
}

async fn programme(content: &content::Programme, app: &App) -> Result<Programme, Failure> {
    let (coordinator, at) = (me(&content.contact_staff, app).await?, content::moment("2021-05-03T10:00"));
    let id = new_id_at(at);
    let mut tx = app.store.begin().await?;
    Programme::keep(id, &programme_plan(content, &coordinator), &coordinator, at, &mut tx).await?;
    tx.commit().await?;
    Ok(Programme::find_seen(id, coordinator.id, app.store.read()).await?.ok_or("the programme is not there")?)
}

fn programme_plan(content: &content::Programme, contact: &Me) -> ProgrammePlan {
    ProgrammePlan {
        name: content.name.clone(),
        about: content.about.clone(),
        for_whom: content.for_whom.clone(),
        begins_on: Day::parse(&content.begins),
        ends_on: Day::parse(&content.ends),
        contact_person_id: Some(contact.id),
        contact_email: content.contact_email.clone(),
        contact_phone: content.contact_phone.clone(),
        is_public: true,
        enrolment: Enrolment::from_word(&content.enrolment).unwrap_or_default(),
        path: Path::from_word(&content.path).unwrap_or_default(),
        peers_read: content.peers_read,
    }
}

/// Every task is answered in any way; those whose session has been held are open.
async fn sessions_and_tasks(
    content: &content::Programme,
    programme: &Programme,
    app: &App,
) -> Result<Vec<Task>, Failure> {
    for session in &content.sessions {
        let at = content::moment("2021-05-03T11:00");
        let (session_id, task_id) = (new_id_at(at), new_id_at(at));
        let body = Body {
            sections: vec![Section {
                name: Texts::default(),
                questions: vec![Body::one_way(Texts::default(), Way::ALL)],
            }],
        };
        let mut tx = app.store.begin().await?;
        Session::add(session_id, programme, &plan(session), &mut tx).await?;
        let version = Version::keep(None, "fi", &body, at, &mut tx).await?;
        Task::add(task_id, programme, &task_plan(&session.task, version), &mut tx).await?;
        let ends = [(coaching::interim_task::KIND, task_id), (coaching::session::KIND, session_id)]
            .map(|(kind, id)| Reference::new(kind, id));
        ties::tie(&ends[0], &ends[1], ties::How::Belongs, at, &mut tx).await?;
        tx.commit().await?;
    }
    let tasks = Task::of_programme(programme.id, Id::nil(), app.store.read()).await?;
    for (task, session) in tasks.iter().zip(&content.sessions) {
        let opened_at = content::moment(&format!("{}T12:00", session.date)) + OPENED_AFTER;
        if opened_at < app.now() {
            let mut tx = app.store.begin().await?;
            task.open(opened_at, &mut tx).await?;
            tx.commit().await?;
        }
    }
    Ok(tasks)
}

fn plan(session: &content::Session) -> Plan {
    let at = |time: &str| content::moment(&format!("{}T{time}", session.date));
    let place = Json(session.place.clone());
    let held = |hours: &content::Hours| Occurrence {
        begins_at: at(&hours.begins),
        ends_at: at(&hours.ends),
        place: place.clone(),
    };
    Plan {
        name: session.name.clone(),
        about: session.about.clone(),
        occurrences: session.occurrences.iter().map(held).collect(),
    }
}

fn task_plan(task: &content::Task, form_version_id: Id) -> TaskPlan {
    TaskPlan {
        name: task.name.clone(),
        ask: task.instruction.ask.clone(),
        guide: task.instruction.guide.clone(),
        minutes: task.minutes,
        due_at: content::moment(&task.due),
        form_version_id,
        company: task.company.as_deref().and_then(Company::from_word).unwrap_or(Company::Alone),
        group_size: 2,
        peers_read: task.peers_read,
        coach_only: task.peers_read,
    }
}

async fn cohorts(content: &content::Programme, programme: &Programme, app: &App) -> Result<(), Failure> {
    for group in &content.cohorts {
        let at = content::moment("2021-05-10T09:00");
        let cohort = Cohort::new(new_id_at(at), programme, &group.name, group.seats);
        let mut members = vec![];
        for (part, staff) in [(Part::Coach, &group.coaches), (Part::Agent, &group.agents)] {
            for one in staff {
                members.push((part, me(one, app).await?.id));
            }
        }
        let mut tx = app.store.begin().await?;
        cohort.keep(&group.name, group.seats, &mut tx).await?;
        for (part, person_id) in members {
            enrolment::enrol(&cohort, person_id, part, at, &mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// A coach has placed a cohort's agents in pairs, for a task that is not open yet.
async fn pairs(content: &content::Programme, programme: &Programme, tasks: &[Task], app: &App) -> Result<(), Failure> {
    let cohorts = Cohort::of_programme(programme.id, Id::nil(), app.store.read()).await?;
    for (task, session) in tasks.iter().zip(&content.sessions) {
        let Some(place) = session.task.pairs_of_cohort else { continue };
        let cohort = cohorts.get(place - 1).ok_or("the cohort is missing")?;
        let mut moves = vec![];
        for (n, agent) in content.cohorts[place - 1].agents.iter().enumerate() {
            let person_id = me(agent, app).await?.id;
            moves.push(group::Move { person_id, from: None, to: Some(n as i64 / 2 + 1) });
        }
        let mut tx = app.store.begin().await?;
        group::arrange(task, cohort.id, &moves, content::moment("2021-10-01T14:00"), &mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The demonstration's programme for another network: two cohorts of those agents, each with half of the coaches.
pub(crate) async fn programme_for(
    employer: &str,
    coordinator: &str,
    agents: &[String],
    coaches: &[(&str, String)],
    app: &App,
) -> Result<(), Failure> {
    let staff = |employer: &str, number: &str| Staff { employer: employer.to_owned(), number: number.to_owned() };
    let (agents, coaches): (Vec<Staff>, Vec<Staff>) = (
        agents.iter().map(|number| staff(employer, number)).collect(),
        coaches.iter().map(|(partner, number)| staff(partner, number)).collect(),
    );
    let mut content = content::programme()?;
    content.contact_staff = staff(employer, coordinator);
    content.cohorts.truncate(2);
    let halves = agents.chunks(agents.len().div_ceil(2).max(1)).zip(coaches.chunks(coaches.len().div_ceil(2).max(1)));
    for (cohort, (agents, coaches)) in content.cohorts.iter_mut().zip(halves) {
        (cohort.agents, cohort.coaches) = (agents.to_vec(), coaches.to_vec());
    }
    let programme = programme(&content, app).await?;
    sessions_and_tasks(&content, &programme, app).await?;
    cohorts(&content, &programme, app).await
}
