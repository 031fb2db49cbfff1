//! A moderator decides on what somebody added: it is published, it is the same as another, or it is not published, and why.
//! Its writer is told, and nobody else. Of two decisions at once one counts.

use crate::round_found;
use crate::statement::{Statement, next_number};
use notices::Beginning;
use people::Me;
use store::{Id, Moment, Result, Source, Tx, sql};
use words::Texts;

const PUBLISHED: &str = "will-news-published";
const MERGED: &str = "will-news-merged";
const REFUSED: &str = "will-news-refused";

/// Who decides, on what, and when.
pub struct Deciding<'d> {
    pub statement: &'d Statement,
    /// What its round asks.
    pub about: &'d Texts,
    pub by: &'d Me,
    pub now: Moment,
}

impl Deciding<'_> {
    /// People vote on it from now on. False: it was decided already, or the round has ended.
    pub async fn publish(&self, tx: &mut Tx) -> Result<bool> {
        let number = next_number(self.statement.round_id, tx).await?;
        let published = sql!(
            "UPDATE statement SET state = 'published', number = $1, decided_by = $2, decided_at = $3 WHERE id = $4 \
             AND state = 'offered' AND EXISTS (SELECT 1 FROM round r WHERE r.id = statement.round_id \
             AND r.closed_at IS NULL AND r.closes_at > $3)"
        )
        .bind(number)
        .bind(self.by.id)
        .bind(self.now)
        .bind(self.statement.id)
        .execute(&mut *tx)
        .await?;
        if published == 0 {
            return Ok(false);
        }
        self.tell(PUBLISHED, "", tx).await?;
        round_found::put(self.statement.round_id, &self.now.day(), tx).await?;
        Ok(true)
    }

    /// Another of the same round says the same. False: it was decided already, or there is no such other.
    pub async fn merge(&self, into: Id, words: &str, tx: &mut Tx) -> Result<bool> {
        let merged = sql!(
            "UPDATE statement SET state = 'merged', merged_into = $1, decision = $2, decided_by = $3, decided_at = $4 \
             WHERE id = $5 AND state = 'offered' AND EXISTS (SELECT 1 FROM statement o WHERE o.id = $1 \
             AND o.round_id = statement.round_id AND o.state = 'published')"
        )
        .bind(into)
        .bind(words)
        .bind(self.by.id)
        .bind(self.now)
        .bind(self.statement.id)
        .execute(&mut *tx)
        .await?;
        if merged == 1 {
            self.tell(MERGED, words, tx).await?;
        }
        Ok(merged == 1)
    }

    /// It is not published. False: it was decided already.
    pub async fn refuse(&self, words: &str, tx: &mut Tx) -> Result<bool> {
        let refused = sql!(
            "UPDATE statement SET state = 'refused', decision = $1, decided_by = $2, decided_at = $3 WHERE id = $4 \
             AND state = 'offered'"
        )
        .bind(words)
        .bind(self.by.id)
        .bind(self.now)
        .bind(self.statement.id)
        .execute(&mut *tx)
        .await?;
        if refused == 1 {
            self.tell(REFUSED, words, tx).await?;
        }
        Ok(refused == 1)
    }

    /// The reason comes along, to be read on the page only.
    async fn tell(&self, word: &str, words: &str, tx: &mut Tx) -> Result<()> {
        let Some((person_id, employer_id)) = writer(self.statement.id, &mut *tx).await? else { return Ok(()) };
        let news = Beginning {
            employer_id,
            person_id,
            word,
            subject: &self.statement.reference(),
            about: self.about,
            due_at: None,
            urgent: false,
            now: self.now,
        };
        news.tell_saying(words, tx).await
    }
}

/// Only to be told: no page of a moderator asks this.
async fn writer(id: Id, from: impl Source) -> Result<Option<(Id, Id)>> {
    sql!("SELECT p.id, p.employer_id FROM statement s JOIN person p ON p.id = s.person_id WHERE s.id = $1")
        .bind(id)
        .optional(from)
        .await
}
