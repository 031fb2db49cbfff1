//! Units as trials need them: where somebody may start one, who leads people there, and who works there.

use people::Me;
use store::{Day, Id, Result, Source, sql};

store::record! {
    /// A unit where one works or leads people.
    #[derive(Debug, Clone)]
    pub struct Own { pub id: Id, pub name: String }
}

store::record! {
    /// Somebody who is told.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Told { pub person_id: Id, pub employer_id: Id }
}

/// Where this person works or leads people today.
pub(crate) async fn of(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Own>> {
    sql!(
        "SELECT u.id, u.name FROM unit u WHERE u.id IN (SELECT h.unit_id FROM post_held h WHERE h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) AND (h.person_id = $1 OR h.supervisor_id = $1 OR h.supervisor_id IN \
         (SELECT a.supervisor_id FROM acting a WHERE a.person_id = $1 AND a.begins_on <= $2 AND a.ends_on >= $2))) \
         ORDER BY CASE WHEN EXISTS (SELECT 1 FROM post_held o WHERE o.person_id = $1 AND o.unit_id = u.id) THEN 0 ELSE 1 END, \
         u.name, u.id LIMIT 200"
    )
    .bind(me.id)
    .bind(today)
    .all(from)
    .await
}

/// Who leads people in the unit today, and whoever acts for them.
pub(crate) async fn supervisors(unit_id: Id, today: &Day, from: impl Source) -> Result<Vec<Told>> {
    sql!(
        "SELECT p.id AS person_id, p.employer_id FROM person p WHERE p.id IN ( \
         SELECT h.supervisor_id FROM post_held h WHERE h.unit_id = $1 AND h.begins_on <= $2 \
         AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         UNION SELECT a.person_id FROM acting a JOIN post_held h ON h.supervisor_id = a.supervisor_id \
         WHERE h.unit_id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
         AND a.begins_on <= $2 AND a.ends_on >= $2) \
         AND EXISTS (SELECT 1 FROM post_held o WHERE o.person_id = p.id AND o.begins_on <= $2 \
         AND (o.ends_on IS NULL OR o.ends_on >= $2)) ORDER BY p.id LIMIT 50"
    )
    .bind(unit_id)
    .bind(today)
    .all(from)
    .await
}

/// Who works in the unit today.
pub(crate) async fn people(unit_id: Id, today: &Day, from: impl Source) -> Result<Vec<Told>> {
    sql!(
        "SELECT p.id AS person_id, p.employer_id FROM person p WHERE p.id IN (SELECT h.person_id FROM post_held h \
         WHERE h.unit_id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY p.id LIMIT 1000"
    )
    .bind(unit_id)
    .bind(today)
    .all(from)
    .await
}
