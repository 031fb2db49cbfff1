//! Each morning: whoever shows something to a supervisor who has ceased to lead them is told so, once. It was shown to a
//! person by choice, so it stays until its owner takes it back.

use super::item::KIND;
use super::showing::CEASED;
use notices::Beginning;
use store::{Day, Id, Result, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::Texts;

pub const MORNING: &str = "profile-morning";

/// So many at a time.
const SOME: i64 = 100;

store::record! {
    struct Ceased {
        item_id: Id,
        viewer_id: Id,
        owner_id: Id,
        employer_id: Id,
    }
}

pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        loop {
            let some = ceased(&today, &app).await?;
            if some.is_empty() {
                return Ok(());
            }
            for one in &some {
                remind(one, &app).await?;
            }
        }
    })
}

async fn ceased(today: &Day, app: &App) -> Result<Vec<Ceased>> {
    sql!(
        "SELECT s.item_id, s.person_id AS viewer_id, i.person_id AS owner_id, p.employer_id FROM profile_showing s \
         JOIN profile_item i ON i.id = s.item_id JOIN person p ON p.id = i.person_id \
         WHERE s.as_supervisor AND s.reminded_at IS NULL AND NOT EXISTS (SELECT 1 FROM post_held h \
         WHERE h.person_id = i.person_id AND h.supervisor_id = s.person_id AND h.begins_on <= $1 \
         AND (h.ends_on IS NULL OR h.ends_on >= $1)) ORDER BY s.item_id LIMIT $2"
    )
    .bind(today)
    .bind(SOME)
    .all(app.store.read())
    .await
}

/// Of all that one person shows to another, one item stands for the rest: one piece of news.
async fn remind(one: &Ceased, app: &App) -> Result<()> {
    let (now, mut tx) = (app.now(), app.store.begin().await?);
    let told: Vec<(Id,)> = sql!(
        "UPDATE profile_showing SET reminded_at = $1 WHERE person_id = $2 AND reminded_at IS NULL AND as_supervisor \
         AND item_id IN (SELECT id FROM profile_item WHERE person_id = $3) RETURNING item_id"
    )
    .bind(now)
    .bind(one.viewer_id)
    .bind(one.owner_id)
    .all(&mut tx)
    .await?;
    if !told.is_empty() {
        Beginning {
            employer_id: one.employer_id,
            person_id: one.owner_id,
            word: CEASED,
            subject: &Reference::new(KIND, one.item_id),
            about: &Texts::default(),
            due_at: None,
            urgent: false,
            now,
        }
        .tell(&mut tx)
        .await?;
    }
    tx.commit().await
}
