//! An opened vault: in the memory of one request, for one person who holds its key.

use people::Me;
use shelf::{ContentKey, Shelf};
use std::fmt;
use store::{Id, Moment, Result as Kept, Tx, sql};
use web::{App, Result};

/// Seals and reads. It is never printed, kept or handed to a job.
#[derive(Clone)]
pub struct Opened {
    pub vault_id: Id,
    key: ContentKey,
    shelf: Shelf,
    house: Shelf,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Opened({})", self.vault_id)
    }
}

impl Opened {
    pub(crate) fn with(vault_id: Id, key: ContentKey, app: &App) -> Opened {
        Opened { vault_id, shelf: app.shelf.under(&key), house: app.shelf.clone(), key }
    }

    /// Words for a column of the row `of`: moved to another row they do not open. Nothing stays nothing.
    pub fn seal(&self, of: Id, words: &str) -> Result<String> {
        match words.is_empty() {
            true => Ok(String::new()),
            false => Ok(self.shelf.seal_secret(of, words.as_bytes())?),
        }
    }

    /// What `seal` made of them.
    pub fn read(&self, of: Id, sealed: &str) -> Result<String> {
        if sealed.is_empty() {
            return Ok(String::new());
        }
        let words = self.shelf.open_secret(of, sealed)?;
        Ok(String::from_utf8_lossy(&words).into_owned())
    }

    /// Where this vault's media are put and read.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Gives the key to somebody. Given twice, once is kept; a destroyed vault is given to nobody.
    pub async fn give(&self, to: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        let wrapped = self.house.wrap(&self.key, self.vault_id, to)?;
        let given: Kept<u64> = sql!(
            "INSERT INTO vault_holder (vault_id, person_id, wrapped, given_at) \
             SELECT id, $2, $3, $4 FROM vault WHERE id = $1 AND destroyed_at IS NULL ON CONFLICT DO NOTHING"
        )
        .bind(self.vault_id)
        .bind(to)
        .bind(wrapped)
        .bind(now)
        .execute(tx)
        .await;
        given?;
        Ok(())
    }

    /// As `give`, to everybody in a list.
    pub async fn give_all(&self, to: &[Id], now: Moment, tx: &mut Tx) -> Result<()> {
        for person in to {
            self.give(*person, now, tx).await?;
        }
        Ok(())
    }

    /// Whether somebody else than `me` holds the key besides.
    pub async fn is_shared(&self, me: &Me, app: &App) -> Result<bool> {
        Ok(crate::Vault::holders(self.vault_id, app.store.read()).await?.iter().any(|holder| *holder != me.id))
    }
}
