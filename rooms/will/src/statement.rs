//! What people take a stand on. Its text is what somebody wrote: it is shown as text, never as markup.

use crate::address;
use crate::round::Round;
use people::{ByReference, Me};
use store::clock::new_id_at;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

/// The reference of a statement.
pub const KIND: &str = "statement";

/// What fits on the card of one statement, in letters.
pub const LONGEST: usize = 200;

store::words! {
    pub enum State {
        /// Somebody added it; a moderator has not looked at it.
        Offered = "offered",
        Published = "published",
        /// Not published; its writer is told why.
        Refused = "refused",
        /// Another says the same; its writer is told which.
        Merged = "merged",
    }
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Offered => "will-statement-offered",
            State::Published => "will-statement-published",
            State::Refused => "will-statement-refused",
            State::Merged => "will-statement-merged",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            State::Offered => "lakka",
            State::Published => "success",
            State::Refused => "neutral",
            State::Merged => "taivas",
        }
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Statement {
        pub id: Id,
        pub round_id: Id,
        /// Within its round, from its publication on.
        pub number: Option<i64>,
        pub body: Json<Texts>,
        pub state: State,
        /// A moderator has looked at it by then.
        pub due_on: Option<Day>,
        /// Why it was not published.
        pub decision: String,
        pub merged_into: Option<Id>,
        /// The same statement in the round before.
        pub before_id: Option<Id>,
        pub made_at: Moment,
    }
}

macro_rules! columns {
    () => {
        "id, round_id, number, body, state, due_on, decision, merged_into, before_id, made_at"
    };
}

impl Statement {
    /// Those of a round that people vote on, by number.
    pub async fn published(round_id: Id, from: impl Source) -> Result<Vec<Statement>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM statement WHERE round_id = $1 AND state = 'published' ORDER BY number"
        ))
        .bind(round_id)
        .all(from)
        .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Statement>> {
        sql!(concat!("SELECT ", columns!(), " FROM statement WHERE id = $1")).bind(id).optional(from).await
    }

    /// What this person has added to a round, the newest first.
    pub async fn added_by(person_id: Id, round_id: Id, from: impl Source) -> Result<Vec<Statement>> {
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM statement WHERE round_id = $1 AND person_id = $2 ORDER BY id DESC LIMIT 50"
        ))
        .bind(round_id)
        .bind(person_id)
        .all(from)
        .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn to(&self) -> String {
        address::Statement { statement: self.id }.to_string()
    }
}

/// A statement on its way into a round.
#[derive(Debug, Clone)]
pub struct Adding<'a> {
    pub round_id: Id,
    pub employer_id: Id,
    pub body: &'a Texts,
    pub before_id: Option<Id>,
    pub now: Moment,
}

impl Adding<'_> {
    /// Under a number that the caller knows to be free: in a draft, or with the round held.
    pub async fn publish(&self, number: i64, tx: &mut Tx) -> Result<Id> {
        let id = new_id_at(self.now);
        sql!(
            "INSERT INTO statement (id, employer_id, round_id, number, body, state, decision, before_id, once_key, made_at) \
             VALUES ($1, $2, $3, $4, $5, 'published', '', $6, $1, $7)"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(self.round_id)
        .bind(number)
        .bind(self.body.kept())
        .bind(self.before_id)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok(id)
    }

    /// To wait for a moderator. None: an earlier press with the same key has offered it, or the round takes none now.
    pub async fn offer(&self, person_id: Id, due_on: &Day, once: Id, tx: &mut Tx) -> Result<Option<Id>> {
        let id = new_id_at(self.now);
        let kept = sql!(
            "INSERT INTO statement (id, employer_id, round_id, body, state, person_id, due_on, decision, once_key, made_at) \
             SELECT $1, $2, r.id, $4, 'offered', $5, CAST($6 AS text), '', $7, CAST($8 AS bigint) FROM round r \
             WHERE r.id = $3 AND r.adds AND r.opened_at IS NOT NULL AND r.closed_at IS NULL AND r.opens_at <= $8 \
             AND r.closes_at > $8 ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(self.employer_id)
        .bind(self.round_id)
        .bind(self.body.kept())
        .bind(person_id)
        .bind(due_on)
        .bind(once)
        .bind(self.now)
        .execute(tx)
        .await?;
        Ok((kept == 1).then_some(id))
    }
}

/// The next number of a round, with the round held until the change is kept.
pub(crate) async fn next_number(round_id: Id, tx: &mut Tx) -> Result<i64> {
    sql!("UPDATE round SET version = version WHERE id = $1").bind(round_id).execute(&mut *tx).await?;
    let (number,) = sql!("SELECT CAST(coalesce(max(number), 0) + 1 AS bigint) FROM statement WHERE round_id = $1")
        .bind(round_id)
        .one(tx)
        .await?;
    Ok(number)
}

/// One line of plain text: what steers a screen rather than being read (control and direction marks) is left out.
pub fn clean(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !steers(c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is not seen and changes how the text beside it is read: control characters, and those that turn its direction.
pub(crate) fn steers(c: &char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A statement with what decides who sees it.
#[derive(Debug, Clone)]
pub struct Offered {
    pub statement: Statement,
    pub round: Round,
    /// The person asking has written it.
    pub is_mine: bool,
}

impl std::ops::Deref for Offered {
    type Target = Statement;
    fn deref(&self) -> &Statement {
        &self.statement
    }
}

impl ByReference for Offered {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Offered>> {
        let Some(statement) = Statement::find(id, app.store.read()).await? else { return Ok(None) };
        let Some(round) = Round::find(statement.round_id, me, app).await? else { return Ok(None) };
        let (mine,): (i64,) = sql!("SELECT count(*) FROM statement WHERE id = $1 AND person_id = $2")
            .bind(id)
            .bind(me.id)
            .one(app.store.read())
            .await?;
        Ok(Some(Offered { statement, round, is_mine: mine == 1 }))
    }
}

impl Found<Me> for Offered {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Offered>> {
        Offered::seen_by(path.id("statement")?, me, app).await
    }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_steers_a_screen_is_left_out_and_the_rest_stays() {
        assert_eq!(
            clean(" Yövuoro\u{202e}laisille\n\tpitää \u{0007}olla\u{200b} aikaa. "),
            "Yövuorolaisille pitää olla aikaa."
        );
        assert_eq!(clean("<b>Tervaamo</b> & \"kaari\""), "<b>Tervaamo</b> & \"kaari\"");
        assert_eq!(clean("👩‍⚕️ ä\u{200d}"), "👩‍⚕️ ä\u{200d}");
    }
}
