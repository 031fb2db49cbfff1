//! The same statements at a later stage: what moved. Two releases are compared, never people; a statement only where both
//! tell of it, and a change only where it is larger than chance alone makes it.

use super::release::{Figure, Release, Told};
use disclosure::{MANY, Share};
use std::collections::HashMap;
use store::{Id, Result, Source, sql};
use words::Texts;

/// Two shares differ by more than chance in nineteen cases of twenty.
const SURE: f64 = 1.96;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    Rose,
    Fell,
    /// No more than chance makes it.
    Stayed,
    /// Too few people to say.
    Unknown,
}

impl Move {
    pub fn key(self) -> &'static str {
        match self {
            Move::Rose => "will-time-rose",
            Move::Fell => "will-time-fell",
            Move::Stayed => "will-time-stayed",
            Move::Unknown => "will-time-unknown",
        }
    }

    /// Of those who agree, then and now; of as many people as there were at least.
    fn of(then: &Figure, now: &Figure) -> Move {
        let (Some(then), Some(now)) = (told(then), told(now)) else { return Move::Unknown };
        match difference(then, now) {
            z if z > SURE => Move::Rose,
            z if z < -SURE => Move::Fell,
            _ => Move::Stayed,
        }
    }
}

/// The share that agrees, and of how many. None: of too few for a comparison.
fn told(figure: &Figure) -> Option<(f64, f64)> {
    match figure.agree {
        Share::PerCent(share) if figure.people.from >= MANY => {
            Some((f64::from(share) / 100.0, figure.people.from as f64))
        }
        _ => None,
    }
}

/// z of two proportions with the share of both together.
fn difference((p1, n1): (f64, f64), (p2, n2): (f64, f64)) -> f64 {
    let both = (p1 * n1 + p2 * n2) / (n1 + n2);
    let spread = (both * (1.0 - both) * (1.0 / n1 + 1.0 / n2)).sqrt();
    if spread > 0.0 { (p2 - p1) / spread } else { 0.0 }
}

/// One statement, then and now.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub body: Texts,
    pub then: Share,
    pub now: Share,
    pub moved: Move,
}

/// Those that moved first. Empty: nothing can be compared.
pub(crate) fn pairs(then: &Release, now: &Release, before: &HashMap<Id, Id>) -> Vec<Pair> {
    let pair = |line: &super::release::Line| {
        let earlier = then.line_of(*before.get(&line.id)?)?.together?;
        let later = line.together?;
        let moved = Move::of(&earlier, &later);
        Some(Pair { body: line.body.clone(), then: earlier.agree, now: later.agree, moved })
    };
    let mut pairs: Vec<Pair> = now.statements.iter().filter_map(pair).collect();
    let moves = |pair: &Pair| matches!(pair.moved, Move::Rose | Move::Fell);
    pairs.sort_by_key(|pair| (!moves(pair), std::cmp::Reverse(pair.then.drawn().abs_diff(pair.now.drawn()))));
    pairs
}

/// Which statement of the round before each one asks again.
pub(crate) async fn before(round_id: Id, from: impl Source) -> Result<HashMap<Id, Id>> {
    let rows: Vec<(Id, Id)> = sql!(
        "SELECT id, before_id FROM statement WHERE round_id = $1 AND before_id IS NOT NULL AND state = 'published'"
    )
    .bind(round_id)
    .all(from)
    .await?;
    Ok(rows.into_iter().collect())
}

/// None: that round has no result to compare with, or asks nothing that is asked again.
pub(crate) fn compared(then: &Option<Told>, now: &Release, before: &HashMap<Id, Id>) -> Vec<Pair> {
    then.as_ref().map_or(vec![], |then| pairs(&then.release, now, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(agree: usize, all: usize) -> Figure {
        let share = |part| Share::of(part, all).expect("ten at least");
        let people = disclosure::Band::of(all).expect("ten at least");
        Figure {
            people,
            agree: share(agree),
            disagree: share(all - agree),
            pass: share(0),
            matters: share(0),
            counts: None,
        }
    }

    #[test]
    fn it_moved_only_when_chance_alone_would_not_do_it() {
        let moved = |then, now| Move::of(&figure(then, 200), &figure(now, 200));
        assert_eq!([moved(60, 90), moved(90, 60)], [Move::Rose, Move::Fell]);
        assert_eq!([moved(60, 70), moved(200, 200)], [Move::Stayed, Move::Stayed]);
    }

    #[test]
    fn of_a_few_it_is_not_said() {
        assert_eq!(Move::of(&figure(3, 29), &figure(150, 200)), Move::Unknown);
    }
}
