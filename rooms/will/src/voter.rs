//! Who takes part in a round: a pseudonym made by chance. Whom it belongs to is worked out from a keyed hash of the round
//! and the person, by the key that the round names; that key lies in `TAHTO_KEYS`, never among the data or in a backup.
//! This file is the only door between a person and a vote: the ballot box's pseudonym door takes its place one day.

use crate::round::Round;
use people::Me;
use store::{Id, Result as Kept, Source, Tx, sql};
use web::{App, Result};

/// The mark of one person in one round. Not to be kept anywhere but in `round_voter`, and not to be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Mark(String);

impl Mark {
    /// A number that is steady for one person in one round, and says nothing of either.
    pub(crate) fn seed(&self) -> u64 {
        u64::from_str_radix(self.0.get(..16).unwrap_or_default(), 16).unwrap_or_default()
    }

    /// Chance takes its place: the pseudonym's votes stay, and nothing leads back to anybody.
    pub(crate) async fn cut(&self, round_id: Id, tx: &mut Tx) -> Kept<()> {
        let chance = format!("{}{}", Id::new_v4().simple(), Id::new_v4().simple());
        sql!("UPDATE round_voter SET mark = $1 WHERE round_id = $2 AND mark = $3")
            .bind(chance)
            .bind(round_id)
            .bind(&self.0)
            .execute(tx)
            .await?;
        Ok(())
    }
}

/// A pseudonym of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter(pub Id);

impl Mark {
    /// None: the round has not been opened. [`web::Error::Sealed`] when the round's key is not there.
    pub fn of(round: &Round, me: &Me, app: &App) -> Result<Option<Mark>> {
        Mark::of_person(round, me.id, app)
    }

    pub fn of_person(round: &Round, person_id: Id, app: &App) -> Result<Option<Mark>> {
        let Some(key_name) = &round.key_name else { return Ok(None) };
        let hash = app.shelf.keyed_hash_by(key_name, &format!("voter {person_id} of round {}", round.id))?;
        Ok(Some(Mark(hash)))
    }
}

impl Voter {
    /// None: that mark has not voted.
    pub async fn of(round_id: Id, mark: &Mark, from: impl Source) -> Kept<Option<Voter>> {
        let found: Option<(Id,)> = sql!("SELECT id FROM round_voter WHERE round_id = $1 AND mark = $2")
            .bind(round_id)
            .bind(&mark.0)
            .optional(from)
            .await?;
        Ok(found.map(|(id,)| Voter(id)))
    }

    /// The one that there is for that mark, made if there was none; of any number at once one is made. True: it is new.
    pub async fn join(round_id: Id, mark: &Mark, tx: &mut Tx) -> Kept<(Voter, bool)> {
        if let Some(voter) = Voter::of(round_id, mark, &mut *tx).await? {
            return Ok((voter, false));
        }
        let made = sql!(
            "INSERT INTO round_voter (id, round_id, mark) VALUES ($1, $2, $3) ON CONFLICT (round_id, mark) DO NOTHING"
        )
        .bind(Id::new_v4()) // by chance alone: an id of ours would tell the time
        .bind(round_id)
        .bind(&mark.0)
        .execute(&mut *tx)
        .await?;
        let (id,) = sql!("SELECT id FROM round_voter WHERE round_id = $1 AND mark = $2")
            .bind(round_id)
            .bind(&mark.0)
            .one(tx)
            .await?;
        Ok((Voter(id), made == 1))
    }

    /// One whose id was settled beforehand, so that the demonstration's map is the same each time. No mark: nobody's.
    pub async fn settle(id: Id, round_id: Id, mark: Option<&Mark>, tx: &mut Tx) -> Kept<Voter> {
        let nobodys = Mark(format!("{:032x}", Id::new_v4().as_u128()));
        sql!("INSERT INTO round_voter (id, round_id, mark) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(round_id)
            .bind(&mark.unwrap_or(&nobodys).0)
            .execute(tx)
            .await?;
        Ok(Voter(id))
    }

    /// How many take part.
    pub async fn count(round_id: Id, from: impl Source) -> Kept<i64> {
        let (count,) = sql!("SELECT count(*) FROM round_voter WHERE round_id = $1").bind(round_id).one(from).await?;
        Ok(count)
    }
}
