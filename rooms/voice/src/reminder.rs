//! Each morning: whose promised day has passed is nagged, and what has not been mended climbs the ladder that everybody
//! sees – the answerer, then the coordinators, then the staff representatives.

use crate::ladder::climbed;
use crate::promise::Promise;
use crate::question::{Question, columns};
use notices::Beginning;
use people::{Person, Post, Role};
use store::{Day, Id, Moment, Result as Kept, Source, sql};
use web::jobs::Work;
use web::{App, Result};

pub const MORNING: &str = "voice-morning";
/// The promise is broken: it awaits its answerer as urgent, then the coordinators, then the representatives.
pub const LATE: &str = "voice-awaits-late";

/// Some at a time, by number.
async fn late(after: i64, today: &Day, now: Moment, from: impl Source) -> Kept<Vec<Question>> {
    sql!(concat!(
        "SELECT ",
        columns!(),
        " FROM question q WHERE q.is_open AND q.number > $1 AND (q.return_on < $2 \
         OR (q.return_on IS NULL AND q.answered_at IS NULL AND q.answer_by < $3)) ORDER BY q.number LIMIT 100"
    ))
    .bind(after)
    .bind(today)
    .bind(now)
    .all(from)
    .await
}

pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let (promise, today) = (*app.store.setting::<Promise>().await, app.clock.today());
        let coordinators = ids(Role::Coordinator, &app).await?;
        let representatives = ids(Role::Representative, &app).await?;
        let mut after = 0;
        loop {
            let some = late(after, &today, app.now(), app.store.read()).await?;
            let Some(last) = some.last() else { return Ok(()) };
            after = last.number;
            for question in &some {
                nag(question, &promise, (&coordinators, &representatives), &app).await?;
            }
        }
    })
}

async fn ids(role: Role, app: &App) -> Result<Vec<Id>> {
    let posts = Post::with_role(role, &app.clock.today(), app.store.read()).await?;
    Ok(posts.into_iter().map(|post| post.person_id).collect())
}

/// Said anew every morning, it is one notice for each of them.
async fn nag(
    question: &Question,
    promise: &Promise,
    (coordinators, representatives): (&[Id], &[Id]),
    app: &App,
) -> Result<()> {
    let (now, rung) = (app.now(), climbed(question, promise, app.now()));
    let mut people: Vec<Id> = vec![];
    if let Some(owner) = question.owner_id
        && Person::is_here(owner, &app.clock.today(), app.store.read()).await?
    {
        people.push(owner);
    }
    if people.is_empty() || rung >= 2 {
        people.extend(coordinators);
    }
    if rung >= 3 && question.is_published() {
        people.extend(representatives);
    }
    people.sort();
    people.dedup();
    let mut tx = app.store.begin().await?;
    let Some(question) = Question::hold(question.id, &mut tx).await?.filter(|held| held.is_late(now)) else {
        return Ok(());
    };
    for person_id in people {
        let beginning = Beginning {
            employer_id: question.employer_id,
            person_id,
            word: LATE,
            subject: &question.reference(),
            about: &question.texts(),
            due_at: Some(question.due_at()),
            urgent: true,
            now,
        };
        beginning.begin(&mut tx).await?;
    }
    Ok(tx.commit().await?)
}
