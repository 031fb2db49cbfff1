//! What the search promises.

mod evaluation;
mod finding;
mod house;
mod keeping;
mod renewal;
