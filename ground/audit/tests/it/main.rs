//! The audit log, alone with its database.

mod chain;
mod together;
