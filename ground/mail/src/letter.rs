//! A letter and its way.

use crate::JOB;
use serde_json::json;
use std::time::Duration;
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
        /// There was nothing left to tell when its turn came.
        Dropped = "dropped",
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
        self.post_after(now, Duration::ZERO, tx).await
    }

    /// The same, to be handed over only after that time: so a run of thousands leaves room for who wants to sign in.
    pub async fn post_after(self, now: Moment, wait: Duration, tx: &mut Tx) -> Result<()> {
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
            tx.later(JOB, &json!({ "letter": id }), now + wait, None).await?;
        }
        Ok(())
    }
}

store::record! {
    /// Whose letter it is and what it is for, while it waits.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub person_id: Option<Id>,
        pub once_key: Option<String>,
    }
}

impl Waiting {
    /// None: it has gone, or is not to go.
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Waiting>> {
        sql!("SELECT person_id, once_key FROM letter WHERE id = $1 AND state = 'queued'").bind(id).optional(from).await
    }
}

/// Says anew what a waiting letter says.
pub async fn rewrite(id: Id, subject: &str, body: &str, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE letter SET subject = $1, body = $2 WHERE id = $3 AND state = 'queued'")
        .bind(subject)
        .bind(body)
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// A waiting letter has nothing left to tell: it does not go.
pub async fn is_over(id: Id, tx: &mut Tx) -> Result<()> {
    sql!("UPDATE letter SET state = 'dropped', body = '' WHERE id = $1 AND state = 'queued'")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
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
