//! A vote: one for each pseudonym and statement, changed by voting again until the round closes.

use crate::voter::Voter;
use store::{Id, Moment, Result, Source, Tx, sql};

/// How somebody stands to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    Agree,
    Disagree,
    Pass,
}
store::kept_as!(Stand, i64, |it: &Stand| it.number(), |number| Stand::of(number)
    .ok_or_else(|| format!("no stand is {number}").into()));

impl Stand {
    pub const ALL: [Stand; 3] = [Stand::Agree, Stand::Disagree, Stand::Pass];

    /// As it is kept and counted: 1, -1, 0.
    pub fn number(self) -> i64 {
        match self {
            Stand::Agree => 1,
            Stand::Disagree => -1,
            Stand::Pass => 0,
        }
    }

    pub fn of(number: i64) -> Option<Stand> {
        Stand::ALL.into_iter().find(|stand| stand.number() == number)
    }

    /// As a form sends it.
    pub fn word(self) -> &'static str {
        match self {
            Stand::Agree => "agree",
            Stand::Disagree => "disagree",
            Stand::Pass => "pass",
        }
    }

    pub fn from_word(word: &str) -> Option<Stand> {
        Stand::ALL.into_iter().find(|stand| stand.word() == word)
    }
}

store::record! {
    /// One's own vote.
    #[derive(Debug, Clone)]
    pub struct Vote {
        pub statement_id: Id,
        pub stand: Stand,
        pub matters: bool,
        pub gave_reason: bool,
    }
}

/// What somebody presses.
#[derive(Debug, Clone)]
pub struct Casting {
    pub statement_id: Id,
    pub stand: Stand,
    pub matters: bool,
    pub now: Moment,
}

impl Casting {
    /// Kept while the round is open and the statement is one of its published ones, whatever the page said when it was
    /// drawn. False: it is not, and nothing was kept.
    pub async fn cast(&self, voter: Voter, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO vote (voter_id, statement_id, stand, matters, gave_reason) \
             SELECT v.id, s.id, CAST($3 AS bigint), CAST($4 AS boolean), FALSE FROM round_voter v \
             JOIN round r ON r.id = v.round_id JOIN statement s ON s.round_id = r.id \
             WHERE v.id = $1 AND s.id = $2 AND s.state = 'published' AND r.opened_at IS NOT NULL AND r.closed_at IS NULL \
             AND r.opens_at <= $5 AND r.closes_at > $5 \
             ON CONFLICT (voter_id, statement_id) DO UPDATE SET stand = excluded.stand, matters = excluded.matters"
        )
        .bind(voter.0)
        .bind(self.statement_id)
        .bind(self.stand)
        .bind(self.matters)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(kept == 1)
    }
}

impl Vote {
    /// How a pseudonym has voted in its round.
    pub async fn all_of(voter: Voter, from: impl Source) -> Result<Vec<Vote>> {
        sql!("SELECT statement_id, stand, matters, gave_reason FROM vote WHERE voter_id = $1")
            .bind(voter.0)
            .all(from)
            .await
    }
}
