//! What signing in leaves behind: sessions that have ended, links and codes that open nothing any more. By the machine's
//! own clock, as all of signing in.

use web::{Retention, lets_go};

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
    ]
}

fn by_machine(retention: Retention) -> Retention {
    Retention { by_machine: true, ..retention }
}
