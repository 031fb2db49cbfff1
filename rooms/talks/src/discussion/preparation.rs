//! What somebody prepares alone for a discussion: answers to the form, sealed with a vault whose key they alone hold until
//! they share it. Then the others who take part are given the key.

use crate::talk::Talk;
use forms::Answers;
use media::Medium;
use people::{ByReference, Me};
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use vaults::{Opened, Vault};
use web::{App, Reference, Result};

pub const KIND: &str = "talk_preparation";

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
    /// What was said in it belongs to it.
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// It has been written on since it was shared.
    pub fn has_changed(&self) -> bool {
        self.shared_at.is_some_and(|shared| self.saved_at > shared)
    }

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

    /// One's own, opened; begun if there was none.
    pub async fn begin(talk: &Talk, me: &Me, app: &App, tx: &mut Tx) -> Result<(Preparation, Opened)> {
        Preparation::begin_for((talk.id, talk.employer_id), me.id, app, &mut *tx).await?;
        let own = Preparation::of(talk.id, me.id, &mut *tx).await?.ok_or(web::Error::NotFound)?;
        let opened = Vault::open_for(own.vault_id, me.id, app, tx).await?.ok_or(web::Error::NotFound)?;
        Ok((own, opened))
    }

    /// Begins it for somebody who takes part, empty and with a vault of its own, so that a look at it writes nothing. Begun
    /// twice, or by two at once, there is one.
    pub async fn begin_for((talk_id, employer_id): (Id, Id), person_id: Id, app: &App, tx: &mut Tx) -> Result<()> {
        if Preparation::of(talk_id, person_id, &mut *tx).await?.is_none() {
            let vault = Vault::make(app.clock.new_id(), employer_id, &[person_id], app, &mut *tx).await?;
            let begun = sql!(
                "INSERT INTO talk_preparation (id, talk_id, person_id, vault_id, answers, saved_at) \
                 VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING"
            )
            .bind(app.clock.new_id())
            .bind(talk_id)
            .bind(person_id)
            .bind(vault.vault_id)
            .bind(app.now())
            .execute(&mut *tx)
            .await?;
            if begun == 0 {
                Vault::forget(vault.vault_id, &mut *tx).await?;
            }
        }
        Ok(())
    }

    pub fn read(&self, opened: &Opened) -> Result<Answers> {
        let words = opened.read(self.id, &self.answers)?;
        Ok(serde_json::from_str(&words).unwrap_or_default())
    }

    /// Pictures and recordings go with the answers: whoever sees these sees those. What a picture shows and what is said is
    /// sealed with them. Only the writer's own in this vault are taken.
    pub async fn take_media(&self, answers: &Answers, me: &Me, opened: &Opened, tx: &mut Tx) -> Result<()> {
        for answer in answers.0.values() {
            let Some(id) = answer.medium else { continue };
            let is_picture = answer.way == "picture";
            let (alt, transcript) =
                if is_picture { (answer.described.as_str(), "") } else { ("", answer.described.as_str()) };
            Medium::attach_sealed(id, me.id, opened, &self.reference(), &mut *tx).await?;
            Medium::describe_sealed(id, me.id, opened, alt, transcript, &mut *tx).await?;
        }
        Ok(())
    }

    /// A form may name media; those stay that are the writer's own and lie in this vault.
    pub async fn only_own_media(&self, mut answers: Answers, me: &Me, app: &App) -> Result<Answers> {
        for answer in answers.0.values_mut() {
            let Some(id) = answer.medium else { continue };
            let medium = Medium::find(id, app.store.read()).await?;
            let is_own = medium.is_some_and(|medium| {
                let is_here = medium.subject().is_none_or(|subject| subject == self.reference());
                medium.person_id == me.id && medium.vault_id == Some(self.vault_id) && is_here
            });
            if !is_own {
                answer.medium = None;
            }
        }
        Ok(answers)
    }

    /// Takes away what its writer no longer wants in it.
    pub async fn let_go(&self, medium: Id, me: &Me, tx: &mut Tx) -> Result<()> {
        Medium::let_go(medium, self.id, &mut *tx).await?;
        Ok(Medium::forget(medium, me.id, tx).await?)
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

/// What somebody prepared, as it is asked for together with a picture or a recording in it.
#[derive(Debug)]
pub struct Seen {
    pub is_own: bool,
    /// It has been shared, and the person asking takes part and holds its key.
    pub is_shown: bool,
}

impl ByReference for Seen {
    async fn seen_by(id: Id, me: &Me, app: &App) -> Result<Option<Seen>> {
        let found: Option<(Id, Id, Id, Option<Moment>)> =
            sql!("SELECT talk_id, person_id, vault_id, shared_at FROM talk_preparation WHERE id = $1")
                .bind(id)
                .optional(app.store.read())
                .await?;
        let Some((talk_id, person_id, vault_id, shared_at)) = found else { return Ok(None) };
        let takes_part = Talk::find(talk_id, me, app).await?.is_some_and(|talk| talk.is_seen());
        let is_shown =
            takes_part && shared_at.is_some() && Vault::holders(vault_id, app.store.read()).await?.contains(&me.id);
        // A former supervisor is no party any more, not even to what they prepared for it.
        Ok(Some(Seen { is_own: takes_part && person_id == me.id, is_shown }))
    }
}
