//! The same calculation written a second time, slowly and plainly, over whole matrices: means, S itself, Jacobi's
//! method, every distance. Where the two agree on thousands of invented conversations, neither rests on the two
//! conversations that have golden numbers.

use crate::conversations::{Conversation, conversation};
use opinion_map::{Map, Point, Side, Statistics, Votes, Z90, eigenvalues, priorities};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// R by participant and statement, the last vote of each pair.
fn matrix(conversation: &Conversation) -> (Vec<u64>, Vec<u64>, Vec<Vec<Option<i8>>>) {
    let mut last: BTreeMap<(u64, u64), (i64, usize, i8)> = BTreeMap::new();
    for (at, cast) in conversation.log.iter().enumerate() {
        let this = (cast.time, at, cast.vote.number());
        let held = last.entry((cast.participant, cast.statement)).or_insert(this);
        *held = (*held).max(this);
    }
    let mut people: Vec<u64> = last.keys().map(|pair| pair.0).collect();
    let mut statements: Vec<u64> = last.keys().map(|pair| pair.1).collect();
    people.dedup();
    statements.sort();
    statements.dedup();
    let cell = |person: &u64, statement: &u64| last.get(&(*person, *statement)).map(|held| held.2);
    let rows = people.iter().map(|person| statements.iter().map(|statement| cell(person, statement)).collect());
    let rows = rows.collect();
    (people, statements, rows)
}

struct Plane {
    centre: Vec<f64>,
    values: Vec<f64>,
    vectors: Vec<Vec<f64>>,
    positions: Vec<Point>,
}

fn plane(rows: &[Vec<Option<i8>>], out: &[bool]) -> Plane {
    let width = out.len();
    let rated: Vec<Vec<Option<f64>>> = rows
        .iter()
        .map(|row| (0..width).map(|at| if out[at] { Some(0.0) } else { row[at].map(f64::from) }).collect())
        .collect();
    let mean = |column: usize| {
        let filled: Vec<f64> = rated.iter().filter_map(|row| row[column]).collect();
        filled.iter().sum::<f64>() / filled.len() as f64
    };
    let centre: Vec<f64> = if rows.len() == 1 { vec![0.0; width] } else { (0..width).map(mean).collect() };
    let y: Vec<Vec<f64>> =
        rated.iter().map(|row| (0..width).map(|at| row[at].unwrap_or(centre[at]) - centre[at]).collect()).collect();
    let product = |a: usize, b: usize| y.iter().map(|row| row[a] * row[b]).sum::<f64>();
    let s: Vec<Vec<f64>> = (0..width).map(|a| (0..width).map(|b| product(a, b)).collect()).collect();
    let (values, mut vectors) = jacobi(s);
    vectors.iter_mut().for_each(|vector| point_upwards(vector));
    let position = |row: &Vec<Option<f64>>| {
        let filled = row.iter().filter(|cell| cell.is_some()).count().max(1) as f64;
        [0, 1].map(|axis| {
            let Some(vector) = vectors.get(axis) else { return 0.0 };
            let sum: f64 = (0..width).filter_map(|at| Some((row[at]? - centre[at]) * vector[at])).sum();
            (width as f64 / filled).sqrt() * sum
        })
    };
    let positions = rated.iter().map(position).collect();
    Plane { centre, values, vectors, positions }
}

/// Two entries that differ by rounding only are equally large, and the first of them is positive.
fn point_upwards(vector: &mut [f64]) {
    let largest = vector.iter().map(|entry| entry.abs()).fold(0.0, f64::max);
    if *vector.iter().find(|entry| entry.abs() > largest - 1e-9).unwrap() < 0.0 {
        vector.iter_mut().for_each(|entry| *entry = -*entry);
    }
}

/// Jacobi's method (1846): turns every pair of axes until nothing is beside the diagonal.
fn jacobi(mut a: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let side = a.len();
    let mut v: Vec<Vec<f64>> = (0..side).map(|row| (0..side).map(|at| f64::from(row == at)).collect()).collect();
    for _ in 0..60 {
        for p in 0..side {
            for q in p + 1..side {
                if a[p][q].abs() < 1e-300 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let cos = 1.0 / (tangent * tangent + 1.0).sqrt();
                let sin = tangent * cos;
                let turned = |x: f64, y: f64| (cos * x - sin * y, sin * x + cos * y);
                for row in a.iter_mut().chain(&mut v) {
                    (row[p], row[q]) = turned(row[p], row[q]);
                }
                let (above, below) = a.split_at_mut(q);
                for (x, y) in above[p].iter_mut().zip(&mut below[0]) {
                    (*x, *y) = turned(*x, *y);
                }
            }
        }
    }
    let mut order: Vec<usize> = (0..side).collect();
    order.sort_by(|x, y| a[*y][*y].total_cmp(&a[*x][*x]));
    let values = order.iter().map(|at| a[*at][*at]).collect();
    let vectors = order.iter().map(|at| v.iter().map(|row| row[*at]).collect()).collect();
    (values, vectors)
}

fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

fn k_means(points: &[Point], weights: &[f64], k: usize) -> (Vec<Point>, Vec<usize>) {
    let mut centres: Vec<Point> = Vec::new();
    for point in points {
        let new = centres.iter().all(|c| (c[0] - point[0]).abs() > 1e-9 || (c[1] - point[1]).abs() > 1e-9);
        if centres.len() < k && new {
            centres.push(*point);
        }
    }
    let mut of = vec![0; points.len()];
    for _ in 0..100 {
        for (at, point) in points.iter().enumerate() {
            of[at] = 0;
            for number in 1..centres.len() {
                if distance(*point, centres[number]) < distance(*point, centres[of[at]]) {
                    of[at] = number;
                }
            }
        }
        let kept: Vec<usize> = (0..centres.len()).filter(|number| of.contains(number)).collect();
        let vanished = kept.len() < centres.len();
        of.iter_mut().for_each(|own| *own = kept.iter().position(|number| number == own).unwrap());
        let mean = |cluster: usize, axis: usize| {
            let own = (0..points.len()).filter(|at| of[*at] == cluster);
            let (sum, total) = own.fold((0.0, 0.0), |(s, t), at| (s + weights[at] * points[at][axis], t + weights[at]));
            sum / total
        };
        let new: Vec<Point> = (0..kept.len()).map(|cluster| [mean(cluster, 0), mean(cluster, 1)]).collect();
        let still = kept.iter().zip(&new).all(|(old, new)| distance(centres[*old], *new).sqrt() < 0.01);
        centres = new;
        if still && !vanished {
            break;
        }
    }
    (centres, of)
}

fn silhouette(points: &[Point], of: &[usize]) -> f64 {
    let mean_to = |at: usize, cluster: usize| {
        let others: Vec<f64> = (0..points.len())
            .filter(|other| *other != at && of[*other] == cluster)
            .map(|other| distance(points[at], points[other]).sqrt())
            .collect();
        others.iter().sum::<f64>() / others.len() as f64
    };
    let clusters = of.iter().max().unwrap() + 1;
    let of_point = |at: usize| {
        if of.iter().filter(|own| **own == of[at]).count() == 1 || clusters == 1 {
            return 0.0;
        }
        let a = mean_to(at, of[at]);
        let c = (0..clusters)
            .filter(|cluster| *cluster != of[at])
            .map(|cluster| mean_to(at, cluster))
            .fold(f64::MAX, f64::min);
        if a.max(c) == 0.0 { 0.0 } else { (c - a) / a.max(c) }
    };
    (0..points.len()).map(of_point).sum::<f64>() / points.len() as f64
}

fn check_plane(conversation: &Conversation, votes: &Votes, map: &Map) -> Result<(), TestCaseError> {
    let (people, statements, rows) = matrix(conversation);
    prop_assert_eq!(&people, votes.participants());
    prop_assert_eq!(&statements, votes.statements());
    let out: Vec<bool> = statements.iter().map(|id| votes.moderation(*id).is_out()).collect();
    let exact = plane(&rows, &out);
    for (found, exact) in map.centre.iter().zip(&exact.centre) {
        prop_assert!((found - exact).abs() < 1e-12);
    }
    let largest = exact.values[0].max(1.0);
    for (at, found) in eigenvalues(votes).iter().enumerate() {
        prop_assert!((found - exact.values[at].max(0.0)).abs() < 1e-10 * largest, "{found} {:?}", exact.values);
    }
    // Where two eigenvalues are nearly equal, any two directions in their plane are as right.
    let apart =
        |at: usize| exact.values.get(at).copied().unwrap_or(0.0) - exact.values.get(at + 1).copied().unwrap_or(0.0);
    let clear = |axis: usize| (0..=axis).all(|at| apart(at) > 1e-3 * largest) && statements.len() > 1;
    for axis in [0, 1].into_iter().filter(|axis| clear(*axis)) {
        for (found, exact) in map.components[axis].iter().zip(&exact.vectors[axis]) {
            prop_assert!((found - exact).abs() < 1e-8, "{found} {exact}");
        }
        for (found, exact) in map.positions.iter().zip(&exact.positions) {
            prop_assert!((found[axis] - exact[axis]).abs() < 1e-7, "{found:?} {exact:?}");
        }
    }
    Ok(())
}

/// From the map's own positions, so that a place exactly between two centres is not told apart by rounding.
fn check_groups(conversation: &Conversation, map: &Map) -> Result<(), TestCaseError> {
    let (people, statements, rows) = matrix(conversation);
    let given: Vec<usize> = rows.iter().map(|row| row.iter().flatten().count()).collect();
    let mut is_in: Vec<bool> = given.iter().map(|given| *given >= statements.len().min(7)).collect();
    while is_in.iter().filter(|is_in| **is_in).count() < people.len().min(15) {
        let most = (0..people.len()).filter(|at| !is_in[*at]).map(|at| given[at]).max().unwrap();
        let first = (0..people.len()).find(|at| !is_in[*at] && given[*at] == most).unwrap();
        is_in[first] = true;
    }
    prop_assert_eq!(&is_in, &map.is_in);
    let grouped: Vec<usize> = (0..people.len()).filter(|at| is_in[*at]).collect();
    let points: Vec<Point> = grouped.iter().map(|at| map.positions[*at]).collect();
    let (centres, of) = k_means(&points, &vec![1.0; points.len()], 100);
    let found: Vec<Point> = map.bases.iter().map(|base| base.centre).collect();
    prop_assert_eq!(&centres, &found);
    let sizes: Vec<f64> = (0..centres.len()).map(|base| of.iter().filter(|own| **own == base).count() as f64).collect();
    let most = 5.min(2 + centres.len() / 12);
    prop_assert_eq!(map.groupings.len(), most - 1);
    let mut best = (f64::MIN, 0);
    for (k, grouping) in (2..=most).zip(&map.groupings) {
        let (group_centres, groups) = k_means(&centres, &sizes, k);
        prop_assert_eq!(&groups, &grouping.of_bases);
        prop_assert_eq!(&group_centres, &grouping.groups.iter().map(|group| group.centre).collect::<Vec<_>>());
        let exact = silhouette(&centres, &groups);
        prop_assert!((exact - grouping.silhouette).abs() < 1e-9, "{exact} {}", grouping.silhouette);
        let labels: Vec<Option<usize>> = map.labels(grouping);
        for (at, person) in grouped.iter().enumerate() {
            prop_assert_eq!(labels[*person], Some(groups[of[at]]));
        }
        if grouping.silhouette > best.0 {
            best = (grouping.silhouette, k);
        }
    }
    prop_assert_eq!(map.chosen().unwrap().k, best.1);
    Ok(())
}

struct Measured {
    at: usize,
    n: [f64; 3],
    p: [f64; 2],
    z: [f64; 2],
    r: [f64; 2],
    rz: [f64; 2],
}

fn measured(at: usize, n: [f64; 3], rest: [f64; 3]) -> Measured {
    let p = [0, 1].map(|side| (n[side] + 1.0) / (n[2] + 2.0));
    let z = [0, 1].map(|side| 2.0 * (n[2] + 1.0).sqrt() * ((n[side] + 1.0) / (n[2] + 1.0) - 0.5));
    let r = [0, 1].map(|side| p[side] / ((rest[side] + 1.0) / (rest[2] + 2.0)));
    let rz = [0, 1].map(|side| {
        let (s1, s2, n1, n2) = (n[side] + 1.0, rest[side] + 1.0, n[2] + 1.0, rest[2] + 1.0);
        let h = (s1 + s2) / (n1 + n2);
        if h == 1.0 { 0.0 } else { (s1 / n1 - s2 / n2) / (h * (1.0 - h) * (1.0 / n1 + 1.0 / n2)).sqrt() }
    });
    Measured { at, n, p, z, r, rz }
}

fn counted(rows: &[Vec<Option<i8>>], at: usize, of: impl Fn(usize) -> bool) -> [f64; 3] {
    let cells: Vec<i8> = rows.iter().enumerate().filter(|(row, _)| of(*row)).filter_map(|(_, row)| row[at]).collect();
    let count = |is: fn(i8) -> bool| cells.iter().filter(|cell| is(**cell)).count() as f64;
    [count(|cell| cell > 0), count(|cell| cell < 0), count(|_| true)]
}

/// Side by side: which statement, on which side, whether best agreed.
fn representative(all: &[Measured]) -> Vec<(usize, bool, bool)> {
    let agrees = |m: &Measured| m.rz[0] > m.rz[1];
    let strength = |m: &Measured| {
        let side = usize::from(!agrees(m));
        m.r[side] * m.rz[side] * m.p[side] * m.z[side]
    };
    let enough = |m: &Measured| (m.rz[0] > Z90 && m.z[0] > Z90) || (m.rz[1] > Z90 && m.z[1] > Z90);
    let mut agreed: Option<&Measured> = None;
    for m in all.iter().filter(|m| m.n[0] + m.n[1] > 0.0) {
        let better = match agreed {
            None => m.z[0] > Z90 || (m.r[0] > 1.0 && m.p[0] > 0.5),
            Some(c) if c.r[0] > 1.0 => m.r[0] * m.rz[0] * m.p[0] * m.z[0] > c.r[0] * c.rz[0] * c.p[0] * c.z[0],
            Some(c) => m.p[0] * m.z[0] > c.p[0] * c.z[0],
        };
        agreed = if better { Some(m) } else { agreed };
    }
    let show = |m: &Measured| (m.at, agrees(m), agreed.is_some_and(|agreed| agreed.at == m.at));
    if !all.iter().any(enough) {
        let best =
            all.iter().reduce(|best, m| if m.rz[0].max(m.rz[1]) > best.rz[0].max(best.rz[1]) { m } else { best });
        return agreed.or(best).map(show).into_iter().collect();
    }
    let mut list: Vec<&Measured> =
        all.iter().filter(|m| enough(m) && agreed.is_none_or(|agreed| agreed.at != m.at)).collect();
    list.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
    list.splice(0..0, agreed);
    list.truncate(5);
    let (agree, disagree): (Vec<_>, Vec<_>) = list.into_iter().partition(|m| agrees(m));
    agree.into_iter().chain(disagree).map(show).collect()
}

fn check_statistics(conversation: &Conversation, votes: &Votes, map: &Map) -> Result<(), TestCaseError> {
    let (_, statements, rows) = matrix(conversation);
    let chosen = map.chosen().unwrap();
    let labels = map.labels(chosen);
    let statistics = Statistics::of(votes, &labels, chosen.groups.len());
    let open: Vec<usize> = (0..statements.len()).filter(|at| !votes.moderation(statements[*at]).is_out()).collect();
    for group in 0..chosen.groups.len() {
        let own = |row: usize| labels[row] == Some(group);
        let rest = |row: usize| labels[row].is_some_and(|other| other != group);
        let all: Vec<Measured> =
            open.iter().map(|at| measured(*at, counted(&rows, *at, own), counted(&rows, *at, rest))).collect();
        let found = statistics.representative(group);
        let names = found.iter().map(|one| (one.statement, one.side == Side::Agree, one.best_agree));
        let exact = representative(&all).into_iter().map(|(at, agree, best)| (statements[at], agree, best));
        prop_assert_eq!(names.collect::<Vec<_>>(), exact.collect::<Vec<_>>());
        for one in &found {
            let m = all.iter().find(|m| statements[m.at] == one.statement).unwrap();
            let side = usize::from(one.side == Side::Disagree);
            prop_assert_eq!([f64::from(one.successes), f64::from(one.trials)], [m.n[side], m.n[2]]);
            for (found, exact) in [(one.p, m.p), (one.p_z, m.z), (one.rep, m.r), (one.rep_z, m.rz)] {
                prop_assert!((found - exact[side]).abs() <= 1e-12 * exact[side].abs());
            }
        }
    }
    let informed = statistics.group_informed();
    prop_assert_eq!(informed.len(), open.len());
    for (found, at) in informed.iter().zip(&open) {
        let counts: Vec<[f64; 3]> =
            (0..chosen.groups.len()).map(|group| counted(&rows, *at, |row| labels[row] == Some(group))).collect();
        let product = |side: usize| counts.iter().map(|n| (n[side] + 1.0) / (n[2] + 2.0)).product::<f64>();
        prop_assert!((found.agree - product(0)).abs() < 1e-12 && (found.disagree - product(1)).abs() < 1e-12);
    }
    let next = priorities(&statistics, &map.extremities, |id| votes.moderation(id));
    for (at, found) in next.iter().enumerate() {
        let moderation = votes.moderation(statements[at]);
        let [a, d, s] = counted(&rows, at, |row| labels[row].is_some());
        let [x, y] =
            [0, 1].map(|axis| (statements.len() as f64).sqrt() * (1.0 - map.centre[at]) * map.components[axis][at]);
        let importance = (1.0 - (s - a - d + 1.0) / (s + 2.0)) * (1.0 + x.hypot(y)) * (a + 1.0) / (s + 2.0);
        let exact = match (moderation.rejected, moderation.meta) {
            (true, _) => 0.0,
            (_, true) => 49.0,
            _ => (importance * (1.0 + 8.0 * (-s / 5.0).exp2())).powi(2),
        };
        prop_assert!((found - exact).abs() <= 1e-9 * exact, "{found} {exact}");
    }
    check_consensus(&statistics, &rows, &open)
}

fn check_consensus(statistics: &Statistics, rows: &[Vec<Option<i8>>], open: &[usize]) -> Result<(), TestCaseError> {
    let found = statistics.consensus();
    for (side, found) in [found.agree, found.disagree].iter().enumerate() {
        let mut exact: Vec<(usize, f64)> = Vec::new();
        for at in open {
            let m = measured(*at, counted(rows, *at, |_| true), [0.0; 3]);
            if m.p[side] > 0.5 && m.z[side] > Z90 {
                exact.push((*at, m.p[side] * m.z[side]));
            }
        }
        exact.sort_by(|a, b| b.1.total_cmp(&a.1));
        let exact: Vec<u64> = exact.iter().take(5).map(|(at, _)| statistics.statements[*at]).collect();
        prop_assert_eq!(found.iter().map(|one| one.statement).collect::<Vec<_>>(), exact);
    }
    Ok(())
}

fn check(conversation: &Conversation) -> Result<(), TestCaseError> {
    let votes = conversation.votes();
    let map = Map::of(&votes);
    check_plane(conversation, &votes, &map)?;
    check_groups(conversation, &map)?;
    check_statistics(conversation, &votes, &map)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_conversations_are_computed_as_the_plain_reference_does(conversation in conversation(14, 8)) {
        check(&conversation)?;
    }

    #[test]
    fn tiny_conversations_are_computed_as_the_plain_reference_does(conversation in conversation(3, 3)) {
        check(&conversation)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn conversations_of_many_people_are_computed_as_the_plain_reference_does(conversation in conversation(160, 14)) {
        check(&conversation)?;
    }

    #[test]
    fn conversations_with_more_statements_than_people_are_too(conversation in conversation(12, 40)) {
        check(&conversation)?;
    }
}
