//! Messengers: who carries messages to which units. The agents who work there, and the supervisors who lead people there
//! or work there themselves; whoever acts for a supervisor, too.

use people::{Me, Role};
use store::{Day, Id, Result, Source, sql};

store::record! {
    /// A unit to which somebody may tell, and as what.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Place {
        pub unit_id: Id,
        pub employer_id: Id,
        pub unit: String,
        pub employer: String,
        pub told_as: Role,
    }
}

store::record! {
    /// Somebody who carries messages to a unit.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Messenger {
        pub person_id: Id,
        pub unit_id: Id,
    }
}

impl Place {
    /// Where this person may tell today, by the unit's name. Whoever is an agent where they also lead tells as an agent.
    pub async fn of(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Place>> {
        let mut places: Vec<Place> = sql!(
            "SELECT t.unit_id, u.employer_id, u.name AS unit, e.name AS employer, t.told_as FROM ( \
             SELECT unit_id, 'agent' AS told_as FROM post_held \
             WHERE person_id = $1 AND $3 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) \
             UNION SELECT unit_id, 'supervisor' FROM post_held \
             WHERE person_id = $1 AND $4 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) \
             UNION SELECT unit_id, 'supervisor' FROM post_held \
             WHERE supervisor_id = $1 AND $4 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) \
             UNION SELECT h.unit_id, 'supervisor' FROM acting a JOIN post_held h ON h.supervisor_id = a.supervisor_id \
             WHERE a.person_id = $1 AND a.begins_on <= $2 AND a.ends_on >= $2 \
             AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) AS t \
             JOIN unit u ON u.id = t.unit_id JOIN unit e ON e.id = u.employer_id \
             WHERE u.kind = 'unit' AND e.kind = 'employer' ORDER BY u.name_folded, u.id, t.told_as"
        )
        .bind(me.id)
        .bind(today)
        .bind(me.is(Role::Agent))
        .bind(me.is(Role::Supervisor))
        .all(from)
        .await?;
        places.dedup_by_key(|place| place.unit_id);
        Ok(places)
    }
}

impl Messenger {
    /// Who carries messages to this unit today, with every unit to which the same people carry them.
    pub async fn beside(unit_id: Id, today: &Day, from: impl Source) -> Result<Vec<Messenger>> {
        sql!(
            "WITH messenger (person_id, unit_id) AS ( \
             SELECT h.person_id, h.unit_id FROM role_held r JOIN post_held h ON h.person_id = r.person_id \
             WHERE r.role IN ('agent', 'supervisor') AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2) \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
             UNION SELECT h.supervisor_id, h.unit_id FROM role_held r JOIN post_held h ON h.supervisor_id = r.person_id \
             WHERE r.role = 'supervisor' AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2) \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
             UNION SELECT a.person_id, h.unit_id FROM acting a JOIN post_held h ON h.supervisor_id = a.supervisor_id \
             WHERE a.begins_on <= $2 AND a.ends_on >= $2 AND h.person_id <> a.person_id \
             AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) \
             SELECT person_id, unit_id FROM messenger \
             WHERE person_id IN (SELECT m.person_id FROM messenger m WHERE m.unit_id = $1) ORDER BY person_id, unit_id"
        )
        .bind(unit_id)
        .bind(today)
        .all(from)
        .await
    }
}
