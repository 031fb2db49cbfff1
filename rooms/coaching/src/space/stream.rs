//! The stream of a thread. It ends within a minute of the reader's sign-out, of the end of their post, or of their
//! leaving the cohort: each is asked anew at every event, and every twenty seconds.

use super::conversation::Conversation;
use axum::http::{HeaderMap, header};
use people::{ByReference, May, Me};
use store::Id;
use web::acts::See;
use web::{App, IntoResponse, Permit, Response, State};

pub(crate) async fn show(thread: May<See, Conversation>, State(app): State<App>, headers: HeaderMap) -> Response {
    let asked = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if !asked.starts_with("text/event-stream") {
        // Whoever does not listen gets what there is and goes.
        return ([(header::CONTENT_TYPE, "text/event-stream")], "event: news\ndata: 1\n\n").into_response();
    }
    let (id, me, listening) = (thread.id, thread.who.clone(), app.clone());
    threads::live(id, thread.who.id, &app, move || {
        let (me, app) = (me.clone(), listening.clone());
        Box::pin(async move { may_listen(id, &me, &app).await.unwrap_or(false) })
    })
}

async fn may_listen(id: Id, me: &Me, app: &App) -> web::Result<bool> {
    let Some(me) = me.still(app).await? else { return Ok(false) };
    let seen = Conversation::seen_by(id, &me, app).await?;
    Ok(seen.is_some_and(|conversation| Permit::<See, Me>::permits(&conversation, &me)))
}
