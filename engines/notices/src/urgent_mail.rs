//! The letters of an urgent notice: they tell that there is one, and where. Whoever has chosen so is woken; to everybody
//! else the letter comes when they do not rest, if it is still worth anything then.

use crate::choice::Choice;
use crate::hand_over::Verdict;
use crate::urgent_notice::UrgentNotice;
use mail::Letter;
use serde_json::{Value, json};
use std::time::Duration;
use store::{Id, Moment, Tx, sql};
use web::jobs::Work;
use web::{App, Result};
use words::{Lang, Words};

pub const KIND: &str = "urgent-mail";
/// Between two letters, as in a digest's run, but sooner through.
const PACE: Duration = Duration::from_millis(50);

store::record! {
    struct Reader {
        id: Id,
        name: String,
        email: Option<String>,
        language: String,
        /// None: they hold no post today.
        unit_id: Option<Id>,
    }
}

/// Leaves the letters to the worker, within the change that keeps the notice.
pub(crate) async fn leave(id: Id, begins_at: Moment, tx: &mut Tx) -> store::Result<()> {
    let payload = json!({ "urgent": id, "after": Id::nil() });
    tx.later(KIND, &payload, begins_at, None).await
}

/// One slice of those whom it concerns; the next is left in the same change, so that nobody is told twice or forgotten.
pub(crate) fn run(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let id = |name: &str| payload.get(name).and_then(Value::as_str).and_then(|id| id.parse::<Id>().ok());
        let (Some(urgent), Some(after)) = (id("urgent"), id("after")) else { return Ok(()) };
        let Some(notice) = UrgentNotice::find(urgent, &app.store).await? else { return Ok(()) };
        let now = app.now();
        if notice.is_over(now) {
            return Ok(());
        }
        let readers = readers(after, &app).await?;
        let Some(last) = readers.last().map(|reader| reader.id) else { return Ok(()) };
        let mut letters = vec![];
        for reader in readers.iter().filter(|reader| reader.unit_id.is_some_and(|unit| notice.reach.holds_unit(unit))) {
            let choice = Choice::of(reader.id, app.store.read()).await?;
            let at = if choice.urgent_at_night { now } else { choice.quiet.next(now) };
            letters.extend((at < notice.ends_at).then(|| (letter(&notice, reader, &app), at)));
        }
        let mut tx = app.store.begin().await?;
        for (nth, (letter, at)) in letters.into_iter().enumerate() {
            let after = Duration::from_micros((at.0 - now.0).max(0) as u64) + PACE * nth as u32;
            letter.post_after(now, after, &mut tx).await?;
        }
        tx.later(KIND, &json!({ "urgent": urgent, "after": last }), now, Some(&format!("{KIND} {urgent} {last}")))
            .await?;
        Ok(tx.commit().await?)
    })
}

fn letter(notice: &UrgentNotice, reader: &Reader, app: &App) -> Letter {
    let words = Words::new(Lang::from_code(&reader.language).unwrap_or(Lang::Fi));
    let link = app.link(crate::address::Urgent { urgent: notice.id });
    Letter {
        person_id: Some(reader.id),
        address: reader.email.clone().unwrap_or_default(),
        subject: words.t("notices-urgent").to_owned(),
        body: words.t2("notices-urgent-letter", "name", &reader.name, "link", link),
        once: Some(format!("{KIND} {} {}", notice.id, reader.id)),
    }
}

/// The next few people, a line for each post they hold.
async fn readers(after: Id, app: &App) -> Result<Vec<Reader>> {
    Ok(sql!(
        "SELECT p.id, p.name, p.email, coalesce(p.chosen_language, p.language) AS language, h.unit_id \
         FROM person p LEFT JOIN post_held h ON h.person_id = p.id \
         AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         WHERE p.id IN (SELECT q.id FROM person q WHERE q.id > $1 AND q.email IS NOT NULL ORDER BY q.id LIMIT 50) \
         ORDER BY p.id"
    )
    .bind(after)
    .bind(app.clock.today())
    .all(app.store.read())
    .await?)
}

/// At the moment it is handed over: nothing once the notice is over, and nobody is woken who has not chosen so.
pub(crate) async fn look_again(once: &str, person_id: Id, app: &App) -> Result<Verdict> {
    let id: Option<Id> = once.split(' ').nth(1).and_then(|id| id.parse().ok());
    let notice = UrgentNotice::find(id.unwrap_or(Id::nil()), &app.store).await?;
    let Some(notice) = notice.filter(|notice| !notice.is_over(app.now())) else { return Ok(Verdict::Over) };
    let choice = Choice::of(person_id, app.store.read()).await?;
    let next = choice.quiet.next(app.now());
    Ok(match choice.urgent_at_night || next <= app.now() {
        true => Verdict::Go,
        false if next < notice.ends_at => Verdict::Later(next),
        false => Verdict::Over,
    })
}
