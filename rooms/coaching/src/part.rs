//! What somebody is in a programme or cohort.

store::words! {
    pub enum Part {
        Agent = "agent",
        Coach = "coach",
    }
}
