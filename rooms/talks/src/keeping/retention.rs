//! How long a discussion is kept: this season's and the two before it, never longer than its period, and never long
//! after the employee has left. With it goes its key.

use super::forgetting::forget;
use web::{Retention, lets_go};

pub(crate) fn all() -> Vec<Retention> {
    vec![
        lets_go!(
            "talk",
            "retention-talks",
            "talk",
            "id",
            "made_at < $1 OR (SELECT count(*) FROM talk n JOIN talk_cycle c ON c.id = n.cycle_id \
             JOIN talk_cycle own ON own.id = talk.cycle_id WHERE n.person_id = talk.person_id \
             AND c.template_id = own.template_id AND n.id > talk.id) > 2",
            each forget
        ),
        lets_go!(
            "leaver",
            "retention-talks-leavers",
            "talk",
            "id",
            "person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = talk.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day,
            each forget
        ),
    ]
}
