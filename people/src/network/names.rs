//! Names of roles and of the tree's levels, where they stand by themselves. In sentences our own word stays, since no
//! program knows how another word is inflected.

use crate::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Setting;
use words::Texts;

/// The tree's levels below the employer, from above.
pub const LEVELS: [&str; 5] = ["level-1", "level-2", "level-3", "level-4", "level-5"];

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Names {
    /// By the role's word.
    pub roles: BTreeMap<String, Texts>,
    /// From above; an empty one keeps our name.
    pub levels: Vec<Texts>,
}

impl Setting for Names {
    const NAME: &'static str = "names";
}

impl Names {
    pub fn of_role(&self, role: Role) -> Texts {
        self.roles.get(role.word()).cloned().unwrap_or_default()
    }

    pub fn of_level(&self, level: usize) -> Texts {
        self.levels.get(level).cloned().unwrap_or_default()
    }

    /// By message key, as pages ask for them.
    pub(super) fn by_key(&self) -> BTreeMap<String, Texts> {
        let roles = Role::ALL.iter().map(|role| (role.key().to_owned(), self.of_role(*role)));
        let levels = LEVELS.iter().enumerate().map(|(level, key)| ((*key).to_owned(), self.of_level(level)));
        roles.chain(levels).filter(|(_, name)| !name.is_empty()).collect()
    }
}
