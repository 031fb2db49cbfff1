//! Rounds that wait for a reader's first vote, for the first page. It is worked out when they ask, by their own mark: a notice
//! that ended with the first vote would be written in the same change as the vote, and a database remembers what was
//! written together.

use crate::address;
use crate::index::has_voted;
use crate::round::Round;
use people::Me;
use store::{Id, Moment};
use web::App;
use words::Texts;

/// An open round in which the reader has not voted.
#[derive(Debug, Clone)]
pub struct Waiting {
    id: Id,
    /// What it asks.
    pub name: Texts,
    /// None: it is held in a hall, and ends by a press.
    pub until: Option<Moment>,
}

/// The one that closes first at the top; one short question when nothing is open.
pub async fn waiting_for(me: &Me, app: &App) -> web::Result<Vec<Waiting>> {
    let mut waiting = vec![];
    for round in Round::open_for(me, app).await? {
        if !has_voted(&round, me, app).await? {
            let until = (!round.is_live).then(|| round.last_moment());
            waiting.push(Waiting { id: round.id, name: round.name.0, until });
        }
    }
    Ok(waiting)
}

impl Waiting {
    pub fn to(&self) -> String {
        address::Voting { round: self.id }.to_string()
    }

    /// For samples of the first page.
    pub fn sample(name: &str, until: Moment) -> Waiting {
        Waiting { id: Id::nil(), name: Texts::one(words::Lang::Fi, name), until: Some(until) }
    }
}
