//! Signing out: the session is gone from the database, the cookie from the browser. Whoever is signed out already, by
//! five idle minutes for one, is told the same, and nothing stays in their browser either.

use crate::sign_in::{Browser, TheDoorItself};
use crate::{address, browser_session, recognise};
use axum::http::{HeaderMap, header};
use axum::response::AppendHeaders;
use web::{App, IntoResponse, Public, Response, Result, Sent, State, cookie, see};

pub(crate) async fn create(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response> {
    if let Some(secret) = cookie(&headers, app.settings.cookie()) {
        let mut tx = app.store.begin().await?;
        browser_session::end(&browser_session::hash(secret), &mut tx).await?;
        tx.commit().await?;
    }
    let to = if app.settings.demo { "/".to_owned() } else { address::SignIn.to_string() };
    let said = if sent.has("idle") { "signed-out-idle" } else { "signed-out" };
    let gone = AppendHeaders([(header::SET_COOKIE, browser_session::no_cookie(&app.settings))]);
    let mut response = (gone, see(to).saying(said)).into_response();
    recognise::leave_nothing(&mut response, Browser::of(&headers).shared);
    Ok(response)
}
