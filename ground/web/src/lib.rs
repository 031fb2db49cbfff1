//! The door to the web: the app that every handler stands on, acts and permits as types, addresses as types,
//! forms as sent, and the layers around every request. Knows no word of the domain.

pub mod acts;
pub mod address;
mod app;
mod error;
pub mod harbour;
pub mod jobs;
pub mod provider;
pub mod retention;
mod sent;
mod settings;
pub mod timetable;
mod upload;

pub use acts::{Act, Found, Guarded, May, Permit, Public, Route, Why, route};
pub use address::Address;
pub use app::App;
pub use axum::extract::State;
pub use axum::http::{Method, StatusCode, header};
pub use axum::response::{IntoResponse, Response};
pub use error::{Error, Fault, Result};
pub use jobs::JobKind;
pub use pages::{Errors, Frame, Page};
pub use provider::Provider;
pub use retention::{Retention, Retentions};
pub use sent::Sent;
pub use settings::Settings;
pub use timetable::{Recurring, Timetable, When};
pub use upload::Upload;

use askama::Template;
use axum::http::HeaderValue;
use serde::{Deserialize, Serialize};
use store::Id;

words::lay_out!("web");

/// A pointer to any record of the house: what a notice, a thread, a picture or a tie belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference {
    pub kind: String,
    pub id: Id,
}

impl Reference {
    pub fn new(kind: &str, id: Id) -> Reference {
        Reference { kind: kind.to_owned(), id }
    }
}

/// Sends the reader on with GET, after a change.
#[derive(Debug)]
pub struct Redirect {
    to: String,
    said: Option<&'static str>,
}

/// Where to look after a change.
pub fn see(address: impl std::fmt::Display) -> Redirect {
    Redirect { to: address.to_string(), said: None }
}

impl Redirect {
    /// A message key that the next page says once: what was done.
    pub fn saying(mut self, key: &'static str) -> Redirect {
        self.said = Some(key);
        self
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let mut response = axum::response::Redirect::to(&self.to).into_response();
        if let Some(key) = self.said {
            let cookie = format!("said={key}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax");
            response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_str(&cookie).expect("keys are ASCII"));
        }
        response
    }
}

/// A form that can't be taken, redrawn with what was typed.
pub fn refused(page: impl Template) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}

/// One cookie of a request.
pub fn cookie<'h>(headers: &'h axum::http::HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next()
}

/// A path of our own to return to, never another site's: `/…`, but neither `//` nor a backslash.
pub fn own_path(path: &str) -> &str {
    let plain = !path.contains(['\\', '\r', '\n', '\t']) && path.is_ascii();
    if path.starts_with('/') && !path.starts_with("//") && plain { path } else { "/" }
}
