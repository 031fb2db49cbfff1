//! What waits for a moderator: it awaits those who prepare rounds as one thing, by the day of the oldest; from the day after
//! that it is urgent.

use crate::permissions::Rounds;
use crate::round::Round;
use notices::Beginning;
use people::{Post, Role};
use serde_json::Value;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::jobs::Work;
use words::Texts;

/// The job of the morning.
pub(crate) const MORNING: &str = "will-morning";
/// It awaits those who prepare rounds until nothing waits.
pub(crate) const TO_MODERATE: &str = "will-awaits-moderation";

store::record! {
    /// The oldest that waits, with its round's name.
    struct Oldest {
        employer_id: Id,
        name: Json<Texts>,
        due_on: Day,
    }
}

/// How many wait, over all rounds.
pub(crate) async fn count(from: impl Source) -> Result<i64> {
    let (count,) = sql!("SELECT count(*) FROM statement WHERE state = 'offered'").one(from).await?;
    Ok(count)
}

pub(crate) async fn of_round(round_id: Id, from: impl Source) -> Result<i64> {
    let (count,) = sql!("SELECT count(*) FROM statement WHERE state = 'offered' AND round_id = $1")
        .bind(round_id)
        .one(from)
        .await?;
    Ok(count)
}

async fn oldest(from: impl Source) -> Result<Option<Oldest>> {
    sql!(
        "SELECT s.employer_id, r.name, s.due_on FROM statement s JOIN round r ON r.id = s.round_id \
         WHERE s.state = 'offered' AND s.due_on IS NOT NULL ORDER BY s.due_on, s.id LIMIT 1"
    )
    .optional(from)
    .await
}

/// Something waits. Said again, it is the same notice for each of them.
pub(crate) async fn begin(app: &App, tx: &mut Tx) -> Result<()> {
    let Some(oldest) = oldest(&mut *tx).await? else { return Ok(()) };
    let today = app.clock.today();
    let mut people = vec![];
    for role in [Role::Coordinator, Role::Editor] {
        people.extend(Post::with_role(role, &today, &mut *tx).await?.into_iter().map(|post| post.person_id));
    }
    people.sort();
    people.dedup();
    for person_id in people {
        let beginning = Beginning {
            employer_id: oldest.employer_id,
            person_id,
            word: TO_MODERATE,
            subject: &Rounds::reference(),
            about: &oldest.name.0,
            due_at: Moment::in_helsinki(&format!("{}T23:59", oldest.due_on)),
            urgent: oldest.due_on < today,
            now: app.now(),
        };
        beginning.begin(tx).await?;
    }
    Ok(())
}

/// Once nothing waits it awaits nobody. A change of its own, after the decision: of two who decide on the last two at once,
/// the later sees both.
pub(crate) async fn cease_when_none(app: &App) -> Result<()> {
    let mut tx = app.store.begin().await?;
    if count(&mut tx).await? == 0 {
        notices::cease_for_all(TO_MODERATE, &Rounds::reference(), app.now(), &mut tx).await?;
    }
    tx.commit().await
}

/// Nags when the promised day of the oldest has passed, and looks whether a round has come to its end unnoticed.
pub(crate) fn morning(app: App, _: Value) -> Work {
    Box::pin(async move {
        let mut tx = app.store.begin().await?;
        begin(&app, &mut tx).await?;
        tx.commit().await?;
        Round::close_what_is_over(&app).await
    })
}
