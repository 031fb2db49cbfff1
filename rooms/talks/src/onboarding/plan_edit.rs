//! Who guides, who stands in, and from when.

use super::address;
use super::plan::{Change, Colleague, GUIDES, Plan, tell};
use super::welcome;
use askama::Template;
use people::May;
use store::{Day, Id};
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "onboarding/plan_edit.html")]
struct EditPage {
    frame: Frame,
    plan: Plan,
    guides: Vec<Colleague>,
    guide: String,
    substitute: String,
    begins_on: String,
    greeted: bool,
    errors: Errors,
}

impl EditPage {
    async fn of(frame: Frame, plan: Plan, app: &App) -> Result<EditPage> {
        let mut guides = Colleague::in_unit(plan.unit_id, app).await?;
        guides.retain(|one| one.person_id != plan.person_id);
        for (id, name) in
            [Some((plan.guide_id, &plan.guide)), plan.substitute_id.zip(plan.substitute.as_ref())].into_iter().flatten()
        {
            if !guides.iter().any(|one| one.person_id == id) {
                let (employer_id, unit_id, unit) = (plan.employer_id, plan.unit_id, String::new());
                guides.push(Colleague { person_id: id, name: name.clone(), employer_id, unit_id, unit });
            }
        }
        Ok(EditPage {
            guide: plan.guide_id.to_string(),
            substitute: plan.substitute_id.map(|id| id.to_string()).unwrap_or_default(),
            begins_on: plan.begins_on.to_string(),
            greeted: plan.greeted,
            errors: Errors::default(),
            frame,
            plan,
            guides,
        })
    }

    /// What is sent, as it may be kept.
    fn change(&mut self, sent: &Sent) -> Option<Change> {
        let text = |name: &str| sent.text(name).to_owned();
        (self.guide, self.substitute, self.begins_on) = (text("guide"), text("substitute"), text("begins-on"));
        self.greeted = sent.has("greeted");
        let found = |word: &str| {
            let id = word.parse::<Id>().ok()?;
            self.guides.iter().map(|one| one.person_id).find(|one| *one == id)
        };
        let (guide, begins_on) = (found(&self.guide), Day::parse(&self.begins_on));
        let substitute_id = found(&self.substitute).filter(|one| Some(*one) != guide);
        let wrong = self.frame.t("onboarding-guide-missing");
        self.errors.when(guide.is_none(), "guide", wrong);
        self.errors.when(begins_on.is_none(), "begins-on", self.frame.t("onboarding-begins-missing"));
        Some(Change { guide_id: guide?, substitute_id, begins_on: begins_on?, greeted: self.greeted })
    }

    fn to(&self) -> String {
        address::EditPlan { onboarding_plan: self.plan.id }.to_string()
    }

    fn back(&self) -> String {
        self.plan.to()
    }

    fn is_guide(&self, one: &Colleague) -> bool {
        self.guide == one.person_id.to_string()
    }

    fn is_substitute(&self, one: &Colleague) -> bool {
        self.substitute == one.person_id.to_string()
    }
}

pub(crate) async fn edit(plan: May<Edit, Plan>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(EditPage::of(frame, plan.into_record(), &app).await?))
}

pub(crate) async fn update(
    plan: May<Edit, Plan>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = plan.who.clone();
    let mut page = EditPage::of(frame, plan.into_record(), &app).await?;
    let Some(change) = page.change(&sent) else { return Ok(refused(page)) };
    let plan = &page.plan;
    let before: Vec<Id> = plan.guiding().collect();
    let new = [Some(change.guide_id), change.substitute_id].into_iter().flatten().filter(|id| !before.contains(id));
    let new: Vec<Id> = new.collect();
    let mut tx = app.store.begin().await?;
    plan.change(&change, &mut tx).await?;
    welcome::hand_on(plan, &new, &me, &app, &mut tx).await?;
    for guide in new.iter().filter(|id| **id != me.id) {
        tell(GUIDES, &plan.reference(), &plan.name.0, plan.employer_id, *guide, app.now(), &mut tx).await?;
    }
    tx.commit().await?;
    // Whoever has just given the guiding away may see it no more.
    let still = plan.leads || plan.is_mine || change.guide_id == me.id || change.substitute_id == Some(me.id);
    let to = if still { plan.to() } else { address::Onboardings.to_string() };
    Ok(see(to).saying("onboarding-plan-kept").into_response())
}

pages::sample!("talks/onboarding/plan-edit", |frame| {
    use super::samples;
    let page = |errors| EditPage {
        frame: frame.clone(),
        plan: samples::plan(false),
        guides: samples::colleagues(3),
        guide: Id::nil().to_string(),
        substitute: String::new(),
        begins_on: "2021-10-04".into(),
        greeted: true,
        errors,
    };
    let mut errors = Errors::default();
    errors.add("begins-on", frame.t("onboarding-begins-missing"));
    vec![("filled", page(Errors::default())), ("error", page(errors))]
});
