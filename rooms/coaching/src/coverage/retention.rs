//! What coverage lets go of: rosters, invitations and agreements whose days are over.

use web::{Retention, lets_go};

pub(super) fn all() -> Vec<Retention> {
    vec![
        lets_go!("coaching", "retention-coverage", "agent_time", "person_id, begins_on", "ends_on < $1", by day),
        lets_go!("coaching", "retention-coverage", "agent_invitation", "id", "ends_on < $1", by day),
        lets_go!("coaching", "retention-coverage", "gap_settlement", "unit_id", "ends_on < $1", by day),
        lets_go!(
            "coaching",
            "retention-coverage",
            "agent_arrangement",
            "person_id, unit_id",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = agent_arrangement.person_id \
             AND h.unit_id = agent_arrangement.unit_id AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        ),
    ]
}
