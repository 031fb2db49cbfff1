//! The map as whoever uses it sees it.

mod conversations;
mod files;
mod golden;
mod invariants;
mod merging;
mod next_statement;
mod ranking;
mod reference;
mod small;
mod smoothing;
mod statistics;
mod warm;
