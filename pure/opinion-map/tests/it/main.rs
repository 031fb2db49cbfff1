//! The map as whoever uses it sees it.

mod golden;
