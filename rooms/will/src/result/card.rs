//! What the round's own page says of its result, once it is there for everybody.

use super::release::Release;
use super::said;
use crate::address;
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::{App, Frame, Result};

#[derive(Template)]
#[template(path = "result/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    found: String,
    to: String,
}

/// None: its moment has not come; the page says when it does.
pub(crate) async fn card(round: &Round, frame: &Frame, _: &Me, app: &App) -> Result<Option<Safe<String>>> {
    if round.stage(app.now()) != Stage::Told {
        return Ok(None);
    }
    let told = Release::of(round.id, app.store.read()).await?;
    let found = match told.as_ref().map(|told| &told.release) {
        None => frame.t("will-result-made-title").to_owned(),
        Some(release) if release.people.is_none() => frame.t("will-result-few-title").to_owned(),
        Some(release) => said::heading(release, frame),
    };
    let to = address::Outcome { round: round.id }.to_string();
    Ok(Some(said::drawn(&Card { frame, found, to })))
}
