//! Saying how a trial ended. Three tiles of one size: what was stopped is worth as much to others as what was kept.

use crate::address;
use crate::ending::{Ending, end};
use crate::permissions::End;
use crate::plan_form::written;
use crate::starting::By;
use crate::trial::{Outcome, Stage, Trial};
use askama::Template;
use askama::filters::Safe;
use people::May;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "ending.html")]
struct EndingPage {
    frame: Frame,
    trial: Trial,
    form: EndingForm,
    errors: Errors,
    /// It has not begun yet: it can only be stopped.
    is_planned: bool,
    is_newer: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct EndingForm {
    outcome: Option<Outcome>,
    happened: Texts,
    why: Texts,
    learned: Texts,
    stays: Texts,
    seen: i64,
}

impl EndingForm {
    fn read(sent: &Sent) -> EndingForm {
        EndingForm {
            outcome: Outcome::from_word(sent.text("outcome")),
            happened: sent.texts("happened"),
            why: sent.texts("why"),
            learned: sent.texts("learned"),
            stays: sent.texts("stays"),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(trial: &Trial) -> EndingForm {
        EndingForm {
            outcome: trial.outcome,
            happened: trial.happened.0.clone(),
            why: trial.why.0.clone(),
            learned: trial.learned.0.clone(),
            stays: trial.stays.0.clone(),
            seen: trial.version,
        }
    }

    fn ending(&self, is_planned: bool, frame: &Frame) -> std::result::Result<Ending, Errors> {
        let mut errors = Errors::default();
        errors.when(self.outcome.is_none(), "outcome", frame.t("trials-outcome-missing"));
        let too_early = is_planned && self.outcome.is_some_and(|outcome| outcome != Outcome::Stopped);
        errors.when(too_early, "outcome", frame.t("trials-outcome-early"));
        written(frame, "why", &self.why, "trials-why-missing", &mut errors);
        match self.outcome {
            Some(outcome) if errors.is_empty() => Ok(Ending {
                outcome,
                happened: self.happened.clone(),
                why: self.why.clone(),
                learned: self.learned.clone(),
                stays: self.stays.clone(),
            }),
            _ => Err(errors),
        }
    }
}

pub(crate) async fn edit(trial: May<End, Trial>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let trial = trial.into_record();
    let form = EndingForm::of(&trial);
    Ok(Page(EndingPage::of(frame, trial, form, Errors::default(), &app)))
}

pub(crate) async fn update(
    trial: May<End, Trial>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = trial.who.clone();
    let (trial, form, today) = (trial.into_record(), EndingForm::read(&sent), app.clock.today());
    let ending = match form.ending(trial.stage(&today) == Stage::Planned, &frame) {
        Ok(ending) => ending,
        Err(errors) => return Ok(refused(EndingPage::of(frame, trial, form, errors, &app))),
    };
    let by = By { person_id: me.id, employer_id: me.employer_id, reason: "", now: app.now() };
    let mut tx = app.store.begin().await?;
    if !end(&trial, form.seen, &ending, &by, &today, &mut tx).await? {
        drop(tx);
        let fresh = Trial::find(trial.id, me.id, &today, app.store.read()).await?.ok_or(web::Error::NotFound)?;
        let form = EndingForm { seen: fresh.version, ..form };
        let page = EndingPage { is_newer: true, ..EndingPage::of(frame, fresh, form, Errors::default(), &app) };
        return Ok(refused(page));
    }
    tx.commit().await?;
    let word = if trial.outcome.is_some() { "trials-corrected" } else { "trials-ended" };
    Ok(see(trial.to()).saying(word).into_response())
}

impl EndingPage {
    fn of(frame: Frame, trial: Trial, form: EndingForm, errors: Errors, app: &App) -> EndingPage {
        let is_planned = trial.stage(&app.clock.today()) == Stage::Planned;
        EndingPage { frame, trial, form, errors, is_planned, is_newer: false }
    }

    fn here(&self) -> String {
        address::Ending { trial: self.trial.id }.to_string()
    }

    fn outcomes(&self) -> &'static [Outcome] {
        Outcome::ALL
    }

    fn is(&self, outcome: &Outcome) -> bool {
        self.form.outcome == Some(*outcome)
    }

    fn fields(&self) -> Vec<Safe<String>> {
        let form = &self.form;
        [
            ("happened", &form.happened, "trials-happened", "trials-happened-hint"),
            ("why", &form.why, "trials-why", "trials-why-hint"),
            ("learned", &form.learned, "trials-learned", "trials-learned-hint"),
            ("stays", &form.stays, "trials-stays", "trials-stays-hint"),
        ]
        .into_iter()
        .map(|(name, texts, label, hint)| {
            let frame = &self.frame;
            pages::texts_field(frame, name, frame.t(label), texts, frame.t(hint), &self.errors, 3)
        })
        .collect()
    }
}

pages::sample!("trials/ending", |frame| {
    use crate::samples;
    let page = |trial: Trial, errors: Errors, is_planned, is_newer| EndingPage {
        frame: frame.clone(),
        form: EndingForm::of(&trial),
        trial,
        errors,
        is_planned,
        is_newer,
    };
    let errors = EndingForm::default().ending(false, &frame).err().unwrap_or_default();
    vec![
        ("empty", page(samples::trial(None), Errors::default(), false, false)),
        ("planned", page(samples::trial(None), Errors::default(), true, false)),
        ("stopped", page(samples::trial(Some(Outcome::Stopped)), Errors::default(), false, false)),
        ("newer", page(samples::trial(Some(Outcome::Changed)), Errors::default(), false, true)),
        ("error", page(samples::trial(None), errors, false, false)),
    ]
});
