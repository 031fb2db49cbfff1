//! The votes of a round as the map reads them: pseudonyms and statements become small numbers, in the order of their ids.
//! Pseudonyms are made by chance, so their order tells nothing, and the same votes always give the same map.

use crate::statement::Statement;
use disclosure::Stands;
use opinion_map::{Label, Vote, Votes};
use std::collections::HashMap;
use store::{Id, Result, Source, Store, sql};

/// A statement is named by its place in `statements`, a voter by theirs in `voters`.
pub(crate) struct Ballots {
    pub statements: Vec<Statement>,
    pub voters: Vec<Id>,
    pub cast: Vec<Cast>,
}

pub(crate) struct Cast {
    pub voter: u32,
    pub statement: u32,
    pub stand: i8,
    pub matters: bool,
}

impl Ballots {
    /// The votes on published statements; whoever has none of these takes no part.
    pub async fn read(round_id: Id, store: &Store) -> Result<Ballots> {
        let statements = Statement::published(round_id, store.read()).await?;
        let rows = rows(round_id, store.read()).await?;
        let place: HashMap<Id, u32> = statements.iter().map(|one| one.id).zip(0..).collect();
        let (mut voters, mut cast): (Vec<Id>, Vec<Cast>) = (vec![], Vec::with_capacity(rows.len()));
        for (voter_id, statement_id, stand, matters) in rows {
            let Some(statement) = place.get(&statement_id) else { continue }; // published while we read
            if voters.last() != Some(&voter_id) {
                voters.push(voter_id);
            }
            cast.push(Cast { voter: voters.len() as u32 - 1, statement: *statement, stand: stand as i8, matters });
        }
        Ok(Ballots { statements, voters, cast })
    }

    pub fn votes(&self) -> Votes {
        Votes::from_cells(self.cast.iter().filter_map(|one| {
            let vote = Vote::from_number(one.stand.into())?;
            Some((one.voter.into(), one.statement.into(), vote))
        }))
    }

    /// How each group stands to each statement, and whoever is in none. `labels` has the group of each voter.
    pub fn stands(&self, labels: &[Label], groups: usize) -> Vec<(Vec<Stands>, Stands)> {
        let mut of = vec![(vec![Stands::default(); groups], Stands::default()); self.statements.len()];
        for one in &self.cast {
            let (by_group, others) = &mut of[one.statement as usize];
            let label = labels.get(one.voter as usize).copied().flatten();
            let stands = label.and_then(|group| by_group.get_mut(group)).unwrap_or(others);
            *stands = *stands + one.stands();
        }
        of
    }
}

impl Cast {
    fn stands(&self) -> Stands {
        Stands {
            agree: usize::from(self.stand > 0),
            disagree: usize::from(self.stand < 0),
            pass: usize::from(self.stand == 0),
            matters: usize::from(self.matters),
        }
    }
}

/// One question, whatever the number of votes.
async fn rows(round_id: Id, from: impl Source) -> Result<Vec<(Id, Id, i64, bool)>> {
    sql!(
        "SELECT v.voter_id, v.statement_id, v.stand, v.matters FROM statement s JOIN vote v ON v.statement_id = s.id \
         WHERE s.round_id = $1 AND s.state = 'published' ORDER BY v.voter_id, v.statement_id"
    )
    .bind(round_id)
    .all(from)
    .await
}
