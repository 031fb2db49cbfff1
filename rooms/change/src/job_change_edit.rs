//! A row of what changes in one's work: read, written, said anew, taken away. Whoever follows its theme is told once when it
//! says something else of tomorrow.

use crate::address;
use crate::all::JobChanges;
use crate::decision::Decision;
use crate::found;
use crate::job_change::{CHANGED, Certainty, JobChange, Plan};
use crate::shown::{Choice, RemovalPage};
use crate::theme;
use askama::Template;
use pages::require_languages;
use people::{May, Me};
use store::{Id, Moment, Tx};
use themes::Theme;
use ties::{Telling, Whom};
use web::acts::{Create, Edit, Permit, Remove, See};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

/// So many of the newest decisions may be chosen from.
const DECISIONS: i64 = 50;

#[derive(Template)]
#[template(path = "job_change_edit.html")]
struct RowPage {
    frame: Frame,
    form: RowForm,
    errors: Errors,
    choices: Choices,
    to: String,
    back: String,
    is_new: bool,
}

/// What a row may belong to.
#[derive(Debug, Clone, Default)]
struct Choices {
    themes: Vec<Choice>,
    decisions: Vec<Choice>,
    units: Vec<Choice>,
}

#[derive(Debug, Clone, Default)]
struct RowForm {
    theme: Option<Id>,
    decision: Option<Id>,
    unit: Option<Id>,
    job: String,
    matter: Texts,
    yesterday: Texts,
    tomorrow: Texts,
    certainty: Option<Certainty>,
    seen: i64,
}

#[derive(Template)]
#[template(path = "job_change_show.html")]
struct ShowPage {
    frame: Frame,
    row: JobChange,
    may_edit: bool,
}

impl Choices {
    async fn all(frame: &Frame, app: &App) -> Result<Choices> {
        let (words, lang) = (frame.words, frame.words.lang);
        let themes = Theme::open(app.store.read()).await?;
        let named = |theme: &Theme| Choice { id: theme.id, name: theme::title(theme.number, &theme.name.0, words) };
        let decisions = Decision::visible_to(false, DECISIONS, app.store.read()).await?;
        let decided = |one: &Decision| Choice { id: one.id, name: one.name.0.read(lang).to_owned() };
        Ok(Choices {
            themes: themes.iter().map(named).collect(),
            decisions: decisions.iter().map(decided).collect(),
            units: Choice::of_units(app.store.read()).await?,
        })
    }
}

impl Choices {
    /// For a row that is there: what it belongs to already may stay, though nothing new may.
    async fn of(row: &JobChange, frame: &Frame, app: &App) -> Result<Choices> {
        let mut all = Choices::all(frame, app).await?;
        if all.themes.iter().all(|choice| choice.id != row.theme_id) {
            let name = theme::title(row.theme_number, &row.theme_name.0, frame.words);
            all.themes.push(Choice { id: row.theme_id, name });
        }
        if let Some(id) = row.decision_id.filter(|id| all.decisions.iter().all(|choice| choice.id != *id)) {
            let decision = Decision::find(id, app.store.read()).await?;
            let name = |one: Decision| Choice { id, name: one.name.0.read(frame.words.lang).to_owned() };
            all.decisions.extend(decision.map(name));
        }
        Ok(all)
    }
}

impl RowForm {
    fn read(sent: &Sent) -> RowForm {
        let id = |name: &str| sent.text(name).parse().ok();
        RowForm {
            theme: id("theme"),
            decision: id("decision"),
            unit: id("unit"),
            job: sent.text("job").to_owned(),
            matter: sent.texts("matter"),
            yesterday: sent.texts("yesterday"),
            tomorrow: sent.texts("tomorrow"),
            certainty: Certainty::from_word(sent.text("certainty")),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(row: &JobChange) -> RowForm {
        let plan = row.plan();
        RowForm {
            theme: Some(plan.theme_id),
            decision: plan.decision_id,
            unit: plan.unit_id,
            job: plan.job,
            matter: plan.matter,
            yesterday: plan.yesterday,
            tomorrow: plan.tomorrow,
            certainty: Some(plan.certainty),
            seen: row.version,
        }
    }

    fn errors(&self, choices: &Choices, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        let among = |id: Option<Id>, list: &[Choice]| id.is_none_or(|id| list.iter().any(|choice| choice.id == id));
        let theme = self.theme.is_some() && among(self.theme, &choices.themes);
        errors.when(!theme, "theme", frame.t("change-job-theme-missing"));
        errors.when(!among(self.decision, &choices.decisions), "decision", frame.t("change-choose-again"));
        errors.when(!among(self.unit, &choices.units), "unit", frame.t("change-choose-again"));
        for (name, texts, word) in [
            ("matter", &self.matter, "change-job-matter-missing"),
            ("yesterday", &self.yesterday, "change-job-yesterday-missing"),
            ("tomorrow", &self.tomorrow, "change-job-tomorrow-missing"),
        ] {
            errors.when(texts.is_empty(), &own(name), frame.t(word));
            require_languages(frame, name, texts, &mut errors);
        }
        errors.when(self.certainty.is_none(), "certainty", frame.t("change-job-certainty-missing"));
        errors
    }

    fn plan(&self) -> Option<Plan> {
        Some(Plan {
            theme_id: self.theme?,
            decision_id: self.decision,
            unit_id: self.unit,
            job: self.job.clone(),
            matter: self.matter.clone(),
            yesterday: self.yesterday.clone(),
            tomorrow: self.tomorrow.clone(),
            certainty: self.certainty?,
        })
    }
}

/// Whoever follows its theme is told once, and whoever wrote it follows it.
async fn tell(plan: &Plan, me: &Me, now: Moment, tx: &mut Tx) -> store::Result<()> {
    let subject = Reference::new(themes::KIND, plan.theme_id);
    ties::follow(&subject, me.id, me.employer_id, now, tx).await?;
    let (about, except) = (&plan.matter, Some(me.id));
    Telling { word: CHANGED, subject: &subject, about, whom: Whom::Followers, except, now }.tell(tx).await
}

pub(crate) async fn show(row: May<See, JobChange>, frame: Frame) -> impl IntoResponse {
    let may_edit = Permit::<Edit, _>::permits(&*row, &row.who);
    Page(ShowPage { frame, row: row.into_record(), may_edit })
}

pub(crate) async fn new(_: May<Create, JobChanges>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let choices = Choices::all(&frame, &app).await?;
    Ok(Page(RowPage::new(frame, RowForm::default(), choices, Errors::default())))
}

pub(crate) async fn create(
    rows: May<Create, JobChanges>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, choices) = (RowForm::read(&sent), Choices::all(&frame, &app).await?);
    let errors = form.errors(&choices, &frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(RowPage::new(frame, form, choices, errors)));
    };
    let (id, now, me) = (app.clock.new_id(), app.now(), &rows.who);
    let mut tx = app.store.begin().await?;
    plan.create(id, me.employer_id, me.id, now, &mut tx).await?;
    plan.tie(id, now, &mut tx).await?;
    tell(&plan, me, now, &mut tx).await?;
    found::job_change(id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::JobChange { job_change: id }).saying("change-job-made").into_response())
}

pub(crate) async fn edit(row: May<Edit, JobChange>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let choices = Choices::of(&row, &frame, &app).await?;
    Ok(Page(RowPage::old(frame, &row, RowForm::of(&row), choices, Errors::default())))
}

pub(crate) async fn update(
    row: May<Edit, JobChange>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut form, choices) = (RowForm::read(&sent), Choices::of(&row, &frame, &app).await?);
    let mut errors = form.errors(&choices, &frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(RowPage::old(frame, &row, form, choices, errors)));
    };
    let (now, me) = (app.now(), &row.who);
    let mut tx = app.store.begin().await?;
    if !plan.change(&row, form.seen, me.id, now, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-job-overtaken"));
        form.seen = row.version;
        return Ok(refused(RowPage::old(frame, &row, form, choices, errors)));
    }
    plan.tie(row.id, now, &mut tx).await?;
    if row.tomorrow.0 != plan.tomorrow || row.certainty != plan.certainty {
        tell(&plan, me, now, &mut tx).await?;
    }
    found::job_change(row.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::JobChange { job_change: row.id }).saying("changes-saved").into_response())
}

/// Asks first.
pub(crate) async fn remove(row: May<Remove, JobChange>, frame: Frame) -> impl IntoResponse {
    let words = frame.words;
    Page(RemovalPage {
        title: words.t1("change-job-remove-question", "name", row.matter.0.read(words.lang)),
        what: frame.t("change-job-remove-what"),
        button: frame.t("change-job-remove"),
        to: address::JobChangeRemoval { job_change: row.id }.to_string(),
        back: address::JobChange { job_change: row.id }.to_string(),
        frame,
    })
}

pub(crate) async fn destroy(row: May<Remove, JobChange>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    row.remove(&mut tx).await?;
    ties::loose(&row.reference(), &mut tx).await?;
    found::forget(&row.reference(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::MyJob).saying("change-job-removed"))
}

impl RowPage {
    fn new(frame: Frame, form: RowForm, choices: Choices, errors: Errors) -> RowPage {
        let (to, back) = (address::JobChanges.to_string(), address::MyJob.to_string());
        RowPage { frame, form, errors, choices, to, back, is_new: true }
    }

    fn old(frame: Frame, row: &JobChange, form: RowForm, choices: Choices, errors: Errors) -> RowPage {
        let to = address::JobChange { job_change: row.id }.to_string();
        RowPage { frame, form, errors, choices, back: to.clone(), to, is_new: false }
    }

    fn certainties(&self) -> &'static [Certainty] {
        Certainty::ALL
    }

    fn is(&self, certainty: &Certainty) -> bool {
        self.form.certainty == Some(*certainty)
    }
}

impl ShowPage {
    fn theme(&self) -> String {
        theme::title(self.row.theme_number, &self.row.theme_name.0, self.frame.words)
    }

    fn theme_at(&self) -> String {
        address::Theme { theme: self.row.theme_id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditJobChange { job_change: self.row.id }.to_string()
    }

    fn removal(&self) -> String {
        address::JobChangeRemoval { job_change: self.row.id }.to_string()
    }

    /// "lähihoitaja · Kotihoito", or that it concerns everybody.
    fn whom(&self) -> String {
        let parts = [self.row.job.as_str(), self.row.unit.as_deref().unwrap_or_default()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { self.frame.t("change-everybody").to_owned() } else { parts.join(" · ") }
    }

    fn ask(&self) -> String {
        ties::ask_about(&Reference::new(themes::KIND, self.row.theme_id))
    }
}

pages::sample!("change/job/edit", |frame| {
    let choices = || Choices {
        themes: vec![Choice { id: Id::nil(), name: "A1 Palvelussuhde".into() }],
        decisions: vec![],
        units: vec![Choice { id: Id::nil(), name: "Järviseudun sote · Vuodeosasto 3".into() }],
    };
    let empty = RowForm::default();
    let errors = empty.errors(&choices(), &frame);
    let row = crate::job_change::sample("Lomat", "lähihoitaja", Certainty::Prepared, None);
    vec![
        ("empty", RowPage::new(frame.clone(), empty.clone(), choices(), Errors::default())),
        ("error", RowPage::new(frame.clone(), empty, choices(), errors)),
        ("filled", RowPage::old(frame.clone(), &row, RowForm::of(&row), choices(), Errors::default())),
    ]
});

pages::sample!("change/job", |frame| {
    let page = |row, may_edit| ShowPage { frame: frame.clone(), row, may_edit };
    let long = "Lomat ja työajan tasaukset ".repeat(10);
    vec![
        (
            "filled",
            page(crate::job_change::sample("Lomat", "lähihoitaja", Certainty::Prepared, Some("ei tiedossa")), true),
        ),
        ("everybody", page(crate::job_change::sample("Työnantaja", "", Certainty::Certain, None), false)),
        ("long", page(crate::job_change::sample(&long, "", Certainty::Open, None), false)),
    ]
});
