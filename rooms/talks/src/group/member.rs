//! Who is in a group's discussion. Whoever joins before it is held is given the keys of what is shared there; whoever leaves
//! loses them, and what they had prepared is theirs alone again.

use super::told;
use crate::discussion::preparation::Preparation;
use crate::discussion::told as others;
use crate::questions::picked::Picked;
use crate::talk::{State as Stage, Talk};
use people::{Me, byline};
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::Vault;
use web::{App, Error, Result};
use words::Lang;

/// Fewer is a discussion of two several times, more is a meeting.
pub const FEWEST: usize = 4;
pub const MOST: usize = 10;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Member {
        pub person_id: Id,
        pub name: String,
        /// They would like a discussion of their own too.
        pub own_asked_at: Option<Moment>,
        /// They were asked to write the minutes.
        pub writes_at: Option<Moment>,
    }
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It was so already.
    Same,
    /// There are ten.
    Full,
    /// It has been held.
    TooLate,
}

impl Member {
    /// By name, as they are shown today.
    pub async fn of(talk_id: Id, lang: Lang, app: &App) -> Result<Vec<Member>> {
        let members: Vec<Member> = sql!(
            "SELECT m.person_id, p.name, m.own_asked_at, m.writes_at FROM talk_member m JOIN person p ON p.id = m.person_id \
             WHERE m.talk_id = $1 ORDER BY p.name_folded, p.id"
        )
        .bind(talk_id)
        .all(app.store.read())
        .await?;
        let names = byline::of_many(members.iter().map(|one| one.person_id), lang, app).await?;
        let shown = |one: Member| Member { name: names.get(&one.person_id).cloned().unwrap_or_default(), ..one };
        Ok(members.into_iter().map(shown).collect())
    }

    pub async fn count(talk_id: Id, from: impl Source) -> Kept<usize> {
        let (count,): (i64,) =
            sql!("SELECT count(*) FROM talk_member WHERE talk_id = $1").bind(talk_id).one(from).await?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Somebody joins: the supervisor gives them the key of the discussion and of what has been shared in it.
    pub async fn join(talk: &Talk, person_id: Id, by: &Me, app: &App, tx: &mut Tx) -> Result<Outcome> {
        if Talk::hold(talk.id, &mut *tx).await? != Some(Stage::Preparing) {
            return Ok(Outcome::TooLate);
        }
        if Member::count(talk.id, &mut *tx).await? >= MOST {
            return Ok(Outcome::Full);
        }
        let now = app.now();
        let joined =
            sql!("INSERT INTO talk_member (talk_id, person_id, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(talk.id)
                .bind(person_id)
                .bind(now)
                .execute(&mut *tx)
                .await?;
        if joined == 0 {
            return Ok(Outcome::Same);
        }
        let shared = Preparation::shared(talk.id, &mut *tx).await?;
        for vault_id in std::iter::once(talk.vault_id).chain(shared.iter().map(|one| one.vault_id)) {
            let opened = Vault::open_for(vault_id, by.id, app, &mut *tx).await?.ok_or(Error::NotFound)?;
            opened.give(person_id, now, &mut *tx).await?;
        }
        Preparation::begin_for((talk.id, talk.employer_id), person_id, app, &mut *tx).await?;
        gatherings::invite(talk.id, person_id, &mut *tx).await?;
        let subject = talk.reference();
        others::Telling::of(talk, &subject, others::PREPARE, now).await_them(&[person_id], tx).await?;
        Ok(Outcome::Done)
    }

    /// Somebody leaves, or is left out: nothing of it opens for them any more, and nothing of theirs for the others.
    pub async fn leave(talk: &Talk, person_id: Id, now: Moment, tx: &mut Tx) -> Result<Outcome> {
        if Talk::hold(talk.id, &mut *tx).await? != Some(Stage::Preparing) {
            return Ok(Outcome::TooLate);
        }
        let left = sql!("DELETE FROM talk_member WHERE talk_id = $1 AND person_id = $2")
            .bind(talk.id)
            .bind(person_id)
            .execute(&mut *tx)
            .await?;
        if left == 0 {
            return Ok(Outcome::Same);
        }
        Vault::take(talk.vault_id, person_id, &mut *tx).await?;
        for one in Preparation::shared(talk.id, &mut *tx).await? {
            match one.person_id == person_id {
                true => take_back(&one, &mut *tx).await?,
                false => Vault::take(one.vault_id, person_id, &mut *tx).await?,
            }
        }
        Picked::forget(talk.id, person_id, &mut *tx).await?;
        gatherings::disinvite(talk.id, person_id, &mut *tx).await?;
        others::cease_all(talk, person_id, now, &mut *tx).await?;
        notices::cease(told::WRITES, &talk.reference(), person_id, now, tx).await?;
        Ok(Outcome::Done)
    }

    /// They would like a discussion of two as well. False: they have said so already.
    pub async fn ask_for_own(talk_id: Id, person_id: Id, now: Moment, tx: &mut Tx) -> Kept<bool> {
        let asked = sql!(
            "UPDATE talk_member SET own_asked_at = $1 WHERE talk_id = $2 AND person_id = $3 AND own_asked_at IS NULL"
        )
        .bind(now)
        .bind(talk_id)
        .bind(person_id)
        .execute(tx)
        .await?;
        Ok(asked == 1)
    }

    /// The supervisor asks one of them to write the minutes; None: they write themselves. False: nobody was to be asked anew.
    pub async fn ask_to_write(talk_id: Id, writer: Option<Id>, now: Moment, tx: &mut Tx) -> Kept<bool> {
        sql!(
            "UPDATE talk_member SET writes_at = NULL \
             WHERE talk_id = $1 AND writes_at IS NOT NULL AND person_id IS DISTINCT FROM $2"
        )
        .bind(talk_id)
        .bind(writer)
        .execute(&mut *tx)
        .await?;
        let asked =
            sql!("UPDATE talk_member SET writes_at = $1 WHERE talk_id = $2 AND person_id = $3 AND writes_at IS NULL")
                .bind(now)
                .bind(talk_id)
                .bind(writer)
                .execute(tx)
                .await?;
        Ok(asked == 1)
    }
}

/// What somebody had shared is theirs alone again.
async fn take_back(own: &Preparation, tx: &mut Tx) -> Kept<()> {
    for holder in Vault::holders(own.vault_id, &mut *tx).await? {
        if holder != own.person_id {
            Vault::take(own.vault_id, holder, &mut *tx).await?;
        }
    }
    sql!("UPDATE talk_preparation SET shared_at = NULL WHERE id = $1").bind(own.id).execute(tx).await?;
    Ok(())
}
