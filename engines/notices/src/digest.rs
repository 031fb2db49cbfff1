//! The digest: one letter that tells what awaits a person and what is new, in their language – that there is something,
//! and where, never what it says. At most one a day, or as the person has chosen; none when nothing is new; nothing of
//! what is done, since it is made when it is sent.
//!
//! Each hour the run goes through whoever has something new, in slices that are a short change each. Who has been told
//! is noted in the change that posts their letter, and only if nobody else has told them meanwhile: a run that is cut
//! off, or two at once, tell everybody once.

use crate::choice::{Choice, Kept, Rhythm};
use crate::letter::Digest;
use crate::quiet::Work;
use mail::Letter;
use serde_json::{Value, json};
use std::time::Duration;
use store::{Day, Id, Json, Moment, Source, Tx, sql};
use web::jobs::Work as Doing;
use web::{App, Result};
use words::{Lang, Words};

/// The hourly run; it goes on as a stretch after each `STRETCH_OF` people, so that no other work waits long.
pub const RUN: &str = "digest";
pub const STRETCH: &str = "digest-stretch";
/// One person has something that does not wait for the run.
pub const PERSON: &str = "digest-person";

/// What is younger is left to the page: who is at work there sees it themselves.
const GRACE: Duration = Duration::from_secs(30 * 60);
/// People in one short change.
const SLICE: usize = 50;
const STRETCH_OF: usize = 1000;
/// Between two letters of a run: ten a second, and whoever asks for a sign-in link meanwhile need not wait for them.
const PACE: Duration = Duration::from_millis(100);

store::record! {
    /// Somebody with something new.
    #[derive(Debug, Clone)]
    struct Reader {
        id: Id,
        name: String,
        email: Option<String>,
        language: String,
        told_at: Option<Moment>,
        rhythm: Option<Rhythm>,
        work: Option<Work>,
        from_hour: Option<i64>,
        to_hour: Option<i64>,
        days: Option<Json<Vec<Day>>>,
        urgent_at_night: Option<bool>,
    }
}

/// The person has something that does not wait for the next run, as when somebody reminds them. When they rest, or have
/// had their letter of the day, it waits all the same.
pub async fn soon(person_id: Id, now: Moment, tx: &mut Tx) -> store::Result<()> {
    tx.later(PERSON, &json!({ "person": person_id }), now, Some(&format!("{PERSON} {person_id}"))).await
}

pub(crate) fn run(app: App, payload: Value) -> Doing {
    Box::pin(async move {
        let after = payload.get("after").and_then(Value::as_str).and_then(|id| id.parse().ok());
        stretch(&app, after.unwrap_or(Id::nil()), STRETCH_OF).await
    })
}

/// Tells some people, then leaves the rest to another job.
async fn stretch(app: &App, mut after: Id, most: usize) -> Result<()> {
    for nth in 0..most.div_ceil(SLICE) {
        let readers = with_news(after, app.now(), app.store.read()).await?;
        let Some(last) = readers.last() else { return Ok(()) };
        after = last.id;
        tell(&readers, PACE * (nth * SLICE) as u32, app).await?;
    }
    let mut tx = app.store.begin().await?;
    tx.later(STRETCH, &json!({ "after": after }), app.now() + PACE * most as u32, Some(STRETCH)).await?;
    Ok(tx.commit().await?)
}

pub(crate) fn run_for_one(app: App, payload: Value) -> Doing {
    Box::pin(async move {
        let id: Option<Id> = payload.get("person").and_then(Value::as_str).and_then(|id| id.parse().ok());
        let reader = Reader::find(id.unwrap_or(Id::nil()), &app).await?;
        tell(reader.as_slice(), Duration::ZERO, &app).await
    })
}

/// Posts the letters of those whose time it is, in one change.
async fn tell(readers: &[Reader], after: Duration, app: &App) -> Result<()> {
    let now = app.now();
    let mut letters = vec![];
    for reader in readers.iter().filter(|reader| reader.choice().is_due(reader.told_at, now)) {
        if let Some(digest) = Digest::for_reader(reader.id, &reader.name, reader.words(), reader.told_at, app).await? {
            letters.push((reader, digest));
        }
    }
    let mut tx = app.store.begin().await?;
    for (nth, (reader, digest)) in letters.into_iter().enumerate() {
        if !reader.is_told(now, &mut tx).await? {
            continue;
        }
        let letter = Letter {
            person_id: Some(reader.id),
            address: reader.email.clone().unwrap_or_default(),
            subject: digest.subject,
            body: digest.body,
            once: Some(format!("{RUN} {} {}", reader.id, now.0)),
        };
        letter.post_after(now, after + PACE * nth as u32, &mut tx).await?;
    }
    Ok(tx.commit().await?)
}

/// The next few people to whom something is new, by id.
async fn with_news(after: Id, now: Moment, from: impl Source) -> store::Result<Vec<Reader>> {
    sql!(
        "SELECT p.id, p.name, p.email, coalesce(p.chosen_language, p.language) AS language, d.told_at, \
          c.rhythm, c.work, c.from_hour, c.to_hour, c.days, c.urgent_at_night \
          FROM person p LEFT JOIN digest d ON d.person_id = p.id LEFT JOIN mail_choice c ON c.person_id = p.id \
          WHERE p.id > $1 AND p.email IS NOT NULL \
          AND EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id AND n.ended_at IS NULL \
          AND n.begun_at > coalesce(d.told_at, 0) AND n.begun_at <= $2) \
          AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id \
          AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3)) ORDER BY p.id LIMIT 50"
    )
    .bind(after)
    .bind(now - GRACE)
    .bind(now.day())
    .all(from)
    .await
}

impl Reader {
    /// One person who is still here and has an address.
    async fn find(id: Id, app: &App) -> Result<Option<Reader>> {
        Ok(sql!(
            "SELECT p.id, p.name, p.email, coalesce(p.chosen_language, p.language) AS language, d.told_at, \
              c.rhythm, c.work, c.from_hour, c.to_hour, c.days, c.urgent_at_night \
              FROM person p LEFT JOIN digest d ON d.person_id = p.id LEFT JOIN mail_choice c ON c.person_id = p.id \
              WHERE p.id = $1 AND p.email IS NOT NULL AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id \
              AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2))"
        )
        .bind(id)
        .bind(app.clock.today())
        .optional(app.store.read())
        .await?)
    }

    fn choice(&self) -> Choice {
        Kept {
            rhythm: self.rhythm,
            work: self.work,
            from_hour: self.from_hour,
            to_hour: self.to_hour,
            days: self.days.clone(),
            urgent_at_night: self.urgent_at_night,
        }
        .choice()
    }

    fn words(&self) -> Words {
        Words::new(Lang::from_code(&self.language).unwrap_or(Lang::Fi))
    }

    /// Notes that they are told now. False: another run has told them since this one looked.
    async fn is_told(&self, now: Moment, tx: &mut Tx) -> store::Result<bool> {
        let told = sql!(
            "INSERT INTO digest (person_id, told_at, before_at) VALUES ($1, $2, 0) ON CONFLICT (person_id) DO UPDATE SET \
             before_at = digest.told_at, told_at = excluded.told_at WHERE digest.told_at = $3"
        )
        .bind(self.id)
        .bind(now)
        .bind(self.told_at.unwrap_or(Moment(-1)))
        .execute(tx)
        .await?;
        Ok(told == 1)
    }
}

/// A letter of the digest at the moment it is handed over: made anew from what is still open, since hours may have
/// passed while the mail server was away. None: nothing in it is left to tell.
pub(crate) async fn made_anew(person_id: Id, app: &App) -> Result<Option<(Choice, Digest)>> {
    let Some(reader) = Reader::find(person_id, app).await? else { return Ok(None) };
    let before: Option<(Moment,)> =
        sql!("SELECT before_at FROM digest WHERE person_id = $1").bind(person_id).optional(app.store.read()).await?;
    let before = before.map(|(before,)| before);
    let digest = Digest::for_reader(reader.id, &reader.name, reader.words(), before, app).await?;
    Ok(digest.filter(|_| reader.choice().rhythm != Rhythm::Never).map(|digest| (reader.choice(), digest)))
}

/// Whether somebody wants to hear at once.
pub(crate) async fn wants_at_once(person_id: Id, tx: &mut Tx) -> store::Result<bool> {
    let kept: Option<(Rhythm,)> =
        sql!("SELECT rhythm FROM mail_choice WHERE person_id = $1").bind(person_id).optional(tx).await?;
    Ok(kept.is_some_and(|(rhythm,)| rhythm == Rhythm::AtOnce))
}

/// One slice of a run, as a run that is cut off after it would have done: for tests.
#[doc(hidden)]
pub async fn one_slice(app: &App) -> Result<()> {
    let readers = with_news(Id::nil(), app.now(), app.store.read()).await?;
    tell(&readers, Duration::ZERO, app).await
}
