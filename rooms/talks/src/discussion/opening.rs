//! Who has opened a discussion, and when: noted before it is shown, and read by everybody who takes part.

use crate::talk::Talk;
use audit::{Entry, OPENED};
use people::{Me, byline};
use std::time::Duration;
use store::{Id, Moment, sql};
use web::{App, Result};
use words::Lang;

/// One visit is one opening.
const VISIT: Duration = Duration::from_secs(15 * 60);
/// So many are shown.
const SHOWN: i64 = 30;

/// Somebody opens it: on disk when this returns, one's own openings too, since each sees those of the other.
pub(crate) async fn note(talk: &Talk, me: &Me, app: &App) -> Result<()> {
    let (subject, now) = (talk.reference(), app.now());
    let noted: Option<(i64,)> = sql!(
        "SELECT number FROM audit_entry WHERE subject_id = $1 AND who = $2 AND act = $3 AND at > $4 ORDER BY number DESC LIMIT 1"
    )
    .bind(talk.id)
    .bind(me.id)
    .bind(OPENED)
    .bind(now - VISIT)
    .optional(app.store.read())
    .await?;
    if noted.is_some() {
        return Ok(());
    }
    let mut tx = app.store.begin().await?;
    let entry = Entry { who: Some(me.id), act: OPENED, subject: &subject, of: talk.person_id, why: "" };
    entry.note(now, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The last openings: who, as they are shown today, and when.
pub(crate) async fn last(talk: &Talk, lang: Lang, app: &App) -> Result<Vec<(String, Moment)>> {
    let lines: Vec<(Option<Id>, Moment)> = sql!(
        "SELECT who, at FROM audit_entry WHERE subject_id = $1 AND subject_kind = $2 AND act = $3 ORDER BY number DESC LIMIT $4"
    )
    .bind(talk.id)
    .bind(crate::talk::KIND)
    .bind(OPENED)
    .bind(SHOWN)
    .all(app.store.read())
    .await?;
    let names = byline::of_many(lines.iter().filter_map(|(who, _)| *who), lang, app).await?;
    let name = |who: Option<Id>| who.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
    Ok(lines.into_iter().map(|(who, at)| (name(who), at)).collect())
}
