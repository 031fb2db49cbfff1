//! A merger is carried out on its day, a little at a time, so that nobody else waits. It may be interrupted and begun
//! again: what has become another is left as it is. First units, then people with their numbers, posts and roles.

use super::merger::{Merger, Plan};
use crate::fold;
use crate::unit::Kind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::time::{Duration, Instant};
use store::{Day, Id, Moment, Result, Store, Tx, sql};
use web::jobs::Work;
use web::{App, Error};

pub const JOB: &str = "merger";
/// Shorter than the 100 ms that others can be asked to wait.
const SLICE: Duration = Duration::from_millis(60);

#[derive(Debug, Serialize, Deserialize)]
pub struct Payload {
    pub merger: Id,
}

pub fn run(app: App, payload: serde_json::Value) -> Work {
    Box::pin(async move {
        let Payload { merger } = serde_json::from_value(payload).map_err(|error| Error::Broken(error.to_string()))?;
        carry_out(merger, &app.store, &app.clock.today(), app.now()).await.map_err(Error::from)
    })
}

store::record! {
    struct UnitRow { id: Id, parent_id: Option<Id>, employer_id: Id, kind: Kind, name: String, became_id: Option<Id> }
}

store::record! {
    struct PostRow { id: Id, unit_id: Id, begins_on: Day }
}

/// Plans and confirms in one: for a page that has shown it, or the command line. Its id.
pub async fn decide(plan: &Plan, by: Option<Id>, now: Moment, store: &Store) -> Result<Id> {
    let id = store::clock::new_id_at(now);
    let mut tx = store.begin().await?;
    Merger::keep(id, plan, by, now, &mut tx).await?;
    confirm(id, &plan.day, now, &mut tx).await?;
    tx.commit().await?;
    Ok(id)
}

/// Confirmed, and left for its day.
pub async fn confirm(id: Id, day: &Day, now: Moment, tx: &mut Tx) -> Result<()> {
    if Merger::confirm(id, now, &mut *tx).await? {
        let at = Moment::in_helsinki(&format!("{day}T00:00")).unwrap_or(now);
        tx.later(JOB, &Payload { merger: id }, at, None).await?;
    }
    Ok(())
}

/// Does nothing when it was undone, is not confirmed, is done, or when its day has not come.
pub async fn carry_out(id: Id, store: &Store, today: &Day, now: Moment) -> Result<()> {
    let Some(merger) = Merger::one(id, store.read()).await? else { return Ok(()) };
    let waits = merger.confirmed_at.is_some() && merger.undone_at.is_none() && merger.done_at.is_none();
    if !waits || merger.day > *today {
        return Ok(());
    }
    for line in merger.lines(store.read()).await? {
        let into: Vec<String> = line.into_path.split('\n').map(str::to_owned).collect();
        let deed = Deed { merger: &merger, store, from: line.unit_id };
        if line.is_employer { deed.employer(&into[0]).await? } else { deed.unit(&into).await? }
    }
    let mut tx = store.begin().await?;
    sql!("UPDATE merger SET done_at = $1 WHERE id = $2").bind(now).bind(merger.id).execute(&mut tx).await?;
    tx.commit().await?;
    tracing::info!("a merger was carried out");
    Ok(())
}

/// Somebody who goes on elsewhere; with another number when the employer is another.
struct Mover {
    person: Id,
    from: Id,
    into: Id,
    number: Option<(String, String)>,
}

struct Deed<'m> {
    merger: &'m Merger,
    store: &'m Store,
    from: Id,
}

impl Deed<'_> {
    async fn employer(&self, into: &str) -> Result<()> {
        let from = self.row(self.from).await?;
        let mut tx = self.store.begin().await?;
        let employer = self.there(None, None, into, from.kind, &mut tx).await?;
        self.became(from.id, employer, &mut tx).await?;
        tx.commit().await?;
        self.tree(employer).await?;
        self.people(employer).await
    }

    /// Every unit below has one of the same name in the other employer.
    async fn tree(&self, employer: Id) -> Result<()> {
        let rows: Vec<UnitRow> = sql!(
            "SELECT id, parent_id, employer_id, kind, name, became_id FROM unit WHERE employer_id = $1 AND parent_id IS NOT NULL"
        )
        .bind(self.from)
        .all(self.store.read())
        .await?;
        let mut below: HashMap<Id, Vec<UnitRow>> = HashMap::new();
        for row in rows {
            below.entry(row.parent_id.unwrap_or(self.from)).or_default().push(row);
        }
        let mut next = vec![(self.from, employer)];
        while let Some((old_parent, new_parent)) = next.pop() {
            for row in below.remove(&old_parent).unwrap_or_default() {
                let became = match row.became_id {
                    Some(became) => became, // done before an interruption, or merged earlier
                    None => {
                        let mut tx = self.store.begin().await?;
                        let new = self.there(Some(new_parent), Some(employer), &row.name, row.kind, &mut tx).await?;
                        self.became(row.id, new, &mut tx).await?;
                        tx.commit().await?;
                        new
                    }
                };
                next.push((row.id, became));
            }
        }
        Ok(())
    }

    /// A unit becomes another one of the same employer; it stands where its path says.
    async fn unit(&self, into: &[String]) -> Result<()> {
        let from = self.row(self.from).await?;
        let mut tx = self.store.begin().await?;
        let mut parent = from.employer_id;
        for name in &into[1..] {
            parent = self.there(Some(parent), Some(from.employer_id), name, from.kind, &mut tx).await?;
        }
        self.became(from.id, parent, &mut tx).await?;
        tx.commit().await?;
        let people: Vec<(Id,)> =
            sql!("SELECT DISTINCT person_id FROM post_held WHERE unit_id = $1 AND (ends_on IS NULL OR ends_on >= $2)")
                .bind(from.id)
                .bind(&self.merger.day)
                .all(self.store.read())
                .await?;
        let (from, into) = (from.employer_id, from.employer_id);
        let movers = people.into_iter().map(|(person,)| Mover { person, from, into, number: None });
        self.slices(&movers.collect::<Vec<_>>()).await
    }

    /// Everybody whom the employer knows by a number goes on under one of the other's.
    async fn people(&self, employer: Id) -> Result<()> {
        let numbers: Vec<(String, Id, Option<String>)> = sql!(
            "SELECT n.staff_number, n.person_id, m.new_number FROM number_held n LEFT JOIN merger_number m \
             ON m.merger_id = $1 AND m.employer_id = n.employer_id AND m.staff_number = n.staff_number \
             WHERE n.employer_id = $2 AND n.ends_on IS NULL ORDER BY n.staff_number"
        )
        .bind(self.merger.id)
        .bind(self.from)
        .all(self.store.read())
        .await?;
        let movers = numbers.into_iter().map(|(old, person, new)| {
            let new = new.unwrap_or_else(|| old.clone());
            Mover { person, from: self.from, into: employer, number: Some((old, new)) }
        });
        self.slices(&movers.collect::<Vec<_>>()).await
    }

    async fn slices(&self, movers: &[Mover]) -> Result<()> {
        let mut done = 0;
        while done < movers.len() {
            let (mut tx, began) = (self.store.begin().await?, Instant::now());
            while done < movers.len() && began.elapsed() < SLICE {
                self.moves(&movers[done], &mut tx).await?;
                done += 1;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    /// Somebody's number, posts and roles together.
    async fn moves(&self, mover: &Mover, tx: &mut Tx) -> Result<()> {
        if let Some((old, new)) = &mover.number {
            self.number(mover.person, old, new, mover.into, tx).await?;
            self.roles(mover.person, mover.into, tx).await?;
        }
        self.posts(mover.person, mover.from, mover.into, tx).await
    }

    /// A number that somebody got there meanwhile is told apart by a mark.
    async fn number(&self, person: Id, old: &str, new: &str, employer: Id, tx: &mut Tx) -> Result<()> {
        let last = self.merger.day.before();
        let mut number = new.to_owned();
        while !self.takes(&number, person, employer, tx).await? {
            number.push('*');
        }
        sql!("UPDATE number_held SET ends_on = $1 WHERE employer_id = $2 AND staff_number = $3")
            .bind(&last)
            .bind(self.from)
            .bind(old)
            .execute(&mut *tx)
            .await?;
        sql!("UPDATE person SET employer_id = $1, staff_number = $2 WHERE id = $3 AND employer_id = $4")
            .bind(employer)
            .bind(number)
            .bind(person)
            .bind(self.from)
            .execute(tx)
            .await
            .map(drop)
    }

    async fn takes(&self, number: &str, person: Id, employer: Id, tx: &mut Tx) -> Result<bool> {
        let taken = sql!(
            "INSERT INTO number_held (employer_id, staff_number, person_id, begins_on) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (employer_id, staff_number) DO NOTHING"
        )
        .bind(employer)
        .bind(number)
        .bind(person)
        .bind(&self.merger.day)
        .execute(tx)
        .await?;
        Ok(taken == 1)
    }

    /// A post in force ends the day before and goes on in what its unit became; one to come only changes its place.
    async fn posts(&self, person: Id, employer: Id, into: Id, tx: &mut Tx) -> Result<()> {
        let day = &self.merger.day;
        let posts: Vec<PostRow> = sql!(
            "SELECT h.id, b.id AS unit_id, h.begins_on FROM post_held h JOIN unit u ON u.id = h.unit_id \
             JOIN unit b ON b.id = u.became_id WHERE h.person_id = $1 AND h.employer_id = $2 AND u.became_on = $3 \
             AND (h.ends_on IS NULL OR h.ends_on >= $3) ORDER BY h.begins_on, h.id"
        )
        .bind(person)
        .bind(employer)
        .bind(day)
        .all(&mut *tx)
        .await?;
        for post in posts {
            let moved = sql!(
                "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, supervisor_id, begins_on, ends_on) \
                 SELECT $1, $2, person_id, $3, job, supervisor_id, CASE WHEN begins_on < $4 THEN $4 ELSE begins_on END, \
                 ends_on FROM post_held WHERE id = $5 ON CONFLICT (person_id, unit_id, begins_on) DO NOTHING"
            );
            let id = store::clock::new_id_at(Moment::now());
            moved.bind(id).bind(into).bind(post.unit_id).bind(day).bind(post.id).execute(&mut *tx).await?;
            // One to come has been withdrawn here, since it begins there.
            let last = if post.begins_on < *day { day.before() } else { post.begins_on.before() };
            sql!("UPDATE post_held SET ends_on = $1 WHERE id = $2").bind(last).bind(post.id).execute(&mut *tx).await?;
        }
        Ok(())
    }

    async fn roles(&self, person: Id, employer: Id, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE role_held SET employer_id = $1 WHERE person_id = $2 AND employer_id = $3 \
              AND (ends_on IS NULL OR ends_on >= $4)"
        )
        .bind(employer)
        .bind(person)
        .bind(self.from)
        .bind(&self.merger.day)
        .execute(tx)
        .await
        .map(drop)
    }

    async fn row(&self, id: Id) -> Result<UnitRow> {
        sql!("SELECT id, parent_id, employer_id, kind, name, became_id FROM unit WHERE id = $1")
            .bind(id)
            .one(self.store.read())
            .await
    }

    /// The unit of that name, made when it is not there yet. One without a parent is an employer.
    async fn there(&self, parent: Option<Id>, employer: Option<Id>, name: &str, kind: Kind, tx: &mut Tx) -> Result<Id> {
        let folded = fold(name);
        let found: Option<(Id,)> = match parent {
            None => sql!("SELECT id FROM unit WHERE parent_id IS NULL AND name_folded = $1").bind(folded.as_str()),
            Some(parent) => {
                sql!("SELECT id FROM unit WHERE parent_id = $1 AND name_folded = $2").bind(parent).bind(folded.as_str())
            }
        }
        .optional(&mut *tx)
        .await?;
        if let Some((id,)) = found {
            return Ok(id);
        }
        let id = store::clock::new_id_at(Moment::now());
        sql!(
            "INSERT INTO unit (id, employer_id, parent_id, kind, name, name_folded, begins_on) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(id)
        .bind(employer.unwrap_or(id))
        .bind(parent)
        .bind(kind)
        .bind(name)
        .bind(folded)
        .bind(&self.merger.day)
        .execute(tx)
        .await?;
        Ok(id)
    }

    async fn became(&self, unit: Id, into: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE unit SET became_id = $1, became_on = $2, ends_on = $3 WHERE id = $4 AND became_id IS NULL")
            .bind(into)
            .bind(&self.merger.day)
            .bind(self.merger.day.before())
            .bind(unit)
            .execute(tx)
            .await
            .map(drop)
    }
}
