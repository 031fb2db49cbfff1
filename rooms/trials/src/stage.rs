//! Where a trial is: by its days until it has ended, then by how it ended. The three ways to end are equals.

use crate::trial::Trial;
use store::Day;

store::words! {
    /// How it ended.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Outcome {
        Kept = "kept",
        Changed = "changed",
        Stopped = "stopped",
    }
}

impl Outcome {
    /// On its tile: "Pidetään".
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Kept => "trials-outcome-kept",
            Outcome::Changed => "trials-outcome-changed",
            Outcome::Stopped => "trials-outcome-stopped",
        }
    }

    /// What it is worth to others, in a sentence.
    pub fn honour(self) -> &'static str {
        match self {
            Outcome::Kept => "trials-honour-kept",
            Outcome::Changed => "trials-honour-changed",
            Outcome::Stopped => "trials-honour-stopped",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Outcome::Kept => "check",
            Outcome::Changed => "pencil",
            Outcome::Stopped => "x",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Planned,
    Running,
    /// Its last day has passed and nobody has said how it went.
    Over,
    Ended(Outcome),
}

impl Stage {
    pub fn key(self) -> &'static str {
        match self {
            Stage::Planned => "trials-stage-planned",
            Stage::Running => "trials-stage-running",
            Stage::Over => "trials-stage-over",
            Stage::Ended(Outcome::Kept) => "trials-stage-kept",
            Stage::Ended(Outcome::Changed) => "trials-stage-changed",
            Stage::Ended(Outcome::Stopped) => "trials-stage-stopped",
        }
    }

    /// A stopped trial is drawn with the same weight as a kept one.
    pub fn colour(self) -> &'static str {
        match self {
            Stage::Planned => "neutral",
            Stage::Running => "taivas",
            Stage::Over => "lakka",
            Stage::Ended(_) => "success",
        }
    }
}

impl Trial {
    pub fn stage(&self, today: &Day) -> Stage {
        stage(self.outcome, &self.begins_on, &self.ends_on, today)
    }
}

pub(crate) fn stage(outcome: Option<Outcome>, begins_on: &Day, ends_on: &Day, today: &Day) -> Stage {
    match outcome {
        Some(outcome) => Stage::Ended(outcome),
        None if today < begins_on => Stage::Planned,
        None if today <= ends_on => Stage::Running,
        None => Stage::Over,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_runs_through_the_whole_of_its_last_day() {
        let day = |text| Day::parse(text).unwrap();
        let on = |today| stage(None, &day("2021-10-12"), &day("2021-10-25"), &day(today));
        assert_eq!(on("2021-10-11"), Stage::Planned);
        assert_eq!(on("2021-10-12"), Stage::Running);
        assert_eq!(on("2021-10-25"), Stage::Running);
        assert_eq!(on("2021-10-26"), Stage::Over);
    }
}
