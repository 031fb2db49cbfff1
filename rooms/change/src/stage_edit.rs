//! A stage on the line: new, changed, or taken away.

use crate::address;
use crate::found;
use crate::reform::Reform;
use crate::shown::{RemovalPage, typed};
use crate::stage::{KIND, Plan, Stage};
use askama::Template;
use pages::require_languages;
use people::May;
use store::{Day, Id, Moment};
use ties::{Telling, Whom};
use web::acts::{Edit, Remove};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

/// News for a stage's followers.
pub const CHANGED: &str = "change-stage-changed";

#[derive(Template)]
#[template(path = "stage_edit.html")]
struct StagePage {
    frame: Frame,
    form: StageForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct StageForm {
    name: Texts,
    sentence: Texts,
    happened: Texts,
    begins_on: String,
    ends_on: String,
    /// When what the writer saw had been told of.
    seen: i64,
}

impl StageForm {
    fn read(sent: &Sent) -> StageForm {
        StageForm {
            name: sent.texts("name"),
            sentence: sent.texts("sentence"),
            happened: sent.texts("happened"),
            begins_on: sent.text("begins-on").to_owned(),
            ends_on: sent.text("ends-on").to_owned(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(stage: &Stage) -> StageForm {
        StageForm {
            name: stage.name.0.clone(),
            sentence: stage.sentence.0.clone(),
            happened: stage.happened.0.clone(),
            begins_on: stage.begins_on.to_string(),
            ends_on: typed(&stage.ends_on),
            seen: stage.updated_at.0,
        }
    }

    fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        errors.when(self.name.is_empty(), &own("name"), frame.t("change-stage-name-missing"));
        errors.when(self.sentence.is_empty(), &own("sentence"), frame.t("change-stage-sentence-missing"));
        days(&self.begins_on, &self.ends_on, frame, &mut errors);
        for (name, texts) in [("name", &self.name), ("sentence", &self.sentence), ("happened", &self.happened)] {
            require_languages(frame, name, texts, &mut errors);
        }
        errors
    }

    /// None: it has no first day.
    fn plan(&self) -> Option<Plan> {
        Some(Plan {
            name: self.name.clone(),
            sentence: self.sentence.clone(),
            happened: self.happened.clone(),
            begins_on: Day::parse(&self.begins_on)?,
            ends_on: Day::parse(&self.ends_on),
        })
    }
}

/// What is wrong with a first day that must be there and a last day that may.
pub(crate) fn days(begins_on: &str, ends_on: &str, frame: &Frame, errors: &mut Errors) {
    errors.when(Day::parse(begins_on).is_none(), "begins-on", frame.t("change-begins-missing"));
    errors.when(!ends_on.is_empty() && Day::parse(ends_on).is_none(), "ends-on", frame.t("change-day-wrong"));
    if let (Some(begins), Some(ends)) = (Day::parse(begins_on), Day::parse(ends_on)) {
        errors.when(ends < begins, "ends-on", frame.t("change-ends-before"));
    }
}

pub(crate) async fn new(reform: May<Edit, Reform>, frame: Frame) -> impl IntoResponse {
    Page(StagePage::new(frame, reform.id, StageForm::default(), Errors::default()))
}

pub(crate) async fn create(
    reform: May<Edit, Reform>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = StageForm::read(&sent);
    let errors = form.errors(&frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(StagePage::new(frame, reform.id, form, errors)));
    };
    let (id, now, me) = (app.clock.new_id(), app.now(), &reform.who);
    let mut tx = app.store.begin().await?;
    plan.create(id, reform.id, reform.employer_id, now, &mut tx).await?;
    ties::follow(&Reference::new(KIND, id), me.id, me.employer_id, now, &mut tx).await?;
    found::stage(id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Stage { stage: id }).saying("change-stage-made").into_response())
}

pub(crate) async fn edit(stage: May<Edit, Stage>, frame: Frame) -> impl IntoResponse {
    Page(StagePage::old(frame, &stage, StageForm::of(&stage), Errors::default()))
}

pub(crate) async fn update(
    stage: May<Edit, Stage>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut form = StageForm::read(&sent);
    let mut errors = form.errors(&frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(StagePage::old(frame, &stage, form, errors)));
    };
    let (now, me, subject) = (app.now(), &stage.who, stage.reference());
    let mut tx = app.store.begin().await?;
    if !plan.change(stage.id, Moment(form.seen), now, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-overtaken"));
        form.seen = stage.updated_at.0;
        return Ok(refused(StagePage::old(frame, &stage, form, errors)));
    }
    ties::follow(&subject, me.id, me.employer_id, now, &mut tx).await?;
    let (about, except) = (&plan.name, Some(me.id));
    Telling { word: CHANGED, subject: &subject, about, whom: Whom::Followers, except, now }.tell(&mut tx).await?;
    found::stage(stage.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Stage { stage: stage.id }).saying("changes-saved").into_response())
}

/// Asks first.
pub(crate) async fn remove(stage: May<Remove, Stage>, frame: Frame) -> impl IntoResponse {
    let words = frame.words;
    Page(RemovalPage {
        title: words.t1("change-stage-remove-question", "name", stage.name.0.read(words.lang)),
        what: frame.t("change-stage-remove-what"),
        button: frame.t("change-stage-remove"),
        to: address::StageRemoval { stage: stage.id }.to_string(),
        back: address::Stage { stage: stage.id }.to_string(),
        frame,
    })
}

pub(crate) async fn destroy(stage: May<Remove, Stage>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    if !stage.remove(&mut tx).await? {
        return Ok(see(address::Stage { stage: stage.id }).saying("change-stage-stays"));
    }
    notices::forget(stage.id, &mut tx).await?;
    found::forget(&stage.reference(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Change).saying("change-stage-removed"))
}

impl StagePage {
    fn new(frame: Frame, reform: Id, form: StageForm, errors: Errors) -> StagePage {
        let (to, back) = (address::Stages { reform }.to_string(), address::Change.to_string());
        StagePage { frame, form, errors, to, back, is_new: true }
    }

    fn old(frame: Frame, stage: &Stage, form: StageForm, errors: Errors) -> StagePage {
        let to = address::Stage { stage: stage.id }.to_string();
        StagePage { frame, form, errors, back: to.clone(), to, is_new: false }
    }
}

pages::sample!("change/stage/edit", |frame| {
    let page = |form: StageForm, errors| StagePage::new(frame.clone(), Id::nil(), form, errors);
    let wrong = StageForm { begins_on: "2021-09-01".into(), ends_on: "2021-08-01".into(), ..StageForm::default() };
    let errors = wrong.errors(&frame);
    let stage = &crate::samples::stages("Vaihtoehtoja valmistellaan")[1];
    vec![
        ("empty", page(StageForm::default(), Errors::default())),
        ("error", page(wrong, errors)),
        ("filled", StagePage::old(frame.clone(), stage, StageForm::of(stage), Errors::default())),
    ]
});
