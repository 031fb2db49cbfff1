//! A role: what is asked of it by the four parts, and where that leads: to the recruitment notice and to onboarding.

use super::address;
use super::job_role::JobRole;
use super::part::Part;
use super::requirement::{Requirement, Wording};
use crate::onboarding::{self, template::Template as Onboarding};
use askama::Template;
use pages::require_languages;
use people::May;
use store::Id;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "requirements/role_show.html")]
pub(crate) struct RolePage {
    frame: Frame,
    role: JobRole,
    requirements: Vec<Requirement>,
    adding: Option<Adding>,
    /// The employer's onboarding templates, into which requirements may be picked.
    templates: Vec<(Id, String)>,
}

/// What somebody who may writes as a further requirement.
pub(crate) struct Adding {
    once: Id,
    part: String,
    wording: Wording,
    errors: Errors,
}

impl Adding {
    fn fresh(app: &App) -> Adding {
        Adding { once: app.clock.new_id(), part: String::new(), wording: Wording::default(), errors: Errors::default() }
    }
}

pub(crate) async fn show(role: May<See, JobRole>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let may_edit = Permit::<Edit, _>::permits(&role.record, &role.who);
    let adding = may_edit.then(|| Adding::fresh(&app));
    Ok(Page(RolePage::of(frame, role.into_record(), adding, &app).await?))
}

/// A further requirement.
pub(crate) async fn create(
    role: May<Edit, JobRole>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let wording = Wording { body: sent.texts("body"), shows: sent.texts("shows") };
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let part = Part::from_word(sent.text("part"));
    let mut errors = errors_of(&wording, &frame);
    errors.when(part.is_none(), "part", frame.t("requirements-part-missing"));
    let Some(part) = part.filter(|_| errors.is_empty()) else {
        let adding = Adding { once, part: sent.text("part").to_owned(), wording, errors };
        return Ok(refused(RolePage::of(frame, role.into_record(), Some(adding), &app).await?));
    };
    let mut tx = app.store.begin().await?;
    Requirement::keep(once, role.id, part, &wording, &role.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::JobRole { job_role: role.id }).saying("requirements-kept").into_response())
}

/// The requirements that were chosen become things to do in an onboarding template, as its next version.
pub(crate) async fn pick(role: May<Edit, JobRole>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let chosen: Vec<Id> = sent.all("requirement").filter_map(|id| id.parse().ok()).collect();
    let all = Requirement::of_role(role.id, app.store.read()).await?;
    let picked: Vec<&Requirement> = all.iter().filter(|one| chosen.contains(&one.id)).collect();
    let back = address::JobRole { job_role: role.id };
    let template: Option<Id> = sent.text("template").parse().ok();
    let (Some(template), false) = (template, picked.is_empty()) else {
        return Ok(see(back).saying("requirements-pick-nothing").into_response());
    };
    let Some(template) = Onboarding::of(template, role.employer_id, app.store.read()).await? else {
        return Ok(see(back).saying("requirements-pick-nothing").into_response());
    };
    let mut tx = app.store.begin().await?;
    let kept = template.pick(&picked, &role.who, &app, &mut tx).await?;
    tx.commit().await?;
    let to = onboarding::address::Template { onboarding_template: template.id };
    Ok(see(to).saying(if kept { "requirements-picked" } else { "requirements-picked-already" }).into_response())
}

/// What is wrong with a wording.
pub(crate) fn errors_of(wording: &Wording, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    let own = format!("body-{}", frame.choices.written(frame.words.lang).code());
    errors.when(wording.body.is_empty(), &own, frame.t("requirements-body-missing"));
    require_languages(frame, "body", &wording.body, &mut errors);
    require_languages(frame, "shows", &wording.shows, &mut errors);
    errors
}

impl RolePage {
    async fn of(frame: Frame, role: JobRole, adding: Option<Adding>, app: &App) -> Result<RolePage> {
        let requirements = Requirement::of_role(role.id, app.store.read()).await?;
        let mut templates = vec![];
        if adding.is_some() {
            let all = Onboarding::of_employer(role.employer_id, app.store.read()).await?;
            let in_use = all.into_iter().filter(|one| one.retired_at.is_none());
            templates.extend(in_use.map(|one| (one.id, one.name.0.read(frame.words.lang).to_owned())));
        }
        Ok(RolePage { frame, role, requirements, adding, templates })
    }

    /// The parts that have something in use, each with it.
    fn parts(&self) -> Vec<(Part, Vec<&Requirement>)> {
        let of = |part: Part| self.requirements.iter().filter(move |one| one.part == part && one.retired_at.is_none());
        Part::ALL.iter().map(|part| (*part, of(*part).collect::<Vec<_>>())).filter(|(_, all)| !all.is_empty()).collect()
    }

    fn retired(&self) -> Vec<&Requirement> {
        self.requirements.iter().filter(|one| one.retired_at.is_some()).collect()
    }

    fn in_use(&self) -> Vec<&Requirement> {
        self.requirements.iter().filter(|one| one.retired_at.is_none()).collect()
    }

    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        Part::ALL.iter().map(|part| (part.word(), self.frame.t(part.key()))).collect()
    }

    fn back(&self) -> String {
        address::JobRoles.to_string()
    }

    fn edit(&self) -> String {
        address::EditJobRole { job_role: self.role.id }.to_string()
    }

    fn notice(&self) -> String {
        address::Notice { job_role: self.role.id }.to_string()
    }

    fn add_to(&self) -> String {
        address::Requirements { job_role: self.role.id }.to_string()
    }

    fn pick_to(&self) -> String {
        address::Picking { job_role: self.role.id }.to_string()
    }

    fn templates_at(&self) -> String {
        onboarding::address::Templates.to_string()
    }
}

pages::sample!("talks/requirements/role", |frame| {
    use super::samples;
    let page = |requirements, adding, templates| RolePage {
        frame: frame.clone(),
        role: samples::role(),
        requirements,
        adding,
        templates,
    };
    let adding = |errors| {
        let wording = Wording::default();
        Some(Adding { once: Id::nil(), part: String::new(), wording, errors })
    };
    let wrong = errors_of(&Wording::default(), &frame);
    vec![
        ("empty", page(vec![], adding(Errors::default()), vec![])),
        ("filled", page(samples::requirements(), adding(Errors::default()), vec![(Id::nil(), "Vakituinen".into())])),
        ("reader", page(samples::requirements(), None, vec![])),
        ("error", page(samples::requirements(), adding(wrong), vec![])),
    ]
});
