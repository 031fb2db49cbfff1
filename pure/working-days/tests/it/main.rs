//! Working days against a table of known years, and what holds in any year.

mod counting;
mod known_years;
