//! A role is taken otherwise than by the staff file: by saying yes to an invitation, within the room's own change.

use crate::Role;
use store::{Day, Id, Result, Tx, sql};

/// Gives somebody a role from today on; false: they had it already. A staff file that does not know of it leaves it in
/// force as long as they hold a post; one that names it for them takes it over.
pub async fn appoint(role: Role, id: Id, person_id: Id, today: &Day, tx: &mut Tx) -> Result<bool> {
    let taken = sql!(
        "INSERT INTO role_held (id, employer_id, person_id, role, begins_on, by_invitation) \
         SELECT $1, p.employer_id, p.id, $2, $3, TRUE FROM person p WHERE p.id = $4 AND NOT EXISTS \
         (SELECT 1 FROM role_held r WHERE r.person_id = $4 AND r.role = $2 AND r.begins_on <= $3 \
         AND (r.ends_on IS NULL OR r.ends_on >= $3)) \
         ON CONFLICT (person_id, role, begins_on) DO UPDATE SET ends_on = NULL, by_invitation = TRUE"
    );
    Ok(taken.bind(id).bind(role).bind(today).bind(person_id).execute(tx).await? == 1)
}

/// A role taken by an invitation ends with yesterday; false: there is none.
pub async fn dismiss(role: Role, person_id: Id, today: &Day, tx: &mut Tx) -> Result<bool> {
    let ended = sql!(
        "UPDATE role_held SET ends_on = $1 WHERE person_id = $2 AND role = $3 AND by_invitation \
         AND begins_on <= $4 AND (ends_on IS NULL OR ends_on >= $4)"
    );
    Ok(ended.bind(today.before()).bind(person_id).bind(role).bind(today).execute(tx).await? > 0)
}
