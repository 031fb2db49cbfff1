//! A person's password: hashed with Argon2id on a thread of its own, a few at a time, never inside a change.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::LazyLock;
use store::{Id, Moment, Source, Tx, sql};
use tokio::sync::Semaphore;
use web::{Error, Result};

/// What OWASP asks for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// As many at once as there are processors; the others wait for their turn.
static SEATS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, Into::into)));
/// Compared with when nobody has that name, so that it takes as long.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).expect("sound parameters");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Option<String> {
    Some(argon2().hash_password(password.as_bytes()).ok()?.to_string())
}

async fn on_a_seat<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _seat = SEATS.acquire().await.map_err(|error| Error::Broken(error.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Broken(error.to_string()))
}

/// For `Password::set`; before the change begins.
pub(crate) async fn hashed(password: &str) -> Result<Hashed> {
    let password = password.to_owned();
    let hash = on_a_seat(move || hash_now(&password)).await?;
    hash.map(Hashed).ok_or_else(|| Error::Broken("a password could not be hashed".into()))
}

pub(crate) struct Hashed(String);

store::record! {
    pub(crate) struct Password {
        pub person_id: Id,
        pub hash: String,
        pub set_at: Moment,
    }
}

impl Password {
    pub async fn of(person_id: Id, from: impl Source) -> store::Result<Option<Password>> {
        sql!("SELECT person_id, hash, set_at FROM password WHERE person_id = $1").bind(person_id).optional(from).await
    }

    pub async fn set(person_id: Id, hashed: Hashed, tx: &mut Tx) -> store::Result<()> {
        sql!(
            "INSERT INTO password (person_id, hash, set_at) VALUES ($1, $2, $3) \
             ON CONFLICT (person_id) DO UPDATE SET hash = $2, set_at = $3"
        )
        .bind(person_id)
        .bind(hashed.0)
        .bind(Moment::now())
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// Whose of these it is. With none to compare, as much work is done for nothing.
pub(crate) async fn whose(password: &str, all: Vec<Password>) -> Result<Option<Id>> {
    let password = password.to_owned();
    on_a_seat(move || {
        let fits = |hash: &str| argon2().verify_password(password.as_bytes(), hash).is_ok();
        if all.is_empty() {
            let _ = fits(&NOBODYS);
        }
        all.iter().find(|one| fits(&one.hash)).map(|one| one.person_id)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_says_how_it_was_made_and_fits_its_password_only() {
        let hash = hash_now("kolme sanaa riittää").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(argon2().verify_password("kolme sanaa riittää".as_bytes(), hash.as_str()).is_ok());
        assert!(argon2().verify_password("kolme sanaa riittaa".as_bytes(), hash.as_str()).is_err());
        assert_ne!(hash, hash_now("kolme sanaa riittää").unwrap(), "a salt of its own");
        assert!(NOBODYS.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "nobody's takes as long");
    }
}
