//! Who stands in for a cohort's coaches, and when.

use crate::address;
use crate::cohort::Cohort;
use crate::enrolment;
use crate::part::Part;
use crate::substitution::{self, Substitution};
use askama::Template;
use people::{May, Post, Role};
use store::{Day, Id};
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "substitution_edit.html")]
struct SubstitutionPage {
    frame: Frame,
    cohort: Cohort,
    there: Vec<Substitution>,
    candidates: Vec<Post>,
    form: Form,
    errors: Errors,
}

#[derive(Debug, Default)]
struct Form {
    person: Option<Id>,
    begins_on: String,
    ends_on: String,
}

pub(crate) async fn index(
    cohort: May<Edit, Cohort>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let cohort = cohort.into_record();
    Ok(Page(SubstitutionPage::of(frame, cohort, Form::default(), Errors::default(), &app).await?))
}

pub(crate) async fn create(
    cohort: May<Edit, Cohort>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = Form::read(&sent);
    let (errors, planned) = form.checked(&cohort, &frame, &app).await?;
    let Some(substitution) = planned else {
        return Ok(refused(SubstitutionPage::of(frame, cohort.into_record(), form, errors, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    substitution.begin(&cohort, &cohort.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Substitutions { cohort: cohort.id }).saying("substitution-made").into_response())
}

pub(crate) async fn end(cohort: May<Edit, Cohort>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    if let Ok(id) = sent.text("substitution").parse() {
        let mut tx = app.store.begin().await?;
        substitution::end(id, &cohort, app.now(), &mut tx).await?;
        tx.commit().await?;
    }
    Ok(see(address::Substitutions { cohort: cohort.id }).saying("substitution-ended"))
}

impl Form {
    fn read(sent: &Sent) -> Form {
        let text = |name: &str| sent.text(name).to_owned();
        Form { person: sent.text("person").parse().ok(), begins_on: text("begins-on"), ends_on: text("ends-on") }
    }

    /// Somebody with a coach's role who supervises none of the agents, on days that are not behind.
    async fn checked(&self, cohort: &Cohort, frame: &Frame, app: &App) -> Result<(Errors, Option<Substitution>)> {
        let (mut errors, today) = (Errors::default(), app.clock.today());
        let candidates = candidates(cohort, app).await?;
        let post = candidates.iter().find(|post| Some(post.person_id) == self.person);
        errors.when(post.is_none(), "person", frame.t("substitution-person-missing"));
        if let Some(post) = post {
            let led = Post::led_by(post.person_id, &today, app.store.read()).await?;
            let there = enrolment::of_programme(cohort.programme_id, app.store.read()).await?;
            let agents = there.iter().filter(|one| one.cohort_id == cohort.id && one.part == Part::Agent);
            let own = agents.into_iter().any(|agent| led.contains(&agent.person_id));
            errors.when(own, "person", &frame.words.t1("cohort-own-supervisor", "coach", &post.name));
        }
        let (first, last) = (Day::parse(&self.begins_on), Day::parse(&self.ends_on));
        errors.when(first.is_none(), "begins-on", frame.t("substitution-begins-missing"));
        let last_fits =
            last.as_ref().is_some_and(|last| *last >= today && first.as_ref().is_none_or(|first| first <= last));
        errors.when(!last_fits, "ends-on", frame.t("substitution-ends-wrong"));
        let planned = match (errors.is_empty(), post, first, last) {
            (true, Some(post), Some(begins_on), Some(ends_on)) => Some(Substitution {
                id: app.clock.new_id(),
                cohort_id: cohort.id,
                person_id: post.person_id,
                name: post.name.clone(),
                begins_on,
                ends_on,
            }),
            _ => None,
        };
        Ok((errors, planned))
    }
}

/// Coaches who do not coach this cohort anyway.
async fn candidates(cohort: &Cohort, app: &App) -> Result<Vec<Post>> {
    let own = enrolment::coaches(cohort.id, app.store.read()).await?;
    let mut all = Post::with_role(Role::Coach, &app.clock.today(), app.store.read()).await?;
    all.retain(|post| !own.iter().any(|(id, _)| *id == post.person_id));
    Ok(all)
}

impl SubstitutionPage {
    async fn of(frame: Frame, cohort: Cohort, form: Form, errors: Errors, app: &App) -> Result<SubstitutionPage> {
        let there = substitution::of_cohort(cohort.id, &app.clock.today(), app.store.read()).await?;
        let candidates = candidates(&cohort, app).await?;
        Ok(SubstitutionPage { frame, cohort, there, candidates, form, errors })
    }

    fn to(&self) -> String {
        address::Substitutions { cohort: self.cohort.id }.to_string()
    }

    fn end_to(&self) -> String {
        address::SubstitutionEnd { cohort: self.cohort.id }.to_string()
    }

    fn back(&self) -> String {
        address::Programme { programme: self.cohort.programme_id }.to_string()
    }

    fn is_chosen(&self, id: &Id) -> bool {
        self.form.person == Some(*id)
    }

    fn days(&self, one: &Substitution) -> String {
        let day = |day: &Day| self.frame.words.calendar_day(day);
        self.frame.words.t2("programme-from-to", "first", day(&one.begins_on), "last", day(&one.ends_on))
    }
}

pages::sample!("coaching/cohort/substitutions", |frame| {
    let programme = crate::programme::sample_programme();
    let cohort = Cohort::new(Id::nil(), &programme, &programme.name.0, None);
    let (begins_on, ends_on) = (Day::parse("2021-10-11"), Day::parse("2021-10-17"));
    let (Some(begins_on), Some(ends_on)) = (begins_on, ends_on) else { return vec![] };
    let one = Substitution {
        id: Id::nil(),
        cohort_id: Id::nil(),
        person_id: Id::nil(),
        name: "Veikko Valmentaja".into(),
        begins_on,
        ends_on,
    };
    let mut errors = Errors::default();
    errors.add("person", frame.t("substitution-person-missing"));
    errors.add("begins-on", frame.t("substitution-begins-missing"));
    let page = |there, errors| SubstitutionPage {
        frame: frame.clone(),
        cohort: cohort.clone(),
        there,
        candidates: vec![],
        form: Form::default(),
        errors,
    };
    vec![
        ("empty", page(vec![], Errors::default())),
        ("filled", page(vec![one], Errors::default())),
        ("error", page(vec![], errors)),
    ]
});
