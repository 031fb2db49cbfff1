//! Small secrets for the database, sealed with the same keys as the objects, and names that are kept only as keyed hashes.

use crate::keys::Key;
use crate::seal::{HEADER, Seal};
use crate::{Error, Result, Shelf};
use ring::hmac;
use uuid::Uuid;

impl Shelf {
    /// A small secret as text for a column, bound to what it belongs to: moved to another row it does not open.
    pub fn seal_secret(&self, of: Uuid, secret: &[u8]) -> Result<String> {
        let seal = Seal::fresh(self.keys().newest(), of)?;
        let mut chunk = secret.to_vec();
        seal.close(0, true, &mut chunk)?;
        Ok(hex(&[seal.header.as_slice(), &chunk].concat()))
    }

    /// What `seal_secret` made. [`Error::KeyMissing`] when its key is not on the ring.
    pub fn open_secret(&self, of: Uuid, sealed: &str) -> Result<Vec<u8>> {
        let bytes = from_hex(sealed).filter(|bytes| bytes.len() > HEADER).ok_or(Error::Damaged { name: of })?;
        let (header, rest) = bytes.split_at(HEADER);
        let mut chunk = rest.to_vec();
        Seal::of(header, self.keys(), of)?.open(0, true, &mut chunk)?;
        Ok(chunk)
    }

    /// A name as one who holds the data without the keys can't guess it back: for counting, not for reading.
    pub fn keyed_hash(&self, name: &str) -> Result<String> {
        hash_with(self.keys().newest(), name)
    }

    /// Which key seals and hashes now: safe to write down. What must be hashed alike for longer than a key is the newest,
    /// such as who has voted already, keeps this and asks [`Shelf::keyed_hash_by`].
    pub fn key_name(&self) -> String {
        hex(&self.keys().newest().id)
    }

    /// The same by the key of that name. [`Error::KeyMissing`] when it is not on the ring.
    pub fn keyed_hash_by(&self, key_name: &str, name: &str) -> Result<String> {
        let id = from_hex(key_name).and_then(|bytes| bytes.try_into().ok());
        hash_with(self.keys().by_id(id.ok_or_else(|| Error::KeyMissing { key: key_name.to_owned() })?)?, name)
    }
}

fn hash_with(key: &Key, name: &str) -> Result<String> {
    let key = key.extract(b"tahto names");
    let key = key.expand(&[b"keyed hash"], hmac::HMAC_SHA256).map_err(|_| Error::Sealing)?;
    Ok(hex(hmac::sign(&hmac::Key::from(key), name.as_bytes()).as_ref()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..digits.len()).step_by(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Keys, Shelf};
    use uuid::Uuid;

    #[test]
    fn a_secret_opens_for_its_own_row_and_with_its_own_keys_only() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let shelf = |folder: &tempfile::TempDir| {
            Shelf::open(folder.path(), Keys::open_or_make(&folder.path().join("keys")).unwrap()).unwrap()
        };
        let (shelf, stranger) = (shelf(&folder), shelf(&other));
        let (mine, yours) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = shelf.seal_secret(mine, b"twenty bytes of it..").unwrap();
        assert!(!sealed.contains("twenty"));
        assert_eq!(shelf.open_secret(mine, &sealed).unwrap(), b"twenty bytes of it..");
        assert!(shelf.open_secret(yours, &sealed).is_err());
        assert!(stranger.open_secret(mine, &sealed).is_err());
        for broken in ["", "x", "00", &sealed[..sealed.len() - 2], &sealed.replace('0', "1")] {
            assert!(shelf.open_secret(mine, broken).is_err(), "{broken}");
        }
        assert_ne!(shelf.keyed_hash("a").unwrap(), stranger.keyed_hash("a").unwrap());
        assert_eq!(shelf.keyed_hash("a").unwrap(), shelf.keyed_hash("a").unwrap());
    }

    /// Whoever has voted is still known to have voted when a key was added in the middle of a round.
    #[test]
    fn a_keyed_hash_stays_the_same_by_its_key_when_another_key_comes() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let open = || Shelf::open(folder.path(), Keys::open_or_make(&keys).unwrap()).unwrap();
        let before = open();
        let (name, hash) = (before.key_name(), before.keyed_hash("a").unwrap());
        let second = keys.join("shelf-0002.key");
        std::fs::write(&second, "ab".repeat(32)).unwrap();
        std::fs::set_permissions(&second, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        let after = open();
        assert_ne!(after.key_name(), name);
        assert_ne!(after.keyed_hash("a").unwrap(), hash);
        assert_eq!(after.keyed_hash_by(&name, "a").unwrap(), hash);
        for unknown in ["", "zz", "0011223344556677"] {
            assert!(matches!(after.keyed_hash_by(unknown, "a"), Err(crate::Error::KeyMissing { .. })), "{unknown}");
        }
    }
}
