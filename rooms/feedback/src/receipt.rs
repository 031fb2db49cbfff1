//! The receipt: sixteen signs that whoever sent feedback without signing in keeps, and by which they read the answer. It
//! is made from the form's own random key and what was sent, so that a second press of the button gives the same one and
//! keeps nothing twice. In the database there is only its hash.

use people::browser_session::{hash, secret};
use people::printed_code::{as_signs, in_groups, plain};

/// Of 32^16 receipts nobody guesses one.
const SIGNS: usize = 16;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// For a form's hidden field; nobody else knows it.
    pub fn fresh_key() -> String {
        secret()
    }

    /// Without a key of its form it is a new one each time.
    pub fn of(key: &str, topic: &str, words: &str) -> Receipt {
        let key = if key.len() < 32 { secret() } else { key.to_owned() };
        let hex = hash(&format!("receipt {key} {topic} {words}"));
        let bytes = (0..SIGNS).filter_map(|at| u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok());
        Receipt(as_signs(&bytes.collect::<Vec<u8>>()))
    }

    /// However it was written; None: it can't be one.
    pub fn read(written: &str) -> Option<Receipt> {
        let signs = plain(written);
        (signs.len() == SIGNS).then_some(Receipt(signs))
    }

    pub fn hash(&self) -> String {
        hash(&format!("feedback {}", self.0))
    }
}

/// "ABCD-EFGH-JKMN-PQRS"
impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&in_groups(&self.0, 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_form_sent_twice_has_one_receipt_and_other_words_another() {
        let key = Receipt::fresh_key();
        let first = Receipt::of(&key, "tahto", "Hyvä");
        assert_eq!(first, Receipt::of(&key, "tahto", "Hyvä"));
        assert_ne!(first, Receipt::of(&key, "tahto", "Hyvä!"));
        assert_ne!(first, Receipt::of(&Receipt::fresh_key(), "tahto", "Hyvä"));
        assert_ne!(Receipt::of("", "tahto", "Hyvä"), Receipt::of("", "tahto", "Hyvä"), "a form without a key");
    }

    #[test]
    fn a_receipt_is_read_however_it_is_written() {
        let receipt = Receipt::of(&Receipt::fresh_key(), "tahto", "Hyvä");
        let written = receipt.to_string();
        assert_eq!(written.len(), 19, "{written}");
        let untidy = written.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(Receipt::read(&untidy), Some(receipt));
        assert_eq!(Receipt::read("ABCD-EFGH"), None);
    }
}
