//! Who voted how on what: the matrix R, kept as its filled cells only.

use crate::ids::Ids;
use std::collections::BTreeMap;

/// What one may answer to a statement. A pass is a vote; not having voted is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    Disagree,
    Pass,
    Agree,
}

impl Vote {
    /// 1 agree, −1 disagree, 0 pass.
    pub fn from_number(number: i64) -> Option<Vote> {
        match number {
            1 => Some(Vote::Agree),
            0 => Some(Vote::Pass),
            -1 => Some(Vote::Disagree),
            _ => None,
        }
    }

    /// 1 agree, −1 disagree, 0 pass.
    pub fn number(self) -> i8 {
        match self {
            Vote::Agree => 1,
            Vote::Pass => 0,
            Vote::Disagree => -1,
        }
    }
}

/// A row of the log of votes. Of one participant's votes on one statement the latest holds, and of those with the
/// same time the later row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cast {
    pub participant: u64,
    pub statement: u64,
    pub vote: Vote,
    pub time: i64,
}

/// What a moderator said about a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moderation {
    /// Rejected: it moves nobody on the map and stands in no list.
    pub rejected: bool,
    /// A question on background, not opinion: treated as rejected everywhere but in what is asked next.
    pub meta: bool,
}

impl Moderation {
    /// `mod_out` of the description: whether the statement is left out of the map and the lists.
    pub fn is_out(self) -> bool {
        self.rejected || self.meta
    }
}

/// The votes that hold, by participant and statement, both in ascending order of their ids (section 1). Whoever has no
/// vote is not in it, nor a statement without votes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Votes {
    pub(crate) participants: Vec<u64>,
    pub(crate) statements: Vec<u64>,
    moderated: BTreeMap<u64, Moderation>,
    /// Where each participant's cells begin, and where the last one's end.
    pub(crate) starts: Vec<usize>,
    pub(crate) columns: Vec<u32>,
    pub(crate) values: Vec<i8>,
}

impl Votes {
    /// From the log of votes, in the order in which its rows stand.
    pub fn from_log(log: &[Cast]) -> Votes {
        let people = Ids::of(log.iter().map(|cast| cast.participant).collect());
        let statements = Ids::of(log.iter().map(|cast| cast.statement).collect());
        let (mut ends, rows) = by_participant(log, &people);
        ends.insert(0, 0);
        let mut votes = Votes { participants: people.sorted, ..Votes::default() };
        votes.starts.push(0);
        for range in ends.windows(2) {
            let mut row: Vec<_> = rows[range[0]..range[1]]
                .iter()
                .map(|at| &log[*at as usize])
                .map(|cast| (statements.place(cast.statement) as u32, cast.time, cast.vote))
                .collect();
            row.sort_by_key(|(column, time, _)| (*column, *time));
            votes.push_row(&row);
        }
        votes.statements = statements.sorted;
        votes
    }

    /// From cells that each stand for the one vote of a participant on a statement; of doubles the later one holds.
    pub fn from_cells(cells: impl IntoIterator<Item = (u64, u64, Vote)>) -> Votes {
        let cast = |(participant, statement, vote)| Cast { participant, statement, vote, time: 0 };
        Votes::from_log(&cells.into_iter().map(cast).collect::<Vec<_>>())
    }

    /// Keeps the last of each statement's votes.
    fn push_row(&mut self, row: &[(u32, i64, Vote)]) {
        for (at, (column, _, vote)) in row.iter().enumerate() {
            if row.get(at + 1).is_none_or(|next| next.0 != *column) {
                self.columns.push(*column);
                self.values.push(vote.number());
            }
        }
        self.starts.push(self.columns.len());
    }

    /// What a moderator says about a statement, whether it has votes already or not.
    pub fn moderate(&mut self, statement: u64, moderation: Moderation) {
        self.moderated.insert(statement, moderation);
    }

    /// One more vote, or another one in place of the earlier.
    pub fn set(&mut self, participant: u64, statement: u64, vote: Vote) {
        let row = self.row_for(participant);
        let column = self.column_for(statement) as u32;
        let cells = self.starts[row]..self.starts[row + 1];
        match self.columns[cells.clone()].binary_search(&column) {
            Ok(at) => self.values[cells.start + at] = vote.number(),
            Err(at) => {
                self.columns.insert(cells.start + at, column);
                self.values.insert(cells.start + at, vote.number());
                self.starts[row + 1..].iter_mut().for_each(|start| *start += 1);
            }
        }
    }

    fn row_for(&mut self, participant: u64) -> usize {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.participants.binary_search(&participant).unwrap_or_else(|at| {
            self.participants.insert(at, participant);
            self.starts.insert(at, self.starts[at]);
            at
        })
    }

    fn column_for(&mut self, statement: u64) -> usize {
        self.statements.binary_search(&statement).unwrap_or_else(|at| {
            self.statements.insert(at, statement);
            self.columns.iter_mut().filter(|column| **column as usize >= at).for_each(|column| *column += 1);
            at
        })
    }

    /// Those with at least one vote, ascending.
    pub fn participants(&self) -> &[u64] {
        &self.participants
    }

    /// Those with at least one vote, ascending, rejected ones included.
    pub fn statements(&self) -> &[u64] {
        &self.statements
    }

    /// How many votes hold.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub fn moderation(&self, statement: u64) -> Moderation {
        self.moderated.get(&statement).copied().unwrap_or_default()
    }

    /// Each participant's votes: the number of the statement in [`statements`](Self::statements), and 1, 0 or −1.
    pub fn row(&self, participant: usize) -> impl Iterator<Item = (usize, i8)> + '_ {
        let cells = self.cells(participant);
        self.columns[cells.clone()].iter().map(|column| *column as usize).zip(self.values[cells].iter().copied())
    }

    /// Whether each statement is left out of the map and the lists.
    pub(crate) fn out(&self) -> Vec<bool> {
        self.statements.iter().map(|id| self.moderation(*id).is_out()).collect()
    }

    pub(crate) fn cells(&self, participant: usize) -> std::ops::Range<usize> {
        self.starts[participant]..self.starts[participant + 1]
    }
}

/// The rows of the log by participant, in the log's order, and where each participant's end.
fn by_participant(log: &[Cast], people: &Ids) -> (Vec<usize>, Vec<u32>) {
    let places: Vec<u32> = log.iter().map(|cast| people.place(cast.participant) as u32).collect();
    let mut ends = vec![0; people.sorted.len() + 1];
    for place in &places {
        ends[*place as usize + 1] += 1;
    }
    for at in 1..ends.len() {
        ends[at] += ends[at - 1];
    }
    let mut rows = vec![0; log.len()];
    for (at, place) in places.iter().enumerate() {
        rows[ends[*place as usize]] = at as u32;
        ends[*place as usize] += 1;
    }
    ends.pop();
    (ends, rows)
}
