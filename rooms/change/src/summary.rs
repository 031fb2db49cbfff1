//! Where the change stands, for the roof rooms: the stages on their line, and how many promises are late.

use crate::address;
use crate::shown::span;
use crate::stage::Stage;
use store::{Day, Source};
use themes::Theme;
use web::{App, Result};
use words::Words;

/// The line of stages and what is late.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    pub stages: Vec<Step>,
    /// The present stage in one sentence; empty between stages.
    pub sentence: String,
    /// Promised days that have passed: a figure about promises, not about people.
    pub late: usize,
}

/// A stage on the line.
#[derive(Debug, Clone)]
pub struct Step {
    pub name: String,
    pub href: String,
    /// done, now or open, as the line draws it.
    pub sign: &'static str,
    /// A message key: whether it is done, now or next.
    pub word: &'static str,
    pub days: String,
}

/// Of all reforms together; usually there is one.
pub async fn standing(words: Words, app: &App) -> Result<Standing> {
    let today = app.clock.today();
    let stages = Stage::all(&today, app.store.read()).await?;
    let now = stages.iter().find(|stage| stage.is_now());
    Ok(Standing {
        sentence: now.map_or(String::new(), |stage| stage.sentence.0.read(words.lang).to_owned()),
        late: late(&today, app.store.read()).await?,
        stages: stages.iter().map(|stage| Step::of(stage, words)).collect(),
    })
}

async fn late(today: &Day, from: impl Source) -> store::Result<usize> {
    Ok(Theme::open(from).await?.iter().filter(|theme| theme.is_overdue(today)).count())
}

impl Step {
    fn of(stage: &Stage, words: Words) -> Step {
        Step {
            name: stage.name.0.read(words.lang).to_owned(),
            href: address::Stage { stage: stage.id }.to_string(),
            sign: stage.standing().sign(),
            word: stage.standing().key(),
            days: span(words, Some(&stage.begins_on), stage.ends_on.as_ref()),
        }
    }
}
