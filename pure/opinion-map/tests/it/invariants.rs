//! What must not change the map, and what changes it in a known way.

use crate::conversations::{Conversation, conversation};
use opinion_map::{Counts, Map, Moderation, Statistics};
use proptest::prelude::*;

fn statistics(conversation: &Conversation) -> (Map, Statistics) {
    let votes = conversation.votes();
    let map = Map::of(&votes);
    let chosen = map.chosen().unwrap();
    let statistics = Statistics::of(&votes, &map.labels(chosen), chosen.groups.len());
    (map, statistics)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        conversation in conversation(30, 12),
        order in prop::collection::vec(any::<u32>(), 1200),
    ) {
        let mut log = conversation.log.clone();
        log.iter_mut().enumerate().for_each(|(at, cast)| cast.time = at as i64);
        let mut shuffled: Vec<_> = log.iter().copied().zip(order).collect();
        shuffled.sort_by_key(|(_, order)| *order);
        let shuffled: Vec<_> = shuffled.into_iter().map(|(cast, _)| cast).collect();
        prop_assert_eq!(conversation.votes_of(&log), conversation.votes_of(&shuffled));
        prop_assert_eq!(Map::of(&conversation.votes_of(&log)), Map::of(&conversation.votes_of(&shuffled)));
    }

    #[test]
    fn a_row_that_stands_twice_changes_nothing(conversation in conversation(30, 12), at in any::<prop::sample::Index>()) {
        let mut log = conversation.log.clone();
        let at = at.index(log.len());
        log.insert(at, log[at]);
        prop_assert_eq!(Map::of(&conversation.votes()), Map::of(&conversation.votes_of(&log)));
    }

    #[test]
    fn a_rejected_statement_that_nobody_voted_on_changes_nothing(conversation in conversation(30, 12), id in any::<u64>()) {
        let (votes, mut more) = (conversation.votes(), conversation.votes());
        if votes.statements().binary_search(&id).is_err() {
            more.moderate(id, Moderation { rejected: true, meta: false });
            prop_assert_eq!(Map::of(&votes), Map::of(&more));
        }
    }

    #[test]
    fn agree_and_disagree_are_symmetric(conversation in conversation(60, 12)) {
        let (map, found) = statistics(&conversation);
        let (contrary_map, contrary) = statistics(&conversation.contrary());
        let labels = |map: &Map| map.groupings.iter().map(|grouping| map.labels(grouping)).collect::<Vec<_>>();
        prop_assert_eq!(labels(&map), labels(&contrary_map));
        prop_assert_eq!(map.chosen().unwrap().k, contrary_map.chosen().unwrap().k);
        let counts = found.groups.iter().flatten().chain(&found.all);
        for (one, other) in counts.zip(contrary.groups.iter().flatten().chain(&contrary.all)) {
            prop_assert_eq!((one.agree, one.disagree, one.votes), (other.disagree, other.agree, other.votes));
            prop_assert_eq!((one.p_agree(), one.z_agree()), (other.p_disagree(), other.z_disagree()));
        }
    }

    #[test]
    fn every_p_lies_between_nothing_and_one(conversation in conversation(40, 12)) {
        let (_, statistics) = statistics(&conversation);
        for counts in statistics.groups.iter().flatten().chain(&statistics.all).chain(&statistics.grouped) {
            for p in [counts.p_agree(), counts.p_disagree()] {
                prop_assert!(p > 0.0 && p < 1.0, "{p}");
            }
        }
        for informed in statistics.group_informed() {
            prop_assert!(informed.agree > 0.0 && informed.agree < 1.0 && informed.disagree > 0.0);
        }
    }

    #[test]
    fn everybody_who_is_in_is_in_one_group(conversation in conversation(200, 9)) {
        let (map, statistics) = statistics(&conversation);
        let people = map.is_in.iter().filter(|is_in| **is_in).count();
        prop_assert_eq!(map.bases.iter().map(|base| base.members.len()).sum::<usize>(), people);
        for grouping in &map.groupings {
            prop_assert_eq!(grouping.groups.iter().map(|group| group.size).sum::<usize>(), people);
            prop_assert!(grouping.groups.iter().all(|group| group.size > 0));
            let labels = map.labels(grouping);
            prop_assert!(labels.iter().zip(&map.is_in).all(|(label, is_in)| label.is_some() == *is_in));
        }
        let together = |at: usize| statistics.groups.iter().map(|group| group[at]).fold(Counts::default(), Counts::and);
        prop_assert!((0..statistics.statements.len()).all(|at| together(at) == statistics.grouped[at]));
    }

    #[test]
    fn components_are_unit_vectors_at_right_angles(conversation in conversation(60, 20)) {
        let votes = conversation.votes();
        let map = Map::of(&votes);
        let [first, second] = &map.components;
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        for vector in [first, second] {
            let length = dot(vector, vector);
            prop_assert!(length == 0.0 || (length - 1.0).abs() < 1e-12, "{length}");
            let largest = vector.iter().map(|entry| entry.abs()).fold(0.0, f64::max);
            prop_assert!(vector.iter().any(|entry| *entry >= largest - 1e-9));
        }
        prop_assert!(dot(first, second).abs() < 1e-10);
        prop_assert!(map.eigenvalues[0] >= map.eigenvalues[1]);
    }
}
