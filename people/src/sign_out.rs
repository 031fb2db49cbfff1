//! Signing out: the session is gone from the database, the cookie from the browser.

use crate::{SignedIn, address, browser_session};
use axum::http::header;
use axum::response::AppendHeaders;
use web::{App, IntoResponse, Result, State, see};

pub(crate) async fn create(me: SignedIn, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    browser_session::end(&me.browser, &mut tx).await?;
    tx.commit().await?;
    let cookie = browser_session::no_cookie(&app.settings);
    let to = if app.settings.demo { "/".to_owned() } else { address::SignIn.to_string() };
    // Nothing that was shown stays in the browser for the next person at a shared computer.
    let clear = (header::HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"".parse().expect("ASCII"));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie), clear]), see(to).saying("signed-out")))
}
