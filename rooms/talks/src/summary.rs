//! What was agreed on, as it is written down: each change is a new version, which each who takes part acknowledges. Where
//! somebody sees it otherwise, their remark stands beside it, and nobody takes it away for them.

use crate::discussion::action::Agreed;
use crate::talk::Talk;
use people::Me;
use serde::{Deserialize, Serialize};
use store::{Day, Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::Opened;
use web::{App, Error, Result};

/// What is sealed: a version stays readable as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    pub text: String,
    pub actions: Vec<Agreed>,
    pub review_on: Option<Day>,
}

store::record! {
    /// A version.
    #[derive(Debug, Clone)]
    pub struct Summary {
        pub id: Id,
        pub talk_id: Id,
        pub number: i64,
        /// Sealed.
        pub body: String,
        /// Why it was changed once it had been acknowledged. Sealed.
        pub reason: String,
        pub made_by: Id,
        pub made_at: Moment,
    }
}

store::record! {
    /// Somebody has read a version.
    #[derive(Debug, Clone)]
    pub struct Acknowledgement {
        pub id: Id,
        pub summary_id: Id,
        pub person_id: Id,
        /// Sealed.
        pub remark: String,
        pub acknowledged_at: Moment,
    }
}

impl Summary {
    /// Every version, the newest first.
    pub async fn versions(talk_id: Id, from: impl Source) -> Kept<Vec<Summary>> {
        sql!(
            "SELECT id, talk_id, number, body, reason, made_by, made_at FROM talk_summary WHERE talk_id = $1 \
             ORDER BY number DESC LIMIT 100"
        )
        .bind(talk_id)
        .all(from)
        .await
    }

    pub async fn newest(talk_id: Id, from: impl Source) -> Kept<Option<Summary>> {
        sql!(
            "SELECT id, talk_id, number, body, reason, made_by, made_at FROM talk_summary WHERE talk_id = $1 \
             ORDER BY number DESC LIMIT 1"
        )
        .bind(talk_id)
        .optional(from)
        .await
    }

    /// Keeps the version that follows the one its writer has seen. None: somebody else was first, and nothing was kept.
    pub async fn keep(
        talk: &Talk,
        seen: i64,
        body: &Body,
        reason: &str,
        by: (&Me, &Opened),
        app: &App,
        tx: &mut Tx,
    ) -> Result<Option<Id>> {
        let ((me, opened), id) = (by, app.clock.new_id());
        let words = serde_json::to_string(body).map_err(|error| Error::Broken(error.to_string()))?;
        let kept = sql!(
            "INSERT INTO talk_summary (id, talk_id, number, body, reason, made_by, made_at) \
             SELECT $1, t.id, CAST($3 AS bigint) + 1, $4, $5, $6, $7 FROM talk t WHERE t.id = $2 \
             AND (SELECT coalesce(max(s.number), 0) FROM talk_summary s WHERE s.talk_id = t.id) = CAST($3 AS bigint) \
             ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(talk.id)
        .bind(seen)
        .bind(opened.seal(id, &words)?)
        .bind(opened.seal(id, reason)?)
        .bind(me.id)
        .bind(app.now())
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(None);
        }
        sql!("UPDATE talk SET state = 'agreed', review_on = $1 WHERE id = $2")
            .bind(&body.review_on)
            .bind(talk.id)
            .execute(tx)
            .await?;
        Ok(Some(id))
    }

    pub fn read(&self, opened: &Opened) -> Result<Body> {
        Ok(serde_json::from_str(&opened.read(self.id, &self.body)?).unwrap_or_default())
    }

    pub fn why(&self, opened: &Opened) -> Result<String> {
        opened.read(self.id, &self.reason)
    }
}

impl Acknowledgement {
    pub async fn of(summary_id: Id, from: impl Source) -> Kept<Vec<Acknowledgement>> {
        sql!(
            "SELECT id, summary_id, person_id, remark, acknowledged_at FROM talk_acknowledgement WHERE summary_id = $1 \
             ORDER BY acknowledged_at, id"
        )
        .bind(summary_id)
        .all(from)
        .await
    }

    /// Acknowledges a version, if it is the newest still; when all have, the discussion is acknowledged. A remark is added
    /// once, then or later; it is not taken away. False: there is a newer version, or nothing was left to do.
    pub async fn keep(
        talk: &Talk,
        summary_id: Id,
        remark: &str,
        by: (&Me, &Opened),
        app: &App,
        tx: &mut Tx,
    ) -> Result<bool> {
        let ((me, opened), id) = (by, app.clock.new_id());
        if Talk::hold(talk.id, &mut *tx).await?.is_none() {
            return Ok(false);
        }
        let newest = Summary::newest(talk.id, &mut *tx).await?;
        if newest.is_none_or(|newest| newest.id != summary_id) {
            return Ok(false);
        }
        let kept = sql!(
            "INSERT INTO talk_acknowledgement (id, summary_id, person_id, remark, acknowledged_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(summary_id)
        .bind(me.id)
        .bind(opened.seal(id, remark)?)
        .bind(app.now())
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Acknowledgement::add_remark(summary_id, remark, me, opened, tx).await;
        }
        let of_all = Acknowledgement::of(summary_id, &mut *tx).await?;
        let parties = talk.parties(&mut *tx).await?;
        if parties.iter().all(|party| of_all.iter().any(|one| one.person_id == *party)) {
            sql!("UPDATE talk SET state = 'acknowledged' WHERE id = $1").bind(talk.id).execute(tx).await?;
        }
        Ok(true)
    }

    async fn add_remark(summary_id: Id, remark: &str, me: &Me, opened: &Opened, tx: &mut Tx) -> Result<bool> {
        let own = Acknowledgement::of(summary_id, &mut *tx).await?.into_iter().find(|one| one.person_id == me.id);
        let Some(own) = own.filter(|own| own.remark.is_empty() && !remark.is_empty()) else { return Ok(false) };
        let added = sql!("UPDATE talk_acknowledgement SET remark = $1 WHERE id = $2 AND remark = ''")
            .bind(opened.seal(own.id, remark)?)
            .bind(own.id)
            .execute(tx)
            .await?;
        Ok(added == 1)
    }

    pub fn read(&self, opened: &Opened) -> Result<String> {
        opened.read(self.id, &self.remark)
    }
}
