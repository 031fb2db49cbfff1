//! A plan into the store, a slice at a time, so that nobody else waits for long. A person's posts and roles are
//! written together; what an interrupted import has left undone, the next one does.

use super::many;
use super::plan::{Arrival, Career, NewPerson, NewUnit, PersonChange, Plan, PostChange};
use crate::{fold, unit::Kind};
use std::time::{Duration, Instant};
use store::{Day, Error, Id, Result, Store, Tx, sql};

/// Shorter than the 100 ms that others can be asked to wait, the commit included.
const SLICE: Duration = Duration::from_millis(60);
/// Slices that found no turn to write, or lost it, are tried again.
const TRIES: usize = 5;

enum Write<'p> {
    Unit(&'p NewUnit),
    Kind(Id, Kind),
    Person(&'p NewPerson),
    PersonChange(&'p PersonChange),
    Arrival(&'p Arrival),
    Career(&'p Career),
}

/// Tells `progress` after every slice how much is done, of how much.
pub async fn apply(plan: &Plan, store: &Store, mut progress: impl FnMut(usize, usize)) -> Result<()> {
    let writes = writes(plan);
    let mut done = 0;
    while done < writes.len() {
        done += slice_with_patience(&writes[done..], store).await?;
        progress(done, writes.len());
    }
    Ok(())
}

/// Units before people, and all people before the posts, since a supervisor may stand anywhere in the file.
fn writes(plan: &Plan) -> Vec<Write<'_>> {
    let units = plan.units.iter().map(Write::Unit);
    let kinds = plan.kinds.iter().map(|(id, kind)| Write::Kind(*id, *kind));
    let people = plan.people.iter().map(Write::Person).chain(plan.people_changed.iter().map(Write::PersonChange));
    let arrivals = plan.arrivals.iter().map(Write::Arrival);
    units.chain(kinds).chain(people).chain(arrivals).chain(plan.careers.iter().map(Write::Career)).collect()
}

async fn slice_with_patience(writes: &[Write<'_>], store: &Store) -> Result<usize> {
    let mut tries = 1;
    loop {
        match slice(writes, store).await {
            Err(Error::Busy | Error::TakenBack) if tries < TRIES => tries += 1,
            outcome => return outcome,
        }
    }
}

/// How many were written.
async fn slice(writes: &[Write<'_>], store: &Store) -> Result<usize> {
    let mut tx = store.begin().await?;
    let (began, mut done) = (Instant::now(), 0);
    while done < writes.len() {
        done += some(&writes[done..], &mut tx).await?;
        if began.elapsed() > SLICE {
            break;
        }
    }
    tx.commit().await?;
    Ok(done)
}

/// The next write, or the next few alike, which go in one statement.
async fn some(writes: &[Write<'_>], tx: &mut Tx) -> Result<usize> {
    let people: Vec<&NewPerson> = writes.iter().map_while(Write::new_person).take(many::AT_ONCE).collect();
    if !people.is_empty() {
        many::people(&people, tx).await?;
        return Ok(people.len());
    }
    let careers: Vec<&Career> = writes.iter().map_while(Write::new_career).take(many::AT_ONCE).collect();
    if !careers.is_empty() {
        many::careers(&careers, tx).await?;
        return Ok(careers.len());
    }
    writes[0].run(tx).await?;
    Ok(1)
}

impl<'p> Write<'p> {
    fn new_person(&self) -> Option<&'p NewPerson> {
        if let Write::Person(person) = self { Some(person) } else { None }
    }

    /// A career that changes nothing known.
    fn new_career(&self) -> Option<&'p Career> {
        match self {
            Write::Career(career) if career.posts_changed.is_empty() && career.roles_changed.is_empty() => Some(career),
            _ => None,
        }
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match self {
            Write::Unit(unit) => unit.insert(tx).await,
            Write::Kind(id, kind) => {
                sql!("UPDATE unit SET kind = $1 WHERE id = $2").bind(*kind).bind(*id).execute(tx).await.map(drop)
            }
            Write::Person(person) => many::people(&[person], tx).await,
            Write::PersonChange(person) => person.update(tx).await,
            Write::Arrival(arrival) => arrival.write(tx).await,
            Write::Career(career) => career.write(tx).await,
        }
    }
}

impl NewUnit {
    async fn insert(&self, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO unit (id, employer_id, parent_id, kind, name, name_folded, begins_on) \
              VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.parent_id)
        .bind(self.kind)
        .bind(self.name.as_str())
        .bind(self.name_folded.as_str())
        .bind(&self.begins_on)
        .execute(tx)
        .await
        .map(drop)
    }
}

impl Arrival {
    /// The newest number is the person's own from now on; the earlier one stays known.
    async fn write(&self, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO number_held (employer_id, staff_number, person_id, begins_on) VALUES ($1, $2, $3, $4)")
            .bind(self.employer_id)
            .bind(self.staff_number.as_str())
            .bind(self.person_id)
            .bind(&self.begins_on)
            .execute(&mut *tx)
            .await?;
        sql!("UPDATE person SET employer_id = $1, staff_number = $2 WHERE id = $3")
            .bind(self.employer_id)
            .bind(self.staff_number.as_str())
            .bind(self.person_id)
            .execute(tx)
            .await
            .map(drop)
    }
}

impl PersonChange {
    async fn update(&self, tx: &mut Tx) -> Result<()> {
        sql!(
            "UPDATE person SET name = $1, name_folded = $2, email = $3, email_folded = $4, language = $5 WHERE id = $6"
        )
        .bind(self.name.as_str())
        .bind(fold(&self.name))
        .bind(self.email.as_deref())
        .bind(self.email.as_deref().map(fold))
        .bind(self.language.as_str())
        .bind(self.id)
        .execute(tx)
        .await
        .map(drop)
    }
}

impl Career {
    async fn write(&self, tx: &mut Tx) -> Result<()> {
        for post in &self.posts_changed {
            post.update(tx).await?;
        }
        for (id, ends_on) in &self.roles_changed {
            end_role(*id, ends_on.as_ref(), tx).await?;
        }
        many::careers(&[self], tx).await
    }
}

impl PostChange {
    async fn update(&self, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE post_held SET job = $1, supervisor_id = $2, begins_on = $3, ends_on = $4 WHERE id = $5")
            .bind(self.job.as_str())
            .bind(self.supervisor_id)
            .bind(&self.begins_on)
            .bind(self.ends_on.as_ref())
            .bind(self.id)
            .execute(tx)
            .await
            .map(drop)
    }
}

async fn end_role(id: Id, ends_on: Option<&Day>, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE role_held SET ends_on = $1 WHERE id = $2").bind(ends_on).bind(id).execute(tx).await.map(drop)
}
