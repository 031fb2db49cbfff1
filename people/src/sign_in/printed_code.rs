//! A code printed for one person: twelve signs that are not mistaken for each other, good once, for a week. By itself it is
//! enough: of 32^12 codes, with ten thousand waiting, a thousand guesses a second hit one in some 190,000 weeks; and guesses
//! from one network are stopped at five hundred an hour.

use crate::browser_session::hash;
use crate::{Me, Role};
use ring::rand::{SecureRandom, SystemRandom};
use std::time::Duration;
use store::clock::new_id_at;
use store::{Day, Id, Moment, Source, Tx, sql};

pub(crate) const GOOD_FOR: Duration = Duration::from_secs(7 * 86_400);
/// Without I, L, O and U, which are read as others (Crockford).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// So many signs by chance.
pub(crate) fn signs(count: usize) -> String {
    let mut bytes = vec![0u8; count];
    SystemRandom::new().fill(&mut bytes).expect("the system gives random bytes");
    as_signs(&bytes)
}

/// A sign for each byte.
pub fn as_signs(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| SIGNS[usize::from(byte % 32)] as char).collect()
}

/// In groups, as people read them aloud: "ABCD-EFGH-JKMN".
pub fn in_groups(signs: &str, of: usize) -> String {
    let groups: Vec<&str> = (0..signs.len()).step_by(of).map(|at| &signs[at..(at + of).min(signs.len())]).collect();
    groups.join("-")
}

/// As it was meant, however it was written: small letters, spaces, the letter O for the figure.
pub fn plain(written: &str) -> String {
    let meant = |sign: char| match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    written.chars().filter(char::is_ascii_alphanumeric).map(meant).collect()
}

store::record! {
    /// A person who may be given a code, and the last one made for them.
    #[derive(Debug, Clone)]
    pub(crate) struct Holder {
        pub person_id: Id,
        pub name: String,
        pub unit: String,
        pub job: String,
        pub has_email: bool,
        /// They have a second factor or must have one: a code would go past it.
        pub is_guarded: bool,
        pub code_id: Option<Id>,
        pub made_at: Option<Moment>,
        pub ends_at: Option<Moment>,
        pub used_at: Option<Moment>,
        pub revoked_at: Option<Moment>,
        pub made_by: Option<String>,
    }
}

store::record! {
    /// A code as its person sees it.
    #[derive(Debug, Clone)]
    pub(crate) struct Made {
        pub made_by: String,
        pub made_at: Moment,
        pub used_at: Option<Moment>,
        pub revoked_at: Option<Moment>,
    }
}

/// Makes a code for a person whom the maker leads today, or, for a coordinator, who works for the same employer; never for
/// oneself, nor for whoever has a second factor or must have one. None when that is not so. Earlier codes end.
pub(crate) async fn make(person_id: Id, maker: &Me, today: &Day, tx: &mut Tx) -> store::Result<Option<String>> {
    let (code, now) = (signs(12), Moment::now());
    sql!("UPDATE sign_in_code SET revoked_at = $1 WHERE person_id = $2 AND used_at IS NULL AND revoked_at IS NULL")
        .bind(now)
        .bind(person_id)
        .execute(&mut *tx)
        .await?;
    let made = sql!(
        "INSERT INTO sign_in_code (id, secret_hash, person_id, made_by, made_at, ends_at) \
         SELECT $1, $2, p.id, m.id, $5, $6 \
         FROM person p, person m WHERE p.id = $3 AND m.id = $4 AND p.id <> m.id \
         AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id AND h.begins_on <= $7 \
         AND (h.ends_on IS NULL OR h.ends_on >= $7) AND (h.supervisor_id = m.id OR (h.employer_id = m.employer_id \
         AND EXISTS (SELECT 1 FROM role_held c WHERE c.person_id = m.id AND c.role = $8 AND c.begins_on <= $7 \
         AND (c.ends_on IS NULL OR c.ends_on >= $7))))) \
         AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM role_held r WHERE r.person_id = p.id AND (r.role = $8 OR r.role = $9) \
         AND r.begins_on <= $7 AND (r.ends_on IS NULL OR r.ends_on >= $7))"
    )
    .bind(new_id_at(now))
    .bind(hash(&code))
    .bind(person_id)
    .bind(maker.id)
    .bind(now)
    .bind(now + GOOD_FOR)
    .bind(today)
    .bind(Role::Coordinator)
    .bind(Role::Admin)
    .execute(tx)
    .await?;
    Ok((made == 1).then(|| in_groups(&code, 4)))
}

/// Uses the code up; whose it was. What must hold when it is made must hold now.
pub(crate) async fn using(code: &str, today: &Day, tx: &mut Tx) -> store::Result<Option<Id>> {
    let used: Option<(Id,)> = sql!(
        "UPDATE sign_in_code SET used_at = $1 WHERE secret_hash = $2 AND used_at IS NULL AND revoked_at IS NULL \
         AND ends_at > $1 AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = sign_in_code.person_id \
         AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3)) \
         AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = sign_in_code.person_id) \
         AND NOT EXISTS (SELECT 1 FROM role_held r WHERE r.person_id = sign_in_code.person_id AND (r.role = $4 OR r.role = $5) \
         AND r.begins_on <= $3 AND (r.ends_on IS NULL OR r.ends_on >= $3)) RETURNING person_id"
    )
    .bind(Moment::now())
    .bind(hash(&plain(code)))
    .bind(today)
    .bind(Role::Coordinator)
    .bind(Role::Admin)
    .optional(tx)
    .await?;
    Ok(used.map(|(id,)| id))
}

/// Ends a code that waits: by whom it was made, or by a coordinator of the same employer.
pub(crate) async fn revoke(code_id: Id, by: &Me, tx: &mut Tx) -> store::Result<bool> {
    let revoked = sql!(
        "UPDATE sign_in_code SET revoked_at = $1 WHERE id = $2 AND used_at IS NULL AND revoked_at IS NULL AND (made_by = $3 \
         OR (person_id IN (SELECT p.id FROM person p WHERE p.employer_id = $4) AND $5 = 'yes'))"
    )
    .bind(Moment::now())
    .bind(code_id)
    .bind(by.id)
    .bind(by.employer_id)
    .bind(if by.is(Role::Coordinator) { "yes" } else { "no" })
    .execute(tx)
    .await?;
    Ok(revoked == 1)
}

/// Whom this person may be asked for a code by: those they lead, and, for a coordinator, the employer's others by name.
/// Those without e-mail first.
pub(crate) async fn holders(me: &Me, search: &str, today: &Day, from: impl Source) -> store::Result<Vec<Holder>> {
    let pattern = format!("%{}%", crate::fold(search).replace(['%', '_', '\\'], " "));
    let mut holders: Vec<Holder> = sql!(
        "SELECT p.id AS person_id, p.name, u.name AS unit, h.job, p.email IS NOT NULL AS has_email, \
         (EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id) OR EXISTS (SELECT 1 FROM role_held r \
         WHERE r.person_id = p.id AND (r.role = $4 OR r.role = $5) AND r.begins_on <= $2 \
         AND (r.ends_on IS NULL OR r.ends_on >= $2))) AS is_guarded, \
         c.id AS code_id, c.made_at, c.ends_at, c.used_at, c.revoked_at, m.name AS made_by \
         FROM person p JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         JOIN unit u ON u.id = h.unit_id \
         LEFT JOIN sign_in_code c ON c.id = (SELECT x.id FROM sign_in_code x WHERE x.person_id = p.id \
         ORDER BY x.made_at DESC, x.id DESC LIMIT 1) LEFT JOIN person m ON m.id = c.made_by \
         WHERE p.id <> $1 AND (h.supervisor_id = $1 OR (h.employer_id = $3 AND $6 = 'yes')) AND p.name_folded LIKE $7 \
         ORDER BY CASE WHEN p.email IS NULL THEN 0 ELSE 1 END, p.name_folded, h.begins_on, h.id LIMIT 100"
    )
    .bind(me.id)
    .bind(today)
    .bind(me.employer_id)
    .bind(Role::Coordinator)
    .bind(Role::Admin)
    .bind(if me.is(Role::Coordinator) { "yes" } else { "no" })
    .bind(pattern)
    .all(from)
    .await?;
    holders.dedup_by_key(|holder| holder.person_id);
    Ok(holders)
}

/// The last codes made for a person, the newest first.
pub(crate) async fn made_for(person_id: Id, from: impl Source) -> store::Result<Vec<Made>> {
    sql!(
        "SELECT m.name AS made_by, c.made_at, c.used_at, c.revoked_at FROM sign_in_code c JOIN person m ON m.id = c.made_by \
         WHERE c.person_id = $1 ORDER BY c.made_at DESC, c.id DESC LIMIT 20"
    )
    .bind(person_id)
    .all(from)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_was_meant() {
        let code = in_groups(&signs(12), 4);
        assert_eq!(code.len(), 14);
        assert_eq!(plain(&code).len(), 12);
        assert_eq!(plain(&code.to_lowercase().replace('-', " ")), plain(&code));
        assert_eq!(plain("olil-0 l"), plain("0111-01"));
        assert!(signs(2_000).bytes().all(|sign| SIGNS.contains(&sign)));
        assert_ne!(signs(12), signs(12));
    }
}
