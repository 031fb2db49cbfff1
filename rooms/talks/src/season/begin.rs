//! A supervisor asks somebody they lead to a discussion.

use crate::cycle::Cycle;
use crate::permissions::Talks;
use crate::talk::{Beginning, Kind, Talk};
use people::{Led, May};
use web::IntoResponse;
use web::acts::Create;
use web::{App, Error, Response, Result, Sent, State, see};

pub(crate) async fn create(all: May<Create, Talks>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let (Ok(cycle_id), Ok(person_id)) = (sent.text("cycle").parse(), sent.text("person").parse()) else {
        return Err(Error::NotFound);
    };
    let today = app.clock.today();
    let led = Led::by(all.who.id, &today, app.store.read()).await?;
    let person = led.into_iter().find(|one| one.person_id == person_id).ok_or(Error::NotFound)?;
    let open = Cycle::open(person.employer_id, &today, app.store.read()).await?;
    let cycle = open.into_iter().find(|one| one.id == cycle_id && one.kind == Kind::Pair).ok_or(Error::NotFound)?;
    let beginning = Beginning {
        id: app.clock.new_id(),
        employer_id: person.employer_id,
        cycle_id,
        form_version_id: cycle.form_version_id,
        kind: Kind::Pair,
        unit_id: person.unit_id,
        supervisor_id: all.who.id,
        members: &[person_id],
        previous_id: Talk::last_of(person_id, all.who.id, app.store.read()).await?,
        made_by: all.who.id,
    };
    let mut tx = app.store.begin().await?;
    let begun = beginning.keep(&app, &mut tx).await?.is_some();
    tx.commit().await?;
    match begun {
        true => Ok(see(crate::address::Talk { talk: beginning.id }).saying("talk-begun").into_response()),
        false => Ok(see(crate::address::Talks).saying("talk-begun-already").into_response()),
    }
}
