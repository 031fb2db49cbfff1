//! All records of a kind together: whether one more may be made.

use people::Me;
use web::acts::{Found, PathWords};
use web::{App, Result};

macro_rules! all {
    ($($(#[$about:meta])* $name:ident = $kind:literal;)*) => { $(
        $(#[$about])*
        #[derive(Debug)]
        pub struct $name;

        impl Found<Me> for $name {
            const KIND: &'static str = $kind;
            async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<$name>> {
                Ok(Some($name))
            }
        }
    )* };
}

all! {
    /// Reforms with their stages.
    Reforms = "reforms";
    Themes = "themes";
    /// What changes in people's jobs.
    JobChanges = "job_changes";
    WorkingGroups = "working_groups";
    Decisions = "decisions";
    /// Ongoing development and training.
    Catalogue = "catalogue";
}
