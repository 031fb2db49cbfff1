//! How many groups to show while votes arrive (section 6), so that the picture does not jump.

/// A number of groups has to be the best so many times in a row before it is shown instead of another.
const PATIENCE: u32 = 4;

/// What is kept with a conversation from one calculation to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Smoothing {
    /// The number that was best at the last calculation.
    pub last_k: usize,
    /// How many times in a row it was.
    pub count: u32,
    pub shown_k: usize,
}

impl Smoothing {
    /// The first calculation shows what it chose.
    pub fn begin(best: usize) -> Smoothing {
        Smoothing { last_k: best, count: 1, shown_k: best }
    }

    /// After a further calculation.
    pub fn next(self, best: usize) -> Smoothing {
        let count = if best == self.last_k { self.count.saturating_add(1) } else { 1 };
        Smoothing { last_k: best, count, shown_k: if count >= PATIENCE { best } else { self.shown_k } }
    }
}
