//! No group of fewer than so many is shown: it joins the nearest one, or there is nothing to show.

use crate::Label;
use crate::clusters::distance_squared;
use crate::map::Group;

/// Groups of which each has enough participants.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    pub groups: Vec<Group>,
    /// Which of them each of the former groups became.
    pub of: Vec<usize>,
}

/// Merges the smallest group (the first of equal ones) into the one whose centre is nearest, until each has at least
/// `least` participants. The centre of what comes of two is the mean of theirs by size; the groups keep their order,
/// and a merged one stands where the one stood that took it in. Nothing, if all together are fewer.
pub fn with_at_least(groups: &[Group], least: usize) -> Option<Merged> {
    let mut merged = Merged { groups: groups.to_vec(), of: (0..groups.len()).collect() };
    while let Some(small) = smallest(&merged.groups).filter(|at| merged.groups[*at].size < least) {
        let centre = merged.groups[small].centre;
        let others = (0..merged.groups.len()).filter(|at| *at != small);
        let away = |at: &usize| distance_squared(centre, merged.groups[*at].centre);
        let into = others.min_by(|a, b| away(a).total_cmp(&away(b)))?;
        merged.join(small, into);
    }
    (!merged.groups.is_empty()).then_some(merged)
}

fn smallest(groups: &[Group]) -> Option<usize> {
    (0..groups.len()).min_by_key(|at| groups[*at].size)
}

impl Merged {
    /// The groups of participants after the merging.
    pub fn labels(&self, labels: &[Label]) -> Vec<Label> {
        labels.iter().map(|label| label.and_then(|group| self.of.get(group).copied())).collect()
    }

    fn join(&mut self, small: usize, into: usize) {
        let (a, b) = (self.groups[small], self.groups[into]);
        let size = a.size + b.size;
        if size > 0 {
            let share = a.size as f64 / size as f64;
            let mean = |axis: usize| b.centre[axis] + share * (a.centre[axis] - b.centre[axis]);
            self.groups[into] = Group { centre: [mean(0), mean(1)], size };
        }
        self.groups.remove(small);
        for group in &mut self.of {
            *group = if *group == small { into } else { *group };
            *group -= usize::from(*group > small);
        }
    }
}
