//! The house put together: which rooms there are, how it starts, and the demonstration.

pub mod checks;
pub mod command;
pub mod demo;
mod files;
pub mod health;
pub mod opinion_map;
pub mod rooms;
pub mod serve;
pub mod settings;
pub mod synthesize;

words::lay_out!("app");
