//! Who may see what went, and say how long things are kept.

use crate::period::Period;
use people::Me;
use web::acts::{Create, Edit, Found, PathWords, See};
use web::{App, Result};

/// The periods, and the runs that hold to them: numbers, never what anything held.
#[derive(Debug)]
pub(crate) struct Retention;

/// One of the periods.
#[derive(Debug)]
pub(crate) struct OnePeriod(pub &'static Period);

impl Found<Me> for Retention {
    const KIND: &'static str = "retention";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Retention>> {
        Ok(Some(Retention))
    }
}

impl Found<Me> for OnePeriod {
    const KIND: &'static str = "retention_period";
    async fn find(path: &PathWords, _: &Me, _: &App) -> Result<Option<OnePeriod>> {
        Ok(Period::named(path.word("period")).map(OnePeriod))
    }
}

// To create: to ask for a run now, which does what the night would do.
people::administrators! {
    Retention: See, Create;
    OnePeriod: See, Edit;
}
