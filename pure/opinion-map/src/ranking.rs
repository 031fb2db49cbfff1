//! What people are shown first, so ordered that a few votes never top a list.
//!
//! The lists of section 7 rank by (s + 1)/(n + 2), a product over the groups, and z: a statement that two people voted
//! on can stand before one that two hundred did, and the more groups there are the smaller every number. Here instead a
//! share that was observed as s of n is taken for what is known of it. With Jeffreys' prior (1946) the share is
//! distributed as Beta(s + 1/2, n − s + 1/2), which has
//!
//! mean p = (s + 1/2)/(n + 1), variance p (1 − p)/(n + 2),
//!
//! and is ranked by what it is at least: p − z √variance, with z = 1.2816 (nine in ten), not below 0. This is the lower
//! end of Jeffreys' interval by its first two moments; that interval keeps its promise with few observations too
//! (Brown, Cai and DasGupta, *Interval Estimation for a Binomial Proportion*, 2001). Two of two give 0.595, 180 of 200
//! give 0.871, none of none 0.047.
//!
//! - *Common ground*: the geometric mean over the groups of the lower bound of agreeing. A group that refuses pulls it
//!   down however small it is, and it does not shrink because there are more groups.
//! - *Divided*: for the two groups that lie furthest apart, the lower bound of the difference of their shares of
//!   agreeing, |p − q| − z √(sum of both variances).
//! - *Unsure*: the lower bound of the share of passes, over everybody.

use crate::counts::{Counts, Z90};
use crate::statistics::Statistics;

/// A statement in one of the lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    pub statement: u64,
    /// What it is ordered by, from 0 to 1.
    pub score: f64,
}

/// What is known of a share: the first two moments of its distribution.
#[derive(Clone, Copy)]
struct Share {
    mean: f64,
    variance: f64,
}

impl Share {
    fn of(some: u32, all: u32) -> Share {
        let mean = (f64::from(some) + 0.5) / (f64::from(all) + 1.0);
        Share { mean, variance: mean * (1.0 - mean) / (f64::from(all) + 2.0) }
    }

    fn agreeing(counts: Counts) -> Share {
        Share::of(counts.agree, counts.votes)
    }

    fn at_least(self) -> f64 {
        (self.mean - Z90 * self.variance.sqrt()).max(0.0)
    }

    fn apart_at_least(self, other: Share) -> f64 {
        ((self.mean - other.mean).abs() - Z90 * (self.variance + other.variance).sqrt()).max(0.0)
    }
}

impl Statistics {
    /// Where all groups agree, the surest first. Without groups, what everybody agrees to.
    pub fn common_ground(&self) -> Vec<Ranked> {
        self.ranked(|statement| {
            let bounds = self.views(statement).map(|counts| Share::agreeing(counts).at_least().ln());
            let (sum, groups) = bounds.fold((0.0, 0.0), |(sum, groups), bound| (sum + bound, groups + 1.0));
            (sum / groups).exp()
        })
    }

    /// Where the groups differ most, the surest first; all 0 if there are not two groups.
    pub fn divided(&self) -> Vec<Ranked> {
        self.ranked(|statement| {
            let shares: Vec<Share> = self.views(statement).map(Share::agreeing).collect();
            let pairs =
                shares.iter().enumerate().flat_map(|(at, one)| shares[at + 1..].iter().map(move |other| (one, other)));
            pairs.map(|(one, other)| one.apart_at_least(*other)).fold(0.0, f64::max)
        })
    }

    /// What many do not take a side on, the surest first.
    pub fn unsure(&self) -> Vec<Ranked> {
        self.ranked(|statement| Share::of(self.all[statement].passes(), self.all[statement].votes).at_least())
    }

    /// The votes on a statement by group, or everybody's where there is no group.
    fn views(&self, statement: usize) -> impl Iterator<Item = Counts> + '_ {
        let everybody = self.groups.is_empty().then(|| self.all[statement]);
        self.groups.iter().map(move |group| group[statement]).chain(everybody)
    }

    /// By score; of equal ones that with more votes, then the older one, stands first.
    fn ranked(&self, score: impl Fn(usize) -> f64) -> Vec<Ranked> {
        let mut list: Vec<(usize, f64)> = self.listed().map(|statement| (statement, score(statement))).collect();
        let votes = |statement: usize| std::cmp::Reverse(self.all[statement].votes);
        list.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| votes(a.0).cmp(&votes(b.0))));
        list.iter().map(|(statement, score)| Ranked { statement: self.statements[*statement], score: *score }).collect()
    }
}
