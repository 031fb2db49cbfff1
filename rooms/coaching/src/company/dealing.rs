//! Dealing agents into pairs and groups at random: first into groups that have room, then into new ones; nobody alone.

use std::hash::{DefaultHasher, Hash, Hasher};
use store::Id;

/// A group that has room, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    pub number: i64,
    pub places: usize,
}

/// Each with a number of a group. The same seed deals alike, so that what was shown is what is drawn.
pub(super) fn deal(people: &[Id], rooms: &[Room], size: usize, first_new: i64, seed: u64) -> Vec<(Id, i64)> {
    let mut people = people.to_vec();
    people.sort_by_key(|id| {
        let mut hasher = DefaultHasher::new();
        (seed, id).hash(&mut hasher);
        hasher.finish()
    });
    let mut places: Vec<i64> = rooms.iter().flat_map(|room| std::iter::repeat_n(room.number, room.places)).collect();
    places.truncate(people.len());
    let left = people.len() - places.len();
    // Of seven in fours: four and three. Of five in pairs: two and three, since nobody is left alone.
    let groups = if left % size == 1 { left / size } else { left.div_ceil(size) };
    if left > 0 && groups == 0 {
        places.push(rooms.last().map_or(first_new, |room| room.number)); // one alone goes along with others if there are any
    }
    if groups > 0 {
        places.extend((0..left).map(|n| first_new + (n % groups) as i64));
    }
    people.into_iter().zip(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(people: usize, rooms: &[Room], size: usize) -> Vec<(i64, usize)> {
        let people: Vec<Id> = (0..people).map(|n| Id::from_u128(n as u128)).collect();
        let dealt = deal(&people, rooms, size, 10, 7);
        assert_eq!(dealt.len(), people.len(), "everybody has a place");
        let mut counted = std::collections::BTreeMap::new();
        for (_, number) in dealt {
            *counted.entry(number).or_insert(0) += 1;
        }
        counted.into_iter().collect()
    }

    #[test]
    fn nobody_is_dealt_alone() {
        assert_eq!(sizes(4, &[], 2), [(10, 2), (11, 2)]);
        assert_eq!(sizes(5, &[], 2), [(10, 3), (11, 2)]);
        assert_eq!(sizes(7, &[], 4), [(10, 4), (11, 3)]);
        assert_eq!(sizes(9, &[], 4), [(10, 5), (11, 4)]);
        assert_eq!(sizes(40, &[], 2).len(), 20);
    }

    #[test]
    fn room_that_is_there_is_filled_first() {
        assert_eq!(sizes(3, &[Room { number: 2, places: 1 }], 2), [(2, 1), (10, 2)]);
        assert_eq!(sizes(2, &[Room { number: 2, places: 1 }], 2), [(2, 2)], "the odd one goes along");
        assert_eq!(sizes(1, &[], 2), [(10, 1)], "with nobody there, a group with room for who comes");
    }

    #[test]
    fn another_seed_deals_otherwise() {
        let people: Vec<Id> = (0..40).map(Id::from_u128).collect();
        assert_eq!(deal(&people, &[], 2, 1, 1), deal(&people, &[], 2, 1, 1));
        assert_ne!(deal(&people, &[], 2, 1, 1), deal(&people, &[], 2, 1, 2));
    }
}
