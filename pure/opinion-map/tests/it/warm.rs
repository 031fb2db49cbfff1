//! A vote more, and the map again.

use crate::conversations::{conversation, table, vote};
use crate::golden;
use opinion_map::{Map, Vote, Votes};
use proptest::prelude::*;

#[test]
fn the_map_again_is_the_map_from_nothing() {
    for set in ["brexit-consensus", "scoop-hivemind.biodiversity"] {
        let whole = golden::conversation(set, "votes.csv").votes;
        let mut votes = whole.clone();
        let before = Map::of(&votes);
        let person = votes.participants()[3];
        for statement in whole.statements().iter().step_by(7) {
            votes.set(person, *statement, Vote::Disagree);
        }
        votes.set(1_000_000, whole.statements()[0], Vote::Agree);
        let (warm, cold) = (before.again(&votes), Map::of(&votes));
        check_near(&warm, &cold);
        let labels = |map: &Map| map.groupings.iter().map(|grouping| map.labels(grouping)).collect::<Vec<_>>();
        assert_eq!(labels(&warm), labels(&cold));
    }
}

fn check_near(warm: &Map, cold: &Map) {
    let far = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    for axis in [0, 1] {
        assert!(far(&warm.components[axis], &cold.components[axis]) < 1e-10);
    }
    assert!(warm.positions.iter().zip(&cold.positions).all(|(a, b)| far(a, b) < 1e-9));
}

#[test]
fn whoever_was_in_stays_in() {
    let mut rows = vec!["+-+-+-+"; 14];
    rows.push("+-     ");
    let votes = table(&rows);
    let map = Map::of(&votes);
    assert!(map.is_in[14], "fewer than fifteen were in");
    let mut more = votes.clone();
    for statement in 0..7 {
        more.set(20, statement, Vote::Agree);
    }
    assert!(!Map::of(&more).is_in[14] && map.again(&more).is_in[14]);
    assert_eq!(map.again(&more).is_in, Map::keeping(&more, &[14]).is_in);
}

/// What used to be the only direction says nothing of what others disagree on now.
#[test]
fn a_direction_that_was_not_there_before_is_found() {
    let mut votes = table(&["++  ", "--  ", "++  ", "--  "]);
    let before = Map::of(&votes);
    for person in 10..40 {
        for statement in [2, 3] {
            votes.set(person, statement, if person % 2 == 0 { Vote::Agree } else { Vote::Disagree });
        }
    }
    check_near(&before.again(&votes), &Map::of(&votes));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn votes_set_one_by_one_are_the_votes_of_the_log(conversation in conversation(20, 10)) {
        let mut log = conversation.log.clone();
        log.sort_by_key(|cast| cast.time);
        let mut votes = Votes::default();
        log.iter().for_each(|cast| votes.set(cast.participant, cast.statement, cast.vote));
        conversation.moderated.iter().for_each(|(id, moderation)| votes.moderate(*id, *moderation));
        prop_assert_eq!(votes, conversation.votes());
    }

    #[test]
    fn eigenvalues_do_not_depend_on_where_they_are_sought_from(
        conversation in conversation(30, 10),
        more in prop::collection::vec((0u64..40, 0u64..12, vote()), 0..30),
    ) {
        let mut votes = conversation.votes();
        let mut map = Map::of(&votes);
        for (person, statement, vote) in more {
            votes.set(person, statement, vote);
            map = map.again(&votes);
        }
        for (warm, cold) in map.eigenvalues.iter().zip(Map::of(&votes).eigenvalues) {
            prop_assert!((warm - cold).abs() <= 1e-10 * cold.max(1.0), "{warm} {cold}");
        }
    }
}
