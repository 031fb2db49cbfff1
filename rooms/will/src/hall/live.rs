//! The streams that a hall listens to, and what it fetches when it has heard. Two thousand hear one announcement: it asks the database nothing, and each one's
//! right to listen is asked by itself, at its own time.

use super::heard::{Heard, counted, heard};
use super::now::Now;
use crate::permissions::Present;
use crate::round::{Round, Stage};
use axum::http::HeaderMap;
use people::live::{self, Asking};
use people::{ByReference, May, Me};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Permit, Response, Result, State};

/// For whoever takes part.
pub(crate) async fn show(round: May<See, Round>, State(app): State<App>, headers: HeaderMap) -> Response {
    let id = round.id;
    live::stream(id, &round.who, &app, Asking::AtPace, &headers, move |me, app| {
        Box::pin(async move {
            let seen = Round::seen_by(id, &me, &app).await?;
            Ok(seen.is_some_and(|round| Permit::<See, Me>::permits(&round, &me)))
        })
    })
}

/// For the screen.
pub(crate) async fn screen(round: May<Present, Round>, State(app): State<App>, headers: HeaderMap) -> Response {
    let id = round.id;
    live::stream(counted(id), &round.who, &app, Asking::AtPace, &headers, move |me, app| {
        Box::pin(async move {
            let seen = Round::seen_by(id, &me, &app).await?;
            Ok(seen.is_some_and(|round| Permit::<Present, Me>::permits(&round, &me)))
        })
    })
}

/// A few words, asked for by a whole hall within seconds.
pub(crate) async fn now(round: May<See, Round>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let (now, heard) = (app.now(), heard(round.id, &app).await?);
    let stage = told(round.stage(now), heard);
    Ok(Page(Now { frame: &frame, round: &round, stage, now }).into_response())
}

/// In a hall the result's moment comes with the closing; it is told when it is there.
fn told(stage: Stage, heard: Heard) -> Stage {
    if stage == Stage::Told && !heard.has_result { Stage::Closed } else { stage }
}
