//! How far one message has come: for whoever writes messages, the coordinator, the leadership and the representatives; for a
//! supervisor, in the units of their own.

use crate::message::Message;
use crate::telling::messenger::Place;
use people::{Me, Role};
use store::Id;
use web::App;
use web::acts::{Found, PathWords};

/// A message, with whose reach the person asking sees.
#[derive(Debug, Clone)]
pub struct Reached {
    pub(crate) message: Message,
    pub(crate) sees_all: bool,
    /// Where they lead people.
    pub(crate) own: Vec<Id>,
}

/// The last messages together, in the same way.
#[derive(Debug, Clone)]
pub struct Overview {
    pub(crate) sees_all: bool,
    pub(crate) own: Vec<Id>,
}

/// Whoever writes messages, and those who read how the change goes.
fn sees_all(me: &Me) -> bool {
    let readers = [Role::Coordinator, Role::Leadership, Role::Representative];
    (crate::SHELF.writes)(me) || readers.into_iter().any(|role| me.is(role))
}

/// The units where this person leads people, or works as a supervisor.
async fn own(me: &Me, app: &App) -> web::Result<Vec<Id>> {
    let places = Place::of(me, &app.clock.today(), app.store.read()).await?;
    let leads = |place: &Place| place.told_as == Role::Supervisor || me.is(Role::Supervisor);
    let led = places.into_iter().filter(leads);
    Ok(led.map(|place| place.unit_id).collect())
}

impl Overview {
    pub(crate) async fn of(me: &Me, app: &App) -> web::Result<Overview> {
        let sees_all = sees_all(me);
        Ok(Overview { sees_all, own: if sees_all { vec![] } else { own(me, app).await? } })
    }

    pub(crate) fn shows(&self, unit_id: Id) -> bool {
        self.sees_all || self.own.contains(&unit_id)
    }
}

impl Found<Me> for Overview {
    const KIND: &'static str = "reach_overview";
    async fn find(_: &PathWords, me: &Me, app: &App) -> web::Result<Option<Overview>> {
        Ok(Some(Overview::of(me, app).await?))
    }
}

impl Found<Me> for Reached {
    const KIND: &'static str = "reach";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Reached>> {
        let Some(message) = Message::find(path.id("post")?, me, app).await? else { return Ok(None) };
        let Overview { sees_all, own } = Overview::of(me, app).await?;
        Ok(Some(Reached { message, sees_all, own }))
    }
}
