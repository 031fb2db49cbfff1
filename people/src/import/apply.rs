//! A plan into the store, a slice at a time, so that nobody else waits for long. A person's posts and roles are
//! written together; what an interrupted import has left undone, the next one does.

use super::plan::{Career, NewPerson, NewPost, NewRole, NewUnit, PersonChange, Plan, PostChange};
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
    units.chain(kinds).chain(people).chain(plan.careers.iter().map(Write::Career)).collect()
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
    for write in writes {
        write.run(&mut tx).await?;
        done += 1;
        if began.elapsed() > SLICE {
            break;
        }
    }
    tx.commit().await?;
    Ok(done)
}

impl Write<'_> {
    async fn run(&self, tx: &mut Tx) -> Result<()> {
        match self {
            Write::Unit(unit) => unit.insert(tx).await,
            Write::Kind(id, kind) => {
                sql!("UPDATE unit SET kind = $1 WHERE id = $2").bind(*kind).bind(*id).execute(tx).await.map(drop)
            }
            Write::Person(person) => person.insert(tx).await,
            Write::PersonChange(person) => person.update(tx).await,
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

impl NewPerson {
    async fn insert(&self, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, email, email_folded, language) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(self.id)
        .bind(self.employer_id)
        .bind(self.staff_number.as_str())
        .bind(self.name.as_str())
        .bind(fold(&self.name))
        .bind(self.email.as_deref())
        .bind(self.email.as_deref().map(fold))
        .bind(self.language.as_str())
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
        for post in &self.posts {
            post.insert(self, tx).await?;
        }
        for (id, ends_on) in &self.roles_changed {
            end_role(*id, ends_on.as_ref(), tx).await?;
        }
        for role in &self.roles {
            role.insert(self, tx).await?;
        }
        Ok(())
    }
}

impl NewPost {
    async fn insert(&self, of: &Career, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, supervisor_id, begins_on, ends_on) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(self.id)
        .bind(of.employer_id)
        .bind(of.person_id)
        .bind(self.unit_id)
        .bind(self.job.as_str())
        .bind(self.supervisor_id)
        .bind(&self.begins_on)
        .bind(self.ends_on.as_ref())
        .execute(tx)
        .await
        .map(drop)
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

impl NewRole {
    async fn insert(&self, of: &Career, tx: &mut Tx) -> Result<()> {
        sql!("INSERT INTO role_held (id, employer_id, person_id, role, begins_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(self.id)
            .bind(of.employer_id)
            .bind(of.person_id)
            .bind(self.role)
            .bind(&self.begins_on)
            .bind(self.ends_on.as_ref())
            .execute(tx)
            .await
            .map(drop)
    }
}

async fn end_role(id: Id, ends_on: Option<&Day>, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE role_held SET ends_on = $1 WHERE id = $2").bind(ends_on).bind(id).execute(tx).await.map(drop)
}
