//! A few votes never top what people see first.

use opinion_map::{Counts, Ranked, Statistics};
use proptest::prelude::*;

/// Statements with their counts in each group.
fn statistics(statements: &[Vec<Counts>]) -> Statistics {
    let sum = |counts: &Vec<Counts>| counts.iter().copied().fold(Counts::default(), Counts::and);
    let groups = statements.first().map_or(0, Vec::len);
    Statistics {
        statements: (0..statements.len() as u64).collect(),
        out: vec![false; statements.len()],
        all: statements.iter().map(sum).collect(),
        grouped: statements.iter().map(sum).collect(),
        groups: (0..groups).map(|group| statements.iter().map(|counts| counts[group]).collect()).collect(),
    }
}

fn counts(agree: u32, disagree: u32, pass: u32) -> Counts {
    Counts { agree, disagree, votes: agree + disagree + pass }
}

fn near(found: &[Ranked], expected: &[(u64, f64)]) {
    let found: Vec<(u64, f64)> = found.iter().map(|ranked| (ranked.statement, ranked.score)).collect();
    let same = found.iter().zip(expected).all(|(a, b)| a.0 == b.0 && (a.1 - b.1).abs() < 5e-4);
    assert!(found.len() == expected.len() && same, "{found:?}");
}

#[test]
fn shares_are_ranked_by_what_they_are_at_least() {
    let one_group = statistics(&[vec![counts(2, 0, 0)], vec![counts(180, 20, 0)], vec![counts(0, 0, 0)]]);
    near(&one_group.common_ground(), &[(1, 0.871), (0, 0.595), (2, 0.047)]);
}

#[test]
fn what_one_group_refuses_is_no_common_ground() {
    let found = statistics(&[vec![counts(300, 3, 0), counts(1, 19, 0)], vec![counts(180, 120, 0), counts(12, 8, 0)]]);
    assert_eq!(found.common_ground()[0].statement, 1);
    assert_eq!(found.divided()[0].statement, 0);
}

#[test]
fn more_groups_of_the_same_opinion_make_it_no_smaller() {
    let of = |groups: usize| statistics(&[vec![counts(45, 5, 0); groups]]).common_ground()[0].score;
    assert!((of(2) - of(5)).abs() < 1e-12);
}

#[test]
fn what_many_pass_on_is_unsure() {
    let found = statistics(&[vec![counts(10, 10, 80)], vec![counts(0, 0, 1)], vec![counts(60, 30, 10)]]);
    assert_eq!(found.unsure().iter().map(|ranked| ranked.statement).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn what_is_left_out_is_in_no_list() {
    let mut found = statistics(&[vec![counts(90, 1, 1)], vec![counts(1, 90, 1)]]);
    found.out[0] = true;
    let lists = [found.common_ground(), found.divided(), found.unsure()];
    assert!(lists.iter().all(|list| list.len() == 1 && list[0].statement == 1));
}

/// So many votes split over groups anyhow, each group with at least ten.
fn split(votes: u32, groups: usize) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(1u32..100, groups).prop_map(move |weights| {
        let total: u32 = weights.iter().sum();
        let spare = votes - 10 * weights.len() as u32;
        let mut parts: Vec<u32> = weights.iter().map(|weight| 10 + spare * weight / total).collect();
        parts[0] += votes - parts.iter().sum::<u32>();
        parts
    })
}

proptest! {
    #[test]
    fn two_votes_of_one_mind_never_top_two_hundred_of_nine_in_ten(
        parts in (1usize..=5).prop_flat_map(|groups| split(200, groups)),
        places in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let mut two = vec![counts(0, 0, 0); parts.len()];
        for place in [places.0, places.1] {
            let place = place.index(parts.len());
            two[place] = two[place].and(counts(1, 0, 0));
        }
        let many: Vec<Counts> = parts.iter().map(|part| counts(part * 9 / 10, part - part * 9 / 10, 0)).collect();
        let list = statistics(&[two.clone(), many]).common_ground();
        prop_assert_eq!(list[0].statement, 1, "{:?}", list);
        let passed: Vec<Counts> = two.iter().map(|counts| self::counts(0, 0, counts.votes)).collect();
        let many: Vec<Counts> = parts.iter().map(|part| counts(0, part - part * 9 / 10, part * 9 / 10)).collect();
        prop_assert_eq!(statistics(&[passed, many]).unsure()[0].statement, 1);
    }

    #[test]
    fn two_votes_against_each_other_never_top_two_hundred_that_are(parts in split(200, 2)) {
        let two = vec![counts(1, 0, 0), counts(0, 1, 0)];
        let many = vec![counts(parts[0] * 9 / 10, parts[0] - parts[0] * 9 / 10, 0), counts(parts[1] / 10, parts[1] - parts[1] / 10, 0)];
        prop_assert_eq!(statistics(&[two, many]).divided()[0].statement, 1);
    }

    #[test]
    fn every_score_is_a_share(groups in prop::collection::vec(prop::collection::vec((0u32..50, 0u32..50, 0u32..50), 3), 1..20)) {
        let statements: Vec<Vec<Counts>> =
            groups.iter().map(|counted| counted.iter().map(|(a, d, p)| counts(*a, *d, *p)).collect()).collect();
        let found = statistics(&statements);
        for list in [found.common_ground(), found.divided(), found.unsure()] {
            prop_assert_eq!(list.len(), statements.len());
            prop_assert!(list.iter().all(|ranked| (0.0..=1.0).contains(&ranked.score)));
            prop_assert!(list.is_sorted_by(|a, b| a.score >= b.score));
        }
    }
}
