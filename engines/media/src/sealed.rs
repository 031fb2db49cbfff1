//! Media of a vault: content, thumb and words (name, alt, transcript) are sealed with its key before they are kept, and
//! read by whoever holds it. What remains to be seen in the row is what kind it is, how large and how long, whose, and when.

use crate::Medium;
use crate::medium::{FORGET, kept};
use store::{Id, Moment, Result, Source, Tx, sql};
use vaults::Opened;
use web::Reference;

impl Medium {
    /// With its words, for drawing. One of another vault stays sealed: it has nothing to do with this one.
    pub fn unsealed(&self, opened: &Opened) -> web::Result<Medium> {
        let mut medium = self.clone();
        if self.is_sealed && self.vault_id == Some(opened.vault_id) {
            medium.name = opened.read(self.id, &self.name)?;
            medium.alt = opened.read(self.id, &self.alt)?;
            medium.transcript = opened.read(self.id, &self.transcript)?;
            medium.is_sealed = false;
        }
        Ok(medium)
    }

    /// The same going into a vault, as its row keeps it.
    pub(crate) fn sealed(&self, opened: &Opened) -> web::Result<Medium> {
        Ok(Medium {
            name: opened.seal(self.id, &self.name)?,
            alt: opened.seal(self.id, &self.alt)?,
            transcript: opened.seal(self.id, &self.transcript)?,
            vault_id: Some(opened.vault_id),
            is_sealed: true,
            ..self.clone()
        })
    }

    /// The owner's words beside it, sealed. Beside one of another vault, or of none, nothing is written.
    pub async fn describe_sealed(
        id: Id,
        owner: Id,
        opened: &Opened,
        alt: &str,
        transcript: &str,
        tx: &mut Tx,
    ) -> web::Result<()> {
        sql!("UPDATE medium SET alt = $1, transcript = $2 WHERE id = $3 AND person_id = $4 AND vault_id = $5")
            .bind(opened.seal(id, alt)?)
            .bind(opened.seal(id, transcript)?)
            .bind(id)
            .bind(owner)
            .bind(opened.vault_id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// As `attach`, for one that lies in this vault: nothing unsealed comes to belong to what is sealed.
    pub async fn attach_sealed(id: Id, owner: Id, opened: &Opened, to: &Reference, tx: &mut Tx) -> Result<bool> {
        let attached = sql!(
            "UPDATE medium SET subject_kind = $1, subject_id = $2 \
             WHERE id = $3 AND person_id = $4 AND vault_id = $5 AND subject_id IS NULL"
        )
        .bind(&to.kind)
        .bind(to.id)
        .bind(id)
        .bind(owner)
        .bind(opened.vault_id)
        .execute(tx)
        .await?;
        Ok(attached == 1)
    }

    /// As `is_free`, of one that lies in this vault.
    pub async fn is_free_in(id: Id, owner: Id, vault_id: Id, from: impl Source) -> Result<bool> {
        let free: Option<(Id,)> =
            sql!("SELECT id FROM medium WHERE id = $1 AND person_id = $2 AND vault_id = $3 AND subject_id IS NULL")
                .bind(id)
                .bind(owner)
                .bind(vault_id)
                .optional(from)
                .await?;
        Ok(free.is_some())
    }

    /// Everything that lies in a vault, in the order in which it came; its words still sealed.
    pub async fn of_vault(vault_id: Id, from: impl Source) -> Result<Vec<Medium>> {
        kept!("WHERE vault_id = $1 ORDER BY id").bind(vault_id).all(from).await
    }

    /// Forgets all that lies in a vault, when the vault goes.
    pub async fn forget_of_vault(vault_id: Id, tx: &mut Tx) -> Result<u64> {
        let gone: Vec<(Id, Option<Id>)> =
            sql!("DELETE FROM medium WHERE vault_id = $1 RETURNING id, thumb_id").bind(vault_id).all(&mut *tx).await?;
        let contents: Vec<Option<Id>> = gone.iter().flat_map(|(id, thumb)| [Some(*id), *thumb]).collect();
        if !contents.is_empty() {
            tx.later(FORGET, &contents, Moment(0), None).await?;
        }
        Ok(gone.len() as u64)
    }
}
