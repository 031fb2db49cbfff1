//! The record of a vault, and who holds its key.

use crate::Opened;
use people::Me;
use shelf::ContentKey;
use store::{Id, Moment, Result as Kept, Source, Tx, sql};
use web::{App, Result};

/// Its doings; the record has nothing to show.
#[derive(Debug, Clone, Copy)]
pub struct Vault;

impl Vault {
    /// Makes a vault whose key these people hold, and opens it.
    pub async fn make(id: Id, employer_id: Id, holders: &[Id], app: &App, tx: &mut Tx) -> Result<Opened> {
        let now = app.now();
        sql!("INSERT INTO vault (id, employer_id, made_at) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(employer_id)
            .bind(now)
            .execute(&mut *tx)
            .await?;
        let opened = Opened::with(id, ContentKey::fresh()?, app);
        opened.give_all(holders, now, tx).await?;
        Ok(opened)
    }

    /// Opens it for somebody who holds its key; None: they do not, or it has been destroyed. [`web::Error::Sealed`] when the
    /// house's own key is not there, as after a restore without keys.
    pub async fn open(id: Id, me: &Me, app: &App) -> Result<Option<Opened>> {
        Vault::open_for(id, me.id, app, app.store.read()).await
    }

    /// The same within a change.
    pub async fn open_for(id: Id, person_id: Id, app: &App, from: impl Source) -> Result<Option<Opened>> {
        let held: Option<(String,)> = sql!("SELECT wrapped FROM vault_holder WHERE vault_id = $1 AND person_id = $2")
            .bind(id)
            .bind(person_id)
            .optional(from)
            .await?;
        let Some((wrapped,)) = held else { return Ok(None) };
        let key = app.shelf.unwrap(&wrapped, id, person_id)?;
        Ok(Some(Opened::with(id, key, app)))
    }

    /// Whether somebody holds its key, asked without opening it.
    pub async fn holds(id: Id, person_id: Id, from: impl Source) -> Kept<bool> {
        let held: Option<(Id,)> = sql!("SELECT vault_id FROM vault_holder WHERE vault_id = $1 AND person_id = $2")
            .bind(id)
            .bind(person_id)
            .optional(from)
            .await?;
        Ok(held.is_some())
    }

    /// Many at once for one person, as a list needs them.
    pub async fn open_all(ids: &[Id], me: &Me, app: &App) -> Result<Vec<Opened>> {
        let mut opened = vec![];
        for id in ids {
            opened.extend(Vault::open(*id, me, app).await?);
        }
        Ok(opened)
    }

    /// Who holds the key.
    pub async fn holders(id: Id, from: impl Source) -> Kept<Vec<Id>> {
        let holders: Vec<(Id,)> =
            sql!("SELECT person_id FROM vault_holder WHERE vault_id = $1 ORDER BY given_at, person_id")
                .bind(id)
                .all(from)
                .await?;
        Ok(holders.into_iter().map(|(id,)| id).collect())
    }

    /// Takes the key from somebody: from the next request on nothing opens for them. The store writes over what is deleted.
    pub async fn take(id: Id, person_id: Id, tx: &mut Tx) -> Kept<()> {
        sql!("DELETE FROM vault_holder WHERE vault_id = $1 AND person_id = $2")
            .bind(id)
            .bind(person_id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// Destroys the key: what it sealed opens for nobody any more, here or in a copy of the database made later.
    pub async fn destroy(id: Id, now: Moment, tx: &mut Tx) -> Kept<()> {
        Vault::take_from_all(id, &mut *tx).await?;
        sql!("UPDATE vault SET destroyed_at = $1 WHERE id = $2 AND destroyed_at IS NULL")
            .bind(now)
            .bind(id)
            .execute(tx)
            .await?;
        Ok(())
    }

    async fn take_from_all(id: Id, tx: &mut Tx) -> Kept<()> {
        sql!("DELETE FROM vault_holder WHERE vault_id = $1").bind(id).execute(tx).await?;
        Ok(())
    }

    /// Takes every key from somebody, as when their data is erased.
    pub async fn take_all(person_id: Id, tx: &mut Tx) -> Kept<()> {
        sql!("DELETE FROM vault_holder WHERE person_id = $1").bind(person_id).execute(tx).await?;
        Ok(())
    }

    /// Takes a vault away with its key: nothing was sealed with it, or all that was has gone (its media by
    /// `Medium::forget_of_vault`).
    pub async fn forget(id: Id, tx: &mut Tx) -> Kept<()> {
        Vault::take_from_all(id, &mut *tx).await?;
        sql!("DELETE FROM vault WHERE id = $1").bind(id).execute(tx).await?;
        Ok(())
    }
}
