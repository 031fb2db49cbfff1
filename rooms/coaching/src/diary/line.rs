//! The line: who leads somebody today, their supervisor's supervisor and so on up, and who acts for any of them. The line
//! never reads a diary, whatever roles it holds besides.

use store::{Day, Id, Result, Source, sql};

/// Before a statement: `led` are those whom `$1` leads on the day `$2`, through however many. A chain that comes back to
/// itself ends, since nobody is found twice.
macro_rules! led {
    () => {
        "WITH RECURSIVE led (person_id) AS (\
         SELECT h.person_id FROM person m LEFT JOIN acting a ON a.person_id = m.id AND a.begins_on <= $2 AND a.ends_on >= $2 \
         JOIN post_held h ON (h.supervisor_id = m.id OR h.supervisor_id = a.supervisor_id) AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) WHERE m.id = $1 UNION \
         SELECT h.person_id FROM led l LEFT JOIN acting a ON a.person_id = l.person_id AND a.begins_on <= $2 AND a.ends_on >= $2 \
         JOIN post_held h ON (h.supervisor_id = l.person_id OR h.supervisor_id = a.supervisor_id) AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2)) "
    };
}
pub(crate) use led;

/// `me` leads this person today, or leads who leads them, or acts for one who does.
pub async fn is_in_the_line(me: Id, person_id: Id, today: &Day, from: impl Source) -> Result<bool> {
    let row: Option<(Id,)> = sql!(concat!(led!(), "SELECT person_id FROM led WHERE person_id = $3 LIMIT 1"))
        .bind(me)
        .bind(today)
        .bind(person_id)
        .optional(from)
        .await?;
    Ok(row.is_some())
}
