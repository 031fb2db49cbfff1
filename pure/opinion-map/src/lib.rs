//! The opinion map: who thinks alike, what tells groups apart, what all agree on. Pure knowledge, no I/O.
//!
//! People answer short statements with agree, disagree or pass. From these votes the map finds (1) a plane on which
//! those who vote alike lie near each other, (2) a few groups, (3) for each group the statements that tell it apart,
//! (4) what is agreed across groups, and (5) which statement to show next. It is the calculation that the open-source
//! service Polis is known for, with every order, tie and limit fixed, so that whoever computes it again gets the same.
//!
//! With n participants and C statements, R the n × C matrix of votes (1, 0, −1 or empty):
//!
//! 1. *Votes* ([`Votes`]): of each participant's votes on a statement the last holds. V is R with 0 in the columns of
//!    statements that a moderator rejected; m_j is the mean of column j's filled cells; X is V with m_j in its empty
//!    cells; Y = X − m.
//! 2. *Components*: the unit eigenvectors v1, v2 of S = Y'Y for its largest eigenvalues (Pearson 1901), their largest
//!    entry positive. They are computed from the filled cells alone, by a block Lanczos method to machine precision.
//! 3. *Positions*: p_ic = √(C / w_i) Σ (V_ij − m_j) v_cj over the filled cells of row i, of which there are w_i.
//! 4. *Groups*: whoever voted on 7 statements is *in*; k-means (Lloyd 1982) gathers those into at most 100 base
//!    clusters and these, weighted by size, into 2, 3, … groups; the number with the largest mean silhouette
//!    (Rousseeuw 1987) is chosen. [`Smoothing`] keeps the picture calm while votes arrive.
//! 5. *Statistics* ([`Statistics`]): tests of proportions tell which statements are representative for a group, and on
//!    what there is consensus; [`priorities`] tell which statement's next vote would tell most.
//!
//! Beside these stand two things of our own: rankings that a few votes never top ([`Statistics::common_ground`],
//! [`divided`](Statistics::divided), [`unsure`](Statistics::unsure)), and [`with_at_least`], after which no group is
//! smaller than may be shown.
//!
//! ```
//! use opinion_map::{Map, Statistics, Vote, Votes, with_at_least};
//!
//! let half = |person: u64| if person % 2 == 0 { Vote::Agree } else { Vote::Disagree };
//! let cells = (0..40).flat_map(|person| (0..5).map(move |statement| (person, statement, half(person))));
//! let votes = Votes::from_cells(cells);
//! let map = Map::of(&votes);
//! let grouping = map.chosen().unwrap();
//! assert_eq!(grouping.groups.iter().map(|group| group.size).collect::<Vec<_>>(), [20, 20]);
//!
//! let merged = with_at_least(&grouping.groups, 10).unwrap();
//! let labels = merged.labels(&map.labels(grouping));
//! let statistics = Statistics::of(&votes, &labels, merged.groups.len());
//! assert_eq!(statistics.representative(0).len(), 5);
//! ```

mod agreement;
mod centred;
mod clusters;
mod components;
mod counts;
mod ids;
mod map;
mod merging;
mod next_statement;
pub mod polis;
mod ranking;
mod representative;
mod smoothing;
mod statistics;
mod symmetric;
mod votes;

pub use agreement::{adjusted_rand_index, compared};
pub use clusters::Point;
pub use counts::{Counts, Z90};
pub use map::{Base, Group, Grouping, Map, eigenvalues};
pub use merging::{Merged, with_at_least};
pub use next_statement::{choose, priorities, priority_without_votes};
pub use ranking::Ranked;
pub use representative::{Representative, Side};
pub use smoothing::Smoothing;
pub use statistics::{Agreed, Consensus, GroupInformed, Statistics};
pub use votes::{Cast, Moderation, Vote, Votes};

/// The number of a participant's group; nothing for whoever is in none.
pub type Label = Option<usize>;
