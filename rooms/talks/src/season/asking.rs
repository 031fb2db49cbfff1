//! Somebody whom one leads is asked to a discussion. Whoever is asked hears of it (`discussion::told`).

use crate::cycle::Cycle;
use crate::talk::{Beginning, Kind, Talk};
use people::{Led, Me};
use store::{Id, Tx};
use web::{App, Result};

/// So many are asked in one change: a vault is made for each.
const AT_ONCE: usize = 20;

/// The discussion that was begun; None: this employee has one in this season.
pub(super) async fn ask(person: &Led, cycle: &Cycle, me: &Me, app: &App, tx: &mut Tx) -> Result<Option<Id>> {
    let beginning = Beginning {
        id: app.clock.new_id(),
        employer_id: person.employer_id,
        cycle_id: cycle.id,
        form_version_id: cycle.form_version_id,
        kind: Kind::Pair,
        unit_id: person.unit_id,
        supervisor_id: me.id,
        members: &[person.person_id],
        previous_id: Talk::last_of(person.person_id, me.id, &mut *tx).await?,
        made_by: me.id,
    };
    Ok(beginning.keep(app, tx).await?.map(|_| beginning.id))
}

/// Everybody whom one leads and who has none in this season; how many were asked.
pub(super) async fn ask_all(cycle: &Cycle, me: &Me, app: &App) -> Result<usize> {
    let led = Led::by(me.id, &app.clock.today(), app.store.read()).await?;
    let begun = super::standing::begun(cycle.id, me.id, &app.clock.today(), app.store.read()).await?;
    let of_season = |one: &&Led| one.employer_id == cycle.employer_id && !begun.contains(&one.person_id);
    let waiting: Vec<&Led> = led.iter().filter(of_season).collect();
    let mut asked = 0;
    for some in waiting.chunks(AT_ONCE) {
        let mut tx = app.store.begin().await?;
        for person in some {
            asked += usize::from(ask(person, cycle, me, app, &mut tx).await?.is_some());
        }
        tx.commit().await?;
    }
    Ok(asked)
}
