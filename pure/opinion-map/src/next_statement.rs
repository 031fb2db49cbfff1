//! Which statement to show next (section 8).

use crate::Moderation;
use crate::statistics::Statistics;

/// What a question on background has, whatever was voted on it: 7².
const META: f64 = 49.0;

/// How much a statement's next vote would tell. `extremities` are [`Map::extremities`](crate::Map::extremities). With A,
/// D and S the agreeing, disagreeing and all votes of the grouped participants, P = S − A − D and E the extremity:
///
/// importance = (1 − (P + 1)/(S + 2)) (1 + E) (A + 1)/(S + 2), priority = (importance (1 + 8 · 2^(−S/5)))²
///
/// A rejected statement has none (0).
pub fn priorities(statistics: &Statistics, extremities: &[f64], moderation: impl Fn(u64) -> Moderation) -> Vec<f64> {
    let counts = statistics.grouped.iter().zip(extremities);
    let of = |(statement, (counts, extremity)): (&u64, (&crate::Counts, &f64))| match moderation(*statement) {
        Moderation { rejected: true, .. } => 0.0,
        Moderation { meta: true, .. } => META,
        _ => priority(f64::from(counts.agree), f64::from(counts.passes()), f64::from(counts.votes), *extremity),
    };
    statistics.statements.iter().zip(counts).map(of).collect()
}

/// Of a statement that nobody has voted on yet, which therefore is not on the map.
pub fn priority_without_votes(moderation: Moderation) -> f64 {
    match moderation {
        Moderation { rejected: true, .. } => 0.0,
        Moderation { meta: true, .. } => META,
        _ => priority(0.0, 0.0, 0.0, 0.0),
    }
}

fn priority(agree: f64, passes: f64, votes: f64, extremity: f64) -> f64 {
    let importance = (1.0 - (passes + 1.0) / (votes + 2.0)) * (1.0 + extremity) * (agree + 1.0) / (votes + 2.0);
    (importance * (1.0 + 8.0 * 2f64.powf(-votes / 5.0))).powi(2)
}

/// One of them at random, with a probability proportional to its priority. `chance` is a number from 0 up to 1, drawn
/// evenly; priorities that are no positive number count as 0. Nothing, where none is above 0.
pub fn choose(priorities: &[f64], chance: f64) -> Option<usize> {
    let weight = |at: usize| if priorities[at].is_finite() { priorities[at].max(0.0) } else { 0.0 };
    let possible: Vec<usize> = (0..priorities.len()).filter(|at| weight(*at) > 0.0).collect();
    let total: f64 = possible.iter().map(|at| weight(*at)).sum();
    let chance = if chance.is_finite() { chance.clamp(0.0, 1.0) } else { 0.0 };
    let mut left = chance * total;
    for at in &possible {
        left -= weight(*at);
        if left < 0.0 {
            return Some(*at);
        }
    }
    possible.last().copied()
}
