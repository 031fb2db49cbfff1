//! What the periods have been: who made which longer or shorter, and when.

use crate::period::{PERIODS, Period, Periods};
use people::Person;
use store::setting::Change;
use store::{Moment, Setting};
use web::{App, Frame, Result};

/// One period, changed once.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub at: Moment,
    /// Empty: the program itself.
    pub who: String,
    pub what: String,
}

/// The newest first; only of the one period, if it is named.
pub(crate) async fn of(one: Option<&Period>, frame: &Frame, app: &App) -> Result<Vec<Told>> {
    let changes = Change::of(Periods::NAME, app.store.read()).await?;
    let mut told = vec![];
    for (number, change) in changes.iter().enumerate() {
        let before = changes.get(number + 1).map(Change::choice::<Periods>).unwrap_or_default();
        let after = change.choice::<Periods>();
        for period in PERIODS.iter().filter(|period| one.is_none_or(|one| one == *period)) {
            let (was, is) = (before.length(period), after.length(period));
            if was == is {
                continue;
            }
            let who = match change.changed_by {
                Some(id) => Person::find(id, app.store.read()).await?.map_or(String::new(), |person| person.name),
                None => String::new(),
            };
            told.push(Told { at: change.changed_at, who, what: step(period, was, is, frame) });
        }
    }
    Ok(told)
}

/// "Drafts that were not sent: from 90 days to 30 days (shorter)".
pub(crate) fn step(period: &Period, was: i64, is: i64, frame: &Frame) -> String {
    let key = if is < was { "retention-step-shorter" } else { "retention-step-longer" };
    let (was, is) = (period.told(was, frame.words), period.told(is, frame.words));
    frame.words.t3(key, "what", frame.t(title(period)), "was", was, "is", is)
}

/// The message that names what a period is the period of.
pub(crate) fn title(period: &Period) -> String {
    format!("retention-period-{}", period.name)
}

/// A line for the samples.
pub(crate) fn sample(frame: &Frame) -> Vec<Told> {
    let what = step(&PERIODS[0], 90, 30, frame);
    vec![Told { at: Moment(1_633_341_600_000_000), who: "Paavo Pääkäyttäjä".into(), what }]
}
