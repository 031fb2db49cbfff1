//! A key made for one thing alone, such as a discussion between two people: what is sealed with it opens with nothing
//! else on the ring. It is kept wrapped by the ring's newest key, once for each person who holds it, and is gone when the
//! last wrapping is.

use crate::keys::LENGTH;
use crate::{Error, Keys, Result, Shelf};
use ring::digest;
use ring::rand::{SecureRandom, SystemRandom};
use std::fmt;
use uuid::Uuid;

/// 32 random bytes; never printed, and never kept but wrapped.
#[derive(Clone)]
pub struct ContentKey([u8; LENGTH]);

impl ContentKey {
    pub fn fresh() -> Result<ContentKey> {
        let mut secret = [0; LENGTH];
        SystemRandom::new().fill(&mut secret).map_err(|_| Error::Sealing)?;
        Ok(ContentKey(secret))
    }
}

impl fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("ContentKey(…)")
    }
}

impl Shelf {
    /// The key as text for a column, bound to what it opens and to who holds it: moved to another row it does not open.
    pub fn wrap(&self, key: &ContentKey, of: Uuid, holder: Uuid) -> Result<String> {
        self.seal_secret(bound(of, holder), &key.0)
    }

    /// What `wrap` made. [`Error::KeyMissing`] when the key that wrapped it is not on the ring.
    pub fn unwrap(&self, wrapped: &str, of: Uuid, holder: Uuid) -> Result<ContentKey> {
        let secret = self.open_secret(bound(of, holder), wrapped)?;
        Ok(ContentKey(secret.try_into().map_err(|_| Error::Damaged { name: of })?))
    }

    /// The same shelf with that key alone: what it puts and seals opens with that key only.
    pub fn under(&self, key: &ContentKey) -> Shelf {
        self.by(Keys::one(key.0))
    }
}

/// One name for the two.
fn bound(of: Uuid, holder: Uuid) -> Uuid {
    let mut digest = digest::Context::new(&digest::SHA256);
    digest.update(b"tahto wrapped key");
    digest.update(of.as_bytes());
    digest.update(holder.as_bytes());
    Uuid::from_bytes(digest.finish().as_ref()[..16].try_into().expect("a digest has 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf(folder: &std::path::Path) -> Shelf {
        Shelf::open(folder, Keys::open_or_make(&folder.join("keys")).unwrap()).unwrap()
    }

    #[test]
    fn a_wrapped_key_opens_for_its_holder_and_its_own_thing_only() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (shelf, stranger) = (shelf(folder.path()), shelf(other.path()));
        let [talk, elsewhere, aino, eero] = [1, 2, 3, 4].map(Uuid::from_u128);
        let key = ContentKey::fresh().unwrap();
        let wrapped = shelf.wrap(&key, talk, aino).unwrap();
        assert_eq!(shelf.unwrap(&wrapped, talk, aino).unwrap().0, key.0);
        assert!(shelf.unwrap(&wrapped, talk, eero).is_err());
        assert!(shelf.unwrap(&wrapped, elsewhere, aino).is_err());
        assert!(matches!(stranger.unwrap(&wrapped, talk, aino), Err(Error::KeyMissing { .. })));
        assert_ne!(wrapped, shelf.wrap(&key, talk, aino).unwrap(), "no two wrappings look alike");
        assert!(!format!("{key:?}").contains(&key.0[0].to_string()));
    }

    #[tokio::test]
    async fn what_is_sealed_under_a_key_of_its_own_opens_with_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = shelf(folder.path());
        let (mine, yours) = (shelf.under(&ContentKey::fresh().unwrap()), shelf.under(&ContentKey::fresh().unwrap()));
        let row = Uuid::from_u128(7);
        let sealed = mine.seal_secret(row, b"between the two of us").unwrap();
        assert_eq!(mine.open_secret(row, &sealed).unwrap(), b"between the two of us");
        mine.put(row, b"a recording".as_slice()).await.unwrap();
        assert!(mine.read(row, None).await.is_ok());
        for other in [&shelf, &yours] {
            assert!(other.open_secret(row, &sealed).is_err());
            assert!(matches!(other.read(row, None).await, Err(Error::KeyMissing { .. })));
        }
    }
}
