//! The cases that real conversations begin with: one person, one statement, nobody of another opinion.

use crate::conversations::table;
use opinion_map::{Cast, Map, Moderation, Statistics, Vote, Votes, priorities};

#[test]
fn without_votes_there_is_an_empty_map() {
    let votes = Votes::from_log(&[]);
    let map = Map::of(&votes);
    assert!(map.positions.is_empty() && map.bases.is_empty() && map.chosen().is_none());
    let statistics = Statistics::of(&votes, &[], 0);
    assert!(statistics.common_ground().is_empty() && statistics.consensus().agree.is_empty());
    assert_eq!(map, Map::of(&Votes::default()));
}

#[test]
fn one_statement_is_its_own_direction() {
    let map = Map::of(&table(&["+", "-", "-"]));
    assert_eq!(map.components, [vec![1.0], vec![0.0]]);
    let expected = [4.0 / 3.0, -2.0 / 3.0, -2.0 / 3.0];
    assert!(map.positions.iter().zip(expected).all(|(found, x)| (found[0] - x).abs() < 1e-12 && found[1] == 0.0));
    assert_eq!(map.chosen().unwrap().groups.iter().map(|group| group.size).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn one_person_is_not_compared_with_his_own_mean() {
    let map = Map::of(&table(&["+- +"]));
    let third = 1.0 / 3f64.sqrt();
    assert_eq!(map.centre, [0.0; 3]);
    assert!(map.components[0].iter().zip([third, -third, third]).all(|(found, entry)| (found - entry).abs() < 1e-12));
    assert_eq!(map.components[1], [0.0; 3]);
    assert!((map.positions[0][0] - 3f64.sqrt()).abs() < 1e-12 && map.positions[0][1] == 0.0);
    assert_eq!(map.chosen().unwrap().groups.len(), 1);
}

#[test]
fn one_vote_alone_is_a_map() {
    let map = Map::of(&table(&["+"]));
    assert_eq!((map.centre, map.positions), (vec![0.0], vec![[1.0, 0.0]]));
    let passed = Map::of(&table(&["0"]));
    assert_eq!((&passed.components[0], &passed.positions), (&vec![1.0], &vec![[0.0, 0.0]]));
}

#[test]
fn where_all_are_of_one_mind_nobody_stands_apart() {
    for rows in [["++-"; 20], ["000"; 20]] {
        let map = Map::of(&table(&rows));
        assert_eq!(map.components, [vec![0.0; 3], vec![0.0; 3]]);
        assert_eq!(map.eigenvalues, [0.0; 2]);
        assert!(map.positions.iter().all(|position| *position == [0.0; 2]));
        assert_eq!((map.bases.len(), map.groupings.len()), (1, 1));
        let only = map.chosen().unwrap();
        assert_eq!((only.silhouette, only.groups.len(), only.groups[0].size), (0.0, 1, 20));
    }
}

#[test]
fn two_camps_alone_leave_no_second_direction() {
    let map = Map::of(&table(&["++--", "++--", "--++", "--++"]));
    assert!((map.eigenvalues[0] - 16.0).abs() < 1e-12);
    assert_eq!(map.eigenvalues[1], 0.0);
    assert_eq!(map.components[1], [0.0; 4]);
    assert!(map.components[0].iter().zip([0.5, 0.5, -0.5, -0.5]).all(|(found, entry)| (found - entry).abs() < 1e-12));
    assert_eq!(map.chosen().unwrap().silhouette, 0.0, "of two places each is alone");
}

#[test]
fn a_statement_that_all_who_answered_answer_alike_moves_nobody() {
    let map = Map::of(&table(&["+-0", "- +", "++ ", "-+-"]));
    assert!(map.components[0].iter().all(|entry| *entry != 0.0));
    let map = Map::of(&table(&["+-0", "- +", " -+"]));
    assert_eq!((map.components[0][1], map.components[1][1], map.extremities[1]), (0.0, 0.0, 0.0));
}

/// Power iteration that starts from (1, 1) would never see it.
#[test]
fn a_direction_across_the_usual_beginning_is_found() {
    let map = Map::of(&table(&["+-", "+-", "-+", "-+", "++", "--", "+-", "-+"]));
    let root = 0.5f64.sqrt();
    assert!((map.components[0][0] - root).abs() < 1e-12 && (map.components[0][1] + root).abs() < 1e-12);
}

/// Statements of which one is the other's contrary have equal entries but for rounding.
#[test]
fn of_equal_entries_the_first_is_positive() {
    let rows = ["-+0+", "+-+-", "-+-+", "+- +", "-+0 ", "+-++", "+-0-"];
    for turned in 0..4 {
        let rows = rows.map(|row| row[turned..].to_owned() + &row[..turned]);
        let map = Map::of(&table(&rows.each_ref().map(String::as_str)));
        let component = &map.components[0];
        let largest = component.iter().map(|entry| entry.abs()).fold(0.0, f64::max);
        assert!(*component.iter().find(|entry| entry.abs() > largest - 1e-9).unwrap() > 0.0, "{component:?}");
    }
}

#[test]
fn many_statements_that_hang_together_loosely_are_computed_in_bounded_memory() {
    let votes = (0..10_000u64).flat_map(|person| {
        let vote = if person % 3 == 0 { Vote::Agree } else { Vote::Disagree };
        [
            (person, person, vote),
            (person, (person * 7 + 1) % 10_000, vote),
            (person, (person * 31) % 10_000, Vote::Pass),
        ]
    });
    let map = Map::of(&Votes::from_cells(votes));
    assert!(map.positions.iter().flatten().all(|number| number.is_finite()));
}

#[test]
fn equal_eigenvalues_are_both_found() {
    let map = Map::of(&table(&["++", "+-", "-+", "--"]));
    assert!(map.eigenvalues.iter().all(|value| (value - 4.0).abs() < 1e-12));
}

#[test]
fn when_every_statement_is_rejected_nobody_moves() {
    let mut votes = table(&["+-", "-+", "++"]);
    [0, 1].iter().for_each(|id| votes.moderate(*id, Moderation { rejected: true, meta: false }));
    let map = Map::of(&votes);
    assert!(map.positions.iter().all(|position| *position == [0.0; 2]));
    let chosen = map.chosen().unwrap();
    let statistics = Statistics::of(&votes, &map.labels(chosen), chosen.groups.len());
    assert!(statistics.representative(0).is_empty() && statistics.group_informed().is_empty());
    assert_eq!(priorities(&statistics, &map.extremities, |id| votes.moderation(id)), [0.0, 0.0]);
}

#[test]
fn a_question_on_background_moves_nobody() {
    let rows = ["++-", "+--", "-++", "--+", "+-+"];
    let (mut meta, mut rejected) = (table(&rows), table(&rows));
    meta.moderate(2, Moderation { rejected: false, meta: true });
    rejected.moderate(2, Moderation { rejected: true, meta: false });
    assert_eq!(Map::of(&meta), Map::of(&rejected));
    let map = Map::of(&meta);
    assert_eq!((map.centre[2], map.components[0][2]), (0.0, 0.0));
    let statistics = Statistics::of(&meta, &map.labels(map.chosen().unwrap()), 2);
    assert_eq!(priorities(&statistics, &map.extremities, |id| meta.moderation(id))[2], 49.0);
}

/// A rejected statement counts as answered by everybody: it shortens the way of those who answered little.
#[test]
fn a_rejected_statement_counts_as_filled() {
    let mut votes = table(&["+-+", "-+0", "+ -"]);
    votes.moderate(2, Moderation { rejected: true, meta: false });
    let map = Map::of(&votes);
    let sum = (1.0 - 1.0 / 3.0) * map.components[0][0];
    assert!((map.positions[2][0] - (3.0f64 / 2.0).sqrt() * sum).abs() < 1e-12);
}

#[test]
fn the_latest_vote_holds_and_of_equal_times_the_later_row() {
    let cast = |vote, time| Cast { participant: 7, statement: 9, vote, time };
    let holds = |log: &[Cast]| Votes::from_log(log).row(0).next().unwrap().1;
    assert_eq!(holds(&[cast(Vote::Agree, 5), cast(Vote::Disagree, 3)]), 1);
    assert_eq!(holds(&[cast(Vote::Agree, 5), cast(Vote::Disagree, 5)]), -1);
    assert_eq!(holds(&[cast(Vote::Pass, i64::MAX), cast(Vote::Agree, i64::MIN)]), 0);
}

#[test]
fn whoever_voted_on_little_is_in_only_if_few_are() {
    let (many, few) = ("+-+-+-+-+".to_owned(), "+--      ".to_owned());
    let rows = |enough: usize| -> Vec<String> { [vec![few.clone(); 9], vec![many.clone(); enough]].concat() };
    let is_in = |enough: usize| {
        let rows = rows(enough);
        Map::of(&table(&rows.iter().map(String::as_str).collect::<Vec<_>>())).is_in
    };
    assert_eq!(is_in(15).iter().filter(|is_in| **is_in).count(), 15);
    let filled = is_in(12);
    assert_eq!(filled[..4], [true, true, true, false], "the lowest ids of equally many votes");
    assert_eq!(is_in(3).iter().filter(|is_in| **is_in).count(), 12, "nobody is left to add");
}
