//! Answering: first what kind of answer it is, then what such an answer must say. It is said at once, or shown to the staff
//! representatives first.

use crate::address;
use crate::answer::{Answer, OfQuestion};
use crate::answer_form::AnswerForm;
use crate::permissions::Answer as ToAnswer;
use crate::question::Question;
use crate::settling::Outcome;
use crate::state::State as Stage;
use askama::Template;
use axum::extract::Query;
use notices::Beginning;
use people::{May, Me, Post, Role};
use serde::Deserialize;
use store::{Id, Tx};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

/// The representatives are asked to remark on a draft.
pub const TO_REMARK: &str = "voice-awaits-remark";

#[derive(Template)]
#[template(path = "answering.html")]
struct AnsweringPage {
    frame: Frame,
    question: Question,
    /// None: what kind of answer it is has not been chosen.
    state: Option<Stage>,
    form: AnswerForm,
    errors: Errors,
    /// Whose name and title will stand with it.
    byline: String,
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    state: String,
}

fn answer_state(word: &str) -> Option<Stage> {
    Stage::from_word(word).filter(|state| Stage::ANSWERS.contains(state))
}

pub(crate) async fn edit(
    question: May<ToAnswer, Question>,
    State(app): State<App>,
    frame: Frame,
    Query(chosen): Query<Chosen>,
) -> Result<impl IntoResponse> {
    let (me, state) = (question.who.clone(), answer_state(&chosen.state));
    let mut form = AnswerForm::default();
    if state == Some(Stage::InCooperation) {
        form.representatives = representatives(&app).await?;
    }
    Ok(Page(page(frame, question.into_record(), state, (form, Errors::default()), &me, &app).await?))
}

async fn representatives(app: &App) -> Result<String> {
    let posts = Post::with_role(Role::Representative, &app.clock.today(), app.store.read()).await?;
    Ok(posts.into_iter().map(|post| post.name).collect::<Vec<_>>().join(", "))
}

async fn page(
    frame: Frame,
    question: Question,
    state: Option<Stage>,
    (form, errors): (AnswerForm, Errors),
    me: &Me,
    app: &App,
) -> Result<AnsweringPage> {
    let job = job_of(me.id, app).await?;
    let byline = if job.is_empty() { me.name.clone() } else { format!("{}, {job}", me.name) };
    Ok(AnsweringPage { frame, question, state, form, errors, byline })
}

/// The title they answer with.
pub(crate) async fn job_of(person_id: Id, app: &App) -> Result<String> {
    let post = Post::of(person_id, &app.clock.today(), app.store.read()).await?;
    Ok(post.map(|post| post.job).unwrap_or_default())
}

pub(crate) async fn create(
    question: May<ToAnswer, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let Some(state) = answer_state(sent.text("state")) else {
        return Ok(see(address::Answering { question: question.id }).into_response());
    };
    let form = AnswerForm::read(&sent);
    let errors = form.errors(state, &app.clock.today(), &frame);
    if !errors.is_empty() {
        return Ok(refused(page(frame, question, Some(state), (form, errors), &me, &app).await?));
    }
    let said = keep(&question, state, &form, sent.text("first") == "representatives", &me, &app).await?;
    Ok(see(question.to()).saying(said).into_response())
}

async fn keep(
    question: &Question,
    state: Stage,
    form: &AnswerForm,
    as_draft: bool,
    me: &Me,
    app: &App,
) -> Result<&'static str> {
    let (now, job) = (app.now(), job_of(me.id, app).await?);
    let representatives = Post::with_role(Role::Representative, &app.clock.today(), app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let Some(question) = Question::hold(question.id, &mut tx).await? else { return Ok("voice-gone") };
    let id = form.saying(state).keep(&question, state, (me.id, &job), now, &mut tx).await?;
    ties::follow(&question.reference(), me.id, me.employer_id, now, &mut tx).await?;
    if as_draft {
        for post in representatives {
            let beginning = Beginning {
                employer_id: question.employer_id,
                person_id: post.person_id,
                word: TO_REMARK,
                subject: &question.reference(),
                about: &question.texts(),
                due_at: None,
                urgent: false,
                now,
            };
            beginning.begin(&mut tx).await?;
        }
        tx.commit().await?;
        return Ok("voice-draft-kept");
    }
    let said = release(id, &question, now, &mut tx).await?;
    match said {
        true => tx.commit().await?,
        false => drop(tx),
    }
    Ok(if said { "voice-answered" } else { "voice-was-merged" })
}

async fn release(id: Id, question: &Question, now: store::Moment, tx: &mut Tx) -> store::Result<bool> {
    let Some(answer) = Answer::one(id, &mut *tx).await? else { return Ok(false) };
    let outcome = Outcome { question, answer: &answer, is_told: false, now };
    if !outcome.settle(tx).await? {
        return Ok(false);
    }
    notices::cease_for_all(TO_REMARK, &question.reference(), now, tx).await?;
    Ok(true)
}

/// A draft that the representatives have seen goes out.
pub(crate) async fn release_draft(
    draft: May<ToAnswer, OfQuestion>,
    State(app): State<App>,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let held = Question::hold(draft.question.id, &mut tx).await?;
    let said = match held {
        Some(question) => release(draft.answer.id, &question, app.now(), &mut tx).await?,
        None => false,
    };
    match said {
        true => tx.commit().await?,
        false => drop(tx),
    }
    Ok(see(draft.question.to()).saying(if said { "voice-answered" } else { "voice-was-answered" }))
}

/// A draft is thrown away.
pub(crate) async fn discard(draft: May<ToAnswer, OfQuestion>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let gone = Answer::discard(draft.answer.id, &mut tx).await?;
    notices::cease_for_all(TO_REMARK, &draft.question.reference(), app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(draft.question.to()).saying(if gone { "voice-discarded" } else { "voice-was-answered" }))
}

impl AnsweringPage {
    fn here(&self) -> String {
        address::Answering { question: self.question.id }.to_string()
    }

    fn states(&self) -> Vec<(Stage, String, &'static str)> {
        let to = |state: Stage| format!("{}?state={}", self.here(), state.word());
        Stage::ANSWERS.iter().map(|state| (*state, to(*state), about(*state))).collect()
    }

    fn field(&self, name: &str, label: &str, texts: &Texts, hint: &str) -> askama::filters::Safe<String> {
        pages::texts_field(&self.frame, name, self.frame.t(label), texts, self.frame.t(hint), &self.errors, 4)
    }

    fn is_not_decided(&self, state: &Stage) -> bool {
        *state == Stage::NotDecided
    }

    fn is_passed_on(&self, state: &Stage) -> bool {
        *state == Stage::PassedOn
    }

    fn is_in_cooperation(&self, state: &Stage) -> bool {
        *state == Stage::InCooperation
    }

    fn promises(&self, state: &Stage) -> bool {
        state.promises()
    }

    /// What the answer's own words are called in this kind of answer.
    fn words_label(&self, state: &Stage) -> (&'static str, &'static str) {
        match state {
            Stage::NotDecided => ("voice-words-not-decided", "voice-words-not-decided-hint"),
            Stage::PassedOn => ("voice-words-passed-on", "voice-words-passed-on-hint"),
            Stage::InCooperation => ("voice-words-in-cooperation", "voice-words-in-cooperation-hint"),
            Stage::Declined => ("voice-words-declined", "voice-words-declined-hint"),
            Stage::CarriedOut => ("voice-words-carried-out", "voice-words-carried-out-hint"),
            _ => ("voice-words", "voice-words-hint"),
        }
    }

    fn return_label(&self, state: &Stage) -> &'static str {
        match state {
            Stage::PassedOn => "voice-return-passed-on",
            Stage::InCooperation => "voice-return-in-cooperation",
            _ => "voice-return",
        }
    }
}

/// When a kind of answer is the right one.
fn about(state: Stage) -> &'static str {
    match state {
        Stage::NotDecided => "voice-about-not-decided",
        Stage::PassedOn => "voice-about-passed-on",
        Stage::InCooperation => "voice-about-in-cooperation",
        Stage::Declined => "voice-about-declined",
        Stage::CarriedOut => "voice-about-carried-out",
        _ => "voice-about-answered",
    }
}

pages::sample!("voice/answering", |frame| {
    let page = |state, form: AnswerForm, errors| AnsweringPage {
        frame: frame.clone(),
        question: crate::samples::question(7),
        state,
        form,
        errors,
        byline: "Maija Muutosjohtaja, uudistuksen valmistelun johtaja".into(),
    };
    let today = store::Day::parse("2021-10-04").unwrap_or_else(|| crate::samples::now().day());
    let wrong = AnswerForm { return_on: "2021-09-01".into(), ..AnswerForm::default() };
    let of = |state: Stage| page(Some(state), AnswerForm::default(), Errors::default());
    vec![
        ("choice", page(None, AnswerForm::default(), Errors::default())),
        ("answered", of(Stage::Answered)),
        ("passed-on", of(Stage::PassedOn)),
        ("in-cooperation", of(Stage::InCooperation)),
        ("error", page(Some(Stage::NotDecided), wrong.clone(), wrong.errors(Stage::NotDecided, &today, &frame))),
    ]
});
