//! The stream of a thread. It ends within a minute of the reader's sign-out, of the end of their post, or of their
//! leaving the cohort: each is asked anew at every event, and every twenty seconds.

use super::conversation::Conversation;
use axum::http::HeaderMap;
use people::live::{self, Asking};
use people::{ByReference, May, Me};
use web::acts::See;
use web::{App, Permit, Response, State};

pub(crate) async fn show(thread: May<See, Conversation>, State(app): State<App>, headers: HeaderMap) -> Response {
    let id = thread.id;
    live::stream(id, &thread.who, &app, Asking::BeforeEach, &headers, move |me, app| {
        Box::pin(async move {
            let seen = Conversation::seen_by(id, &me, &app).await?;
            Ok(seen.is_some_and(|conversation| Permit::<See, Me>::permits(&conversation, &me)))
        })
    })
}
