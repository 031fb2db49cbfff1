//! Why people agree or disagree, in their own words: under a statement from twenty on, read by a moderator before, in an
//! order made by chance, and without how whoever wrote it voted.

use std::collections::HashMap;
use store::{Id, Result, Source, sql};

/// Under a statement stand so many at least.
pub(crate) const FEWEST: usize = 20;
/// Nobody reads more of one statement at a sitting.
const MOST: usize = 60;

/// By statement.
pub(crate) async fn of(round_id: Id, from: impl Source) -> Result<HashMap<Id, Vec<String>>> {
    let rows: Vec<(Id, String)> = sql!(
        "SELECT w.statement_id, w.body FROM vote_reason w JOIN statement s ON s.id = w.statement_id \
         WHERE s.round_id = $1 AND s.state = 'published' AND w.state = 'shown' ORDER BY w.id LIMIT 5000"
    )
    .bind(round_id)
    .all(from)
    .await?;
    let mut whys: HashMap<Id, Vec<String>> = HashMap::new();
    for (statement_id, body) in rows {
        whys.entry(statement_id).or_default().push(body);
    }
    whys.retain(|_, texts| texts.len() >= FEWEST);
    whys.values_mut().for_each(|texts| texts.truncate(MOST));
    Ok(whys)
}
