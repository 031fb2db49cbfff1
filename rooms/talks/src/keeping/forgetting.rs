//! A discussion goes with everything that hangs on it: what was prepared, written down and agreed, its pictures and
//! recordings, its time in the calendar, and every key to it.

use media::Medium;
use store::{Id, Result, Tx, sql};
use vaults::Vault;

/// Twice does no harm.
pub(crate) async fn forget(talk_id: Id, tx: &mut Tx) -> Result<()> {
    let vaults = vaults_of(talk_id, &mut *tx).await?;
    for subject in subjects_of(talk_id, &mut *tx).await? {
        Medium::forget_of(subject, &mut *tx).await?;
        notices::forget(subject, &mut *tx).await?;
        sql!("DELETE FROM tie WHERE from_id = $1 OR to_id = $1").bind(subject).execute(&mut *tx).await?;
        sql!("DELETE FROM following WHERE subject_id = $1").bind(subject).execute(&mut *tx).await?;
    }
    forget_times(talk_id, &mut *tx).await?;
    forget_rows(talk_id, &mut *tx).await?;
    for vault in vaults {
        Medium::forget_of_vault(vault, &mut *tx).await?;
        Vault::forget(vault, &mut *tx).await?;
    }
    Ok(())
}

async fn vaults_of(talk_id: Id, tx: &mut Tx) -> Result<Vec<Id>> {
    let vaults: Vec<(Id,)> = sql!(
        "SELECT vault_id FROM talk WHERE id = $1 UNION SELECT vault_id FROM talk_preparation WHERE talk_id = $1 \
         UNION SELECT vault_id FROM agreed_action WHERE talk_id = $1"
    )
    .bind(talk_id)
    .all(tx)
    .await?;
    Ok(vaults.into_iter().map(|(id,)| id).collect())
}

/// What media, notices and ties may hang on.
async fn subjects_of(talk_id: Id, tx: &mut Tx) -> Result<Vec<Id>> {
    let subjects: Vec<(Id,)> = sql!(
        "SELECT id FROM talk WHERE id = $1 UNION SELECT id FROM talk_preparation WHERE talk_id = $1 \
         UNION SELECT id FROM talk_summary WHERE talk_id = $1 UNION SELECT id FROM agreed_action WHERE talk_id = $1"
    )
    .bind(talk_id)
    .all(tx)
    .await?;
    Ok(subjects.into_iter().map(|(id,)| id).collect())
}

async fn forget_times(talk_id: Id, tx: &mut Tx) -> Result<()> {
    for text in [
        sql!("DELETE FROM attendance WHERE gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)"),
        sql!("DELETE FROM invited WHERE gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)"),
        sql!("DELETE FROM occurrence WHERE gathering_id IN (SELECT id FROM gathering WHERE subject_id = $1)"),
        sql!("DELETE FROM gathering WHERE subject_id = $1"),
    ] {
        text.bind(talk_id).execute(&mut *tx).await?;
    }
    Ok(())
}

/// Children before what they hang on.
async fn forget_rows(talk_id: Id, tx: &mut Tx) -> Result<()> {
    for text in [
        sql!("DELETE FROM talk_acknowledgement WHERE summary_id IN (SELECT id FROM talk_summary WHERE talk_id = $1)"),
        sql!("DELETE FROM talk_summary WHERE talk_id = $1"),
        sql!("DELETE FROM talk_preparation WHERE talk_id = $1"),
        sql!("DELETE FROM talk_cards WHERE talk_id = $1"),
        sql!("DELETE FROM agreed_action WHERE talk_id = $1"),
        sql!("DELETE FROM talk_member WHERE talk_id = $1"),
        sql!("UPDATE talk SET previous_id = NULL WHERE previous_id = $1"),
        sql!("DELETE FROM talk WHERE id = $1"),
    ] {
        text.bind(talk_id).execute(&mut *tx).await?;
    }
    Ok(())
}
