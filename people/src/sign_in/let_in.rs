//! The one door: whichever way a person has shown who they are – link, password, printed code, the employer's own
//! sign-in – they come in here. What comes of it is decided anew at every request (`Me::of_browser`): a person who has a
//! second factor, or must have one, gets no further than the page that asks for it until it is shown in this browser.
//! So no way in can skip it, however it is reached.

use crate::browser_session::{Beginning, How, begin};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::AppendHeaders;
use std::convert::Infallible;
use store::{Id, Tx};
use web::{App, IntoResponse, Response, cookie, own_path, see};

/// The harmless cookie by which a browser remembers that many use it.
const SHARED: &str = "shared";

/// The browser at the door: what it is, and whether many use it.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    /// In words, "Firefox, Windows"; what else browsers tell is not kept.
    pub agent: String,
    /// As it was said here last; the form at hand may say otherwise.
    pub shared: bool,
}

impl Browser {
    pub fn of(headers: &HeaderMap) -> Browser {
        let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
        Browser { agent: super::agent::in_words(agent), shared: cookie(headers, SHARED) == Some("1") }
    }

    pub fn shared(self, shared: bool) -> Browser {
        Browser { shared, ..self }
    }
}

impl FromRequestParts<App> for Browser {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Browser, Infallible> {
        Ok(Browser::of(&parts.headers))
    }
}

/// A person let in, on the way to the page they came for.
#[must_use = "without its cookies nobody is let in"]
#[derive(Debug)]
pub struct LetIn {
    session: HeaderValue,
    shared: bool,
}

/// Lets the person in by that way. The caller has made sure who it is, and that they hold a post today.
pub async fn let_in(person_id: Id, how: How, browser: &Browser, app: &App, tx: &mut Tx) -> store::Result<LetIn> {
    let beginning = Beginning { person_id, way: how, agent: &browser.agent, shared: browser.shared, factor_at: None };
    Ok(LetIn { session: begin(beginning, &app.settings, tx).await?, shared: browser.shared })
}

impl LetIn {
    pub(crate) fn by(session: HeaderValue, shared: bool) -> LetIn {
        LetIn { session, shared }
    }

    /// Sends them on to a page of ours, with their cookies.
    pub fn to(self, next: &str) -> Response {
        (self.cookies(), see(own_path(next))).into_response()
    }

    pub(crate) fn cookies(self) -> AppendHeaders<[(header::HeaderName, HeaderValue); 2]> {
        let shared = match self.shared {
            true => "shared=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
            false => "shared=0; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
        };
        AppendHeaders([(header::SET_COOKIE, self.session), (header::SET_COOKIE, HeaderValue::from_static(shared))])
    }
}
