//! Somebody takes a question to answer, or is given it: from then on it has a name and a title, and its asker knows.

use crate::address;
use crate::found;
use crate::permissions::Take;
use crate::question::Question;
use crate::settling::{TO_ACKNOWLEDGE, TO_ANSWER};
use crate::state::State as Stage;
use askama::Template;
use notices::Beginning;
use people::{May, Post, Role};
use store::{Id, Moment, Result as Kept, Tx, sql};
use ties::{Telling, Whom};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "taking.html")]
struct TakingPage {
    frame: Frame,
    question: Question,
    errors: Errors,
    answerers: Vec<Post>,
    chosen: Option<Id>,
}

/// Those who may be given it: answerers and coordinators.
async fn answerers(app: &App) -> Result<Vec<Post>> {
    let mut posts = Post::with_role(Role::Answerer, &app.clock.today(), app.store.read()).await?;
    for post in Post::with_role(Role::Coordinator, &app.clock.today(), app.store.read()).await? {
        if !posts.iter().any(|one| one.person_id == post.person_id) {
            posts.push(post);
        }
    }
    Ok(posts)
}

/// At first whoever answers for the theme is chosen, or the reader.
pub(crate) async fn edit(question: May<Take, Question>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let answerers = answerers(&app).await?;
    let theme = themes::Theme::find(question.theme_id, app.store.read()).await?;
    let is_there = |id: &Id| answerers.iter().any(|post| post.person_id == *id);
    let usual = question.owner_id.or(theme.map(|theme| theme.owner_id)).filter(is_there);
    let chosen = usual.or(Some(question.who.id));
    let question = question.into_record();
    Ok(Page(TakingPage { frame, question, errors: Errors::default(), answerers, chosen }).into_response())
}

pub(crate) async fn create(
    question: May<Take, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let answerers = answerers(&app).await?;
    let chosen: Option<Id> = sent.text("owner").parse().ok();
    let question = question.into_record();
    let Some(owner) = answerers.iter().find(|post| Some(post.person_id) == chosen).cloned() else {
        let mut errors = Errors::default();
        errors.add("owner", frame.t("voice-owner-missing"));
        return Ok(refused(TakingPage { frame, question, errors, answerers, chosen }));
    };
    let mut tx = app.store.begin().await?;
    let taken = take(&question, (owner.person_id, &owner.job), app.now(), &mut tx).await?;
    if taken && question.state == Stage::Received {
        tell(&question, owner.person_id, app.now(), &mut tx).await?;
    }
    tx.commit().await?;
    let said = if taken { "voice-taken" } else { "voice-was-closed" };
    Ok(see(address::Question { question: question.id }).saying(said).into_response())
}

/// It has an answerer from now on, by name and title. False: it has been closed meanwhile.
pub async fn take(question: &Question, (owner, job): (Id, &str), now: Moment, tx: &mut Tx) -> Kept<bool> {
    let taken = sql!(
        "UPDATE question SET owner_id = $1, owner_job = $2, acknowledged_at = coalesce(acknowledged_at, $3), \
         state = CASE WHEN state = 'received' THEN 'taken' ELSE state END WHERE id = $4 AND is_open"
    );
    if taken.bind(owner).bind(job).bind(now).bind(question.id).execute(&mut *tx).await? == 0 {
        return Ok(false);
    }
    let subject = question.reference();
    notices::cease_for_all(TO_ACKNOWLEDGE, &subject, now, tx).await?;
    notices::cease_for_all(TO_ANSWER, &subject, now, tx).await?;
    if question.answered_at.is_none() {
        let beginning = Beginning {
            employer_id: question.employer_id,
            person_id: owner,
            word: TO_ANSWER,
            subject: &subject,
            about: &question.texts(),
            due_at: Some(question.answer_by),
            urgent: false,
            now,
        };
        beginning.begin(tx).await?;
    }
    ties::follow(&subject, owner, question.employer_id, now, tx).await?;
    if let Some(settled) = Question::one(question.id, &mut *tx).await? {
        crate::settling::promise_to_return(&settled, now, tx).await?;
    }
    found::put(question.id, tx).await?;
    Ok(true)
}

/// Those who wait for it know now who answers.
async fn tell(question: &Question, owner: Id, now: Moment, tx: &mut Tx) -> Kept<()> {
    let telling = Telling {
        word: "voice-news-taken",
        subject: &question.reference(),
        about: &question.texts(),
        whom: Whom::Followers,
        except: Some(owner),
        now,
    };
    telling.tell(tx).await
}

impl TakingPage {
    fn here(&self) -> String {
        address::Taking { question: self.question.id }.to_string()
    }

    fn is_chosen(&self, post: &Post) -> bool {
        self.chosen == Some(post.person_id)
    }
}

pages::sample!("voice/taking", |frame| {
    let post = |number: u128, name: &str, job: &str| Post {
        person_id: Id::from_u128(number),
        name: name.into(),
        job: job.into(),
        unit_id: Id::nil(),
        unit: "Johto".into(),
        employer: "Järviseudun sote".into(),
    };
    let answerers =
        || vec![post(1, "Henna Henkilöstöjohtaja", "henkilöstöjohtaja"), post(2, "Maija Muutosjohtaja", "")];
    let page = |answerers, errors, chosen| TakingPage {
        frame: frame.clone(),
        question: crate::samples::question(7),
        errors,
        answerers,
        chosen,
    };
    let mut errors = Errors::default();
    errors.add("owner", frame.t("voice-owner-missing"));
    vec![
        ("empty", page(vec![], Errors::default(), None)),
        ("filled", page(answerers(), Errors::default(), Some(Id::from_u128(1)))),
        ("error", page(answerers(), errors, None)),
    ]
});
