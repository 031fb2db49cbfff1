//! No group that is smaller than may be shown.

use opinion_map::{Group, with_at_least};
use proptest::prelude::*;

fn groups(sizes: &[usize]) -> Vec<Group> {
    sizes.iter().enumerate().map(|(at, size)| Group { centre: [at as f64, 0.0], size: *size }).collect()
}

#[test]
fn a_small_group_joins_the_nearest() {
    let merged = with_at_least(&groups(&[30, 4, 20]), 10).unwrap();
    assert_eq!((merged.of.as_slice(), merged.groups.len()), (&[0, 0, 1][..], 2));
    assert_eq!((merged.groups[0].size, merged.groups[1].size), (34, 20));
    assert!((merged.groups[0].centre[0] - 4.0 / 34.0).abs() < 1e-12);
    assert_eq!(merged.labels(&[Some(0), None, Some(1), Some(2)]), [Some(0), None, Some(0), Some(1)]);
}

#[test]
fn large_groups_stay_as_they_are() {
    let before = groups(&[10, 11, 12]);
    let merged = with_at_least(&before, 10).unwrap();
    assert_eq!((merged.groups, merged.of), (before, vec![0, 1, 2]));
}

#[test]
fn fewer_than_enough_altogether_are_not_shown() {
    assert_eq!(with_at_least(&groups(&[4, 5]), 10), None);
    assert_eq!(with_at_least(&[], 10), None);
    assert_eq!(with_at_least(&groups(&[4, 6]), 10).unwrap().groups[0].size, 10);
}

proptest! {
    #[test]
    fn merging_keeps_everybody_and_leaves_no_small_group(
        found in prop::collection::vec((-5.0..5.0, -5.0..5.0, 0usize..40), 0..8),
        least in 1usize..40,
    ) {
        let groups: Vec<Group> = found.iter().map(|(x, y, size)| Group { centre: [*x, *y], size: *size }).collect();
        let people: usize = groups.iter().map(|group| group.size).sum();
        let merged = with_at_least(&groups, least);
        prop_assert_eq!(merged.is_some(), people >= least);
        prop_assert_eq!(&merged, &with_at_least(&groups, least));
        let Some(merged) = merged else { return Ok(()) };
        prop_assert!(merged.groups.iter().all(|group| group.size >= least));
        for (number, group) in merged.groups.iter().enumerate() {
            let joined = groups.iter().zip(&merged.of).filter(|(_, of)| **of == number);
            prop_assert_eq!(group.size, joined.map(|(group, _)| group.size).sum::<usize>());
        }
        prop_assert_eq!(people, merged.groups.iter().map(|group| group.size).sum::<usize>());
    }
}
