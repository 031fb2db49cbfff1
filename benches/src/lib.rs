//! What programs that measure a round share: a county that votes, the program at work, and a browser's connection.

pub mod voters;
pub mod wire;

pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What so large a part of the times doesn't pass, in milliseconds.
pub fn share(sorted: &[std::time::Duration], part: f64) -> f64 {
    let at = (sorted.len() as f64 * part) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).map_or(0.0, |wait| wait.as_secs_f64() * 1000.0)
}

/// What follows a word on the command line.
pub fn said(name: &str) -> Option<String> {
    let said: Vec<String> = std::env::args().collect();
    said.iter().position(|word| word == name).and_then(|at| said.get(at + 1).cloned())
}

pub fn is_said(name: &str) -> bool {
    std::env::args().any(|word| word == name)
}
