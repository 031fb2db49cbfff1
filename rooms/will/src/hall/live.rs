//! The streams that a hall listens to. Two thousand hear one announcement: it asks the database nothing, and each one's
//! right to listen is asked by itself, at its own time.

use super::heard::counted;
use crate::permissions::Present;
use crate::round::Round;
use axum::http::HeaderMap;
use people::live::{self, Asking};
use people::{ByReference, May, Me};
use web::acts::See;
use web::{App, Permit, Response, State};

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
