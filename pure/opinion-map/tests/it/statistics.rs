//! Rules of the lists that real conversations do not reach.

use crate::conversations::table;
use opinion_map::{Moderation, Side, Statistics, Votes};

fn statistics(votes: &Votes, first: usize) -> Statistics {
    let labels: Vec<_> = (0..votes.participants().len()).map(|row| Some(usize::from(row >= first))).collect();
    Statistics::of(votes, &labels, 2)
}

/// The example of the description: two groups of a hundred who all agree.
#[test]
fn consensus_of_groups_is_the_product_of_theirs() {
    let found = statistics(&table(&["+"; 200]), 100).group_informed();
    assert_eq!(found[0].agree, (101.0f64 / 102.0).powi(2));
}

#[test]
fn what_a_group_did_not_vote_on_counts_one_half() {
    let votes = table(&["+ ", " +"]);
    assert_eq!(statistics(&votes, 1).group_informed()[0].agree, 2.0 / 3.0 * 0.5);
}

#[test]
fn where_nothing_is_significant_the_best_agreed_is_told_or_the_best() {
    let agreed = statistics(&table(&["+-", "-+"]), 1).representative(0);
    assert_eq!(agreed.iter().map(|one| (one.statement, one.best_agree)).collect::<Vec<_>>(), [(0, true)]);
    let best = statistics(&table(&["0-", "0+"]), 1).representative(0);
    assert_eq!(
        best.iter().map(|one| (one.statement, one.side, one.best_agree)).collect::<Vec<_>>(),
        [(1, Side::Disagree, false)]
    );
}

#[test]
fn a_rejected_statement_represents_nobody() {
    let mut votes = table(&["++", "++", "--", "--"].repeat(10));
    votes.moderate(0, Moderation { rejected: true, meta: false });
    let labels: Vec<_> = (0..40).map(|row| Some(usize::from(row % 4 >= 2))).collect();
    let found = Statistics::of(&votes, &labels, 2);
    assert!([0, 1].iter().flat_map(|group| found.representative(*group)).all(|one| one.statement == 1));
    assert!(found.consensus().agree.is_empty() && found.group_informed().len() == 1);
}

#[test]
fn a_group_alone_is_compared_with_nobody() {
    let votes = table(&["+-"; 20]);
    let found = Statistics::of(&votes, &[Some(0); 20], 1).representative(0);
    assert!(found.iter().all(|one| one.rep.is_finite() && one.rep_z.is_finite()) && !found.is_empty());
}

#[test]
fn labels_that_are_no_groups_count_for_everybody_only() {
    let found = Statistics::of(&table(&["+", "+", "-"]), &[Some(0), Some(9)], 1);
    assert_eq!((found.all[0].votes, found.grouped[0].votes), (3, 1));
}
