//! How a chunk is sealed: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM.
//!
//! An object begins with 48 bytes: `tahtoSH1`, the id of the key, a random salt. The object's own key is HKDF-SHA256
//! of the key on the ring, the salt and the object's name, so that no two objects (nor two versions of one) share a
//! key and an object moved to another name does not open. The nonce is the chunk's number and whether it is the last:
//! chunks can be neither swapped, repeated, dropped nor cut off at the end. The header is authenticated with every chunk.

use crate::keys::{Key, Keys};
use crate::{Error, Result};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom, SystemRandom};
use uuid::Uuid;

/// What stands before the first chunk, in bytes.
pub(crate) const HEADER: usize = MAGIC.len() + 8 + SALT;
/// What authentication adds to each chunk, in bytes.
pub(crate) const TAG: usize = 16;

const MAGIC: [u8; 8] = *b"tahtoSH1";
const SALT: usize = 32;

/// Closes and opens the chunks of one object.
pub(crate) struct Seal {
    pub(crate) header: [u8; HEADER],
    name: Uuid,
    key: LessSafeKey,
}

impl Seal {
    /// For an object that is about to be put.
    pub(crate) fn fresh(key: &Key, name: Uuid) -> Result<Seal> {
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..16].copy_from_slice(&key.id);
        SystemRandom::new().fill(&mut header[16..]).map_err(|_| Error::Sealing)?;
        Seal::with(header, key, name)
    }

    /// For an object that was put under `name` and begins with `header`.
    pub(crate) fn of(header: &[u8], keys: &Keys, name: Uuid) -> Result<Seal> {
        let header: [u8; HEADER] = header.try_into().map_err(|_| Error::Damaged { name })?;
        if header[..8] != MAGIC {
            return Err(Error::Damaged { name });
        }
        let key = keys.by_id(header[8..16].try_into().expect("eight bytes"))?;
        Seal::with(header, key, name)
    }

    fn with(header: [u8; HEADER], key: &Key, name: Uuid) -> Result<Seal> {
        let info = [b"tahto shelf object".as_slice(), name.as_bytes()];
        let derived = key.extract(&header[16..]);
        let derived = derived.expand(&info, &AES_256_GCM).map_err(|_| Error::Sealing)?;
        Ok(Seal { header, name, key: LessSafeKey::new(UnboundKey::from(derived)) })
    }

    /// Turns plaintext into ciphertext and tag, in place.
    pub(crate) fn close(&self, number: u32, last: bool, chunk: &mut Vec<u8>) -> Result<()> {
        let aad = Aad::from(self.header);
        self.key.seal_in_place_append_tag(nonce(number, last), aad, chunk).map_err(|_| Error::Sealing)
    }

    /// Turns ciphertext and tag into plaintext, in place.
    pub(crate) fn open(&self, number: u32, last: bool, chunk: &mut Vec<u8>) -> Result<()> {
        let aad = Aad::from(self.header);
        let opened = self.key.open_in_place(nonce(number, last), aad, chunk);
        let length = opened.map_err(|_| Error::Damaged { name: self.name })?.len();
        chunk.truncate(length);
        Ok(())
    }
}

/// Seven zeros (the key is the object's own), the chunk's number, the mark of the last.
fn nonce(number: u32, last: bool) -> Nonce {
    let mut nonce = [0; NONCE_LEN];
    nonce[7..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = last.into();
    Nonce::assume_unique_for_key(nonce)
}
