//! From–to, the last day included. One that ends before it begins was withdrawn before its first day.

use super::known::{HeldRole, Post};
use store::Day;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'d> {
    pub begins: &'d Day,
    pub ends: Option<&'d Day>,
}

impl<'d> Span<'d> {
    pub fn of(begins: &'d Day, ends: &'d Option<Day>) -> Span<'d> {
        Span { begins, ends: ends.as_ref() }
    }

    pub fn is_withdrawn(self) -> bool {
        self.ends.is_some_and(|ends| ends < self.begins)
    }

    /// In force, or going to be.
    pub fn is_current(self, today: &Day) -> bool {
        !self.is_withdrawn() && self.ends.is_none_or(|ends| ends >= today)
    }

    pub fn is_in_force(self, today: &Day) -> bool {
        self.begins <= today && self.is_current(today)
    }

    pub fn overlaps(self, other: Span) -> bool {
        let before = |a: Span, b: Span| a.ends.is_some_and(|ends| ends < b.begins);
        !before(self, other) && !before(other, self)
    }
}

impl Post {
    pub fn span(&self) -> Span<'_> {
        Span::of(&self.begins_on, &self.ends_on)
    }
}

impl HeldRole {
    pub fn span(&self) -> Span<'_> {
        Span::of(&self.begins_on, &self.ends_on)
    }
}

/// The earlier of two last days; none is for the time being.
pub fn sooner(ends: &Option<Day>, day: Day) -> Day {
    match ends {
        Some(ends) if *ends < day => ends.clone(),
        _ => day,
    }
}
