//! A supervisor begins a discussion with a group of the people they lead.

use super::member::{FEWEST, MOST};
use crate::cycle::Cycle;
use crate::talk::{Beginning, Kind};
use people::Led;
use store::{Id, Result as Kept, Source, Tx, sql};
use web::{App, Result};

/// Who is to be in it.
#[derive(Debug)]
pub struct Group<'g> {
    /// Of the discussion: a second press finds what the first one began.
    pub id: Id,
    pub cycle: &'g Cycle,
    pub members: &'g [&'g Led],
    pub supervisor_id: Id,
}

impl Group<'_> {
    pub fn has_right_size(&self) -> bool {
        (FEWEST..=MOST).contains(&self.members.len())
    }
}

/// Begins it and tells everybody. False: it had begun already, or they are too few or too many.
pub async fn begin(group: &Group<'_>, app: &App, tx: &mut Tx) -> Result<bool> {
    let Some(first) = group.members.first().filter(|_| group.has_right_size()) else { return Ok(false) };
    let members: Vec<Id> = group.members.iter().map(|one| one.person_id).collect();
    let beginning = Beginning {
        id: group.id,
        employer_id: group.cycle.employer_id,
        cycle_id: group.cycle.id,
        form_version_id: group.cycle.form_version_id,
        kind: Kind::Group,
        unit_id: first.unit_id,
        supervisor_id: group.supervisor_id,
        members: &members,
        previous_id: last_of(group.supervisor_id, first.unit_id, &mut *tx).await?,
        made_by: group.supervisor_id,
    };
    Ok(beginning.keep(app, tx).await?.is_some())
}

/// The unit's last one with the same supervisor, whose open actions the next one begins from.
async fn last_of(supervisor_id: Id, unit_id: Id, from: impl Source) -> Kept<Option<Id>> {
    let last: Option<(Id,)> = sql!(
        "SELECT id FROM talk WHERE kind = 'group' AND supervisor_id = $1 AND unit_id = $2 AND state <> 'preparing' \
         ORDER BY id DESC LIMIT 1"
    )
    .bind(supervisor_id)
    .bind(unit_id)
    .optional(from)
    .await?;
    Ok(last.map(|(id,)| id))
}
