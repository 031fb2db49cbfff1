//! What ends a request early. One place (`harbour`) turns it into a page with words and a next step.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// There is none, or it is not for this person: the two look the same.
    NotFound,
    /// Visible, but not permitted.
    Forbidden,
    SignInFirst,
    /// The request is not whole or not ours; the key of a message that says what to do.
    Refused(&'static str),
    TooLarge,
    /// Kept, but sealed with a key that is not here.
    Sealed,
    Store(store::Error),
    /// Anything else that is our fault; logged once, without content.
    Broken(String),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        if error.is_missing() { Error::NotFound } else { Error::Store(error) }
    }
}

impl From<shelf::Error> for Error {
    fn from(error: shelf::Error) -> Error {
        match error {
            shelf::Error::Missing { .. } => Error::NotFound,
            shelf::Error::KeyMissing { .. } => Error::Sealed,
            other => Error::Broken(other.to_string()),
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}

/// Left on a response for the layer that draws the error's page.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// Heading and text are messages `{word}-title` and `{word}`.
    pub word: &'static str,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, word) = match &self {
            Error::NotFound => (StatusCode::NOT_FOUND, "fault-missing"),
            Error::Forbidden => (StatusCode::FORBIDDEN, "fault-forbidden"),
            Error::SignInFirst => (StatusCode::UNAUTHORIZED, "fault-sign-in"),
            Error::Refused(word) => (StatusCode::BAD_REQUEST, *word),
            Error::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "fault-large"),
            Error::Sealed => (StatusCode::SERVICE_UNAVAILABLE, "fault-sealed"),
            // Surely undone: nothing of it is there, so it may be sent again.
            Error::Store(store::Error::Busy | store::Error::TakenBack) => {
                (StatusCode::SERVICE_UNAVAILABLE, "fault-busy")
            }
            Error::Store(store::Error::NotKnown(_)) => (StatusCode::SERVICE_UNAVAILABLE, "fault-not-known"),
            Error::Store(_) | Error::Broken(_) => (StatusCode::INTERNAL_SERVER_ERROR, "fault-ours"),
        };
        match &self {
            Error::Store(error) => tracing::error!(%error, "a request failed"),
            Error::Broken(error) => tracing::error!(%error, "a request failed"),
            _ => {}
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(Fault { word });
        response
    }
}
