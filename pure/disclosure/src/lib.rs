//! What may be shown of people as a group: never of fewer than ten, and never so that fewer can be worked out from two
//! looks. Pure knowledge, no I/O.

mod share;
mod stands;

pub use share::{Band, MANY, Share};
pub use stands::{Stands, Told, sizes};

use std::ops::Deref;

/// The house's promise. It may be made stricter, never looser.
pub const K: usize = 10;

/// Something about at least ten people. There is no other way to make one, so a page that takes it can print nothing
/// of fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<T> {
    value: T,
    people: usize,
}

impl<T> Shown<T> {
    /// None: it is about too few, and was not even worked out.
    pub fn of(people: usize, value: impl FnOnce() -> T) -> Option<Shown<T>> {
        (people >= K).then(|| Shown { value: value(), people })
    }

    /// About how many.
    pub fn people(&self) -> usize {
        self.people
    }

    /// The same said otherwise.
    pub fn map<U>(self, into: impl FnOnce(T) -> U) -> Shown<U> {
        Shown { value: into(self.value), people: self.people }
    }
}

impl<T> Deref for Shown<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// Whether a figure may be worked out anew, when it was last of so many and there are so many now. What is shown stays
/// as it is until ten more have come, so that the difference of two looks is about ten at least.
pub fn may_renew(shown_of: usize, now: usize) -> bool {
    now >= shown_of + K
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_shown_of_nine_and_it_is_not_worked_out() {
        assert_eq!(Shown::of(9, || -> i64 { panic!("not even looked at") }), None);
        let shown = Shown::of(10, || 34).expect("ten are enough");
        assert_eq!((*shown, shown.people()), (34, 10));
        assert_eq!(*shown.map(|tenths| tenths.to_string()), "34");
    }

    /// Whoever looks after each answer never sees two figures whose people differ by fewer than ten.
    #[test]
    fn no_two_looks_differ_by_fewer_than_ten() {
        let mut shown = vec![0];
        for now in 1..=200 {
            if may_renew(*shown.last().unwrap(), now) {
                shown.push(now);
            }
        }
        assert_eq!(&shown[..4], &[0, 10, 20, 30]);
        assert!(shown.windows(2).all(|pair| pair[1] - pair[0] >= K));
    }
}
