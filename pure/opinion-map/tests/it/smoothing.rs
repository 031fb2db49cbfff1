//! The picture does not jump while votes arrive.

use opinion_map::Smoothing;

fn shown(best: &[usize]) -> Vec<usize> {
    let mut smoothing = Smoothing::begin(best[0]);
    let later = best[1..].iter().map(|best| {
        smoothing = smoothing.next(*best);
        smoothing.shown_k
    });
    std::iter::once(best[0]).chain(later).collect()
}

#[test]
fn the_first_calculation_shows_what_it_chose() {
    assert_eq!(Smoothing::begin(3), Smoothing { last_k: 3, count: 1, shown_k: 3 });
}

#[test]
fn another_number_is_shown_when_it_was_best_four_times_in_a_row() {
    assert_eq!(shown(&[2, 3, 3, 3, 3, 2]), [2, 2, 2, 2, 3, 3]);
}

#[test]
fn a_number_that_comes_and_goes_is_never_shown() {
    assert_eq!(shown(&[2, 3, 3, 3, 2, 3, 3, 3, 4]), [2; 9]);
}
