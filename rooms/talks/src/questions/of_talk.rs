//! What has been picked, as it stands on a discussion's own page: each card with whoever picked it.

use super::address;
use super::card::Card;
use super::picked::Picked;
use crate::talk::{State as Stage, Talk};
use askama::Template;
use askama::filters::Safe;
use people::{Me, byline};
use web::{App, Error, Frame, Result};

#[derive(Template)]
#[template(path = "questions/of_talk.html")]
struct OfTalk<'t> {
    frame: &'t Frame,
    picks: Vec<(String, Vec<&'static Card>)>,
    to: String,
    may_pick: bool,
}

/// None: it opens for nobody.
pub(crate) async fn of_talk(talk: &Talk, frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let Some(opened) = talk.open(me, app).await? else { return Ok(None) };
    let all = Picked::of(talk.id, app.store.read()).await?;
    let names = byline::of_many(all.iter().map(|one| one.person_id), frame.words.lang, app).await?;
    let mut picks = vec![];
    for one in all {
        let cards = one.read(&opened)?;
        if !cards.is_empty() {
            picks.push((names.get(&one.person_id).cloned().unwrap_or_default(), cards));
        }
    }
    let (to, may_pick) = (address::Picking { talk: talk.id }.to_string(), talk.state == Stage::Preparing);
    let drawn = OfTalk { frame, picks, to, may_pick }.render().map_err(|error| Error::Broken(error.to_string()))?;
    Ok(Some(Safe(drawn)))
}
