//! Somebody by their name, as one writes it on a list: "Lasse Luottamusmies", or with a unit after a comma where two people
//! have the same name.

use people::fold;
use store::{Day, Id, Result, Source, sql};

/// Whom a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    One(Id),
    Nobody,
    /// Several people: the unit tells them apart.
    Several,
}

/// Who is at work on that day under this name.
pub async fn named(typed: &str, today: &Day, from: impl Source) -> Result<Named> {
    let (name, unit) = typed.split_once(',').unwrap_or((typed, ""));
    let found: Vec<(Id,)> = sql!(
        "SELECT DISTINCT p.id FROM person p JOIN post_held h ON h.person_id = p.id JOIN unit u ON u.id = h.unit_id \
         WHERE p.name_folded = $1 AND (u.name_folded = $2 OR $2 = '') \
         AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) LIMIT 2"
    )
    .bind(fold(name))
    .bind(fold(unit))
    .bind(today)
    .all(from)
    .await?;
    Ok(match found[..] {
        [] => Named::Nobody,
        [(id,)] => Named::One(id),
        _ => Named::Several,
    })
}

impl Named {
    /// What to do when it is not one person; a message key.
    pub fn trouble(self) -> Option<&'static str> {
        match self {
            Named::One(_) => None,
            Named::Nobody => Some("change-name-nobody"),
            Named::Several => Some("change-name-several"),
        }
    }
}
