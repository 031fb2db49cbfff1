//! A cohort as it is put together: a name, agents, coaches.

use std::collections::BTreeSet;
use store::Id;
use web::{Errors, Sent};
use words::{Texts, Words};

#[derive(Debug, Clone, Default)]
pub(crate) struct CohortForm {
    pub name: Texts,
    pub agents: BTreeSet<Id>,
    pub coaches: BTreeSet<Id>,
}

impl CohortForm {
    pub fn read(sent: &Sent) -> CohortForm {
        let ids = |name| sent.all(name).filter_map(|id| id.parse().ok()).collect();
        CohortForm { name: sent.texts("name"), agents: ids("agent"), coaches: ids("coach") }
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), &format!("name-{}", words.lang.code()), words.t("cohort-name-missing"));
        errors.when(self.coaches.is_empty(), "coaches", words.t("cohort-coach-missing"));
        errors
    }
}
