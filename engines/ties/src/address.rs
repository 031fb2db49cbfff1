//! Where one follows, and where one asks about a thing.

use web::Reference;

web::address! {
    /// What one follows.
    Follows = "following";
    /// `kind.id` of a record.
    Following(followed: String) = "following" / followed;
}

/// A record as one place of an address: `kind.id`.
pub fn in_a_word(record: &Reference) -> String {
    format!("{}.{}", record.kind, record.id)
}

/// The record of such a word.
pub fn of_word(word: &str) -> Option<Reference> {
    let (kind, id) = word.split_once('.')?;
    let plain = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    Some(Reference::new(kind, id.parse().ok().filter(|_| plain)?))
}

/// Where a question about a record is asked: the influence channel's own form, which knows what it is about.
pub fn ask_about(record: &Reference) -> String {
    format!("/voice/new?about={}", in_a_word(record))
}

/// Where an idea becomes a trial: the trials' own form, which knows what it comes of.
pub fn try_out(record: &Reference) -> String {
    format!("/trials/new?of={}", in_a_word(record))
}
