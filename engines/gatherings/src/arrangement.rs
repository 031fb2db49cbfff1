//! Changing when and where a meeting is held: what stays, what moves, what is called off, what comes new.

use crate::occurrence::{Kept, Occurrence};
use store::{Id, Json, Moment, Result, Tx, sql};
use words::Texts;

/// How the times of a meeting shall be from now on.
#[derive(Debug, Clone)]
pub struct Arrangement<'a> {
    pub subject_id: Id,
    pub name: &'a Texts,
    /// Each by its id, a new one without. What is not among them is called off.
    pub times: &'a [(Option<Id>, Occurrence)],
    /// The version that whoever wants this has seen.
    pub seen: i64,
    pub now: Moment,
}

/// What became of one occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Added { id: Id, to: Occurrence },
    Moved { id: Id, from: Occurrence, to: Occurrence },
    CalledOff { id: Id, from: Occurrence },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The times were so already.
    Same,
    /// What changed; and whom the meeting concerned when it did, with the occurrence at which they meant to come.
    Changed { changes: Vec<Change>, concerned: Vec<(Id, Option<Id>)> },
    /// Somebody else has changed them meanwhile, and this was not kept.
    Overtaken,
}

impl Arrangement<'_> {
    /// Of any number of equal arrangements at once one is `Changed`, the others are the `Same`.
    pub async fn put(&self, tx: &mut Tx) -> Result<Outcome> {
        // Changes nothing, and holds the gathering until the commit: whoever comes later reads what this one wrote.
        let (gathering_id, version, name): (Id, i64, Json<Texts>) =
            sql!("UPDATE gathering SET version = version WHERE subject_id = $1 RETURNING id, version, name")
                .bind(self.subject_id)
                .one(&mut *tx)
                .await?;
        let known = Kept::of(self.subject_id, &mut *tx).await?;
        let steps = steps(&known, self.times);
        if steps.is_empty() {
            if name.0 != *self.name {
                self.rename(gathering_id, tx).await?;
            }
            return Ok(Outcome::Same);
        }
        if version != self.seen {
            return Ok(Outcome::Overtaken);
        }
        let concerned = crate::choices(self.subject_id, &mut *tx).await?;
        let mut changes = vec![];
        for step in steps {
            changes.push(self.take(step, gathering_id, tx).await?);
        }
        sql!("UPDATE gathering SET version = version + 1 WHERE id = $1").bind(gathering_id).execute(&mut *tx).await?;
        if name.0 != *self.name {
            self.rename(gathering_id, tx).await?;
        }
        Ok(Outcome::Changed { changes, concerned })
    }

    /// What has been held keeps the sequence it was held with.
    async fn rename(&self, gathering_id: Id, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE gathering SET name = $1 WHERE id = $2")
            .bind(self.name.kept())
            .bind(gathering_id)
            .execute(&mut *tx)
            .await?;
        sql!(
            "UPDATE occurrence SET sequence = sequence + 1, changed_at = $1 \
             WHERE gathering_id = $2 AND ends_at > $1 AND cancelled_at IS NULL"
        )
        .bind(self.now)
        .bind(gathering_id)
        .execute(tx)
        .await?;
        Ok(())
    }

    async fn take(&self, step: Step<'_>, gathering_id: Id, tx: &mut Tx) -> Result<Change> {
        Ok(match step {
            Step::Add(to) => Change::Added { id: to.add(gathering_id, self.now, tx).await?, to: to.clone() },
            Step::Move(kept, to) => {
                sql!(
                    "UPDATE occurrence SET begins_at = $1, ends_at = $2, place = $3, sequence = sequence + 1, \
                     changed_at = $4 WHERE id = $5"
                )
                .bind(to.begins_at)
                .bind(to.ends_at)
                .bind(&to.place)
                .bind(self.now)
                .bind(kept.id)
                .execute(tx)
                .await?;
                Change::Moved { id: kept.id, from: kept.occurrence(), to: to.clone() }
            }
            Step::CallOff(kept) => {
                sql!("UPDATE occurrence SET cancelled_at = $1, changed_at = $1, sequence = sequence + 1 WHERE id = $2")
                    .bind(self.now)
                    .bind(kept.id)
                    .execute(&mut *tx)
                    .await?;
                sql!("UPDATE invited SET occurrence_id = NULL WHERE occurrence_id = $1")
                    .bind(kept.id)
                    .execute(tx)
                    .await?;
                Change::CalledOff { id: kept.id, from: kept.occurrence() }
            }
        })
    }
}

enum Step<'a> {
    Add(&'a Occurrence),
    Move(&'a Kept, &'a Occurrence),
    CallOff(&'a Kept),
}

/// What it takes from the times that are known to those that are wanted. A new time that is there already, as when a form
/// is sent twice, is that one.
fn steps<'a>(known: &'a [Kept], wanted: &'a [(Option<Id>, Occurrence)]) -> Vec<Step<'a>> {
    let is_known = |id: &Id| known.iter().any(|kept| kept.id == *id);
    let (mut named, mut free): (Vec<_>, Vec<_>) = wanted.iter().partition(|(id, _)| id.as_ref().is_some_and(is_known));
    let mut steps = vec![];
    for kept in known {
        let named = named.iter().position(|(id, _)| *id == Some(kept.id)).map(|at| named.swap_remove(at));
        let same = |free: &Vec<&(Option<Id>, Occurrence)>| {
            free.iter().position(|(_, it)| it.begins_at == kept.begins_at && it.ends_at == kept.ends_at)
        };
        let found = named.or_else(|| same(&free).map(|at| free.swap_remove(at)));
        match found {
            Some((_, to)) if *to == kept.occurrence() => {}
            Some((_, to)) => steps.push(Step::Move(kept, to)),
            None => steps.push(Step::CallOff(kept)),
        }
    }
    steps.extend(free.into_iter().map(|(_, to)| Step::Add(to)));
    steps
}
