//! A supervisor asks somebody they lead to a discussion, or everybody at once.

use super::asking::{ask, ask_all};
use super::{address, show};
use crate::cycle::Cycle;
use crate::permissions::Talks;
use crate::talk::Kind;
use people::{Led, May};
use store::Id;
use web::acts::Create;
use web::{App, IntoResponse, Response, Result, Sent, State, see};

pub(crate) async fn create(all: May<Create, Talks>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let today = app.clock.today();
    let led = Led::by(all.who.id, &today, app.store.read()).await?;
    let wanted = sent.text("person").parse::<Id>().ok();
    let person = led.into_iter().find(|one| Some(one.person_id) == wanted);
    let (Some(person), Some(cycle)) = (person, open(&sent, &app).await?) else { return Ok(nobody()) };
    if cycle.employer_id != person.employer_id {
        return Ok(nobody());
    }
    let mut tx = app.store.begin().await?;
    let begun = ask(&person, &cycle, &all.who, &app, &mut tx).await?;
    tx.commit().await?;
    let word = if begun.is_some() { "talk-begun" } else { "talk-begun-already" };
    Ok(see(show::of_cycle(cycle.id)).saying(word).into_response())
}

pub(crate) async fn all(all: May<Create, Talks>, State(app): State<App>, sent: Sent) -> Result<Response> {
    let Some(cycle) = open(&sent, &app).await? else { return Ok(nobody()) };
    let asked = ask_all(&cycle, &all.who, &app).await?;
    let word = if asked > 0 { "season-all-asked" } else { "season-none-to-ask" };
    Ok(see(show::of_cycle(cycle.id)).saying(word).into_response())
}

/// The season that was sent, if discussions of two may be begun in it today.
async fn open(sent: &Sent, app: &App) -> Result<Option<Cycle>> {
    let Ok(id) = sent.text("cycle").parse() else { return Ok(None) };
    let cycle = Cycle::find(id, app.store.read()).await?;
    Ok(cycle.filter(|cycle| cycle.kind == Kind::Pair && cycle.is_open(&app.clock.today())))
}

fn nobody() -> Response {
    see(address::Season).saying("season-not-led").into_response()
}
