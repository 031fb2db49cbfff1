//! Changing a trial's plan. Once it has begun the reason is asked for, and what stood there stays for everybody to read.

use crate::address;
use crate::plan_form::PlanForm;
use crate::starting::{By, change_plan};
use crate::trial::{Stage, Trial};
use askama::Template;
use askama::filters::Safe;
use people::May;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "edit.html")]
pub(crate) struct EditPage {
    frame: Frame,
    trial: Trial,
    form: PlanForm,
    errors: Errors,
    has_begun: bool,
    /// Somebody has changed it since this form was drawn.
    is_newer: bool,
}

pub(crate) async fn edit(trial: May<Edit, Trial>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let trial = trial.into_record();
    if trial.outcome.is_some() {
        return Ok(see(trial.to()).saying("trials-has-ended").into_response());
    }
    let form = PlanForm::of(trial.plan(), trial.version);
    Ok(Page(EditPage::of(frame, trial, form, Errors::default(), &app)).into_response())
}

pub(crate) async fn update(
    trial: May<Edit, Trial>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = trial.who.clone();
    let (trial, form, today) = (trial.into_record(), PlanForm::read(&sent), app.clock.today());
    let plan = form.plan(&frame);
    let lacks_reason = form.reason.is_empty() && trial.stage(&today) != Stage::Planned;
    let plan = match plan {
        Ok(plan) if !lacks_reason => plan,
        plan => {
            let mut errors = plan.err().unwrap_or_default();
            errors.when(lacks_reason, "reason", frame.t("trials-reason-missing"));
            return Ok(refused(EditPage::of(frame, trial, form, errors, &app)));
        }
    };
    let by = By { person_id: me.id, employer_id: me.employer_id, reason: &form.reason, now: app.now() };
    let mut tx = app.store.begin().await?;
    if !change_plan(&trial, form.seen, &plan, &by, &today, &mut tx).await? {
        drop(tx);
        let fresh = Trial::find(trial.id, me.id, &today, app.store.read()).await?.ok_or(web::Error::NotFound)?;
        if fresh.outcome.is_some() {
            return Ok(see(fresh.to()).saying("trials-has-ended").into_response());
        }
        let form = PlanForm { seen: fresh.version, ..form };
        let page = EditPage { is_newer: true, ..EditPage::of(frame, fresh, form, Errors::default(), &app) };
        return Ok(refused(page));
    }
    tx.commit().await?;
    Ok(see(trial.to()).saying("trials-changed").into_response())
}

impl EditPage {
    fn of(frame: Frame, trial: Trial, form: PlanForm, errors: Errors, app: &App) -> EditPage {
        let has_begun = trial.stage(&app.clock.today()) != Stage::Planned;
        EditPage { frame, trial, form, errors, has_begun, is_newer: false }
    }

    fn here(&self) -> String {
        address::EditTrial { trial: self.trial.id }.to_string()
    }

    fn fields(&self) -> Vec<Safe<String>> {
        self.form.fields(&self.frame, &self.errors)
    }
}

pages::sample!("trials/edit", |frame| {
    let page = |form: PlanForm, errors: Errors, has_begun, is_newer| EditPage {
        frame: frame.clone(),
        trial: crate::samples::trial(None),
        form,
        errors,
        has_begun,
        is_newer,
    };
    let form = || PlanForm::of(crate::samples::trial(None).plan(), 1);
    let mut errors = PlanForm::default().plan(&frame).err().unwrap_or_default();
    errors.add("reason", frame.t("trials-reason-missing"));
    vec![
        ("planned", page(form(), Errors::default(), false, false)),
        ("begun", page(form(), Errors::default(), true, false)),
        ("newer", page(form(), Errors::default(), true, true)),
        ("error", page(PlanForm::default(), errors, true, false)),
    ]
});
