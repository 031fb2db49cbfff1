//! Votes counted, and the measures made of them (section 7).

/// How a set of participants voted on a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub agree: u32,
    pub disagree: u32,
    /// All votes, passes included.
    pub votes: u32,
}

/// Strictly above this a z is significant at 90 % (one-sided).
pub const Z90: f64 = 1.2816;

impl Counts {
    pub(crate) fn add(&mut self, value: i8) {
        self.votes += 1;
        self.agree += u32::from(value > 0);
        self.disagree += u32::from(value < 0);
    }

    pub fn passes(self) -> u32 {
        self.votes - self.agree - self.disagree
    }

    /// Both sets together.
    pub fn and(self, other: Counts) -> Counts {
        Counts {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            votes: self.votes + other.votes,
        }
    }

    /// These without a part of them.
    pub(crate) fn without(self, part: Counts) -> Counts {
        Counts {
            agree: self.agree - part.agree,
            disagree: self.disagree - part.disagree,
            votes: self.votes - part.votes,
        }
    }

    /// pa: how probable it is that one of them agrees, by Laplace's rule: as if one more had agreed and one more not.
    pub fn p_agree(self) -> f64 {
        laplace(self.agree, self.votes)
    }

    /// pd, likewise.
    pub fn p_disagree(self) -> f64 {
        laplace(self.disagree, self.votes)
    }

    /// pat: how far the share that agrees is above one half.
    pub fn z_agree(self) -> f64 {
        one_proportion(self.agree, self.votes)
    }

    /// pdt, likewise.
    pub fn z_disagree(self) -> f64 {
        one_proportion(self.disagree, self.votes)
    }
}

fn laplace(some: u32, all: u32) -> f64 {
    (f64::from(some) + 1.0) / (f64::from(all) + 2.0)
}

/// Z1 = 2 √(n + 1) ((s + 1)/(n + 1) − 1/2): the test of one proportion against one half.
fn one_proportion(some: u32, all: u32) -> f64 {
    let n = f64::from(all) + 1.0;
    2.0 * n.sqrt() * ((f64::from(some) + 1.0) / n - 0.5)
}

/// Z2: the test of two proportions against each other, with the pooled share h, all four counts raised by one.
pub(crate) fn two_proportions(some: u32, others: u32, all: u32, all_others: u32) -> f64 {
    let [s1, s2, n1, n2] = [some, others, all, all_others].map(|count| f64::from(count) + 1.0);
    let pooled = (s1 + s2) / (n1 + n2);
    if pooled == 1.0 {
        return 0.0;
    }
    (s1 / n1 - s2 / n2) / (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt()
}
