//! Who leads whom on a day, by the posts they hold. Whoever acts for a supervisor leads for the time being, but is no party
//! to what two people have between them, so they are left out here.

use store::{Day, Id, Result, Source, sql};

store::record! {
    /// Somebody's nearest supervisor, or somebody whom one leads.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Led {
        pub person_id: Id,
        pub name: String,
        pub employer_id: Id,
        pub unit_id: Id,
        pub unit: String,
        pub job: String,
    }
}

impl Led {
    /// Those whom somebody leads themselves on that day, by name; nobody twice.
    pub async fn by(supervisor_id: Id, today: &Day, from: impl Source) -> Result<Vec<Led>> {
        let mut led: Vec<Led> = sql!(
            "SELECT p.id AS person_id, p.name, h.employer_id, h.unit_id, u.name AS unit, h.job FROM post_held h \
             JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id \
             WHERE h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
             ORDER BY p.name_folded, p.id, h.begins_on"
        )
        .bind(supervisor_id)
        .bind(today)
        .all(from)
        .await?;
        led.dedup_by_key(|one| one.person_id);
        Ok(led)
    }

    /// Whether somebody leads somebody themselves on that day.
    pub async fn is_by(supervisor_id: Id, person_id: Id, today: &Day, from: impl Source) -> Result<bool> {
        let leads: Option<(Id,)> = sql!(
            "SELECT id FROM post_held WHERE supervisor_id = $1 AND person_id = $2 AND person_id <> $1 AND begins_on <= $3 \
             AND (ends_on IS NULL OR ends_on >= $3) LIMIT 1"
        )
        .bind(supervisor_id)
        .bind(person_id)
        .bind(today)
        .optional(from)
        .await?;
        Ok(leads.is_some())
    }

    /// The nearest supervisors of a person on that day: one, or as many as they hold posts under.
    pub async fn supervisors_of(person_id: Id, today: &Day, from: impl Source) -> Result<Vec<Led>> {
        let mut supervisors: Vec<Led> = sql!(
            "SELECT s.id AS person_id, s.name, h.employer_id, h.unit_id, u.name AS unit, h.job FROM post_held h \
             JOIN person s ON s.id = h.supervisor_id JOIN unit u ON u.id = h.unit_id \
             WHERE h.person_id = $1 AND h.supervisor_id <> $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
             ORDER BY s.name_folded, s.id, h.begins_on"
        )
        .bind(person_id)
        .bind(today)
        .all(from)
        .await?;
        supervisors.dedup_by_key(|one| one.person_id);
        Ok(supervisors)
    }
}
