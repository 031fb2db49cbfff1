//! How a share of people is said. Whole per cent; steps of five where one person would move it by two points or more; and
//! where nearly everybody of a few stands alike, only that nearly everybody does.

use crate::K;
use serde::{Deserialize, Serialize};

/// Of fewer than so many, shares are said in steps of five.
const FINE: usize = 50;
/// Of fewer than so many, it is not said that everybody or nobody stands somewhere, and nothing is said to the last vote.
pub const MANY: usize = 30;

/// A share of at least ten people, as it may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// Less than ten per cent of a few people: perhaps nobody.
    Few,
    PerCent(u8),
    /// More than ninety per cent of a few people: perhaps all.
    Most,
}

impl Share {
    /// None: it is of too few.
    pub fn of(part: usize, all: usize) -> Option<Share> {
        if all < K || part > all {
            return None;
        }
        let step = if all < FINE { 5 } else { 1 };
        let steps = 100 / step;
        let per_cent = ((2 * part * steps + all) / (2 * all) * step) as u8; // rounded half up
        Some(match all < MANY {
            true if 10 * part < all => Share::Few,
            true if 10 * part > 9 * all => Share::Most,
            _ => Share::PerCent(per_cent),
        })
    }

    /// How long a bar is drawn: of the two that are not told exactly always alike.
    pub fn drawn(self) -> u8 {
        match self {
            Share::Few => 5,
            Share::PerCent(per_cent) => per_cent,
            Share::Most => 95,
        }
    }
}

/// Between which numbers a number of people lies: steps of five below twenty, then tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Band {
    pub from: usize,
    pub to: usize,
}

impl Band {
    /// None: there are too few.
    pub fn of(people: usize) -> Option<Band> {
        let step = if people < 20 { 5 } else { 10 };
        let from = people / step * step;
        (people >= K).then_some(Band { from, to: from + step - 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_nine() {
        assert_eq!((Share::of(4, 9), Band::of(9)), (None, None));
        assert_eq!(Share::of(11, 10), None, "no part is more than the whole");
    }

    #[test]
    fn a_share_is_whole_and_in_steps_of_five_of_fewer_than_fifty() {
        assert_eq!(Share::of(1, 3 * 50), Some(Share::PerCent(1)));
        assert_eq!(Share::of(33, 50), Some(Share::PerCent(66)));
        assert_eq!(Share::of(31, 49), Some(Share::PerCent(65)));
        assert_eq!(Share::of(1, 8 * 25), Some(Share::PerCent(1)), "a half is rounded up");
    }

    #[test]
    fn of_fewer_than_thirty_it_is_not_said_that_all_or_nobody_stand_somewhere() {
        assert_eq!(Share::of(29, 29), Some(Share::Most));
        assert_eq!(Share::of(28, 29), Some(Share::Most));
        assert_eq!((Share::of(0, 10), Share::of(2, 29)), (Some(Share::Few), Some(Share::Few)));
        assert_eq!((Share::of(1, 10), Share::of(9, 10)), (Some(Share::PerCent(10)), Some(Share::PerCent(90))));
        assert_eq!((Share::of(30, 30), Share::of(0, 30)), (Some(Share::PerCent(100)), Some(Share::PerCent(0))));
    }

    #[test]
    fn a_few_who_all_agree_are_drawn_like_a_few_who_nearly_all_do() {
        let drawn = |part: usize| Share::of(part, 29).map(Share::drawn);
        assert_eq!((drawn(29), drawn(0)), (drawn(27), drawn(2)));
    }

    #[test]
    fn numbers_of_people_lie_in_bands() {
        let band = |people: usize| Band::of(people).map(|band| (band.from, band.to));
        assert_eq!([band(10), band(14), band(19)], [Some((10, 14)), Some((10, 14)), Some((15, 19))]);
        assert_eq!([band(20), band(209)], [Some((20, 29)), Some((200, 209))]);
    }
}
