//! A cohort as it is put together: a name, seats, agents, coaches.

use std::collections::BTreeSet;
use store::Id;
use web::{Errors, Sent};
use words::{Texts, Words};

#[derive(Debug, Clone, Default)]
pub(crate) struct CohortForm {
    pub name: Texts,
    /// As typed; empty: as many as come.
    pub seats: String,
    /// Whom of the agents to show: a part of a name or a unit.
    pub q: String,
    pub agents: BTreeSet<Id>,
    pub coaches: BTreeSet<Id>,
}

impl CohortForm {
    pub fn read(sent: &Sent) -> CohortForm {
        let ids = |name| sent.all(name).filter_map(|id| id.parse().ok()).collect();
        let seats = sent.text("seats").to_owned();
        let q = sent.text("q").to_owned();
        CohortForm { name: sent.texts("name"), seats, q, agents: ids("agent"), coaches: ids("coach") }
    }

    pub fn seats(&self) -> Option<i64> {
        self.seats.parse().ok()
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), &format!("name-{}", words.lang.code()), words.t("cohort-name-missing"));
        let wrong = !self.seats.is_empty() && !self.seats().is_some_and(|seats| (1..=10_000).contains(&seats));
        errors.when(wrong, "seats", words.t("cohort-seats-wrong"));
        errors.when(self.coaches.is_empty(), "coaches", words.t("cohort-coach-missing"));
        errors
    }
}
