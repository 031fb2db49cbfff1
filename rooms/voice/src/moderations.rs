//! What no editor has read yet. What people asked here is read one by one; a set brought in from minutes is read on this
//! page and published as one, each of them with its own line in the log.

use crate::address;
use crate::answer::Answer;
use crate::arrival::TO_PUBLISH;
use crate::moderating::publish_unread;
use crate::permissions::Publish;
use crate::publication::{Moderating, Moderations, Reason};
use crate::question::Question;
use askama::Template;
use axum::extract::Query;
use people::{May, Post, Role};
use serde::Deserialize;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "moderations.html")]
struct WaitingPage {
    frame: Frame,
    now: Moment,
    asked: Vec<Question>,
    brought: Vec<Brought>,
    /// How many were brought in and wait, also those that do not stand here.
    in_all: i64,
    /// Drawn with all of them chosen.
    all: bool,
    errors: Errors,
}

/// A question from minutes with what was answered there: all that becomes public.
struct Brought {
    question: Question,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    /// Every one of them is chosen, for whoever has read them all.
    #[serde(default)]
    chosen: String,
}

pub(crate) async fn index(
    _: May<See, Moderations>,
    State(app): State<App>,
    frame: Frame,
    Query(Chosen { chosen }): Query<Chosen>,
) -> Result<impl IntoResponse> {
    Ok(Page(WaitingPage::of(frame, chosen == "all", Errors::default(), &app).await?))
}

/// Publishes those that were chosen. What another editor decided on meanwhile stays as they decided.
pub(crate) async fn update(
    waiting: May<Publish, Moderations>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = &waiting.who;
    let chosen: Vec<Id> = sent.all("question").filter_map(|id| id.parse().ok()).collect();
    if chosen.is_empty() {
        let mut errors = Errors::default();
        errors.add("questions", frame.t("voice-moderations-none-chosen"));
        return Ok(refused(WaitingPage::of(frame, false, errors, &app).await?));
    }
    let (person_id, employer_id, now) = (me.id, me.employer_id, app.now());
    let moderating = Moderating { person_id, employer_id, reason: Reason::None, words: "", now };
    let mut published = 0;
    for id in &chosen {
        published += usize::from(publish_unread(*id, &moderating, &app).await?);
    }
    cease_when_read(&app).await?;
    let said = if published == chosen.len() { "voice-published-chosen" } else { "voice-published-some" };
    Ok(see(address::Moderations).saying(said).into_response())
}

/// Once nothing from minutes is unread, the set awaits no editor any more. A change of its own, after the decision: of two
/// who decide on the last two at once, the later sees both.
pub(crate) async fn cease_when_read(app: &App) -> Result<()> {
    let mut tx = app.store.begin().await?;
    if Question::brought_unread(&mut tx).await? == 0 {
        notices::cease_for_all(TO_PUBLISH, &Moderations::reference(), app.now(), &mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Who publishes, by name: at most four.
pub(crate) async fn editors(app: &App) -> Result<String> {
    let posts = Post::with_role(Role::Editor, &app.clock.today(), app.store.read()).await?;
    Ok(posts.into_iter().map(|post| post.name).take(4).collect::<Vec<_>>().join(", "))
}

impl WaitingPage {
    async fn of(frame: Frame, all: bool, errors: Errors, app: &App) -> Result<WaitingPage> {
        let asked = Question::unread(false, app.store.read()).await?;
        let answers = Answer::of_brought_unread(app.store.read()).await?;
        let its = |question: Question| Brought {
            answers: answers.iter().filter(|answer| answer.question_id == question.id).cloned().collect(),
            question,
        };
        let brought = Question::unread(true, app.store.read()).await?.into_iter().map(its).collect();
        let in_all = Question::brought_unread(app.store.read()).await?;
        Ok(WaitingPage { frame, now: app.now(), asked, brought, in_all, all, errors })
    }

    fn here(&self) -> String {
        address::Moderations.to_string()
    }

    fn to(&self, question: &Question) -> String {
        address::Moderation { question: question.id }.to_string()
    }

    fn to_all(&self) -> String {
        format!("{}?chosen=all#brought", address::Moderations)
    }

    /// How many do not stand on this page.
    fn more(&self) -> i64 {
        self.in_all - self.brought.len() as i64
    }
}

pages::sample!("voice/moderations", |frame| {
    let brought = |number, body: &str, answers| Brought {
        question: Question { body: body.into(), ..crate::samples::brought(number) },
        answers,
    };
    let page = |asked, brought: Vec<Brought>, in_all, all, errors| WaitingPage {
        frame: frame.clone(),
        now: crate::samples::now(),
        asked,
        brought,
        in_all,
        all,
        errors,
    };
    let set = || vec![brought(21, "", crate::samples::answers()), brought(22, "Entä yövuorot?", vec![])];
    let long = (30..130).map(|number| brought(number, "", crate::samples::answers())).collect();
    let mut errors = Errors::default();
    errors.add("questions", frame.t("voice-moderations-none-chosen"));
    vec![
        ("empty", page(vec![], vec![], 0, false, Errors::default())),
        ("filled", page(crate::samples::questions(), set(), 2, false, Errors::default())),
        ("error", page(vec![], set(), 2, false, errors)),
        ("long", page(crate::samples::questions(), long, 640, true, Errors::default())),
    ]
});
