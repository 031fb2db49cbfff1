//! From votes to a release. Everything is worked out here at once, so that what is told and what it was made of agree; what
//! is about too few people is dropped here and is nowhere afterwards.

use super::ballots::Ballots;
use super::drawing;
use super::release::{Apart, Counts, Figure, Group, Line, Method, Release};
use disclosure::{Band, K, Share, Stands, Told, sizes};
use opinion_map::{Grouping, Label, Map, Ranked, Side, Statistics, with_at_least};
use std::collections::HashSet;
use store::Id;

/// Careful estimates from which on a statement stands in a list. Common: the share that agrees, lowest of what it may be,
/// over all groups.
const COMMON: f64 = 0.75;
/// Divided: by how much two groups differ at least.
const DIVIDED: f64 = 0.30;
/// Unsure: the share that passes at least.
const UNSURE: f64 = 0.25;

/// A release, and where each voter stood: of those in a group that is told of.
pub(crate) struct Made {
    pub release: Release,
    pub standings: Vec<(Id, i64)>,
}

/// Groups of ten at least, the largest first; fewer than two are none.
struct Grouped {
    labels: Vec<Label>,
    sizes: Vec<usize>,
    /// The group of each base cluster.
    of_bases: Vec<Label>,
    found: usize,
}

pub(crate) fn make(ballots: &Ballots) -> Made {
    if ballots.voters.len() < K {
        return Made { release: Release::of_too_few(ballots), standings: vec![] };
    }
    let votes = ballots.votes();
    let map = Map::of(&votes);
    let grouped = map.chosen().map(|grouping| Grouped::of(&map, grouping)).unwrap_or_else(|| Grouped::none(ballots));
    let statistics = Statistics::of(&votes, &grouped.labels, grouped.sizes.len());
    let statements = lines(ballots, &grouped);
    let lists = Lists::of(&statistics, &statements, !grouped.sizes.is_empty());
    let release = Release {
        people: Some(ballots.voters.len()),
        votes: counted(ballots, &grouped),
        groups: groups(&statistics, &grouped, &statements, ballots.voters.len()),
        common: lists.common,
        divided: lists.divided,
        unsure: lists.unsure,
        map: (!grouped.sizes.is_empty()).then(|| drawing::draw(&map, &grouped.of_bases, grouped.sizes.len())),
        method: method(&map, &grouped, &statements),
        statements,
    };
    Made { release, standings: standings(ballots, &grouped) }
}

/// What each statement asks to be shown next, worked out while the round is open.
pub(crate) fn priorities(ballots: &Ballots) -> Vec<(Id, f64)> {
    let votes = ballots.votes();
    let map = Map::of(&votes);
    let labels = map.chosen().map(|grouping| map.labels(grouping));
    let groups = map.chosen().map_or(0, |grouping| grouping.groups.len());
    let statistics = Statistics::of(&votes, &labels.unwrap_or_default(), groups);
    let weights = opinion_map::priorities(&statistics, &map.extremities, |_| Default::default());
    let id = |statement: &u64| ballots.statements[*statement as usize].id;
    map.statements.iter().map(id).zip(weights).collect()
}

impl Release {
    fn of_too_few(ballots: &Ballots) -> Release {
        let line = |(at, one): (usize, &crate::statement::Statement)| Line {
            id: one.id,
            number: one.number.unwrap_or(at as i64 + 1),
            body: one.body.0.clone(),
            together: None,
            by_group: vec![],
        };
        Release {
            people: None,
            votes: 0,
            statements: ballots.statements.iter().enumerate().map(line).collect(),
            groups: vec![],
            common: vec![],
            divided: vec![],
            unsure: vec![],
            map: None,
            method: Method::default(),
        }
    }
}

impl Grouped {
    fn none(ballots: &Ballots) -> Grouped {
        Grouped { labels: vec![None; ballots.voters.len()], sizes: vec![], of_bases: vec![], found: 0 }
    }

    fn of(map: &Map, grouping: &Grouping) -> Grouped {
        let found = grouping.groups.len();
        let nothing = || Grouped { labels: vec![None; map.participants.len()], sizes: vec![], of_bases: vec![], found };
        let Some(merged) = with_at_least(&grouping.groups, K).filter(|merged| merged.groups.len() > 1) else {
            return nothing();
        };
        let mut order: Vec<usize> = (0..merged.groups.len()).collect();
        order.sort_by_key(|group| std::cmp::Reverse(merged.groups[*group].size));
        let rank = |group: usize| order.iter().position(|other| *other == merged.of[group]);
        Grouped {
            labels: map.labels(grouping).into_iter().map(|label| label.and_then(rank)).collect(),
            sizes: order.iter().map(|group| merged.groups[*group].size).collect(),
            of_bases: grouping.of_bases.iter().map(|group| rank(*group)).collect(),
            found,
        }
    }
}

impl Grouped {
    /// Some are in no group, and too few to be told of.
    fn leaves_a_few(&self, people: usize) -> bool {
        let others = people.saturating_sub(self.sizes.iter().sum());
        !self.sizes.is_empty() && others > 0 && others < K
    }
}

fn lines(ballots: &Ballots, grouped: &Grouped) -> Vec<Line> {
    let told = told(ballots, grouped);
    let is_exact = !grouped.leaves_a_few(ballots.voters.len());
    let line = |(at, (one, told)): (usize, (&crate::statement::Statement, Told))| {
        let (together, by_group) = match told {
            Told::Nothing => (None, vec![]),
            Told::Together(all) => (figure(&all, is_exact), vec![]),
            Told::ByGroup { together, groups } => {
                (figure(&together, is_exact), groups.iter().filter_map(|group| figure(group, false)).collect())
            }
        };
        Line { id: one.id, number: one.number.unwrap_or(at as i64 + 1), body: one.body.0.clone(), together, by_group }
    };
    ballots.statements.iter().zip(told).enumerate().map(line).collect()
}

fn told(ballots: &Ballots, grouped: &Grouped) -> Vec<Told> {
    let stands = ballots.stands(&grouped.labels, grouped.sizes.len());
    stands.into_iter().map(|(groups, others)| Told::of(&groups, others)).collect()
}

/// None of fewer than ten. To the last vote only where a share would be told as it is, too, and where no few are left out
/// of the groups, whose number the sum would tell.
fn figure(stands: &Stands, is_exact: bool) -> Option<Figure> {
    let share = |part: usize| Share::of(part, stands.all());
    let counts = Counts { agree: stands.agree, disagree: stands.disagree, pass: stands.pass };
    Some(Figure {
        people: Band::of(stands.all())?,
        agree: share(stands.agree)?,
        disagree: share(stands.disagree)?,
        pass: share(stands.pass)?,
        matters: share(stands.matters)?,
        counts: (is_exact && stands.all() >= disclosure::MANY).then_some(counts),
    })
}

/// The votes behind the figures. With those of statements that are not told, their number could be subtracted.
fn counted(ballots: &Ballots, grouped: &Grouped) -> usize {
    let of = |told: &Told| match told {
        Told::Nothing => 0,
        Told::Together(all) | Told::ByGroup { together: all, .. } => all.all(),
    };
    told(ballots, grouped).iter().map(of).sum()
}

fn groups(statistics: &Statistics, grouped: &Grouped, lines: &[Line], people: usize) -> Vec<Group> {
    let told = sizes(&grouped.sizes, people);
    let group = |(at, size): (usize, &usize)| Group {
        size: *size,
        is_rounded: grouped.leaves_a_few(people),
        apart: apart(statistics, at, lines),
    };
    told.iter().enumerate().map(group).collect()
}

/// What tells a group apart, of what is told of it.
fn apart(statistics: &Statistics, group: usize, lines: &[Line]) -> Vec<Apart> {
    let found = statistics.representative(group).into_iter();
    let apart = found.map(|one| Apart { line: one.statement as usize, agrees: one.side == Side::Agree });
    apart.filter(|one| !lines[one.line].by_group.is_empty()).collect()
}

struct Lists {
    common: Vec<usize>,
    divided: Vec<usize>,
    unsure: Vec<usize>,
}

impl Lists {
    /// Each statement stands in one list at most.
    fn of(statistics: &Statistics, lines: &[Line], has_groups: bool) -> Lists {
        let is_told = |line: &Line| if has_groups { !line.by_group.is_empty() } else { line.together.is_some() };
        let mut left: HashSet<usize> = (0..lines.len()).filter(|at| is_told(&lines[*at])).collect();
        let mut taken = |ranked: Vec<Ranked>, least: f64| -> Vec<usize> {
            let enough = ranked.into_iter().filter(|one| one.score >= least).map(|one| one.statement as usize);
            enough.filter(|at| left.remove(at)).collect()
        };
        let mut common = statistics.common_ground();
        common.extend(turned(statistics).common_ground());
        common.sort_by(|a, b| b.score.total_cmp(&a.score));
        let divided = if has_groups { statistics.divided() } else { torn(statistics) };
        Lists {
            common: taken(common, COMMON),
            divided: taken(divided, DIVIDED),
            unsure: taken(statistics.unsure(), UNSURE),
        }
    }
}

/// As if everybody had said the contrary: what all reject is agreed on too.
fn turned(statistics: &Statistics) -> Statistics {
    let mut turned = statistics.clone();
    let all = turned.all.iter_mut().chain(turned.grouped.iter_mut()).chain(turned.groups.iter_mut().flatten());
    all.for_each(|counts| std::mem::swap(&mut counts.agree, &mut counts.disagree));
    turned
}

/// Without groups opinions divide where both sides are large: the share of the smaller one.
fn torn(statistics: &Statistics) -> Vec<Ranked> {
    let score = |counts: &opinion_map::Counts| match counts.votes {
        0 => 0.0,
        votes => f64::from(counts.agree.min(counts.disagree)) / f64::from(votes),
    };
    let ranked = statistics.statements.iter().zip(&statistics.all);
    let mut list: Vec<Ranked> =
        ranked.map(|(statement, counts)| Ranked { statement: *statement, score: score(counts) }).collect();
    list.sort_by(|a, b| b.score.total_cmp(&a.score));
    list
}

fn method(map: &Map, grouped: &Grouped, lines: &[Line]) -> Method {
    let in_thousandths = |grouping: &Grouping| (grouping.silhouette * 1000.0).round() as i64;
    let has_groups = !grouped.sizes.is_empty();
    Method {
        grouped: Band::of(map.is_in.iter().filter(|is_in| **is_in).count()),
        silhouettes: map.groupings.iter().map(in_thousandths).collect(),
        found: grouped.found,
        left_out: lines.iter().filter(|line| line.together.is_none()).count(),
        not_by_group: match has_groups {
            true => lines.iter().filter(|line| line.together.is_some() && line.by_group.is_empty()).count(),
            false => 0,
        },
    }
}

/// Who was in which group that is told of; of nobody else anything is kept.
fn standings(ballots: &Ballots, grouped: &Grouped) -> Vec<(Id, i64)> {
    let labelled = ballots.voters.iter().zip(&grouped.labels);
    labelled.filter_map(|(voter, label)| Some((*voter, (*label)? as i64))).collect()
}
