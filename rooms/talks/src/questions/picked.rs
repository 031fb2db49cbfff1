//! The cards that somebody has picked for a discussion. Only which ones: sealed with the discussion's key, so that whoever
//! takes part sees them and nobody else.

use super::card::Card;
use crate::talk::Talk;
use people::Me;
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::Opened;
use web::{App, Error, Result};

/// So many at most from one person: a discussion is no questionnaire.
pub const MOST: usize = 12;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Picked {
        pub id: Id,
        pub person_id: Id,
        /// Sealed.
        pub cards: String,
    }
}

/// What became of a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Picked,
    Unpicked,
    TooMany,
}

impl Picked {
    /// What each has picked.
    pub async fn of(talk_id: Id, from: impl Source) -> Kept<Vec<Picked>> {
        sql!("SELECT id, person_id, cards FROM talk_cards WHERE talk_id = $1 ORDER BY id").bind(talk_id).all(from).await
    }

    pub fn read(&self, opened: &Opened) -> Result<Vec<&'static Card>> {
        let ids: Vec<String> = serde_json::from_str(&opened.read(self.id, &self.cards)?).unwrap_or_default();
        Ok(ids.iter().filter_map(|id| Card::find(id)).collect())
    }

    /// One's own.
    pub async fn own(talk: &Talk, me: &Me, opened: &Opened, from: impl Source) -> Result<Vec<&'static Card>> {
        let all = Picked::of(talk.id, from).await?;
        match all.iter().find(|one| one.person_id == me.id) {
            Some(own) => own.read(opened),
            None => Ok(vec![]),
        }
    }

    /// Picks a card, or leaves out one that was picked. Of two windows at once one comes after the other.
    pub async fn put(
        talk: &Talk,
        card: &Card,
        is_picked: bool,
        by: (&Me, &Opened),
        app: &App,
        tx: &mut Tx,
    ) -> Result<Outcome> {
        let (me, opened) = by;
        Talk::hold(talk.id, &mut *tx).await?.ok_or(Error::NotFound)?;
        let own = Picked::of(talk.id, &mut *tx).await?.into_iter().find(|one| one.person_id == me.id);
        let mut ids: Vec<&str> = match &own {
            Some(own) => own.read(opened)?.into_iter().map(|card| card.id.as_str()).collect(),
            None => vec![],
        };
        ids.retain(|id| *id != card.id);
        if is_picked {
            if ids.len() >= MOST {
                return Ok(Outcome::TooMany);
            }
            ids.push(&card.id);
        }
        let id = own.map_or_else(|| app.clock.new_id(), |own| own.id);
        let words = serde_json::to_string(&ids).map_err(|error| Error::Broken(error.to_string()))?;
        Picked { id, person_id: me.id, cards: opened.seal(id, &words)? }.keep(talk.id, app.now(), tx).await?;
        Ok(if is_picked { Outcome::Picked } else { Outcome::Unpicked })
    }

    async fn keep(&self, talk_id: Id, now: Moment, tx: &mut Tx) -> Kept<()> {
        sql!(
            "INSERT INTO talk_cards (id, talk_id, person_id, cards, picked_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (talk_id, person_id) DO UPDATE SET cards = excluded.cards, picked_at = excluded.picked_at"
        )
        .bind(self.id)
        .bind(talk_id)
        .bind(self.person_id)
        .bind(&self.cards)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }

    /// Somebody is in it no more.
    pub async fn forget(talk_id: Id, person_id: Id, tx: &mut Tx) -> Kept<()> {
        sql!("DELETE FROM talk_cards WHERE talk_id = $1 AND person_id = $2")
            .bind(talk_id)
            .bind(person_id)
            .execute(tx)
            .await?;
        Ok(())
    }
}
