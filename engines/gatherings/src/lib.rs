//! Gatherings: a meeting, held once or several times with the same content, because people work in shifts.
//!
//! **Contract.** A room keeps the meeting's own record (a coaching session) and gives the gathering its name and
//! times (`Gathering::set`), and says whom it concerns (`invite`). What is next for a person comes from here
//! (`coming`). Sign-up, capacity, attendance and calendars come with the rooms that need them.

use jiff::ToSpan;
use store::{Id, Json, Moment, Result, Source, Tx, sql};
use web::Reference;
use words::Texts;

words::lay_out!("gatherings");

store::record! {
    /// One time it is held.
    #[derive(Debug, Clone)]
    pub struct Occurrence {
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub place: Json<Texts>,
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
    /// Makes it, or brings it up to date: name and times are replaced, those invited stay.
    pub async fn set(&self, id: Id, tx: &mut Tx) -> Result<Id> {
        let (id,): (Id,) = sql!(
            "INSERT INTO gathering (id, employer_id, subject_kind, subject_id, name) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id) DO UPDATE SET name = excluded.name RETURNING id"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(&self.subject.kind)
        .bind(self.subject.id)
        .bind(self.name.kept())
        .one(&mut *tx)
        .await?;
        sql!("DELETE FROM occurrence WHERE gathering_id = $1").bind(id).execute(tx).await?;
        for occurrence in &self.occurrences {
            sql!("INSERT INTO occurrence (id, gathering_id, begins_at, ends_at, place) VALUES ($1, $2, $3, $4, $5)")
                .bind(store::clock::new_id_at(occurrence.begins_at))
                .bind(id)
                .bind(occurrence.begins_at)
                .bind(occurrence.ends_at)
                .bind(&occurrence.place)
                .execute(tx)
                .await?;
        }
        Ok(id)
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

/// When one meeting is held.
pub async fn times(subject_id: Id, from: impl Source) -> Result<Vec<Occurrence>> {
    sql!(
        "SELECT o.begins_at, o.ends_at, o.place FROM occurrence o JOIN gathering g ON g.id = o.gathering_id \
          WHERE g.subject_id = $1 ORDER BY o.begins_at"
    )
    .bind(subject_id)
    .all(from)
    .await
}

/// What this person is invited to that has not ended, the nearest first; equal occurrences together.
pub async fn coming(person_id: Id, now: Moment, from: impl Source) -> Result<Vec<Coming>> {
    let horizon = now.zoned().checked_add(120.days()).map_or(now, |later| Moment(later.timestamp().as_microsecond()));
    let lines: Vec<Line> = sql!(
        "SELECT o.gathering_id, g.subject_kind, g.subject_id, g.name, o.begins_at, o.ends_at, o.place \
              FROM invited i JOIN gathering g ON g.id = i.gathering_id JOIN occurrence o ON o.gathering_id = g.id \
              WHERE i.person_id = $1 AND o.ends_at > $2 AND o.ends_at < $3 ORDER BY o.begins_at LIMIT 12"
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

/// "to 21.10. klo 8.30 tai 13.30": the same content twice is one line.
pub fn spoken(occurrences: &[Occurrence], words: words::Words) -> String {
    let Some(first) = occurrences.first() else { return words.t("gathering-no-time").to_owned() };
    let mut text = words.day_and_time(first.begins_at);
    for (one, before) in occurrences[1..].iter().zip(occurrences) {
        let same_day = one.begins_at.day() == before.begins_at.day();
        let time = if same_day { words.time(one.begins_at) } else { words.day_and_time(one.begins_at) };
        text = words.t2("gathering-or", "one", text, "other", time);
    }
    text
}
