//! Where somebody stood when a round closed: shown to them alone, and gone when the votes go.

use crate::voter::Voter;
use store::{Id, Result, Source, Store, sql};

/// So many are kept in one change, that it stays short.
const SLICE: usize = 500;

/// Keeps in which group everybody was. The same votes give the same groups, so it may be done again and by many at once.
pub(crate) async fn keep(standings: &[(Id, i64)], store: &Store) -> Result<()> {
    for slice in standings.chunks(SLICE) {
        let mut tx = store.begin().await?;
        for (voter_id, number) in slice {
            sql!("INSERT INTO round_standing (voter_id, number) VALUES ($1, $2) ON CONFLICT (voter_id) DO NOTHING")
                .bind(*voter_id)
                .bind(*number)
                .execute(&mut tx)
                .await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The group of a pseudonym. None: in none, or it is no longer known.
pub(crate) async fn of(voter: Voter, from: impl Source) -> Result<Option<usize>> {
    let number: Option<(i64,)> =
        sql!("SELECT number FROM round_standing WHERE voter_id = $1").bind(voter.0).optional(from).await?;
    Ok(number.and_then(|(number,)| usize::try_from(number).ok()))
}
