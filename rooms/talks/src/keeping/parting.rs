//! Somebody's things are about to be erased. The discussions of two in which they are the employee go whole, for both;
//! what is sealed of theirs elsewhere – what they prepared, their profile and goals, their greetings – loses its key, and
//! whatever they held a key to as a supervisor or as one of a group stays with the others.

use super::forgetting::forget;
use media::Medium;
use people::Part;
use store::{Id, Moment, Result, Tx, sql};
use vaults::Vault;

pub(crate) fn part(person_id: Id, now: Moment, tx: &mut Tx) -> Part<'_> {
    Box::pin(async move {
        for talk in talks_of(person_id, &mut *tx).await? {
            forget(talk, &mut *tx).await?;
        }
        crate::profile::forget_all(person_id, &mut *tx).await?;
        crate::goals::forget_all(person_id, &mut *tx).await?;
        for vault in own_vaults(person_id, &mut *tx).await? {
            Medium::forget_of_vault(vault, &mut *tx).await?;
            Vault::destroy(vault, now, &mut *tx).await?;
        }
        Vault::take_all(person_id, tx).await
    })
}

async fn talks_of(person_id: Id, tx: &mut Tx) -> Result<Vec<Id>> {
    let talks: Vec<(Id,)> = sql!("SELECT id FROM talk WHERE person_id = $1").bind(person_id).all(tx).await?;
    Ok(talks.into_iter().map(|(id,)| id).collect())
}

/// Those that seal what this person alone has put in.
async fn own_vaults(person_id: Id, tx: &mut Tx) -> Result<Vec<Id>> {
    let vaults: Vec<(Id,)> = sql!(
        "SELECT vault_id FROM talk_preparation WHERE person_id = $1 \
         UNION SELECT vault_id FROM onboarding_welcome WHERE person_id = $1"
    )
    .bind(person_id)
    .all(tx)
    .await?;
    Ok(vaults.into_iter().map(|(id,)| id).collect())
}
