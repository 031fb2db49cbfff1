//! Whoever no longer leads a member is no party to the discussion from the moment their post ends: its rule says so at
//! every request. Each night the keys go too, so that nothing is left that could open it again: not the supervisor's own
//! notes for it either. Whoever takes part as a member keeps theirs.

use store::{Day, Id, Result, Source, sql};
use vaults::Vault;
use web::App;
use web::jobs::Work;

pub(crate) const KIND: &str = "talks-former";

/// So many go in one change, so that nobody waits.
const SOME: usize = 200;

pub(crate) fn run(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        let mut over = of_talks(&today, app.store.read()).await?;
        over.extend(of_goals(&today, app.store.read()).await?);
        for some in over.chunks(SOME) {
            let mut tx = app.store.begin().await?;
            for (vault, person) in some {
                Vault::take(*vault, *person, &mut tx).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    })
}

/// A key and who holds it over their time.
type Over = (Id, Id);

async fn of_talks(today: &Day, from: impl Source) -> Result<Vec<Over>> {
    sql!(
        "SELECT v.vault_id, v.person_id FROM (SELECT id AS talk_id, vault_id FROM talk UNION ALL \
         SELECT talk_id, vault_id FROM talk_preparation UNION ALL SELECT talk_id, vault_id FROM agreed_action) o \
         JOIN vault_holder v ON v.vault_id = o.vault_id \
         WHERE NOT EXISTS (SELECT 1 FROM talk_member m WHERE m.talk_id = o.talk_id AND m.person_id = v.person_id) \
         AND NOT EXISTS (SELECT 1 FROM talk_member m JOIN post_held h ON h.person_id = m.person_id \
         WHERE m.talk_id = o.talk_id AND h.supervisor_id = v.person_id AND h.begins_on <= $1 \
         AND (h.ends_on IS NULL OR h.ends_on >= $1))"
    )
    .bind(today)
    .all(from)
    .await
}

/// Of a goal that was shown to a supervisor.
async fn of_goals(today: &Day, from: impl Source) -> Result<Vec<Over>> {
    sql!(
        "SELECT v.vault_id, v.person_id FROM own_goal g JOIN vault_holder v ON v.vault_id = g.vault_id \
         WHERE v.person_id <> g.person_id AND NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = g.person_id \
         AND h.supervisor_id = v.person_id AND h.begins_on <= $1 AND (h.ends_on IS NULL OR h.ends_on >= $1))"
    )
    .bind(today)
    .all(from)
    .await
}
