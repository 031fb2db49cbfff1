//! The card on a message's page: what has been told in the reader's own units, and for those who carry it there, the way to
//! say so.

use super::address;
use super::carrying::Carrying;
use super::entry::Entry;
use super::shift::Shift;
use super::show::sentence;
use crate::message::Message;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use store::Id;
use web::{App, Frame, Result};

#[derive(Template)]
#[template(path = "telling/card.html")]
struct Card<'p> {
    frame: &'p Frame,
    units: Vec<Told>,
    /// The reader carries it to one of them.
    carries: bool,
    tell: String,
    /// Questions that the reader carried on.
    own: Safe<String>,
    /// Where it has been told, for those who see that.
    reach: Option<String>,
}

/// A unit of the reader's, and what has been told there.
struct Told {
    unit_id: Id,
    unit: String,
    entries: Vec<Entry>,
    /// The reader carries messages there.
    carries: bool,
}

/// Empty while readers do not see the message.
pub(crate) async fn card(message: &Message, frame: &Frame, me: &Me, app: &App) -> Result<Safe<String>> {
    if message.published.is_none() {
        return Ok(Safe(String::new()));
    }
    let carrying = Carrying::of(message.clone(), me, app).await?;
    let entries = Entry::of_post(message.id, app.store.read()).await?;
    let mut units: Vec<Told> = vec![];
    let own = me.posts.iter().map(|held| (held.unit_id, held.unit.clone()));
    for (unit_id, unit) in carrying.places.iter().map(|place| (place.unit_id, place.unit.clone())).chain(own) {
        if units.iter().any(|told| told.unit_id == unit_id) {
            continue;
        }
        let entries: Vec<Entry> = entries.iter().filter(|entry| entry.unit_id == unit_id).cloned().collect();
        let carries = carrying.place(unit_id).is_some();
        if carries || message.concerns_me {
            units.push(Told { unit_id, unit, entries, carries });
        }
    }
    let carries = carrying.is_possible(&app.clock.today());
    let own = crate::raising::own(Some(message.id), frame, me, app).await?;
    let reach = crate::reach::link(message, me, app).await?;
    if units.is_empty() && own.0.is_empty() && reach.is_none() {
        return Ok(own);
    }
    let tell = address::NewTelling { post: message.id }.to_string();
    Ok(Safe(Card { frame, units, carries, tell, own, reach }.render().unwrap_or_default()))
}

impl Card<'_> {
    fn sentence(&self, entry: &Entry) -> String {
        sentence(entry, self.frame.words)
    }

    /// Every unit has been told.
    fn is_done(&self) -> bool {
        self.units.iter().filter(|told| told.carries).all(|told| !told.entries.is_empty() && told.missing().is_empty())
    }
}

impl Told {
    /// The shifts that have not heard yet, as the newest entry says.
    fn missing(&self) -> Vec<Shift> {
        self.entries.iter().max_by_key(|entry| (entry.made_at, entry.id)).map_or(vec![], Entry::missing)
    }
}
