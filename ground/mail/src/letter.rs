//! A letter and its way.

use crate::JOB;
use serde_json::json;
use store::{Id, Moment, Result, Source, Store, Tx, clock, sql};

store::words! {
    /// Where a letter is.
    pub enum State {
        Queued = "queued",
        Sent = "sent",
        /// No mail server is set: the administrator sees it.
        Kept = "kept",
        /// No server will take it: the address is not one.
        Refused = "refused",
    }
}

/// A letter to one person, in that person's language.
#[derive(Debug, Clone)]
pub struct Letter {
    pub person_id: Option<Id>,
    pub address: String,
    pub subject: String,
    pub body: String,
    /// While a letter with the same words exists, no second one is written.
    pub once: Option<String>,
}

store::record! {
    /// A letter as it is kept.
    #[derive(Debug, Clone)]
    pub struct Sealed {
        pub id: Id,
        pub address: String,
        pub subject: String,
        pub body: String,
        pub state: State,
        pub made_at: Moment,
    }
}

impl Letter {
    /// Lays the letter in the queue, within the change it tells of.
    pub async fn post(self, now: Moment, tx: &mut Tx) -> Result<()> {
        let id = clock::new_id_at(now);
        let written = sql!(
            "INSERT INTO letter (id, person_id, address, subject, body, state, made_at, once_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (once_key) DO NOTHING"
        )
        .bind(id)
        .bind(self.person_id)
        .bind(self.address)
        .bind(self.subject)
        .bind(self.body)
        .bind(State::Queued)
        .bind(now)
        .bind(self.once)
        .execute(tx)
        .await?;
        if written == 1 {
            tx.later(JOB, &json!({ "letter": id }), now, None).await?;
        }
        Ok(())
    }
}

impl Sealed {
    pub(crate) async fn queued(id: Id, from: impl Source) -> Result<Option<Sealed>> {
        sql!("SELECT id, address, subject, body, state, made_at FROM letter WHERE id = $1 AND state = 'queued'")
            .bind(id)
            .optional(from)
            .await
    }

    pub(crate) async fn mark(id: Id, state: State, store: &Store) -> Result<()> {
        let mut tx = store.begin().await?;
        // What has gone is not kept: a letter may hold a way in.
        sql!(
            "UPDATE letter SET state = $1, sent_at = $2, body = CASE WHEN $1 = 'sent' THEN '' ELSE body END \
              WHERE id = $3 AND state = 'queued'"
        )
        .bind(state)
        .bind(Moment::now())
        .bind(id)
        .execute(&mut tx)
        .await?;
        tx.commit().await
    }

    /// The newest letters of every state, for the administrator.
    pub async fn newest(from: impl Source) -> Result<Vec<Sealed>> {
        sql!("SELECT id, address, subject, body, state, made_at FROM letter ORDER BY id DESC LIMIT 100").all(from).await
    }

    /// One letter, for the administrator.
    pub async fn one(id: Id, from: impl Source) -> Result<Option<Sealed>> {
        sql!("SELECT id, address, subject, body, state, made_at FROM letter WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }
}
