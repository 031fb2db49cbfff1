//! How far two ways of grouping the same participants agree.

use crate::Label;
use std::collections::BTreeMap;

/// The adjusted Rand index (Hubert and Arabie 1985) over those who have a group in both: 1 if they are the same but for
/// the groups' numbers, about 0 if they agree by chance only. With fewer than two to compare, or all in one group
/// either way, they are the same: 1.
pub fn adjusted_rand_index(one: &[Label], other: &[Label]) -> f64 {
    let (mut cells, mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut compared = 0u64;
    for (a, b) in one.iter().zip(other).filter_map(|(a, b)| Some(((*a)?, (*b)?))) {
        *cells.entry((a, b)).or_insert(0u64) += 1;
        *rows.entry(a).or_insert(0) += 1;
        *columns.entry(b).or_insert(0) += 1;
        compared += 1;
    }
    let together = pairs_within(cells.values());
    let (first, second) = (pairs_within(rows.values()), pairs_within(columns.values()));
    let expected = first * second / pairs(compared).max(1.0);
    let most = (first + second) / 2.0;
    if most == expected { 1.0 } else { (together - expected) / (most - expected) }
}

/// How many participants have a group in both.
pub fn compared(one: &[Label], other: &[Label]) -> usize {
    one.iter().zip(other).filter(|(a, b)| a.is_some() && b.is_some()).count()
}

fn pairs_within<'a>(counts: impl Iterator<Item = &'a u64>) -> f64 {
    counts.map(|count| pairs(*count)).sum()
}

fn pairs(count: u64) -> f64 {
    count as f64 * (count as f64 - 1.0).max(0.0) / 2.0
}
