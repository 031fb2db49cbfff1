//! Gatherings: a meeting, held once or several times with the same content, because people work in shifts.
//!
//! **Contract.** A room keeps the meeting's own record (a coaching session) and gives the gathering its name and
//! times (`Gathering::make`, then `Arrangement::put`), and says whom it concerns (`invite`). An occurrence stays itself
//! when it is moved, and one that is called off is kept as such, so that calendars follow: one's own by a secret link
//! (`/calendar`), a meeting's by its room. What is next for a person comes from here (`coming`), when they have said they
//! will come (`choose`), and who was there (`attendance`). Capacity comes with the rooms that need it.

mod arrangement;
pub mod attendance;
mod calendar;
mod calendar_link;
mod feed;
mod occurrence;
mod retention;

pub use arrangement::{Arrangement, Change, Outcome};
pub use calendar::{Calendar, Entry};
pub use occurrence::{Kept, Occurrence, spoken};

use jiff::ToSpan;
use people::{Menu, Room};
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use web::acts::{get, post};
use words::Texts;

words::lay_out!("gatherings");

web::address! {
    /// One's own calendar link.
    MyCalendar = "calendar";
    /// A new link; the old one dies.
    CalendarLink = "calendar" / "link";
    /// The link dies.
    CalendarLinkEnding = "calendar" / "link" / "ending";
    /// What a calendar program reads: a secret, then `.ics`.
    Feed(feed: String) = "calendar" / feed;
}

pub fn room() -> Room {
    Room {
        name: "gatherings",
        routes: vec![
            get::<MyCalendar, _, _>(calendar_link::show),
            post::<CalendarLink, _, _>(calendar_link::create),
            post::<CalendarLinkEnding, _, _>(calendar_link::destroy),
            get::<Feed, _, _>(feed::show),
        ],
        own: vec![Menu { href: "/calendar", word: "calendar-menu", shown: |_| true }],
        retention: vec![retention::CHOICES],
        ..Room::default()
    }
}

store::record! {
    struct Line {
        gathering_id: Id,
        subject_kind: String,
        subject_id: Id,
        name: Json<Texts>,
        begins_at: Moment,
        ends_at: Moment,
        place: Json<Texts>,
    }
}

/// A gathering on its way, with its times.
#[derive(Debug, Clone)]
pub struct Coming {
    pub subject: Reference,
    pub name: Texts,
    pub occurrences: Vec<Occurrence>,
}

#[derive(Debug, Clone)]
pub struct Gathering {
    pub employer_id: Id,
    pub subject: Reference,
    pub name: Texts,
    pub occurrences: Vec<Occurrence>,
}

impl Gathering {
    /// Makes it, with nobody invited yet. Made twice, the first stays.
    pub async fn make(&self, id: Id, tx: &mut Tx) -> Result<()> {
        let made = sql!(
            "INSERT INTO gathering (id, employer_id, subject_kind, subject_id, name) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.name.kept())
        .execute(&mut *tx)
        .await?;
        if made == 1 {
            for occurrence in &self.occurrences {
                occurrence.add(id, occurrence::made_at(id), tx).await?;
            }
        }
        Ok(())
    }
}

/// The gathering concerns this person.
pub async fn invite(subject_id: Id, person_id: Id, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO invited (gathering_id, person_id) SELECT id, $2 FROM gathering WHERE subject_id = $1 \
          ON CONFLICT DO NOTHING"
    )
    .bind(subject_id)
    .bind(person_id)
    .execute(tx)
    .await?;
    Ok(())
}

/// It no longer does.
pub async fn disinvite(subject_id: Id, person_id: Id, tx: &mut Tx) -> Result<()> {
    sql!(
        "DELETE FROM invited WHERE person_id = $2 AND gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)"
    )
    .bind(subject_id)
    .bind(person_id)
    .execute(tx)
    .await?;
    Ok(())
}

/// The person says at which occurrence they will come; None: they leave it open. False: they are not invited, or it is
/// not an occurrence of this meeting that is still to be held.
pub async fn choose(
    subject_id: Id,
    person_id: Id,
    occurrence_id: Option<Id>,
    now: Moment,
    tx: &mut Tx,
) -> Result<bool> {
    let chosen = sql!(
        "UPDATE invited SET occurrence_id = $1 WHERE person_id = $2 \
         AND gathering_id IN (SELECT id FROM gathering WHERE subject_id = $3) \
         AND ($4 OR EXISTS (SELECT 1 FROM occurrence o WHERE o.id = $1 AND o.gathering_id = invited.gathering_id \
         AND o.cancelled_at IS NULL AND o.ends_at > $5))"
    )
    .bind(occurrence_id)
    .bind(person_id)
    .bind(subject_id)
    .bind(occurrence_id.is_none())
    .bind(now)
    .execute(tx)
    .await?;
    Ok(chosen == 1)
}

/// At which occurrence each of the invited has said that they will come.
pub async fn choices(subject_id: Id, from: impl Source) -> Result<Vec<(Id, Option<Id>)>> {
    sql!(
        "SELECT i.person_id, i.occurrence_id FROM invited i JOIN gathering g ON g.id = i.gathering_id \
         WHERE g.subject_id = $1 ORDER BY i.person_id"
    )
    .bind(subject_id)
    .all(from)
    .await
}

/// When one meeting is held; what was called off is left out.
pub async fn times(subject_id: Id, from: impl Source) -> Result<Vec<Occurrence>> {
    Ok(Kept::of(subject_id, from).await?.into_iter().map(|kept| kept.occurrence()).collect())
}

/// The number of changes its times have seen, for a form that will change them; and its name.
pub async fn version(subject_id: Id, from: impl Source) -> Result<i64> {
    let row: Option<(i64,)> =
        sql!("SELECT version FROM gathering WHERE subject_id = $1").bind(subject_id).optional(from).await?;
    Ok(row.map_or(0, |(version,)| version))
}

/// What this person is invited to that has not ended, the nearest first; equal occurrences together. Who has said when
/// they will come is shown that time alone.
pub async fn coming(person_id: Id, now: Moment, from: impl Source) -> Result<Vec<Coming>> {
    let horizon = now.zoned().checked_add(120.days()).map_or(now, |later| Moment(later.timestamp().as_microsecond()));
    let lines: Vec<Line> = sql!(
        "SELECT o.gathering_id, g.subject_kind, g.subject_id, g.name, o.begins_at, o.ends_at, o.place \
              FROM invited i JOIN gathering g ON g.id = i.gathering_id JOIN occurrence o ON o.gathering_id = g.id \
              WHERE i.person_id = $1 AND o.ends_at > $2 AND o.ends_at < $3 AND o.cancelled_at IS NULL \
              AND (i.occurrence_id IS NULL OR i.occurrence_id = o.id) ORDER BY o.begins_at LIMIT 12"
    )
    .bind(person_id)
    .bind(now)
    .bind(horizon)
    .all(from)
    .await?;
    let mut coming: Vec<(Id, Coming)> = vec![];
    for line in lines {
        let occurrence = Occurrence { begins_at: line.begins_at, ends_at: line.ends_at, place: line.place };
        match coming.iter_mut().find(|(id, _)| *id == line.gathering_id) {
            Some((_, known)) => known.occurrences.push(occurrence),
            None => {
                let subject = Reference { kind: line.subject_kind, id: line.subject_id };
                coming.push((line.gathering_id, Coming { subject, name: line.name.0, occurrences: vec![occurrence] }));
            }
        }
    }
    Ok(coming.into_iter().map(|(_, coming)| coming).collect())
}
