//! Putting a cohort together.

use crate::address;
use crate::cohort::Cohort;
use crate::cohort_form::CohortForm;
use crate::enrolment::{self, Enrolled};
use crate::part::Part;
use crate::programme::Programme;
use crate::waiting_list::{self, Waiting};
use askama::Template;
use people::{May, Post, Role};
use store::{Day, Id, Moment, Tx};
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// So many agents are shown besides those chosen. Where there are more, they are found by name or unit.
const AT_MOST: i64 = 60;

#[derive(Template)]
#[template(path = "cohort_edit.html")]
struct CohortPage {
    frame: Frame,
    form: CohortForm,
    errors: Errors,
    agents: Vec<Candidate>,
    /// There are more agents than the page shows.
    more: bool,
    /// What was looked for is nobody's name or unit.
    found_nobody: bool,
    coaches: Vec<Candidate>,
    to: String,
    back: String,
    is_new: bool,
    /// Who waits for a seat, the first first.
    line: Vec<Waiting>,
}

/// Somebody who may be chosen.
struct Candidate {
    id: Id,
    name: String,
    /// Unit and employer.
    place: String,
    chosen: bool,
    /// Already an agent in another cohort of this programme.
    elsewhere: bool,
}

pub(crate) async fn new(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    Ok(Page(CohortPage::of(frame, programme.id, None, CohortForm::default(), Errors::default(), &app).await?))
}

pub(crate) async fn create(
    programme: May<Edit, Programme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, errors) = checked(&sent, None, &frame, &app).await?;
    if is_finding(&sent) {
        let page = CohortPage::of(frame, programme.id, None, form, Errors::default(), &app).await?;
        return Ok(Page(page).into_response());
    }
    if !errors.is_empty() {
        return Ok(refused(CohortPage::of(frame, programme.id, None, form, errors, &app).await?));
    }
    let cohort = Cohort::new(app.clock.new_id(), &programme, &form.name, form.seats());
    let mut tx = app.store.begin().await?;
    cohort.keep(&form.name, form.seats(), &mut tx).await?;
    bring_up_to_date(&cohort, &form, &[], app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: programme.id }).saying("cohort-made").into_response())
}

pub(crate) async fn edit(cohort: May<Edit, Cohort>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let there = enrolment::of_programme(cohort.programme_id, app.store.read()).await?;
    let id = cohort.id;
    let with = |part| {
        there.iter().filter(move |one| one.cohort_id == id && one.part == part).map(|one| one.person_id).collect()
    };
    let seats = cohort.seats.map_or(String::new(), |seats| seats.to_string());
    let (agents, coaches) = (with(Part::Agent), with(Part::Coach));
    let form = CohortForm { name: cohort.name.0.clone(), seats, q: String::new(), agents, coaches };
    Ok(Page(CohortPage::of(frame, cohort.programme_id, Some(cohort.id), form, Errors::default(), &app).await?))
}

pub(crate) async fn update(
    cohort: May<Edit, Cohort>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, errors) = checked(&sent, Some(&cohort), &frame, &app).await?;
    if is_finding(&sent) {
        let (programme, id) = (cohort.programme_id, Some(cohort.id));
        let page = CohortPage::of(frame, programme, id, form, Errors::default(), &app).await?;
        return Ok(Page(page).into_response());
    }
    if !errors.is_empty() {
        return Ok(refused(CohortPage::of(frame, cohort.programme_id, Some(cohort.id), form, errors, &app).await?));
    }
    let there = enrolment::of_programme(cohort.programme_id, app.store.read()).await?;
    let mine: Vec<Enrolled> = there.into_iter().filter(|one| one.cohort_id == cohort.id).collect();
    let mut tx = app.store.begin().await?;
    cohort.keep(&form.name, form.seats(), &mut tx).await?;
    bring_up_to_date(&cohort, &form, &mine, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Programme { programme: cohort.programme_id }).saying("changes-saved").into_response())
}

/// Looking for agents keeps nothing and loses nothing: what is typed and ticked comes back.
fn is_finding(sent: &Sent) -> bool {
    sent.text("do") == "find"
}

/// What was sent, with only those who may be chosen; and nobody coaches whom they supervise.
async fn checked(sent: &Sent, cohort: Option<&Cohort>, frame: &Frame, app: &App) -> Result<(CohortForm, Errors)> {
    let (mut form, today) = (CohortForm::read(sent), app.clock.today());
    let agents = Post::with_role(Role::Agent, &today, app.store.read()).await?;
    let coaches = Post::with_role(Role::Coach, &today, app.store.read()).await?;
    let there = own_agents(cohort, app).await?;
    let may_stay = |id: &Id| there.iter().any(|one| one.person_id == *id);
    form.agents.retain(|id| agents.iter().any(|post| post.person_id == *id) || may_stay(id));
    form.coaches.retain(|id| coaches.iter().any(|post| post.person_id == *id));
    let mut errors = form.errors(frame.words);
    let chosen = coaches.iter().filter(|post| form.coaches.contains(&post.person_id));
    for coach in chosen {
        let led = Post::led_by(coach.person_id, &today, app.store.read()).await?;
        if led.iter().any(|id| form.agents.contains(id)) {
            errors.add("coaches", frame.words.t1("cohort-own-supervisor", "coach", &coach.name));
        }
    }
    Ok((form, errors))
}

/// The cohort's agents as they stand; who came by themselves need not have an agent's role.
async fn own_agents(cohort: Option<&Cohort>, app: &App) -> Result<Vec<Enrolled>> {
    let Some(cohort) = cohort else { return Ok(vec![]) };
    let there = enrolment::of_programme(cohort.programme_id, app.store.read()).await?.into_iter();
    Ok(there.filter(|one| one.cohort_id == cohort.id && one.part == Part::Agent).collect())
}

/// Those newly chosen are enrolled and told, those no longer chosen leave; who is in line comes in where there is room.
async fn bring_up_to_date(
    cohort: &Cohort,
    form: &CohortForm,
    there: &[Enrolled],
    now: Moment,
    tx: &mut Tx,
) -> Result<()> {
    let parts = [(Part::Agent, &form.agents), (Part::Coach, &form.coaches)];
    // Who changes from one part to the other leaves first.
    for (part, chosen) in parts {
        for gone in there.iter().filter(|one| one.part == part && !chosen.contains(&one.person_id)) {
            enrolment::leave(cohort, gone.person_id, now, tx).await?;
        }
    }
    for (part, chosen) in parts {
        for new in chosen.iter().filter(|id| !there.iter().any(|one| one.part == part && one.person_id == **id)) {
            if enrolment::enrol(cohort, *new, part, now, tx).await? {
                waiting_list::tell(waiting_list::TAKEN_IN, cohort, *new, now, tx).await?;
            }
        }
    }
    Ok(waiting_list::promote(cohort, now, tx).await?)
}

/// The agents to choose from, and whether there are more of them: all of a small network, of a large one those looked
/// for.
async fn found(q: &str, today: &Day, app: &App) -> store::Result<(Vec<Post>, bool)> {
    if q.is_empty() && !Post::few_have_role(Role::Agent, AT_MOST, today, app.store.read()).await? {
        return Ok((vec![], true));
    }
    let mut found = Post::found_with_role(Role::Agent, q, AT_MOST + 1, today, app.store.read()).await?;
    let more = found.len() > AT_MOST as usize;
    found.truncate(AT_MOST as usize);
    Ok((found, more))
}

impl CohortPage {
    async fn of(
        frame: Frame,
        programme: Id,
        cohort: Option<Id>,
        form: CohortForm,
        errors: Errors,
        app: &App,
    ) -> Result<CohortPage> {
        let today = app.clock.today();
        let there = enrolment::of_programme(programme, app.store.read()).await?;
        let elsewhere = |id: Id| {
            there.iter().any(|one| one.person_id == id && one.part == Part::Agent && Some(one.cohort_id) != cohort)
        };
        let candidate = |post: Post, chosen: bool, elsewhere: bool| Candidate {
            id: post.person_id,
            name: post.name,
            place: format!("{} · {}", post.unit, post.employer),
            chosen,
            elsewhere,
        };
        let coaches = Post::with_role(Role::Coach, &today, app.store.read()).await?.into_iter();
        // Those in the cohort and those ticked are always there, so that saving loses nobody; then some of the rest.
        let own = there.iter().filter(|one| one.part == Part::Agent && Some(one.cohort_id) == cohort);
        let mut agents: Vec<Candidate> = own
            .map(|one| Candidate {
                id: one.person_id,
                name: one.name.clone(),
                place: format!("{} · {}", one.unit, one.employer),
                chosen: form.agents.contains(&one.person_id),
                elsewhere: false,
            })
            .collect();
        for id in &form.agents {
            if !agents.iter().any(|agent| agent.id == *id)
                && let Some(post) = Post::of(*id, &today, app.store.read()).await?
            {
                agents.push(candidate(post, true, false));
            }
        }
        let (mut found, more) = found(&form.q, &today, app).await?;
        let found_nobody = !form.q.is_empty() && found.is_empty();
        found.retain(|post| !agents.iter().any(|agent| agent.id == post.person_id));
        let mut rest: Vec<Candidate> = found
            .into_iter()
            .map(|post| {
                let elsewhere = elsewhere(post.person_id);
                candidate(post, false, elsewhere)
            })
            .collect();
        rest.sort_by_key(|one| one.elsewhere); // those who can be chosen first, each part by name
        agents.extend(rest);
        let coaches = coaches.map(|post| (form.coaches.contains(&post.person_id), post));
        let coaches = coaches.map(|(chosen, post)| candidate(post, chosen, false)).collect();
        let to =
            cohort.map_or(address::Cohorts { programme }.to_string(), |cohort| address::Cohort { cohort }.to_string());
        let back = address::Programme { programme }.to_string();
        let line = match cohort {
            Some(cohort) => waiting_list::of(cohort, app.store.read()).await?,
            None => vec![],
        };
        let is_new = cohort.is_none();
        Ok(CohortPage { frame, form, errors, agents, more, found_nobody, coaches, to, back, is_new, line })
    }
}

pages::sample!("coaching/cohort/edit", |frame| {
    let candidate = |name: &str, chosen, elsewhere| Candidate {
        id: Id::nil(),
        name: name.into(),
        place: "Vuodeosasto 3 · Järviseudun sote".into(),
        chosen,
        elsewhere,
    };
    let page = |errors: Errors, agents: Vec<Candidate>, coaches, line: Vec<Waiting>| CohortPage {
        frame: frame.clone(),
        form: CohortForm::default(),
        errors,
        more: !agents.is_empty(),
        found_nobody: !agents.is_empty(),
        agents,
        coaches,
        to: "/coaching".into(),
        back: "/coaching".into(),
        is_new: line.is_empty(),
        line,
    };
    let agents = vec![candidate("Sanni Sairaanhoitaja", true, false), candidate("Pekka Pelastaja", false, true)];
    let errors = CohortForm::default().errors(frame.words);
    let waiting = Waiting { person_id: Id::nil(), name: "Heli Hoitaja".into(), unit: "Järviseudun sote".into() };
    vec![
        ("empty", page(Errors::default(), vec![], vec![], vec![])),
        ("error", page(errors, agents, vec![candidate("Vilma Valmentaja", false, false)], vec![waiting])),
    ]
});
