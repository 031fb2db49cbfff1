//! A decision in words, from a draft to its readers, and its ties to what led to it and where it led.

use crate::address;
use crate::all::Decisions;
use crate::decision::{Decision, KIND, Plan};
use crate::found;
use crate::memo::Memo;
use crate::permissions::Publish;
use crate::publishing;
use crate::reform_edit::is_link;
use crate::shown::{Choice, RemovalPage};
use crate::stage::Stage;
use crate::taking_up::Mover;
use crate::takings::{PublicationPage, TakingsPage, Wish, candidates, lines};
use askama::Template;
use axum::extract::Query;
use pages::require_languages;
use people::May;
use serde::Deserialize;
use store::{Day, Id, Moment};
use web::acts::{Create, Edit, Remove};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

/// So many of the newest memos may be chosen from.
const MEMOS: i64 = 50;

#[derive(Template)]
#[template(path = "decision_edit.html")]
struct DecisionPage {
    frame: Frame,
    form: DecisionForm,
    /// Made when the form is drawn: sending it twice makes one.
    id: Id,
    errors: Errors,
    stages: Vec<Choice>,
    memos: Vec<Choice>,
    to: String,
    back: String,
    is_new: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct DecisionForm {
    name: Texts,
    body: Texts,
    decided_by: Texts,
    decided_on: String,
    link: String,
    stage: Option<Id>,
    memo: Option<Id>,
    /// When what the writer saw had been written.
    seen: i64,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Looked {
    #[serde(default)]
    pub q: String,
}

impl DecisionForm {
    fn read(sent: &Sent) -> DecisionForm {
        DecisionForm {
            name: sent.texts("name"),
            body: sent.texts("body"),
            decided_by: sent.texts("decided-by"),
            decided_on: sent.text("decided-on").to_owned(),
            link: sent.text("link").to_owned(),
            stage: sent.text("stage").parse().ok(),
            memo: sent.text("memo").parse().ok(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(decision: &Decision) -> DecisionForm {
        DecisionForm {
            name: decision.name.0.clone(),
            body: decision.body.0.clone(),
            decided_by: decision.decided_by.0.clone(),
            decided_on: decision.decided_on.to_string(),
            link: decision.link.clone(),
            stage: decision.stage_id,
            memo: decision.memo_id,
            seen: decision.updated_at.0,
        }
    }

    fn errors(&self, (stages, memos): (&[Choice], &[Choice]), frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        for (name, texts, word) in [
            ("name", &self.name, "change-decision-name-missing"),
            ("body", &self.body, "change-decision-body-missing"),
            ("decided-by", &self.decided_by, "change-decision-by-missing"),
        ] {
            errors.when(texts.is_empty(), &own(name), frame.t(word));
            require_languages(frame, name, texts, &mut errors);
        }
        errors.when(Day::parse(&self.decided_on).is_none(), "decided-on", frame.t("change-decision-day-missing"));
        errors.when(!is_link(&self.link), "link", frame.t("change-link-wrong"));
        for (name, id, list) in [("stage", self.stage, stages), ("memo", self.memo, memos)] {
            let unknown = id.is_some_and(|id| list.iter().all(|choice| choice.id != id));
            errors.when(unknown, name, frame.t("change-choose-again"));
        }
        errors
    }

    fn plan(&self) -> Option<Plan> {
        Some(Plan {
            name: self.name.clone(),
            body: self.body.clone(),
            decided_by: self.decided_by.clone(),
            decided_on: Day::parse(&self.decided_on)?,
            link: self.link.clone(),
            stage_id: self.stage,
            memo_id: self.memo,
        })
    }
}

/// Stages, and published memos with the one that is chosen already.
async fn choices(chosen: Option<Id>, me: Id, frame: &Frame, app: &App) -> Result<(Vec<Choice>, Vec<Choice>)> {
    let (words, lang) = (frame.words, frame.words.lang);
    let stages = Stage::all(&app.clock.today(), app.store.read()).await?;
    let stage = |one: &Stage| Choice { id: one.id, name: one.name.0.read(lang).to_owned() };
    let mut memos = Memo::published(me, MEMOS, app.store.read()).await?;
    if let Some(id) = chosen.filter(|id| memos.iter().all(|memo| memo.id != *id)) {
        memos.extend(Memo::find(id, me, app.store.read()).await?);
    }
    let memo = |one: &Memo| Choice {
        id: one.id,
        name: format!("{} · {}: {}", one.group_name.0.read(lang), one.spoken(words), one.name.0.read(lang)),
    };
    Ok((stages.iter().map(stage).collect(), memos.iter().map(memo).collect()))
}

pub(crate) async fn new(
    decisions: May<Create, Decisions>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let lists = choices(None, decisions.who.id, &frame, &app).await?;
    Ok(Page(DecisionPage::new(frame, app.clock.new_id(), DecisionForm::default(), lists, Errors::default())))
}

pub(crate) async fn create(
    decisions: May<Create, Decisions>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, me, now) = (DecisionForm::read(&sent), &decisions.who, app.now());
    let id = sent.text("decision").parse().unwrap_or_else(|_| app.clock.new_id());
    let lists = choices(None, me.id, &frame, &app).await?;
    let errors = form.errors((&lists.0, &lists.1), &frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(DecisionPage::new(frame, id, form, lists, errors)));
    };
    let mut tx = app.store.begin().await?;
    plan.create(id, me, now, &mut tx).await?;
    ties::follow(&Reference::new(KIND, id), me.id, me.employer_id, now, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Decision { decision: id }).saying("change-draft-kept").into_response())
}

pub(crate) async fn edit(
    decision: May<Edit, Decision>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let lists = choices(decision.memo_id, decision.who.id, &frame, &app).await?;
    Ok(Page(DecisionPage::old(frame, &decision, DecisionForm::of(&decision), lists, Errors::default())))
}

pub(crate) async fn update(
    decision: May<Edit, Decision>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut form, me, now) = (DecisionForm::read(&sent), &decision.who, app.now());
    let lists = choices(decision.memo_id, me.id, &frame, &app).await?;
    let mut errors = form.errors((&lists.0, &lists.1), &frame);
    let Some(plan) = form.plan().filter(|_| errors.is_empty()) else {
        return Ok(refused(DecisionPage::old(frame, &decision, form, lists, errors)));
    };
    let mut tx = app.store.begin().await?;
    if !plan.change(decision.id, Moment(form.seen), now, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-overtaken"));
        form.seen = decision.updated_at.0;
        return Ok(refused(DecisionPage::old(frame, &decision, form, lists, errors)));
    }
    ties::follow(&decision.reference(), me.id, me.employer_id, now, &mut tx).await?;
    if decision.is_published() {
        publishing::tie(&decision, plan.stage_id, plan.memo_id, now, &mut tx).await?;
    }
    found::decision(decision.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Decision { decision: decision.id }).saying("changes-saved").into_response())
}

/// A decision on the way to its readers.
pub(crate) fn mover(decision: &Decision) -> Mover {
    Mover { reference: decision.reference(), employer_id: decision.employer_id }
}

pub(crate) async fn takings(
    decision: May<Edit, Decision>,
    State(app): State<App>,
    frame: Frame,
    Query(Looked { q }): Query<Looked>,
) -> Result<Response> {
    if decision.is_published() {
        return Ok(see(address::Decision { decision: decision.id }).saying("change-was-published").into_response());
    }
    Ok(Page(takings_page(&decision, q.trim(), frame, Errors::default(), &app).await?).into_response())
}

async fn takings_page(
    decision: &May<Edit, Decision>,
    q: &str,
    frame: Frame,
    errors: Errors,
    app: &App,
) -> Result<TakingsPage> {
    let taken = lines(decision.id, &decision.who, app).await?;
    let found = candidates(q, &taken, &decision.who, &frame, app).await?;
    let of = decision.name.0.read(frame.words.lang).to_owned();
    let to = address::DecisionTakings { decision: decision.id }.to_string();
    let back = address::Decision { decision: decision.id }.to_string();
    Ok(TakingsPage { frame, of, taken, q: q.to_owned(), found, errors, to, back })
}

pub(crate) async fn take(
    decision: May<Edit, Decision>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut errors = Errors::default();
    let back = address::DecisionTakings { decision: decision.id };
    if decision.is_published() {
        return Ok(see(address::Decision { decision: decision.id }).saying("change-was-published").into_response());
    }
    let wish = Wish::read(&sent, &frame, &mut errors);
    if !errors.is_empty() {
        return Ok(refused(takings_page(&decision, sent.text("q"), frame, errors, &app).await?));
    }
    match wish {
        Some(wish) if wish.keep(&mover(&decision), &decision.who, &app).await? => Ok(see(back).into_response()),
        _ => Ok(see(back).saying("change-takes-unknown").into_response()),
    }
}

/// Asks first.
pub(crate) async fn publication(
    decision: May<Publish, Decision>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let taken = lines(decision.id, &decision.who, &app).await?;
    Ok(Page(PublicationPage {
        of: decision.name.0.read(frame.words.lang).to_owned(),
        taken,
        to: address::DecisionPublication { decision: decision.id }.to_string(),
        back: address::Decision { decision: decision.id }.to_string(),
        takings: address::DecisionTakings { decision: decision.id }.to_string(),
        frame,
    }))
}

/// Readers are let in, once.
pub(crate) async fn publish(decision: May<Publish, Decision>, State(app): State<App>) -> Result<impl IntoResponse> {
    let back = address::Decision { decision: decision.id };
    let mut tx = app.store.begin().await?;
    if !publishing::decision(&decision, &decision.who, &app, app.now(), &mut tx).await? {
        return Ok(see(back).saying("change-was-published"));
    }
    tx.commit().await?;
    Ok(see(back).saying("change-decision-published-said"))
}

/// Asks first.
pub(crate) async fn remove(decision: May<Remove, Decision>, frame: Frame) -> impl IntoResponse {
    let words = frame.words;
    Page(RemovalPage {
        title: words.t1("change-draft-remove-question", "name", decision.name.0.read(words.lang)),
        what: frame.t("change-draft-remove-what"),
        button: frame.t("change-draft-remove"),
        to: address::DecisionRemoval { decision: decision.id }.to_string(),
        back: address::Decision { decision: decision.id }.to_string(),
        frame,
    })
}

pub(crate) async fn destroy(decision: May<Remove, Decision>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    if !decision.remove(&mut tx).await? {
        return Ok(see(address::Decision { decision: decision.id }).saying("change-was-published"));
    }
    mover(&decision).leave_all(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Decisions).saying("change-draft-removed"))
}

impl DecisionPage {
    fn new(
        frame: Frame,
        id: Id,
        form: DecisionForm,
        lists: (Vec<Choice>, Vec<Choice>),
        errors: Errors,
    ) -> DecisionPage {
        let (to, (stages, memos)) = (address::Decisions.to_string(), lists);
        DecisionPage { frame, form, id, errors, stages, memos, back: to.clone(), to, is_new: true }
    }

    fn old(
        frame: Frame,
        decision: &Decision,
        form: DecisionForm,
        lists: (Vec<Choice>, Vec<Choice>),
        errors: Errors,
    ) -> DecisionPage {
        let (to, (stages, memos)) = (address::Decision { decision: decision.id }.to_string(), lists);
        DecisionPage { frame, form, id: decision.id, errors, stages, memos, back: to.clone(), to, is_new: false }
    }
}

pages::sample!("change/decision/edit", |frame| {
    let lists = || (vec![Choice { id: Id::nil(), name: "3. Aluevaltuusto päättää".into() }], vec![]);
    let empty = DecisionForm::default();
    let wrong = DecisionForm { link: "intra".into(), ..DecisionForm::default() };
    let errors = wrong.errors((&[], &[]), &frame);
    let decision = crate::samples::decision("Kotihoidon tiimit jatkavat", false);
    vec![
        ("empty", DecisionPage::new(frame.clone(), Id::nil(), empty, lists(), Errors::default())),
        ("error", DecisionPage::new(frame.clone(), Id::nil(), wrong, lists(), errors)),
        (
            "filled",
            DecisionPage::old(frame.clone(), &decision, DecisionForm::of(&decision), lists(), Errors::default()),
        ),
    ]
});
