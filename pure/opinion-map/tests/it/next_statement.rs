//! Which statement is shown next.

use opinion_map::{Moderation, choose, priority_without_votes};
use proptest::prelude::*;

#[test]
fn a_statement_without_votes_comes_soon_and_a_background_question_before_all() {
    assert_eq!(priority_without_votes(Moderation::default()), 5.0625);
    assert_eq!(priority_without_votes(Moderation { rejected: false, meta: true }), 49.0);
    assert_eq!(priority_without_votes(Moderation { rejected: true, meta: true }), 0.0);
}

#[test]
fn statements_come_as_often_as_their_priority_says() {
    let mut times = [0; 3];
    for step in 0..1000 {
        times[choose(&[1.0, 0.0, 3.0], f64::from(step) / 1000.0).unwrap()] += 1;
    }
    assert_eq!(times, [250, 0, 750]);
}

#[test]
fn where_nothing_is_left_nothing_is_shown() {
    assert_eq!(choose(&[], 0.5), None);
    assert_eq!(choose(&[0.0, -1.0, f64::NAN], 0.5), None);
}

proptest! {
    #[test]
    fn what_is_chosen_can_be_chosen(priorities in prop::collection::vec(any::<f64>(), 0..12), chance in any::<f64>()) {
        let possible = |at: usize| priorities[at].is_finite() && priorities[at] > 0.0;
        match choose(&priorities, chance) {
            Some(at) => prop_assert!(possible(at)),
            None => prop_assert!(!(0..priorities.len()).any(possible)),
        }
    }
}
