//! A sleeve is tugged; a step whose time is over goes on to the next by itself; whoever was tugged says what they do.

use crate::nudge::{Nudge, Place, Step, Tug, place};
use crate::permissions::{Reply, Tug as ToTug};
use crate::promise::Promise;
use crate::question::Question;
use crate::settling::TUGGED;
use notices::Beginning;
use people::{May, Post, Role};
use store::{Id, Moment, Tx};
use web::jobs::Work;
use web::{App, IntoResponse, Result, Sent, State, see};

/// Each hour: those whose time is over go on.
pub const RISING: &str = "voice-rising";

pub(crate) async fn create(question: May<ToTug, Question>, State(app): State<App>) -> Result<impl IntoResponse> {
    let (me, now, today) = (question.who.clone(), app.now(), app.clock.today());
    let promise = *app.store.setting::<Promise>().await;
    let to = question.to();
    let mut tx = app.store.begin().await?;
    let Some(held) = Question::hold(question.id, &mut tx).await?.filter(Question::is_open) else {
        return Ok(see(to).saying("voice-tug-closed"));
    };
    // Whoever has tugged before goes on from the step they have reached.
    let own = Nudge::of(held.id, me.id, &mut tx).await?;
    let from = own.last().map_or(Step::Supervisor, |last| last.step);
    let place = place(from, &held, me.id, &today, &mut tx).await?;
    let tug =
        Tug { question: &held, person_id: me.id, employer_id: me.employer_id, place, promise, pressed: true, now };
    if tug.keep(&mut tx).await?.is_none() {
        return Ok(see(to).saying("voice-tug-too-soon"));
    }
    // Whoever tugs says that they wait for it.
    ties::choose(&held.reference(), me.id, me.employer_id, now, &mut tx).await?;
    tell(&held, place, now, &app, &mut tx).await?;
    tx.commit().await?;
    Ok(see(to).saying(said(place.step)))
}

fn said(step: Step) -> &'static str {
    match step {
        Step::Supervisor => "voice-tug-went-supervisor",
        Step::Second => "voice-tug-went-second",
        Step::Preparers => "voice-tug-went-preparers",
        Step::Representatives => "voice-tug-went-representatives",
    }
}

/// It awaits whoever stands on the step.
async fn tell(question: &Question, place: Place, now: Moment, app: &App, tx: &mut Tx) -> store::Result<()> {
    for person_id in stand_on(question, place, app, tx).await? {
        let beginning = Beginning {
            employer_id: question.employer_id,
            person_id,
            word: TUGGED,
            subject: &question.reference(),
            about: &question.texts(),
            due_at: None,
            urgent: false,
            now,
        };
        beginning.begin(tx).await?;
    }
    Ok(())
}

/// A supervisor; or whoever answers and the coordinators; or the staff representatives.
async fn stand_on(question: &Question, place: Place, app: &App, tx: &mut Tx) -> store::Result<Vec<Id>> {
    let today = app.clock.today();
    let role = match (place.to_id, place.step) {
        (Some(supervisor), _) => return Ok(vec![supervisor]),
        (None, Step::Representatives) => Role::Representative,
        (None, _) => Role::Coordinator,
    };
    let mut people: Vec<Id> =
        Post::with_role(role, &today, &mut *tx).await?.iter().map(|post| post.person_id).collect();
    people.extend(question.owner_id.filter(|owner| role == Role::Coordinator && !people.contains(owner)));
    Ok(people)
}

pub(crate) fn rise(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        loop {
            let some = Nudge::to_rise(app.now(), app.store.read()).await?;
            if some.is_empty() {
                return Ok(());
            }
            for nudge in some {
                go_on(&nudge, &app).await?;
            }
        }
    })
}

/// One goes on, by the tree as it is on that day. Whoever tugged hears where it went; the supervisor whom it passed does not.
async fn go_on(nudge: &Nudge, app: &App) -> Result<()> {
    let (now, today) = (app.now(), app.clock.today());
    let promise = *app.store.setting::<Promise>().await;
    let mut tx = app.store.begin().await?;
    let question = Question::hold(nudge.question_id, &mut tx).await?;
    if !Nudge::rise(nudge.id, now, &mut tx).await? {
        return Ok(());
    }
    let next = nudge.step.next();
    if let (Some(question), Some(next)) = (question.filter(Question::is_open), next) {
        let place = place(next, &question, nudge.person_id, &today, &mut tx).await?;
        let tug = Tug {
            question: &question,
            person_id: nudge.person_id,
            employer_id: nudge.employer_id,
            place,
            promise,
            pressed: false,
            now,
        };
        tug.keep(&mut tx).await?;
        tell(&question, place, now, app, &mut tx).await?;
        let beginning = Beginning {
            employer_id: nudge.employer_id,
            person_id: nudge.person_id,
            word: "voice-news-risen",
            subject: &question.reference(),
            about: &question.texts(),
            due_at: None,
            urgent: false,
            now,
        };
        beginning.tell(&mut tx).await?;
    }
    Ok(tx.commit().await?)
}

/// What one does about it, in one's own words. A step without one person replies to all who stand there.
pub(crate) async fn reply(nudge: May<Reply, Nudge>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let (me, now, text) = (nudge.who.clone(), app.now(), sent.text("reply"));
    let to = crate::address::Question { question: nudge.question_id };
    if text.is_empty() || text.chars().count() > 1_000 {
        return Ok(see(to).saying("voice-tug-reply-missing"));
    }
    let mut tx = app.store.begin().await?;
    let Some(question) = Question::hold(nudge.question_id, &mut tx).await? else {
        return Ok(see(to).saying("voice-gone"));
    };
    let all = match nudge.to_id {
        Some(_) => vec![nudge.record.clone()],
        None => Nudge::on_step(question.id, nudge.step, &mut tx).await?,
    };
    let mut replied = false;
    for one in &all {
        if Nudge::reply(one.id, text, now, &mut tx).await? {
            replied = true;
            news_of_reply(one, &question, text, now, &mut tx).await?;
        }
    }
    let rest = Nudge::waiting_for(question.id, me.id, &mut tx).await?;
    match nudge.to_id {
        Some(_) if rest.is_empty() => notices::cease(TUGGED, &question.reference(), me.id, now, &mut tx).await?,
        Some(_) => {}
        None => cease_on_step(&question, nudge.step, now, &app, &mut tx).await?,
    }
    ties::follow(&question.reference(), me.id, me.employer_id, now, &mut tx).await?;
    tx.commit().await?;
    Ok(see(to).saying(if replied { "voice-tug-reply-sent" } else { "voice-tug-was-replied" }))
}

async fn cease_on_step(question: &Question, step: Step, now: Moment, app: &App, tx: &mut Tx) -> store::Result<()> {
    for person in stand_on(question, Place { step, to_id: None }, app, tx).await? {
        notices::cease(TUGGED, &question.reference(), person, now, tx).await?;
    }
    Ok(())
}

async fn news_of_reply(nudge: &Nudge, question: &Question, reply: &str, now: Moment, tx: &mut Tx) -> store::Result<()> {
    let beginning = Beginning {
        employer_id: nudge.employer_id,
        person_id: nudge.person_id,
        word: "voice-news-tug-reply",
        subject: &question.reference(),
        about: &question.texts(),
        due_at: None,
        urgent: false,
        now,
    };
    beginning.tell_saying(reply, tx).await
}
