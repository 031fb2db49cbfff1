//! A page's owner looks at it again by its review date. When the day has come a notice awaits them, until somebody has
//! looked, or withdrawn the page.

use crate::permissions::Review;
use crate::post::{KIND, Post};
use notices::Beginning;
use people::{May, Person};
use serde_json::Value;
use std::time::Duration;
use store::{Day, Id, Json, Moment, Result, Tx, sql};
use web::jobs::Work;
use web::{App, IntoResponse, Reference, Response, Sent, State, see};
use words::Texts;

/// The notice's word.
pub const DUE: &str = "posts-review-due";
/// The job's, and its timetable's.
pub(crate) const NAGGING: &str = "ask for reviews";
/// So many pages are looked at in one change.
const SLICE: i64 = 50;

store::record! {
    /// A published page whose day has come.
    struct Due {
        id: Id,
        owner_id: Id,
        kept_by: Id,
        title: Json<Texts>,
        review_on: Day,
    }
}

/// Every morning: whose day has come. Run twice, each is told once.
pub(crate) fn run(app: App, _: Value) -> Work {
    Box::pin(async move {
        let mut after = Id::nil();
        loop {
            let mut tx = app.store.begin().await?;
            let due = due(after, SLICE, &app.clock.today(), &mut tx).await?;
            for page in &due {
                page.nag(app.now(), &mut tx).await?;
            }
            tx.commit().await?;
            match due.last() {
                Some(last) => after = last.id,
                None => return Ok(()),
            }
        }
    })
}

async fn due(after: Id, most: i64, today: &Day, tx: &mut Tx) -> Result<Vec<Due>> {
    sql!(
        "SELECT p.id, p.owner_id, v.made_by AS kept_by, v.title, p.review_on FROM post p \
         JOIN post_version v ON v.post_id = p.id AND v.number = p.published \
         WHERE p.id > $1 AND p.published IS NOT NULL AND p.review_on <= $2 ORDER BY p.id LIMIT $3"
    )
    .bind(after)
    .bind(today)
    .bind(most)
    .all(tx)
    .await
}

async fn due_one(id: Id, today: &Day, tx: &mut Tx) -> Result<Option<Due>> {
    sql!(
        "SELECT p.id, p.owner_id, v.made_by AS kept_by, v.title, p.review_on FROM post p \
         JOIN post_version v ON v.post_id = p.id AND v.number = p.published WHERE p.id = $1 AND p.review_on <= $2"
    )
    .bind(id)
    .bind(today)
    .optional(tx)
    .await
}

/// What the page asks of its owner has changed: whoever was told is told no longer, and whoever it is now is, if its day
/// has come.
pub(crate) async fn begin_anew(id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    notices::cease_for_all(DUE, &Reference::new(KIND, id), now, tx).await?;
    match due_one(id, &now.day(), tx).await? {
        Some(due) => due.nag(now, tx).await,
        None => Ok(()),
    }
}

impl Due {
    /// Its owner; when they have left, whoever wrote it last, if they are still here.
    async fn nag(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        for person_id in [self.owner_id, self.kept_by] {
            if !Person::is_here(person_id, &now.day(), &mut *tx).await? {
                continue;
            }
            let Some(person) = Person::find(person_id, &mut *tx).await? else { continue };
            let subject = Reference::new(KIND, self.id);
            let beginning = Beginning {
                employer_id: person.employer_id,
                person_id,
                word: DUE,
                subject: &subject,
                about: &self.title.0,
                due_at: Moment::in_helsinki(&format!("{}T23:59", self.review_on)),
                urgent: false,
                now,
            };
            return beginning.begin(tx).await;
        }
        Ok(())
    }
}

/// In half a year, unless another day is chosen.
pub(crate) fn next(now: Moment) -> Day {
    (now + Duration::from_secs(182 * 86_400)).day()
}

/// It has been looked at and still holds, until the next day. False: somebody has said so meanwhile.
async fn reviewed(post: &Post, next: &Day, now: Moment, tx: &mut Tx) -> Result<bool> {
    let reviewed = match &post.review_on {
        Some(day) => sql!("UPDATE post SET review_on = $1, reviewed_at = $2 WHERE id = $3 AND review_on = $4")
            .bind(next)
            .bind(now)
            .bind(post.id)
            .bind(day),
        None => sql!("UPDATE post SET review_on = $1, reviewed_at = $2 WHERE id = $3 AND review_on IS NULL")
            .bind(next)
            .bind(now)
            .bind(post.id),
    };
    if reviewed.execute(&mut *tx).await? == 0 {
        return Ok(false);
    }
    begin_anew(post.id, now, tx).await?;
    Ok(true)
}

pub(crate) async fn create(post: May<Review, Post>, State(app): State<App>, sent: Sent) -> web::Result<Response> {
    let (to, now) = (post.home(), app.now());
    let Some(next) = Day::parse(sent.text("review_on")).filter(|day| *day > app.clock.today()) else {
        return Ok(see(to).saying("posts-review-wrong").into_response());
    };
    let mut tx = app.store.begin().await?;
    let reviewed = reviewed(&post, &next, now, &mut tx).await?;
    tx.commit().await?;
    Ok(see(to).saying(if reviewed { "posts-reviewed" } else { "posts-was-reviewed" }).into_response())
}
