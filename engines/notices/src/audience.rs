//! Whom something concerns: everybody, or those who work in chosen units and the units under them. An employer is a
//! unit too.

use people::{Me, Unit};
use std::collections::HashSet;
use store::Id;

/// The chosen units; none: everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience(pub Vec<Id>);

/// An audience with its sub-units told out, to be asked often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach(Option<HashSet<Id>>);

impl Audience {
    /// With all units under the chosen ones, as the tree is now.
    pub fn reach(&self, units: &[Unit]) -> Reach {
        if self.0.is_empty() {
            return Reach(None);
        }
        let mut reached: HashSet<Id> = self.0.iter().copied().collect();
        loop {
            let under = |unit: &&Unit| unit.parent_id.is_some_and(|parent| reached.contains(&parent));
            let more: Vec<Id> =
                units.iter().filter(under).map(|unit| unit.id).filter(|id| !reached.contains(id)).collect();
            if more.is_empty() {
                return Reach(Some(reached));
            }
            reached.extend(more);
        }
    }
}

impl Reach {
    pub fn holds_unit(&self, unit_id: Id) -> bool {
        self.0.as_ref().is_none_or(|units| units.contains(&unit_id))
    }

    /// By the posts held today.
    pub fn holds(&self, me: &Me) -> bool {
        me.posts.iter().any(|post| self.holds_unit(post.unit_id))
    }
}
