//! Which statement comes next: by chance, in proportion to how much a vote on it would tell, and steady for one person, so
//! that a page loaded again shows the same. Each statement draws a number for each person; the heavier it weighs, the sooner
//! it comes. Taken in the order of these, what is left is always drawn in proportion to its weight.

use store::Id;

/// Of those that are left, by id and weight.
pub(crate) fn next(seed: u64, left: &[(Id, f64)]) -> Option<Id> {
    let drawn = left.iter().map(|(id, weight)| (draw(seed, *id).ln() / weight.max(f64::MIN_POSITIVE), *id));
    drawn.max_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))).map(|(_, id)| id)
}

/// Evenly between nought and one, neither of them.
fn draw(seed: u64, id: Id) -> f64 {
    let (high, low) = id.as_u64_pair();
    let mixed = mixed(mixed(seed ^ high) ^ low);
    ((mixed >> 11) as f64 + 0.5) / (1u64 << 53) as f64
}

/// Every bit of it depends on every bit that came in (the finish of SplitMix64).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id::from_u128(number)
    }

    #[test]
    fn a_page_loaded_again_shows_the_same_and_nothing_comes_of_nothing() {
        let left = [(id(1), 1.0), (id(2), 1.0), (id(3), 1.0)];
        assert_eq!(next(7, &left), next(7, &left));
        assert_eq!(next(7, &[]), None);
        assert_eq!(next(7, &left[..1]), Some(id(1)));
        assert!(next(7, &[(id(1), 0.0)]).is_some(), "what weighs nothing comes last, but comes");
    }

    #[test]
    fn what_weighs_four_times_as_much_comes_first_four_times_as_often() {
        let left = [(id(1), 4.0), (id(2), 1.0)];
        let first = (0..20_000).filter(|person| next(mixed(*person), &left) == Some(id(1))).count();
        assert!((15_700..16_300).contains(&first), "{first} of 20,000");
    }

    #[test]
    fn equals_come_equally_often() {
        let left: Vec<(Id, f64)> = (1..=10).map(|number| (id(number), 5.0625)).collect();
        let mut firsts = [0; 10];
        for person in 0..20_000 {
            firsts[next(mixed(person), &left).unwrap().as_u128() as usize - 1] += 1;
        }
        assert!(firsts.iter().all(|count| (1_800..2_200).contains(count)), "{firsts:?}");
    }
}
