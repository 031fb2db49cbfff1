//! The map: where everybody stands, and in which group (sections 2 to 6).

use crate::centred::Centred;
use crate::clusters::{Clusters, Point, gather, silhouette};
use crate::components::{Pair, leading};
use crate::{Label, Votes};

/// A participant with so many votes is grouped, or with a vote on everything where there are fewer statements.
const VOTES_TO_BE_IN: usize = 7;
/// As many as this are grouped even so, those with the most votes first.
const LEAST_IN: usize = 15;
const BASES: usize = 100;
/// So many base clusters carry one group more.
const BASES_PER_GROUP: usize = 12;
const MOST_GROUPS: usize = 5;

/// The map of one calculation. Participants and statements stand in the order of [`Votes::participants`] and
/// [`Votes::statements`].
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub participants: Vec<u64>,
    pub statements: Vec<u64>,
    /// The mean m of each statement's votes; 0 for one left out.
    pub centre: Vec<f64>,
    /// The two directions in which participants differ most, an entry per statement.
    pub components: [Vec<f64>; 2],
    /// Of S = Y'Y, not divided by a number of participants.
    pub eigenvalues: [f64; 2],
    /// Of each participant.
    pub positions: Vec<Point>,
    /// Of each statement: where somebody would stand who had only voted *agree* on it.
    pub statement_positions: Vec<Point>,
    /// How far each statement is from the middle.
    pub extremities: Vec<f64>,
    /// Whether each participant is grouped.
    pub is_in: Vec<bool>,
    /// Small clusters of participants near each other; these are what a picture may show.
    pub bases: Vec<Base>,
    /// The clusterings into 2, 3, … groups, in this order; empty when nobody is in.
    pub groupings: Vec<Grouping>,
}

/// A base cluster.
#[derive(Debug, Clone, PartialEq)]
pub struct Base {
    pub centre: Point,
    /// Its participants, by their number in [`Map::participants`], ascending.
    pub members: Vec<usize>,
}

/// The base clusters gathered into groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// How many groups were looked for; there are fewer where fewer places differ.
    pub k: usize,
    pub silhouette: f64,
    pub groups: Vec<Group>,
    /// The group of each base cluster.
    pub of_bases: Vec<usize>,
}

/// A group: where it is and how many participants it has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    pub centre: Point,
    pub size: usize,
}

impl Map {
    /// The map of these votes, from nothing. The same votes give the same map, bit by bit.
    pub fn of(votes: &Votes) -> Map {
        Map::calculate(votes, &[], &[])
    }

    /// The map of the votes as they are now, when `self` is that of some while ago: whoever was in stays in (section
    /// 5), and the components are sought from where they were, which is sooner and the same to within rounding.
    /// Everything else is computed from nothing, so that it does not depend on how often it was.
    pub fn again(&self, votes: &Votes) -> Map {
        let near: Vec<Vec<f64>> =
            self.components.iter().map(|component| carried(component, &self.statements, votes.statements())).collect();
        let was_in = self.participants.iter().zip(&self.is_in).filter(|(_, is_in)| **is_in).map(|(id, _)| *id);
        Map::calculate(votes, &near, &was_in.collect::<Vec<_>>())
    }

    /// As [`Map::of`], but these participants, ids ascending, were in at an earlier calculation and stay in.
    pub fn keeping(votes: &Votes, was_in: &[u64]) -> Map {
        Map::calculate(votes, &[], was_in)
    }

    fn calculate(votes: &Votes, near: &[Vec<f64>], was_in: &[u64]) -> Map {
        let y = Centred::of(votes);
        let near: Vec<Vec<f64>> =
            near.iter().map(|vector| y.kept.iter().map(|statement| vector[*statement]).collect()).collect();
        let [first, second] = components(votes, &y, &near);
        let positions = positions(votes, &y, &first.1, &second.1);
        let statement_positions = statement_positions(&y, &first.1, &second.1);
        let is_in = who_is_in(votes, was_in);
        let bases = bases(&positions, &is_in);
        Map {
            participants: votes.participants.clone(),
            statements: votes.statements.clone(),
            eigenvalues: [first.0, second.0],
            components: [first.1, second.1],
            extremities: statement_positions.iter().map(|[x, y]| (x * x + y * y).sqrt()).collect(),
            groupings: groupings(&bases),
            centre: y.centre,
            positions,
            statement_positions,
            is_in,
            bases,
        }
    }

    /// The grouping with the largest mean silhouette; of equal ones that with fewer groups.
    pub fn chosen(&self) -> Option<&Grouping> {
        self.groupings.iter().reduce(|best, other| if other.silhouette > best.silhouette { other } else { best })
    }

    /// The grouping into `k`; what [`Smoothing`](crate::Smoothing) shows.
    pub fn grouping(&self, k: usize) -> Option<&Grouping> {
        self.groupings.iter().find(|grouping| grouping.k == k)
    }

    /// The group of each participant; nothing for those who are not in.
    pub fn labels(&self, grouping: &Grouping) -> Vec<Label> {
        let mut labels = vec![None; self.participants.len()];
        for (base, group) in self.bases.iter().zip(&grouping.of_bases) {
            base.members.iter().for_each(|member| labels[*member] = Some(*group));
        }
        labels
    }
}

/// The three largest eigenvalues of S, fewer with fewer statements: how much of the difference the plane shows.
pub fn eigenvalues(votes: &Votes) -> Vec<f64> {
    let found = leading::<3>(&Centred::of(votes), &[]).into_iter().map(|(value, _)| value);
    found.chain([0.0; 3]).take(votes.statements.len().min(3)).collect()
}

/// Both components over all statements, the left-out ones with 0.
fn components(votes: &Votes, y: &Centred, near: &[Vec<f64>]) -> [Pair; 2] {
    let width = votes.statements.len();
    let mut pairs = leading::<2>(y, near).into_iter();
    if width == 1 {
        return [(pairs.next().map_or(0.0, |(value, _)| value), vec![1.0]), (0.0, vec![0.0])];
    }
    [(); 2].map(|()| {
        let mut whole = vec![0.0; width];
        let (value, vector) = pairs.next().unwrap_or_default();
        y.kept.iter().zip(vector).for_each(|(statement, entry)| whole[*statement] = entry);
        (value, whole)
    })
}

/// A component as it was, over the statements that there are now.
fn carried(component: &[f64], then: &[u64], now: &[u64]) -> Vec<f64> {
    let entry = |id: &u64| then.binary_search(id).map_or(0.0, |at| component[at]);
    now.iter().map(entry).collect()
}

/// Where each participant stands (section 4): the sum over the votes there are, stretched by the root of how many
/// statements there are for each of them, so that whoever voted on few is not in the middle for that alone.
fn positions(votes: &Votes, y: &Centred, first: &[f64], second: &[f64]) -> Vec<Point> {
    let plane: Vec<Point> = y.kept.iter().map(|statement| [first[*statement], second[*statement]]).collect();
    let statements = votes.statements.len() as f64;
    let position = |row: usize| {
        let filled = (y.starts[row + 1] - y.starts[row] + y.left_out).max(1) as f64;
        let stretch = (statements / filled).sqrt();
        y.along(row, &plane).map(|sum| stretch * sum)
    };
    (0..y.rows()).map(position).collect()
}

fn statement_positions(y: &Centred, first: &[f64], second: &[f64]) -> Vec<Point> {
    let stretch = (y.centre.len() as f64).sqrt();
    let place = |((mean, x), y): ((&f64, &f64), &f64)| [stretch * (1.0 - mean) * x, stretch * (1.0 - mean) * y];
    y.centre.iter().zip(first).zip(second).map(place).collect()
}

/// Who is grouped (section 5).
fn who_is_in(votes: &Votes, was_in: &[u64]) -> Vec<bool> {
    let enough = VOTES_TO_BE_IN.min(votes.statements.len());
    let people = 0..votes.participants.len();
    let given: Vec<usize> = people.clone().map(|person| votes.cells(person).len()).collect();
    let stays = |person: usize| was_in.binary_search(&votes.participants[person]).is_ok();
    let mut is_in: Vec<bool> = people.clone().map(|person| given[person] >= enough || stays(person)).collect();
    let so_far = is_in.iter().filter(|is_in| **is_in).count();
    if so_far < LEAST_IN {
        let mut others: Vec<usize> = people.filter(|person| !is_in[*person]).collect();
        others.sort_by_key(|person| std::cmp::Reverse(given[*person]));
        others.iter().take(LEAST_IN - so_far).for_each(|person| is_in[*person] = true);
    }
    is_in
}

fn bases(positions: &[Point], is_in: &[bool]) -> Vec<Base> {
    let grouped: Vec<usize> = (0..positions.len()).filter(|person| is_in[*person]).collect();
    let points: Vec<Point> = grouped.iter().map(|person| positions[*person]).collect();
    let clusters = gather(&points, &vec![1.0; points.len()], BASES);
    let mut bases: Vec<Base> =
        clusters.centres.iter().map(|centre| Base { centre: *centre, members: Vec::new() }).collect();
    for (person, base) in grouped.iter().zip(&clusters.of) {
        bases[*base].members.push(*person);
    }
    bases
}

fn groupings(bases: &[Base]) -> Vec<Grouping> {
    let points: Vec<Point> = bases.iter().map(|base| base.centre).collect();
    let sizes: Vec<f64> = bases.iter().map(|base| base.members.len() as f64).collect();
    let most = if bases.is_empty() { 1 } else { MOST_GROUPS.min(2 + bases.len() / BASES_PER_GROUP) };
    (2..=most).map(|k| grouping(k, bases, &points, gather(&points, &sizes, k))).collect()
}

fn grouping(k: usize, bases: &[Base], points: &[Point], clusters: Clusters) -> Grouping {
    let silhouette = silhouette(points, &clusters);
    let mut groups: Vec<Group> = clusters.centres.iter().map(|centre| Group { centre: *centre, size: 0 }).collect();
    for (base, group) in bases.iter().zip(&clusters.of) {
        groups[*group].size += base.members.len();
    }
    Grouping { k, silhouette, groups, of_bases: clusters.of }
}
