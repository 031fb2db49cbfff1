//! What signing in leaves behind: sessions that have ended, links and codes that open nothing any more, by the machine's
//! own clock, as all of signing in; and what somebody who has left would have signed in with.

use store::{Moment, Result, Tx, sql};
use web::{Retention, lets_go, retention};

pub(crate) fn all() -> Vec<Retention> {
    vec![
        by_machine(lets_go!("sign-in", "retention-browsers", "browser_session", "secret_hash", "ends_at < $1")),
        by_machine(lets_go!("sign-in", "retention-links", "sign_in_link", "secret_hash", "ends_at < $1")),
        by_machine(lets_go!("sign-in", "retention-codes", "sign_in_code", "id", "ends_at < $1")),
        by_machine(lets_go!("sign-in", "retention-codes", "recovery_code", "secret_hash", "used_at < $1")),
        by_machine(lets_go!("sign-in", "retention-tries", "factor_offer", "person_id", "made_at < $1")),
        by_machine(lets_go!("sign-in", "retention-tries", "provider_errand", "state_hash", "ends_at < $1")),
        by_machine(lets_go!("sign-in", "retention-tries", "sign_in_failure", "name_hash", "last_at < $1")),
        by_machine(lets_go!(
            "audit",
            "retention-removals",
            "factor_removal",
            "id",
            "coalesce(approved_at, withdrawn_at) < $1"
        )),
        lets_go!(
            "leaver",
            "retention-leavers",
            "password",
            "person_id",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = password.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        ),
        lets_go!(
            "leaver",
            "retention-leavers",
            "second_factor",
            "person_id",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = second_factor.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        ),
        lets_go!(
            "leaver",
            "retention-leavers",
            "recovery_code",
            "secret_hash",
            "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = recovery_code.person_id \
             AND (h.ends_on IS NULL OR h.ends_on >= $1))",
            by day
        ),
        crate::own_link::retention(),
        ADDRESSES,
    ]
}

/// The address at which somebody was reached as long as they worked here.
const ADDRESSES: Retention = Retention {
    period: "leaver",
    word: "retention-leavers",
    by_machine: false,
    count: |before| {
        sql!(
            "SELECT count(*) FROM person WHERE email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post_held h \
             WHERE h.person_id = person.id AND (h.ends_on IS NULL OR h.ends_on >= $1))"
        )
        .bind(before.day())
    },
    some: |before, tx| Box::pin(addresses(before, tx)),
};

async fn addresses(before: Moment, tx: &mut Tx) -> Result<u64> {
    sql!(
        "UPDATE person SET email = NULL, email_folded = NULL WHERE id IN (SELECT p.id FROM person p \
         WHERE p.email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id \
         AND (h.ends_on IS NULL OR h.ends_on >= $1)) LIMIT $2) AND NOT EXISTS (SELECT 1 FROM post_held h \
         WHERE h.person_id = person.id AND (h.ends_on IS NULL OR h.ends_on >= $1))"
    )
    .bind(before.day())
    .bind(retention::SOME)
    .execute(tx)
    .await
}

fn by_machine(retention: Retention) -> Retention {
    Retention { by_machine: true, ..retention }
}
