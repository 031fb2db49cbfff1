//! What somebody prepares alone for a discussion: answers to the form, sealed with a vault whose key they alone hold until
//! they share it. Then the others who take part are given the key.

use crate::talk::Talk;
use forms::Answers;
use people::Me;
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::{App, Result};

store::record! {
    #[derive(Debug, Clone)]
    pub struct Preparation {
        pub id: Id,
        pub talk_id: Id,
        pub person_id: Id,
        pub name: String,
        pub vault_id: Id,
        /// Sealed.
        pub answers: String,
        pub saved_at: Moment,
        pub shared_at: Option<Moment>,
    }
}

impl Preparation {
    pub async fn of(talk_id: Id, person_id: Id, from: impl Source) -> Kept<Option<Preparation>> {
        sql!(
            "SELECT r.id, r.talk_id, r.person_id, p.name, r.vault_id, r.answers, r.saved_at, r.shared_at \
             FROM talk_preparation r JOIN person p ON p.id = r.person_id WHERE r.talk_id = $1 AND r.person_id = $2"
        )
        .bind(talk_id)
        .bind(person_id)
        .optional(from)
        .await
    }

    /// What has been shared in a discussion.
    pub async fn shared(talk_id: Id, from: impl Source) -> Kept<Vec<Preparation>> {
        sql!(
            "SELECT r.id, r.talk_id, r.person_id, p.name, r.vault_id, r.answers, r.saved_at, r.shared_at \
             FROM talk_preparation r JOIN person p ON p.id = r.person_id WHERE r.talk_id = $1 AND r.shared_at IS NOT NULL \
             ORDER BY r.shared_at, r.id"
        )
        .bind(talk_id)
        .all(from)
        .await
    }

    /// One's own, begun with a vault of its own if there was none; of two windows at once one begins it.
    pub async fn begin(talk: &Talk, me: &Me, app: &App, tx: &mut Tx) -> Result<(Preparation, Opened)> {
        if Preparation::of(talk.id, me.id, &mut *tx).await?.is_none() {
            let vault = Vault::make(app.clock.new_id(), talk.employer_id, &[me.id], app, &mut *tx).await?;
            let begun = sql!(
                "INSERT INTO talk_preparation (id, talk_id, person_id, vault_id, answers, saved_at) \
                 VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING"
            )
            .bind(app.clock.new_id())
            .bind(talk.id)
            .bind(me.id)
            .bind(vault.vault_id)
            .bind(app.now())
            .execute(&mut *tx)
            .await?;
            if begun == 0 {
                Vault::forget(vault.vault_id, &mut *tx).await?;
            }
        }
        let own = Preparation::of(talk.id, me.id, &mut *tx).await?.ok_or(web::Error::NotFound)?;
        let opened = Vault::open_for(own.vault_id, me.id, app, tx).await?.ok_or(web::Error::NotFound)?;
        Ok((own, opened))
    }

    pub fn read(&self, opened: &Opened) -> Result<Answers> {
        let words = opened.read(self.id, &self.answers)?;
        Ok(serde_json::from_str(&words).unwrap_or_default())
    }

    /// Keeps the answers; what was shared changes for whoever it was shared with, and its moment shows.
    pub async fn save(&self, answers: &Answers, opened: &Opened, now: Moment, tx: &mut Tx) -> Result<()> {
        let words = serde_json::to_string(answers).map_err(|error| web::Error::Broken(error.to_string()))?;
        sql!("UPDATE talk_preparation SET answers = $1, saved_at = $2 WHERE id = $3")
            .bind(opened.seal(self.id, &words)?)
            .bind(now)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Gives the key to the others who take part, once. False: it has been shared already.
    pub async fn share(&self, opened: &Opened, with: &[Id], now: Moment, tx: &mut Tx) -> Result<bool> {
        let shared = sql!("UPDATE talk_preparation SET shared_at = $1 WHERE id = $2 AND shared_at IS NULL")
            .bind(now)
            .bind(self.id)
            .execute(&mut *tx)
            .await?;
        opened.give_all(with, now, tx).await?;
        Ok(shared == 1)
    }
}
