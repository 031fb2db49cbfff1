//! What people take a stand on. Its text is what somebody wrote: it is shown as text, never as markup.

use store::{Day, Id, Json, Moment, Result, Source, sql};
use words::Texts;

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

impl Statement {
    /// Those of a round that people vote on, by number.
    pub async fn published(round_id: Id, from: impl Source) -> Result<Vec<Statement>> {
        sql!(
            "SELECT id, round_id, number, body, state, due_on, decision, merged_into, before_id, made_at FROM statement \
             WHERE round_id = $1 AND state = 'published' ORDER BY number"
        )
        .bind(round_id)
        .all(from)
        .await
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Statement>> {
        sql!(
            "SELECT id, round_id, number, body, state, due_on, decision, merged_into, before_id, made_at FROM statement \
             WHERE id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }
}
