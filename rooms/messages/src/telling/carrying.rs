//! A message on its way to a unit: the message, and the units to which the person asking may tell it.

use super::messenger::Place;
use crate::message::Message;
use notices::audience::Audience;
use people::{Me, Unit};
use store::{Day, Id};
use web::App;
use web::acts::{Found, PathWords, Permit, See};

#[derive(Debug, Clone)]
pub struct Carrying {
    pub message: Message,
    /// The person's units among those that it concerns.
    pub places: Vec<Place>,
    pub(crate) reads: bool,
}

impl Carrying {
    pub async fn of(message: Message, me: &Me, app: &App) -> web::Result<Carrying> {
        let mut places = Place::of(me, &app.clock.today(), app.store.read()).await?;
        if !places.is_empty() && !message.for_all {
            let audience = Audience(posts::audience(message.id, app.store.read()).await?);
            let reach = audience.reach(&Unit::all(app.store.read()).await?);
            places.retain(|place| reach.holds_unit(place.unit_id));
        }
        let reads = Permit::<See, Me>::permits(&message.post, me);
        Ok(Carrying { message, places, reads })
    }

    /// It can be told: readers see it, and it concerns a unit of the person's.
    pub(crate) fn is_possible(&self, today: &Day) -> bool {
        self.message.published.is_some() && self.message.is_visible_on(today) && !self.places.is_empty()
    }

    pub(crate) fn place(&self, unit_id: Id) -> Option<&Place> {
        self.places.iter().find(|place| place.unit_id == unit_id)
    }
}

impl Found<Me> for Carrying {
    const KIND: &'static str = "message_carried";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Carrying>> {
        match Message::find(path.id("post")?, me, app).await? {
            Some(message) => Ok(Some(Carrying::of(message, me, app).await?)),
            None => Ok(None),
        }
    }
}
