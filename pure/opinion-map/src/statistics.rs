//! What each group thinks, and what all do (section 7).

use crate::counts::{Counts, Z90};
use crate::representative::{Representative, representative};
use crate::{Label, Votes};

/// The votes on every statement, counted by group; the groups may be the map's, merged ones, or come from elsewhere.
/// Statements are named by their number in [`Votes::statements`] and keep its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistics {
    pub statements: Vec<u64>,
    /// Which of them are left out of every list: rejected, or on background.
    pub out: Vec<bool>,
    /// Of all participants, grouped or not.
    pub all: Vec<Counts>,
    /// Of each group.
    pub groups: Vec<Vec<Counts>>,
    /// Of all groups together.
    pub grouped: Vec<Counts>,
}

/// A statement that nearly everybody is of one mind about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreed {
    pub statement: u64,
    pub successes: u32,
    pub trials: u32,
    pub p: f64,
    pub p_z: f64,
}

/// What all participants agree to, and what all reject: five of each at most.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Consensus {
    pub agree: Vec<Agreed>,
    pub disagree: Vec<Agreed>,
}

/// How far a statement finds agreement, or rejection, in every group at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupInformed {
    pub statement: u64,
    pub agree: f64,
    pub disagree: f64,
}

/// The lists of section 7 have as many.
pub(crate) const LISTED: usize = 5;

impl Statistics {
    /// Counts. `labels` has the group of each participant, in the order of [`Votes::participants`]; a label that is not
    /// below `groups` counts as none.
    pub fn of(votes: &Votes, labels: &[Label], groups: usize) -> Statistics {
        let nothing = vec![Counts::default(); votes.statements().len()];
        let mut all = nothing.clone();
        let mut of_groups = vec![nothing.clone(); groups];
        for row in 0..votes.participants().len() {
            let group = labels.get(row).copied().flatten().and_then(|group| of_groups.get_mut(group));
            votes.row(row).for_each(|(statement, value)| all[statement].add(value));
            if let Some(counts) = group {
                votes.row(row).for_each(|(statement, value)| counts[statement].add(value));
            }
        }
        let sum =
            |statement: usize| of_groups.iter().map(|group| group[statement]).fold(Counts::default(), Counts::and);
        Statistics {
            grouped: (0..nothing.len()).map(sum).collect(),
            statements: votes.statements().to_vec(),
            out: votes.out(),
            all,
            groups: of_groups,
        }
    }

    /// The statements that tell a group apart, five at most.
    pub fn representative(&self, group: usize) -> Vec<Representative> {
        representative(self, group)
    }

    /// What is agreed by all participants, also those who are in no group: pa above one half and significantly so, by
    /// pa · pat; rejection likewise.
    pub fn consensus(&self) -> Consensus {
        let agree = |counts: Counts| (counts.agree, counts.p_agree(), counts.z_agree());
        let disagree = |counts: Counts| (counts.disagree, counts.p_disagree(), counts.z_disagree());
        Consensus { agree: self.agreed(agree), disagree: self.agreed(disagree) }
    }

    fn agreed(&self, measure: impl Fn(Counts) -> (u32, f64, f64)) -> Vec<Agreed> {
        let agreed = |statement: usize| {
            let (successes, p, p_z) = measure(self.all[statement]);
            Agreed { statement: self.statements[statement], successes, trials: self.all[statement].votes, p, p_z }
        };
        let strong = |agreed: &Agreed| agreed.p > 0.5 && agreed.p_z > Z90;
        let mut list: Vec<Agreed> = self.listed().map(agreed).filter(strong).collect();
        list.sort_by(|a, b| (b.p * b.p_z).total_cmp(&(a.p * a.p_z)));
        list.truncate(LISTED);
        list
    }

    /// Group-informed consensus of every statement that is not left out: the products over the groups of pa and of pd,
    /// so that a small group's refusal weighs as much as a large one's (Small and others, *Polis: Scaling Deliberation
    /// by Mapping High Dimensional Opinion Spaces*, Recerca 26, 2021).
    pub fn group_informed(&self) -> Vec<GroupInformed> {
        let product = |statement: usize, p: fn(Counts) -> f64| -> f64 {
            self.groups.iter().map(|counts| p(counts[statement])).product()
        };
        let of = |statement: usize| GroupInformed {
            statement: self.statements[statement],
            agree: product(statement, Counts::p_agree),
            disagree: product(statement, Counts::p_disagree),
        };
        self.listed().map(of).collect()
    }

    /// The statements that are not left out, by number.
    pub(crate) fn listed(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.statements.len()).filter(|statement| !self.out[*statement])
    }
}
