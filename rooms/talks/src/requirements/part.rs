//! The four parts of work identity, by which requirements are grouped.

store::words! {
    pub enum Part {
        /// Encounter skills.
        Encounter = "encounter",
        /// Developing one's own professional skill.
        Development = "development",
        /// One's way of influencing in the work community.
        Influence = "influence",
        /// What the profession asks.
        Profession = "profession",
    }
}

impl Part {
    pub fn key(self) -> &'static str {
        match self {
            Part::Encounter => "requirements-encounter",
            Part::Development => "requirements-development",
            Part::Influence => "requirements-influence",
            Part::Profession => "requirements-profession",
        }
    }
}
